package vn.motcua.office.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random bearer secrets: cookies, tokens, device secrets. Each is 256 random bits, so nobody can try them out, and a
 * plain SHA-256 suffices where they are stored: a slow, salted hash only helps secrets that people choose.
 */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /**
     * A new secret.
     *
     * @return 256 random bits in 43 URL-safe characters
     */
    public static String fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Random bytes, for a salt. */
    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * What is stored of a secret.
     *
     * @param secret the secret
     * @return its SHA-256 in hexadecimal
     */
    public static String sha256(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AccessException("Every JDK has SHA-256", impossible);
        }
    }

    /**
     * Compares in a time that does not tell how much was right.
     *
     * @param one   a hash
     * @param other another
     * @return whether they are the same
     */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
