package vn.motcua.hardware.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.hardware.CodeScanner;

/**
 * From the reports of a scanner in HID-POS mode to whole codes. A code longer than a report comes in several; one that is
 * too long or was broken off is dropped whole. Whatever the bytes are, taking them never fails.
 *
 * <p>Thread: one at a time. At most {@value CodeScanner#MAX_LENGTH} bytes wait for their end.
 */
public final class ScanReports {
    /** Reports of one code follow each other within milliseconds. */
    static final long BROKEN_OFF_NANOS = 2_000_000_000L;

    /** QR codes whose text has marks of other alphabets in it, by ISO/IEC 15424: backslash and six digits. */
    private static final Pattern MARKED = Pattern.compile("]Q[246]");

    private static final Pattern MARK = Pattern.compile("\\\\(?:\\\\|[0-9]{6})");

    private final ScanLayout layout;
    private ByteArrayOutputStream code = new ByteArrayOutputStream();
    private boolean tooLong;
    private long lastReport;

    /** Nothing has come yet. */
    public ScanReports(ScanLayout layout) {
        this.layout = layout;
    }

    /**
     * One report came.
     *
     * @param report a buffer that begins with the report, its number first if the device numbers them
     * @param count bytes of it
     * @param nanos when, by a clock that never steps back
     * @return the whole code, if this report ended one
     */
    public Optional<String> take(byte[] report, int count, long nanos) {
        var start = layout.report() == 0 ? 0 : 1;
        if (count <= start || start == 1 && (report[0] & 0xFF) != layout.report()) {
            return Optional.empty();
        }
        if (nanos - lastReport > BROKEN_OFF_NANOS) {
            forget();
        }
        lastReport = nanos;
        var from = Math.min(count, start + layout.data());
        var length = Math.min(count - from, valid(report, start, count));
        if (code.size() + length > CodeScanner.MAX_LENGTH) {
            tooLong = true;
        } else {
            code.write(report, from, length);
        }
        if (continues(report, start, count)) {
            return Optional.empty();
        }
        var text = tooLong ? "" : textOf(symbology(report, start, count));
        forget();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** How many bytes are data: what the length says, or without one all up to the zeros at the end. */
    private int valid(byte[] report, int start, int count) {
        var from = start + layout.data();
        if (layout.length() >= 0 && start + layout.length() < count) {
            return Math.min(layout.dataBytes(), report[start + layout.length()] & 0xFF);
        }
        var end = Math.min(count, from + layout.dataBytes());
        while (end > from && report[end - 1] == 0) {
            end--;
        }
        return Math.max(0, end - from);
    }

    private boolean continues(byte[] report, int start, int count) {
        var at = start + layout.continued() / 8;
        return layout.continued() >= 0 && at < count && (report[at] >> layout.continued() % 8 & 1) == 1;
    }

    private String symbology(byte[] report, int start, int count) {
        var kind = new StringBuilder();
        for (int at : layout.symbology()) {
            var letter = start + at < count ? report[start + at] : 0;
            if (letter > ' ') {
                kind.append((char) letter);
            }
        }
        return kind.isEmpty() || kind.charAt(0) == ']' ? kind.toString() : "]" + kind;
    }

    private String textOf(String symbology) {
        var text = code.toString(StandardCharsets.UTF_8);
        if (MARKED.matcher(symbology).matches()) {
            text = MARK.matcher(text).replaceAll(mark -> mark.group().length() == 2 ? "\\\\" : "");
        }
        return text.strip();
    }

    private void forget() {
        // Not reset(): that would keep the bytes of a citizen's card until the next code.
        code = new ByteArrayOutputStream();
        tooLong = false;
    }
}
