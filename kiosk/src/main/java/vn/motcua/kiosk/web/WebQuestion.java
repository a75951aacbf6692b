package vn.motcua.kiosk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question to the office. Its path and body may be secrets of a citizen: they are in no log and no text form.
 *
 * @param method {@code GET}, {@code POST} or {@code DELETE}
 * @param path path and query, encoded
 * @param body what is sent, absent for nothing
 * @param key the idempotency key of a POST: the same question under the same key is one deed
 * @param asDevice whether the device says who it is
 */
public record WebQuestion(
        String method,
        String path,
        @Nullable ObjectNode body,
        @Nullable String key,
        boolean asDevice) {
    /** What is at {@code path}. */
    public static WebQuestion get(String path) {
        return new WebQuestion("GET", path, null, null, true);
    }

    /** The same with a query, which is encoded here. */
    public static WebQuestion get(String path, Map<String, String> query) {
        String joined = query.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return get(joined.isEmpty() ? path : path + "?" + joined);
    }

    /** Something to be done once, however often it is asked under {@code key}. */
    public static WebQuestion post(String path, ObjectNode body, String key) {
        return new WebQuestion("POST", path, body, key, true);
    }

    /** Something to be gone. */
    public static WebQuestion delete(String path) {
        return new WebQuestion("DELETE", path, null, null, true);
    }

    /** The same from nobody in particular, for routes that are open to everybody. */
    public WebQuestion anonymous() {
        return new WebQuestion(method, path, body, key, false);
    }

    /** A piece of a path or query as it may stand there. */
    public static String encoded(String piece) {
        return URLEncoder.encode(piece, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "WebQuestion[" + method + "]";
    }
}
