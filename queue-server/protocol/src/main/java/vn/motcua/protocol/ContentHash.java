package vn.motcua.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content hash of an event: SHA-256 over the UTF-8 bytes of the canonical JSON object with the four properties
 * {@code at}, {@code body}, {@code type} and {@code v}.
 *
 * <p>Canonical JSON here means: no white space; the properties of every object sorted by their UTF-16 code units;
 * absent values omitted; whole numbers within 64 bits in plain decimal, fractions not allowed; strings escaped only
 * where JSON demands it (the quote, the backslash and control characters, with the short form where one exists, else
 * the form of RFC 8259, section 7, with four hex digits, letters in capitals); instants as {@link java.time.Instant#toString()} writes them. The sequence and
 * the epoch are left out on purpose: they are the identity, and "same identity, other content" is what the hash finds.
 * Unknown properties of the body are part of it, so an older office checks a newer device's event truly.
 */
public final class ContentHash {

    private ContentHash() {}

    /** The hash of this content as 64 lower-case hex digits; {@code body} must be canonical JSON already. */
    public static String of(String type, int v, Stamp at, String body) {
        String content =
                "{\"at\":" + CanonicalJson.of(at) + ",\"body\":" + body + ",\"type\":\"" + type + "\",\"v\":" + v + "}";
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
