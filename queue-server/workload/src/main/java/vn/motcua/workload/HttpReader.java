package vn.motcua.workload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads HTTP/1.1 answers from a connection: with a length, in chunks, or without a body. Not thread-safe. */
final class HttpReader {
    /** The longest body read: a report of a busy day is a few hundred KiB. */
    static final int MOST_BODY_BYTES = 16 * 1024 * 1024;

    private static final int LONGEST_LINE = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int end;
    private boolean chunked;
    private int length;

    HttpReader(InputStream in) {
        this.in = in;
    }

    /** The next whole answer. */
    Answer answer() throws IOException {
        int status = head();
        if (status == 204 || status == 304) {
            return new Answer(status, "");
        }
        byte[] body = chunked ? chunks() : exactly(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    /** The status and headers alone; the body is then read as {@link #chunk}s. */
    int head() throws IOException {
        String status = line();
        if (status.length() < 12 || !status.startsWith("HTTP/1.1 ")) {
            throw new IOException("not an HTTP/1.1 answer: " + status);
        }
        chunked = false;
        length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(value);
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = value.equalsIgnoreCase("chunked");
            }
        }
        return Integer.parseInt(status, 9, 12, 10);
    }

    /** The next chunk of a chunked body; empty at its end. */
    byte[] chunk() throws IOException {
        String size = line();
        int semicolon = size.indexOf(';');
        byte[] chunk = exactly(Integer.parseInt(semicolon < 0 ? size : size.substring(0, semicolon), 16));
        line();
        return chunk;
    }

    private byte[] chunks() throws IOException {
        byte[] body = new byte[0];
        for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
            int before = body.length;
            checkLength(before + chunk.length);
            body = Arrays.copyOf(body, before + chunk.length);
            System.arraycopy(chunk, 0, body, before, chunk.length);
        }
        return body;
    }

    private byte[] exactly(int count) throws IOException {
        checkLength(count);
        byte[] bytes = new byte[count];
        int filled = Math.min(count, end - at);
        System.arraycopy(buffer, at, bytes, 0, filled);
        at += filled;
        int rest = in.readNBytes(bytes, filled, count - filled);
        if (filled + rest < count) {
            throw new EOFException("the office closed the connection");
        }
        return bytes;
    }

    private static void checkLength(int bytes) throws IOException {
        if (bytes < 0 || bytes > MOST_BODY_BYTES) {
            throw new IOException("a body of " + bytes + " bytes is more than " + MOST_BODY_BYTES);
        }
    }

    @SuppressWarnings("deprecation") // The constructor with a high byte of 0 is the fast way for ASCII.
    private String line() throws IOException {
        StringBuilder longLine = new StringBuilder();
        while (true) {
            for (int scan = at; scan < end; scan++) {
                if (buffer[scan] == '\n') {
                    int stop = scan > at && buffer[scan - 1] == '\r' ? scan - 1 : scan;
                    String part = new String(buffer, 0, at, stop - at);
                    at = scan + 1;
                    return longLine.isEmpty() ? part : longLine.append(part).toString();
                }
            }
            longLine.append(new String(buffer, 0, at, end - at));
            if (longLine.length() > LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " characters");
            }
            at = 0;
            end = in.read(buffer);
            if (end < 0) {
                end = 0;
                throw new EOFException("the office closed the connection");
            }
        }
    }
}
