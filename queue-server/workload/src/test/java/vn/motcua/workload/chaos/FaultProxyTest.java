package vn.motcua.workload.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault on a line that sends back what it gets. */
class FaultProxyTest {
    private static final int SHORT_MILLIS = 300;
    private static final int LONG_MILLIS = 30_000;

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void anEcho() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!echo.isClosed()) {
                try {
                    Socket socket = echo.accept();
                    Thread.ofVirtual().start(() -> sendBack(socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        proxy = FaultProxy.to(echo.getLocalPort());
    }

    private static void sendBack(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void aHealthyLinePassesEverything() throws IOException {
        try (Socket socket = connected()) {
            assertThat(answer(socket, 7, LONG_MILLIS)).isEqualTo(7);
        }
    }

    @Test
    void whatIsDroppedNeverComes() throws IOException {
        proxy.command("drop-down");
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> answer(socket, 7, SHORT_MILLIS)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aHealedLineDoesNotGoOnWithHolesInIt() throws IOException {
        try (Socket socket = connected()) {
            assertThat(answer(socket, 6, LONG_MILLIS)).isEqualTo(6);
            proxy.command("drop-up");
            socket.getOutputStream().write(7);
            proxy.command("heal");
            assertThat(endOrBreak(socket)).isTrue();
        }
        try (Socket socket = connected()) {
            assertThat(answer(socket, 8, LONG_MILLIS)).isEqualTo(8);
        }
    }

    @Test
    void aHalfOpenLineTakesTheConnectionAndSaysNothing() throws IOException {
        proxy.command("half-open");
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> answer(socket, 7, SHORT_MILLIS)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aResetComesAfterThatManyBytes() throws IOException {
        try (Socket socket = connected()) {
            assertThat(answer(socket, 7, LONG_MILLIS)).isEqualTo(7);
            proxy.command("reset-after 2");
            socket.getOutputStream().write(new byte[] {1, 2, 3, 4});
            assertThat(endOrBreak(socket)).isTrue();
        }
    }

    @Test
    void aCutLineRefusesUntilItIsHealed() throws IOException {
        try (Socket socket = connected()) {
            assertThat(answer(socket, 7, LONG_MILLIS)).isEqualTo(7);
            proxy.command("cut");
            assertThat(endOrBreak(socket)).isTrue();
        }
        try (Socket refused = connected()) {
            assertThat(endOrBreak(refused)).isTrue();
        }
        proxy.command("heal");
        try (Socket socket = connected()) {
            assertThat(answer(socket, 9, LONG_MILLIS)).isEqualTo(9);
        }
    }

    @Test
    void aSlowLineStillPassesEverything() throws IOException {
        proxy.command("slow 20");
        try (Socket socket = connected()) {
            assertThat(answer(socket, 7, LONG_MILLIS)).isEqualTo(7);
        }
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static int answer(Socket socket, int word, int millis) throws IOException {
        socket.setSoTimeout(millis);
        socket.getOutputStream().write(word);
        return socket.getInputStream().read();
    }

    /** Whether the line ends, one way or the other; what was on its way still arrives. */
    private static boolean endOrBreak(Socket socket) throws SocketException {
        socket.setSoTimeout(LONG_MILLIS);
        try {
            while (socket.getInputStream().read() >= 0) {
                // Not ended yet.
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }
}
