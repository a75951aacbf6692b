package vn.motcua.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection to the office, for one thread at a time. Small on purpose: the one who measures
 * shares two processors with the one who is measured.
 *
 * <p>Bounds: {@value #PATIENCE_MILLIS} ms for an answer, {@value HttpReader#MOST_BODY_BYTES} bytes of body. A connection
 * that the office closed between two requests is made anew once; every POST carries its key, so nothing happens twice.
 */
final class HttpLine implements AutoCloseable {
    static final int PATIENCE_MILLIS = 15_000;

    private final OfficeAddress office;
    private final byte[] head;
    private @Nullable Socket socket;
    private @Nullable HttpReader reader;

    /** A line with an {@code Authorization: Bearer} token. */
    HttpLine(OfficeAddress office, String token) {
        this.office = office;
        this.head = (" HTTP/1.1\r\nHost: " + office.host() + ":" + office.httpPort() + "\r\nAuthorization: Bearer "
                        + token + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Answer get(String path) {
        return send("GET", path, null, "application/json", "");
    }

    /** A POST with its idempotency key. */
    Answer post(String path, String key, String json) {
        return send("POST", path, key, "application/json", json);
    }

    Answer put(String path, String contentType, String body) {
        return send("PUT", path, null, contentType, body);
    }

    /**
     * Sends and waits for the answer.
     *
     * @throws WorkloadFault when the office cannot be reached or does not answer
     */
    private Answer send(String method, String path, @Nullable String key, String contentType, String body) {
        byte[] request = request(method, path, key, contentType, body);
        try {
            boolean fresh = socket == null;
            try {
                return exchange(request);
            } catch (IOException broken) {
                close();
                if (fresh) {
                    throw broken;
                }
                return exchange(request);
            }
        } catch (IOException gone) {
            close();
            throw new WorkloadFault(
                    "no answer from " + office.url() + " to " + method + " " + path + ": " + gone.getMessage(), gone);
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        Socket connected = socket;
        HttpReader answers = reader;
        if (connected == null || answers == null) {
            connected = connect(office);
            answers = new HttpReader(connected.getInputStream());
            socket = connected;
            reader = answers;
        }
        OutputStream out = connected.getOutputStream();
        out.write(request);
        return answers.answer();
    }

    static Socket connect(OfficeAddress office) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(office.host(), office.httpPort()), PATIENCE_MILLIS);
        return socket;
    }

    private byte[] request(String method, String path, @Nullable String key, String contentType, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder rest = new StringBuilder(96);
        if (key != null) {
            rest.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        if (content.length > 0) {
            rest.append("Content-Type: ").append(contentType).append("\r\n");
        }
        if (!method.equals("GET")) {
            rest.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] first = (method + " " + path).getBytes(StandardCharsets.US_ASCII);
        byte[] second = rest.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[first.length + head.length + second.length + content.length];
        System.arraycopy(first, 0, request, 0, first.length);
        System.arraycopy(head, 0, request, first.length, head.length);
        System.arraycopy(second, 0, request, first.length + head.length, second.length);
        System.arraycopy(content, 0, request, first.length + head.length + second.length, content.length);
        return request;
    }

    /** Ends the connection; the next request makes another. */
    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        reader = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // It is gone, which is what was wanted.
            }
        }
    }
}
