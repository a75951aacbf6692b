package vn.motcua.hardware.ticket;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes texts fit to be set in type: composed Vietnamese letters (NFC), one line, no control characters. */
final class PaperText {
    /** A longer text is cut here, so that no text can make a ticket endless. */
    static final int MAX_LENGTH = 300;

    private PaperText() {}

    static String clean(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var oneLine = composed.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return oneLine.length() <= MAX_LENGTH ? oneLine : oneLine.substring(0, MAX_LENGTH);
    }

    static @Nullable String cleanOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var cleaned = clean(text);
        return cleaned.isEmpty() ? null : cleaned;
    }

    static String required(String what, String text) {
        var cleaned = clean(text);
        if (cleaned.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return cleaned;
    }
}
