package vn.motcua.kiosk.keyboard;

import java.util.regex.Pattern;

/**
 * What stands in a field and how the keyboard beside it types. Capitals come by themselves where the field's form wants
 * them; the key for capitals turns that round for one letter.
 *
 * @param text NFC, never longer than the form allows
 * @param typing how the keyboard types
 * @param form what is to be written
 * @param capital whether the next letter is a capital
 * @param keys the keys that stand on a glass without room for all of them
 */
public record Writing(String text, Typing typing, Form form, boolean capital, KeySet keys) {
    /**
     * What is to be written in a field.
     *
     * @param longest most UTF-16 characters
     * @param capitals where a capital is wanted: a text after which the next letter is one
     */
    public record Form(int longest, Pattern capitals) {
        private static final Pattern NEVER = Pattern.compile("(?!)");
        private static final Pattern SENTENCE = Pattern.compile("(?s)|.*[.!?\\n]\\s+|.*\\n");
        private static final Pattern NAME = Pattern.compile("(?s)|.*[\\s/.-]");

        /** Small letters only, such as words to look for. */
        public static Form words(int longest) {
            return new Form(longest, NEVER);
        }

        /** Sentences: each begins with a capital. */
        public static Form sentences(int longest) {
            return new Form(longest, SENTENCE);
        }

        /** A name or an address: each word begins with a capital. */
        public static Form names(int longest) {
            return new Form(longest, NAME);
        }

        private boolean capitalAfter(String text) {
            return capitals.matcher(text).matches();
        }
    }

    /** An empty field. */
    public static Writing empty(Form form) {
        return empty(form, Typing.ACCENTS);
    }

    /** An empty field for whoever types this way. */
    public static Writing empty(Form form, Typing typing) {
        return new Writing("", typing, form, form.capitalAfter(""), KeySet.LETTERS);
    }

    /** The same field with another text, cut where it would be too long; none leaves it as it is. */
    public Writing saying(String other) {
        if (other.isBlank()) {
            return this;
        }
        int end = Math.min(other.length(), form.longest());
        int whole = end < other.length() && Character.isHighSurrogate(other.charAt(end - 1)) ? end - 1 : end;
        String next = other.substring(0, whole);
        return new Writing(next, typing, form, form.capitalAfter(next), KeySet.LETTERS);
    }

    /** After a key; what would be too long is not taken. */
    public Writing typed(char key) {
        return with(typing.type(text, capital ? Character.toUpperCase(key) : key), keys.after(key));
    }

    /** After a key of the tone row. */
    public Writing toned(Tone tone) {
        return new Writing(Typing.tone(text, tone), typing, form, capital, KeySet.LETTERS);
    }

    /** Without its last letter. */
    public Writing erased() {
        return with(Typing.erase(text), keys);
    }

    /** Emptied. */
    public Writing cleared() {
        return with("", KeySet.LETTERS);
    }

    /** Typed another way from now on. */
    public Writing typing(Typing next) {
        return new Writing(text, next, form, capital, KeySet.LETTERS);
    }

    /** The next letter is a capital, or is not. */
    public Writing shifted() {
        return new Writing(text, typing, form, !capital, KeySet.LETTERS);
    }

    /** With other keys on the glass. */
    public Writing opened(KeySet next) {
        return new Writing(text, typing, form, capital, next);
    }

    /** Whether nothing but blanks stands there. */
    public boolean blank() {
        return text.isBlank();
    }

    /** Whether no further letter is taken. */
    public boolean full() {
        return text.length() >= form.longest();
    }

    private Writing with(String next, KeySet shown) {
        return next.length() > form.longest() ? this : new Writing(next, typing, form, form.capitalAfter(next), shown);
    }
}
