package vn.motcua.hardware.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.motcua.hardware.CodeScanner;

/**
 * From the bytes of a scanner to whole codes, each ended by CR or LF. A code that is too long or was broken off is dropped
 * whole, and a code that is read twice in a moment counts once.
 */
final class CodeLines {
    /** A code that pauses for longer was broken off: at 9,600 baud the longest code takes 4.3 s, without a pause. */
    static final long BROKEN_OFF_NANOS = 2_000_000_000L;

    /** A citizen who leaves a code in front of the scanner means it once. */
    static final long SAME_NANOS = 1_500_000_000L;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private long lastByte;
    private String lastCode = "";
    private long lastCodeAt;

    /** One byte came at {@code nanos}; a whole code if it ends one. */
    Optional<String> take(byte next, long nanos) {
        if (nanos - lastByte > BROKEN_OFF_NANOS) {
            forget();
        }
        lastByte = nanos;
        if (next == '\r' || next == '\n') {
            String code = tooLong ? "" : line.toString(StandardCharsets.UTF_8).strip();
            forget();
            return code.isEmpty() || again(code, nanos) ? Optional.empty() : Optional.of(code);
        }
        if (line.size() >= CodeScanner.MAX_LENGTH) {
            tooLong = true;
        } else {
            line.write(next);
        }
        return Optional.empty();
    }

    private boolean again(String code, long nanos) {
        boolean again = code.equals(lastCode) && nanos - lastCodeAt < SAME_NANOS;
        lastCode = code;
        lastCodeAt = nanos;
        return again;
    }

    private void forget() {
        line.reset();
        tooLong = false;
    }
}
