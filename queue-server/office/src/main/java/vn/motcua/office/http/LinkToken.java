package vn.motcua.office.http;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a ticket's phone page: 128 random bits as 22 characters of base64url. */
final class LinkToken {
    private static final int BYTES = 16;

    /** One for each thread of the pool of carriers would do; the JDK's own is thread-safe and does not block. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
