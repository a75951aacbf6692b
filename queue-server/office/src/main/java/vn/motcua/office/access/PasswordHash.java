package vn.motcua.office.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage, the smallest setting advised).
 *
 * <p>One check costs 19 MiB and a noticeable part of a second by design. It runs on {@value #AT_ONCE} threads of its
 * own: on the server's virtual threads it would hold every carrier and stop all other requests meanwhile. At most
 * {@value #WAITING} checks wait, each for {@value #PATIENCE_SECONDS} s; beyond that {@link Busy} is thrown and the
 * caller answers 503. Passwords are compared in NFC: two keyboards may type one Vietnamese letter in two ways.
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

    /** The usual text form of a hash: a stored one keeps its own costs when ours rise. */
    private static final Pattern ENCODED = Pattern.compile("\\$argon2id\\$v=19\\$m=(?<m>\\d{1,7}),t=(?<t>\\d{1,2}),"
            + "p=(?<p>\\d{1,2})\\$(?<salt>[A-Za-z0-9+/]+)\\$(?<hash>[A-Za-z0-9+/]+)");

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("password-", 0).daemon().factory());

    PasswordHash() {
        // Idle threads end by themselves, so that nobody needs to close this.
        threads.allowCoreThreadTimeOut(true);
    }

    /** Too many checks are waiting already. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Hashes a new password with a fresh salt. */
    String hash(String password) throws Busy {
        return onOwnThread(() -> hashHere(password));
    }

    /** The same on the caller's thread and without a deadline, for a start at which nobody waits for anything else. */
    static String hashHere(String password) {
        byte[] salt = Secret.bytes(SALT_BYTES);
        return encoded(salt, argon2(password, KIBIBYTES, PASSES, LANES, salt, HASH_BYTES));
    }

    /** Whether the password belongs to the hash. */
    boolean matches(String password, String encoded) throws Busy {
        Matcher parts = ENCODED.matcher(encoded);
        if (!parts.matches()) {
            throw new AccessException("A stored password hash is not one of Argon2id");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group("salt"));
        byte[] hash = Base64.getDecoder().decode(parts.group("hash"));
        int kibibytes = Integer.parseInt(parts.group("m"));
        int passes = Integer.parseInt(parts.group("t"));
        int lanes = Integer.parseInt(parts.group("p"));
        return onOwnThread(
                () -> MessageDigest.isEqual(hash, argon2(password, kibibytes, passes, lanes, salt, hash.length)));
    }

    /** Takes as long as {@link #matches} and says no: an unknown user must not be told by the clock. */
    boolean matchesNobody(String password) throws Busy {
        matches(password, NOBODY);
        return false;
    }

    private <T> T onOwnThread(Callable<T> work) throws Busy {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException queueFull) {
            throw new Busy();
        }
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            result.cancel(false);
            throw new Busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException failed) {
            throw new AccessException("Cannot hash a password", failed.getCause());
        }
    }

    private static byte[] argon2(String password, int kibibytes, int passes, int lanes, byte[] salt, int hashBytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[hashBytes];
        generator.generateBytes(normalised(password), hash);
        return hash;
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
