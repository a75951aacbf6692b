package vn.motcua.hardware.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.hardware.CodeScanner;

/**
 * From the bytes of a scanner at a serial line to whole codes, each ended by CR or LF. A code that is too long or was
 * broken off is dropped whole. Whatever the bytes are, taking them never fails.
 *
 * <p>Thread: one at a time. At most {@value CodeScanner#MAX_LENGTH} bytes wait for their end.
 */
public final class CodeLines {
    /** A code that pauses for longer was broken off: at 9,600 baud the longest code takes 4.3 s, without a pause. */
    static final long BROKEN_OFF_NANOS = 2_000_000_000L;

    /** Many scanners can be set to say before each code what kind it is; nothing of ours begins like this. */
    private static final Pattern KIND = Pattern.compile("^][A-Za-z][0-9A-Za-z](?=.)", Pattern.DOTALL);

    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private long lastByte;

    /** Nothing has come yet. */
    public CodeLines() {}

    /**
     * One byte came.
     *
     * @param nanos when, by a clock that never steps back
     * @return the whole code, if this byte ended one
     */
    public Optional<String> take(byte next, long nanos) {
        if (nanos - lastByte > BROKEN_OFF_NANOS) {
            forget();
        }
        lastByte = nanos;
        if (next == '\r' || next == '\n') {
            var code = tooLong ? "" : textOf(line.toByteArray());
            forget();
            return code.isEmpty() ? Optional.empty() : Optional.of(code);
        }
        if (line.size() >= CodeScanner.MAX_LENGTH) {
            tooLong = true;
        } else {
            line.write(next);
        }
        return Optional.empty();
    }

    private static String textOf(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        return KIND.matcher(text).replaceFirst("").strip();
    }

    private void forget() {
        // Not reset(): that would keep the bytes of a citizen's card until the next code.
        line = new ByteArrayOutputStream();
        tooLong = false;
    }
}
