package vn.motcua.kiosk.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Vietnamese writes the syllables of a word apart, and JavaFX would break a line between any two of them: those of the
 * listed words are tied together before a text is set. What is read aloud or compared is not touched by it.
 */
final class Compounds {
    private static final char TIE = '\u00a0';

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:" + listed() + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A floor, a counter or a zone and which one: its number alone at the head of a line says nothing. */
    private static final Pattern PLACES = Pattern.compile(
            "\\b(tầng|quầy|khu|phòng|floor|counter|zone|area|room) (?=(?-i:[0-9A-Z]{1,3})\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What a key says, in quotation marks, and a word or three in brackets: read as one. */
    private static final Pattern NAMES = Pattern.compile("“[^”\n]{1,20}”|\\([^)\n]{1,20}\\)");

    private Compounds() {}

    /** The same text with spaces at which no line breaks within the listed words, names of keys, and places with their number. */
    static String tied(String text) {
        String words = WORDS.matcher(text).replaceAll(word -> word.group().replace(' ', TIE));
        String places = PLACES.matcher(words).replaceAll("$1" + TIE);
        return NAMES.matcher(places).replaceAll(name -> name.group().replace(' ', TIE));
    }

    private static String listed() {
        try (InputStream file = Objects.requireNonNull(Compounds.class.getResourceAsStream("compounds.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of Vietnamese words", e);
        }
    }
}
