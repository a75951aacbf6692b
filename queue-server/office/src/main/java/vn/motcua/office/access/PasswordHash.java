package vn.motcua.office.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage, the smallest setting advised).
 *
 * <p>One check costs 19 MiB and a noticeable part of a second by design, so at most {@value #AT_ONCE} run at once and
 * at most {@value #WAITING} more wait, each for {@value #PATIENCE_SECONDS} s; beyond that {@link Busy} is thrown and
 * the caller answers 503. Passwords are compared in NFC: two keyboards may type one Vietnamese letter in two ways.
 */
final class PasswordHash {
    static final int AT_ONCE = 2;
    static final int WAITING = 16;
    static final int PATIENCE_SECONDS = 5;

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** What the hash of an unknown user is compared with: as costly as a true one, and equal to no password's. */
    private static final String NOBODY = encoded(Secret.bytes(SALT_BYTES), Secret.bytes(HASH_BYTES));

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Too many checks are waiting already. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Hashes a new password with a fresh salt. */
    String hash(String password) throws Busy {
        return inPlace(() -> {
            byte[] salt = Secret.bytes(SALT_BYTES);
            return encoded(salt, function().hash(normalised(password), salt).getBytes());
        });
    }

    /** Whether the password belongs to the hash. */
    boolean matches(String password, String encoded) throws Busy {
        return inPlace(() -> Argon2Function.getInstanceFromHash(encoded)
                .check(new String(normalised(password), StandardCharsets.UTF_8), encoded));
    }

    /** Takes as long as {@link #matches} and says no: an unknown user must not be told by the clock. */
    boolean matchesNobody(String password) throws Busy {
        matches(password, NOBODY);
        return false;
    }

    private <T> T inPlace(Supplier<T> work) throws Busy {
        // The queue's length is an estimate: a race may let one or two more wait, never without bound.
        if (places.getQueueLength() >= WAITING) {
            throw new Busy();
        }
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Argon2Function function() {
        return Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }

    private static byte[] normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }
}
