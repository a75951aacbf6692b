package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpReaderTest {

    private static HttpReader reading(String wire) {
        return new HttpReader(new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAnswerWithALengthIsReadToItsEndAndNoFurther() throws IOException {
        HttpReader reader = reading("HTTP/1.1 201 Created\r\nContent-Length: 17\r\n\r\n{\"number\":\"A001\"}"
                + "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        Answer first = reader.answer();
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("number")).contains("A001");
        assertThat(reader.answer()).isEqualTo(new Answer(204, ""));
        assertThat(reader.answer()).isEqualTo(new Answer(200, "{}"));
    }

    @Test
    void chunksAreJoinedAndTheirExtensionsPassedOver() throws IOException {
        HttpReader reader =
                reading("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4;x=1\r\nxin \r\n5\r\nchào\r\n0\r\n\r\n");
        assertThat(reader.answer().body()).isEqualTo("xin chào");
    }

    @Test
    void anAnswerThatBreaksOffIsAFaultAndNotAShortBody() {
        assertThatThrownBy(() ->
                        reading("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{").answer())
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> reading("HTTP/1.1 200").answer()).isInstanceOf(EOFException.class);
    }

    @Test
    void somethingElseThanHttpIsRefused() {
        assertThatThrownBy(() -> reading("SSH-2.0-OpenSSH\r\n").answer())
                .hasMessageContaining("not an HTTP/1.1 answer");
        assertThatThrownBy(() -> reading("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n")
                        .answer())
                .hasMessageContaining("more than");
    }

    @Test
    void headersLongerThanTheBufferAreRead() throws IOException {
        String wide = "x".repeat(40_000);
        assertThatThrownBy(() ->
                        reading("HTTP/1.1 200 OK\r\nA: " + wide + "\r\n\r\n").answer())
                .hasMessageContaining("a line of more than");
        String body = "y".repeat(70_000);
        assertThat(reading("HTTP/1.1 200 OK\r\nContent-Length: 70000\r\n\r\n" + body)
                        .answer()
                        .body())
                .isEqualTo(body);
    }
}
