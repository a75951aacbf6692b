package vn.motcua.office.problem;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads request bodies with a bound, so that no client decides how much memory the office spends on it. */
public final class RequestBody {
    /** The largest body any route takes, an office definition, in bytes; routes set lower bounds. */
    public static final int LARGEST = 1024 * 1024 + 64 * 1024;

    private RequestBody() {}

    /**
     * Reads the whole body.
     *
     * @param request   the request
     * @param mediaType the only media type accepted, for instance {@code application/json}
     * @param maxBytes  the bound in bytes
     * @return the body; empty when there is none
     * @throws ProblemException 415 {@code unsupported-media-type} or 413 {@code body-too-large}
     */
    public static byte[] read(ServerRequest request, String mediaType, int maxBytes) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(mediaType)) {
            throw new ProblemException(Problem.of(415, "unsupported-media-type").with("expected", mediaType));
        }
        long length = request.headers().contentLength().orElse(-1);
        if (length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            return length >= 0 ? exactly(in, (int) length) : atMost(in, maxBytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("The client's body ended early", broken);
        }
    }

    /** The usual case: the length is known, and no more than it is set aside. */
    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] body = new byte[length];
        int read = in.readNBytes(body, 0, length);
        if (read < length) {
            throw new EOFException(read + " of " + length + " bytes came");
        }
        return body;
    }

    private static byte[] atMost(InputStream in, int maxBytes) throws IOException {
        byte[] body = in.readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return body;
    }

    /**
     * Reads a form ({@code application/x-www-form-urlencoded}).
     *
     * @param request  the request
     * @param maxBytes the bound in bytes
     * @return the fields; a field given twice is refused, since two readers could pick different ones
     * @throws ProblemException 415, 413, or 400 {@code malformed-request}
     */
    public static Map<String, String> form(ServerRequest request, int maxBytes) {
        String text = new String(read(request, "application/x-www-form-urlencoded", maxBytes), StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] parts = pair.split("=", 2);
            if (fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "") != null) {
                throw new ProblemException(Problem.of(400, "malformed-request"));
            }
        }
        return Map.copyOf(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw new ProblemException(Problem.of(400, "malformed-request"));
        }
    }

    private static ProblemException tooLarge(int maxBytes) {
        return new ProblemException(Problem.of(413, "body-too-large").with("maxBytes", maxBytes));
    }
}
