package vn.motcua.kiosk.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Vietnamese writes the syllables of a word apart, and JavaFX would break a line between any two of them: those of the
 * listed words are tied together before a text is set. What is read aloud or compared is not touched by it.
 */
final class Compounds {
    private static final char TIE = '\u00a0';

    /** The listed words by their first syllable, both in small letters. */
    private static final Map<String, List<String>> WORDS = listed();

    /** A floor, a counter or a zone and which one: its number alone at the head of a line says nothing. */
    private static final Set<String> PLACES =
            Set.of("tầng", "quầy", "khu", "phòng", "floor", "counter", "zone", "area", "room");

    private static final int LONGEST_NUMBER = 3;

    /** What a key says, in quotation marks, and a word or three in brackets: read as one. */
    private static final Pattern NAMES = Pattern.compile("“[^”\n]{1,20}”|\\([^)\n]{1,20}\\)");

    private Compounds() {}

    /** The same text with spaces at which no line breaks within the listed words, names of keys, and places with their number. */
    static String tied(String text) {
        return NAMES.matcher(words(text)).replaceAll(name -> name.group().replace(' ', TIE));
    }

    /**
     * Goes from word to word. Every text of every page comes here at every touch: to search it for each of the listed words
     * took a sixth of the time in which a page is drawn.
     */
    private static String words(String text) {
        StringBuilder tied = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            int last = end < text.length() && text.charAt(end) == ' ' ? tiedUntil(text, at, end) : end;
            for (int space = text.indexOf(' ', at); space >= 0 && space < last; space = text.indexOf(' ', space + 1)) {
                tied.setCharAt(space, TIE);
            }
            at = Math.max(last, at + 1);
        }
        return tied.toString();
    }

    /** The end of what begins with the word from {@code at} to {@code end} and stays on one line. */
    private static int tiedUntil(String text, int at, int end) {
        String first = text.substring(at, end).toLowerCase(Locale.ROOT);
        for (String word : WORDS.getOrDefault(first, List.of())) {
            int last = at + word.length();
            if (text.regionMatches(true, at, word, 0, word.length()) && endOfWord(text, last) == last) {
                return last;
            }
        }
        int next = endOfWord(text, end + 1);
        return PLACES.contains(first) && isNumber(text.substring(end + 1, next)) ? next : end;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Figures and capitals, as counters and zones are numbered. */
    private static boolean isNumber(String word) {
        return !word.isEmpty()
                && word.length() <= LONGEST_NUMBER
                && word.chars().allMatch(sign -> sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z');
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static Map<String, List<String>> listed() {
        try (InputStream file = Objects.requireNonNull(Compounds.class.getResourceAsStream("compounds.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.groupingBy(word -> word.substring(0, word.indexOf(' '))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of Vietnamese words", e);
        }
    }
}
