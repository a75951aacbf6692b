package vn.motcua.protocol;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The checks every message's constructor makes; each message of an exception names the value that was wrong.
 *
 * <p>They take nullable values on purpose: a missing JSON property arrives here as null, whatever the type promises.
 */
final class Check {

    private static final Form SLUG = new Form(
            "[a-z0-9][a-z0-9-]{0,39}", 1, 40, c -> lower(c) || digit(c), c -> lower(c) || digit(c) || c == '-');
    private static final Form ID = new Form("[A-Za-z0-9_-]{1,64}", 1, 64, Check::ofId, Check::ofId);
    private static final Form WORD =
            new Form("[A-Za-z][A-Za-z0-9-]{0,63}", 1, 64, Check::letter, c -> letter(c) || digit(c) || c == '-');
    private static final Form SHA256 = new Form("[0-9a-f]{64}", 64, 64, Check::hexDigit, Check::hexDigit);

    private Check() {}

    static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new Missing(name + " is missing");
        }
        return value;
    }

    static boolean isSlug(String value) {
        return SLUG.fits(value);
    }

    /** An id that may stand in a topic and a path: lower-case letters, digits and hyphens, 1–40 characters. */
    static String slug(String name, @Nullable String value) {
        return matching(name, value, SLUG);
    }

    static @Nullable String optionalSlug(String name, @Nullable String value) {
        return value == null ? null : slug(name, value);
    }

    /** An id made by a machine: UUIDs, epochs, tokens. */
    static String id(String name, @Nullable String value) {
        return matching(name, value, ID);
    }

    static @Nullable String optionalId(String name, @Nullable String value) {
        return value == null ? null : id(name, value);
    }

    /** The name of a type or a state, such as {@code TicketIssued}. */
    static String word(String name, @Nullable String value) {
        return matching(name, value, WORD);
    }

    static @Nullable String optionalWord(String name, @Nullable String value) {
        return value == null ? null : word(name, value);
    }

    static String sha256(String name, @Nullable String value) {
        return matching(name, value, SHA256);
    }

    static String number(String name, @Nullable String value) {
        String number = present(name, value);
        Numbering.parse(number);
        return number;
    }

    static @Nullable String optionalNumber(String name, @Nullable String value) {
        return value == null ? null : number(name, value);
    }

    static String letter(String name, @Nullable String value) {
        String letter = present(name, value);
        if (!Numbering.isLetter(letter)) {
            throw new IllegalArgumentException(
                    name + " must be one of " + Numbering.LETTERS + ", not " + shown(letter));
        }
        return letter;
    }

    /** A text for people: not blank, in Unicode form NFC so that equal words are equal bytes, bounded. */
    static String text(String name, @Nullable String value, int maximumLength) {
        String text = present(name, value);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (text.length() > maximumLength) {
            throw new IllegalArgumentException(
                    name + " has " + text.length() + " characters, at most " + maximumLength + " are allowed");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException(name + " is not in Unicode form NFC: " + shown(text));
        }
        return text;
    }

    static @Nullable String optionalText(String name, @Nullable String value, int maximumLength) {
        return value == null ? null : text(name, value, maximumLength);
    }

    static long atLeast(String name, long value, long minimum) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " must be at least " + minimum + ", not " + value);
        }
        return value;
    }

    static int between(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    name + " must be between " + minimum + " and " + maximum + ", not " + value);
        }
        return value;
    }

    static @Nullable Integer optionalBetween(String name, @Nullable Integer value, int minimum, int maximum) {
        return value == null ? null : Integer.valueOf(between(name, value, minimum, maximum));
    }

    /** A copy that nobody can change; a null element or too many of them is refused. */
    static <T> List<T> list(String name, @Nullable List<T> values, int maximumSize) {
        List<T> present = present(name, values);
        if (present.size() > maximumSize) {
            throw new IllegalArgumentException(
                    name + " has " + present.size() + " elements, at most " + maximumSize + " are allowed");
        }
        for (T value : present) {
            present("an element of " + name, value);
        }
        return List.copyOf(present);
    }

    /** As {@link #list}, for a map; the order of its keys is kept, so that an encoded message is always the same. */
    static <V> Map<String, V> map(String name, @Nullable Map<String, V> values, int maximumSize) {
        Map<String, V> present = present(name, values);
        if (present.size() > maximumSize) {
            throw new IllegalArgumentException(
                    name + " has " + present.size() + " entries, at most " + maximumSize + " are allowed");
        }
        present.forEach((key, value) -> present(name + "." + key, value));
        return Collections.unmodifiableMap(new LinkedHashMap<>(present));
    }

    private static String matching(String name, @Nullable String value, Form form) {
        String present = present(name, value);
        if (!form.fits(present)) {
            throw new IllegalArgumentException(name + " must match " + form.pattern() + ", not " + shown(present));
        }
        return present;
    }

    private static boolean ofId(int c) {
        return letter(c) || digit(c) || c == '_' || c == '-';
    }

    private static boolean letter(int c) {
        return lower(c) || c >= 'A' && c <= 'Z';
    }

    private static boolean lower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hexDigit(int c) {
        return digit(c) || c >= 'a' && c <= 'f';
    }

    /**
     * What a text may look like, checked by hand: a dozen of these checks are made for every event, and a regular
     * expression took a tenth of an office's time.
     *
     * @param pattern the same as a regular expression, for people
     */
    private record Form(String pattern, int least, int most, IntPredicate first, IntPredicate other) {
        boolean fits(String text) {
            int length = text.length();
            if (length < least || length > most || !first.test(text.charAt(0))) {
                return false;
            }
            for (int i = 1; i < length; i++) {
                if (!other.test(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What came in, short enough for a log line. */
    private static String shown(String value) {
        return '"' + (value.length() <= 60 ? value : value.substring(0, 60) + "…") + '"';
    }

    /** A required value that was not there. */
    static final class Missing extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Missing(String message) {
            super(message);
        }
    }
}
