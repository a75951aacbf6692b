package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages' files under {@code /assets}, from the folder {@code web} of the class path. Each is read once and kept:
 * there are only as many as the release brought. A browser asks again with each page whether a file has changed, so
 * that pages and scripts of two releases never mix.
 */
final class Assets {
    private static final String FOLDER = "/web/";
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+(\\.[a-z0-9]+)+");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");

    /** Files that are small already. */
    private static final Set<String> PACKED = Set.of("image/png", "font/woff2");

    /** A content with the name of its bytes, and packed for browsers that unpack it: a third on a phone's network. */
    record Content(String type, byte[] bytes, byte[] gzip, String tag) {
        static Content of(String type, byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                byte[] gzip = PACKED.contains(type) ? bytes : packed(bytes);
                return new Content(type, bytes, gzip, "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    private final Map<String, Content> known = new ConcurrentHashMap<>();

    /** A file by its path below the folder; empty when there is none. */
    Optional<Content> find(String path) {
        Content content = known.get(path);
        if (content == null) {
            content = load(path);
            if (content != null) {
                known.put(path, content);
            }
        }
        return Optional.ofNullable(content);
    }

    /** Sends a content, or 304 when the browser has it. */
    static void send(ServerRequest request, ServerResponse response, Content content) {
        response.header(HeaderNames.ETAG, content.tag());
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        String held = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        if (held.contains(content.tag())) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, content.type());
        send(request, response, content.bytes(), content.gzip());
    }

    /** Sends a text, packed where the browser unpacks it. */
    static void sendText(ServerRequest request, ServerResponse response, byte[] text) {
        send(request, response, text, packed(text));
    }

    private static void send(ServerRequest request, ServerResponse response, byte[] plain, byte[] gzip) {
        response.header(HeaderNames.VARY, "Accept-Encoding");
        boolean unpacks = gzip.length < plain.length
                && request.headers()
                        .first(HeaderNames.ACCEPT_ENCODING)
                        .orElse("")
                        .contains("gzip");
        if (unpacks) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        response.send(unpacks ? gzip : plain);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory took no gzip", impossible);
        }
        return out.toByteArray();
    }

    private static @Nullable Content load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(path).matches()) {
            return null;
        }
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? null : Content.of(type, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the resource " + FOLDER + path, unreadable);
        }
    }
}
