package vn.motcua.protocol;

import java.util.List;

/**
 * Several lines of text in both languages, such as the papers to bring; the two lists need not be equally long.
 *
 * @param vi Vietnamese lines, at most {@value #MAX_LINES}
 * @param en English lines, likewise
 */
public record TextLines(List<String> vi, List<String> en) {

    /** The most lines one tile or one list of papers may have. */
    public static final int MAX_LINES = 40;

    /** Copies the lines; refuses a blank, over-long or decomposed one. */
    public TextLines {
        vi = Check.list("vi", vi, MAX_LINES);
        en = Check.list("en", en, MAX_LINES);
        vi.forEach(line -> Check.text("a line of vi", line, Text.MAX_LENGTH));
        en.forEach(line -> Check.text("a line of en", line, Text.MAX_LENGTH));
    }
}
