package vn.motcua.hardware.scanner;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Consumer;
import vn.motcua.hardware.CodeScanner;

/**
 * What a scanner read on its way to the kiosk. A code held in front of it counts once; a scanner gone mad is heard
 * {@value #BURST} times and then once in {@value #EVERY_MILLIS} ms, what it reads in between is lost; a fault behind the
 * gate is told without the text and stops nothing.
 *
 * <p>Thread: one at a time.
 */
public final class CodeGate {
    /** A citizen who leaves a code in front of the scanner means it once. */
    static final long SAME_NANOS = 1_500_000_000L;

    /** Codes that may come at once: nobody holds more than these before a scanner. */
    static final int BURST = 4;

    static final long EVERY_MILLIS = 250;

    private static final long EVERY_NANOS = EVERY_MILLIS * 1_000_000;
    private static final System.Logger LOG = System.getLogger(CodeGate.class.getName());

    /** New at each start: what is kept of a code cannot be found out from a list of possible codes. */
    private static final byte[] SALT = new byte[16];

    static {
        new SecureRandom().nextBytes(SALT);
    }

    /** A fingerprint of the last code; the text may be a citizen's card and is not kept. */
    private byte[] lastCode = {};

    private long lastCodeAt;
    private long credit = BURST * EVERY_NANOS;
    private long countedAt;
    private boolean begun;

    /** Nothing was read yet. */
    public CodeGate() {}

    /** Whether the code, read at {@code nanos}, is passed on. */
    boolean lets(String code, long nanos) {
        var print = fingerprint(code);
        var same = begun && Arrays.equals(print, lastCode) && nanos - lastCodeAt < SAME_NANOS;
        lastCode = print;
        lastCodeAt = nanos;
        credit = begun ? Math.min(BURST * EVERY_NANOS, credit + (nanos - countedAt)) : credit;
        countedAt = nanos;
        begun = true;
        if (same || code.isEmpty() || code.length() > CodeScanner.MAX_LENGTH || credit < EVERY_NANOS) {
            return false;
        }
        credit -= EVERY_NANOS;
        return true;
    }

    private static byte[] fingerprint(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(SALT);
            return digest.digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /** Passes a code on to whoever listens, unless it is held back. */
    public void pass(String code, long nanos, Consumer<String> listener) {
        if (!lets(code, nanos)) {
            return;
        }
        try {
            listener.accept(code);
        } catch (RuntimeException fault) {
            // Its message may quote the code, which may be a citizen's card.
            LOG.log(
                    Level.ERROR,
                    "A scanned code was not taken: {0}",
                    fault.getClass().getName());
        }
    }
}
