package vn.motcua.office.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Under which a command's outcome is kept for 24 hours. Two requests are the same when scope and body are.
 *
 * @param scope 128 bits of SHA-256 over (principal, route, key), in hex
 * @param body 128 bits of SHA-256 over the request body, in hex
 */
public record IdempotencyKey(String scope, String body) {
    /** The key of a request; principal, route and key may hold any text. */
    public static IdempotencyKey of(String principal, String route, String key, byte[] body) {
        String scope = principal.length() + ":" + principal + route.length() + ":" + route + key;
        return new IdempotencyKey(hash(scope.getBytes(StandardCharsets.UTF_8)), hash(body));
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
