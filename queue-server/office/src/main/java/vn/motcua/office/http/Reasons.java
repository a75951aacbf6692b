package vn.motcua.office.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reasons that may stand in the log, from the data file {@code reasons.properties}. Free words are personal (design,
 * "Personal data"; ADR 27) and an event is kept for ever, so that of any other words the log says {@value #OTHER}; what an
 * officer wants to write about a person goes into a note.
 */
final class Reasons {
    /** What the log says in place of words that are in no list. */
    static final String OTHER = "other";

    private static final String FILE = "reasons.properties";
    private static final Pattern BETWEEN = Pattern.compile("\\|");
    private static final Set<String> KNOWN = read();

    private Reasons() {}

    private static Set<String> read() {
        Properties lines = new Properties();
        try (InputStream file = Objects.requireNonNull(Reasons.class.getResourceAsStream(FILE), FILE)) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        Set<String> known = new HashSet<>();
        lines.forEach((name, wordings) -> {
            known.add(plain(name.toString()));
            BETWEEN.splitAsStream(wordings.toString()).map(Reasons::plain).forEach(known::add);
        });
        return Set.copyOf(known);
    }

    /**
     * What of a reason's words goes into the log: these words, composed (NFC) and without blanks around them, where the
     * list has them; else {@value #OTHER}.
     */
    static String recorded(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC).strip();
        return KNOWN.contains(plain(composed)) ? composed : OTHER;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
