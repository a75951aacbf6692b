package vn.motcua.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {

    private static SocketFactory sockets(String broker) {
        return PromptSockets.of(LinkSettings.of(URI.create(broker), "kiosk-1"), null);
    }

    @Test
    void aSmallMessageIsNotHeldBackForALargerOne() throws IOException {
        try (Socket plain = sockets("tcp://127.0.0.1:1883").createSocket();
                Socket tls = sockets("ssl://127.0.0.1:8883").createSocket()) {
            assertThat(plain.getTcpNoDelay()).isTrue();
            assertThat(plain).isNotInstanceOf(SSLSocket.class);
            assertThat(tls.getTcpNoDelay()).isTrue();
            assertThat(tls).isInstanceOf(SSLSocket.class);
        }
    }
}
