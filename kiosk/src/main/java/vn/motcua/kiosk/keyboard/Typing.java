package vn.motcua.kiosk.keyboard;

import java.util.Locale;
import java.util.Map;

/**
 * What a key does to the text before it. The text is always NFC. A mark that is typed twice is taken back and its key
 * stands as it is, as on every Vietnamese keyboard: {@code ass} is "as".
 */
public enum Typing {
    /** Letters stand as their keys say (ă, â, đ … have keys of their own); tones come by {@link #tone}. */
    ACCENTS {
        @Override
        String word(String word, char key) {
            // A space or a full stop ends the word: it is no consonant that would draw the tone to another vowel.
            return Character.isLetter(key) ? appended(Syllable.of(word), key).text() : word + key;
        }
    },
    /** aa, aw, dd, ee, oo, ow, uw; s f r x j, z takes the tone away. */
    TELEX {
        @Override
        String word(String word, char key) {
            char lower = Character.toLowerCase(key);
            for (Tone tone : Tone.values()) {
                if (tone != Tone.LEVEL && tone.telex() == lower) {
                    return toned(word, tone, key);
                }
            }
            return switch (lower) {
                case 'z' -> cleared(word, key);
                case 'w' -> {
                    String marked = marked(word, Mark.ofTelexW(word), key);
                    yield marked.isEmpty() ? word + (key == 'w' ? 'ư' : 'Ư') : marked;
                }
                case 'a', 'e', 'o' -> {
                    String marked = Mark.reaches(word, lower) ? marked(word, Mark.CIRCUMFLEX, key) : "";
                    yield marked.isEmpty() ? ACCENTS.word(word, key) : marked;
                }
                case 'd' -> {
                    String marked = marked(word, Mark.STROKE, key);
                    yield marked.isEmpty() ? ACCENTS.word(word, key) : marked;
                }
                default -> ACCENTS.word(word, key);
            };
        }
    },
    /** 6 for â ê ô, 7 for ơ ư, 8 for ă, 9 for đ; 1 to 5 for the tones, 0 takes the tone away. */
    VNI {
        private static final Map<Character, Mark> MARKS =
                Map.of('6', Mark.CIRCUMFLEX, '7', Mark.HORN, '8', Mark.BREVE, '9', Mark.STROKE);

        @Override
        String word(String word, char key) {
            for (Tone tone : Tone.values()) {
                if (tone != Tone.LEVEL && tone.vni() == key) {
                    return toned(word, tone, key);
                }
            }
            if (key == '0') {
                return cleared(word, key);
            }
            Mark mark = MARKS.get(key);
            String marked = mark == null ? "" : marked(word, mark, key);
            return marked.isEmpty() ? ACCENTS.word(word, key) : marked;
        }
    };

    /** The longest word that is looked at; no Vietnamese syllable is nearly as long. */
    private static final int LONGEST_WORD = 12;

    abstract String word(String word, char key);

    /** {@code text} after {@code key}. */
    public String type(String text, char key) {
        int from = wordStart(text);
        return text.substring(0, from) + word(text.substring(from), key);
    }

    /** {@code text} after a key of the tone row; the same tone again takes it away. */
    public static String tone(String text, Tone tone) {
        int from = wordStart(text);
        Syllable last = Syllable.of(text.substring(from));
        return text.substring(0, from)
                + last.with(last.tone() == tone ? Tone.LEVEL : tone).text();
    }

    /** {@code text} without its last letter; the tone of what is left stands where it belongs: "toán" leaves "tóa". */
    public static String erase(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean letter = Character.isLetter(text.codePointBefore(text.length()));
        String left = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        int from = letter ? wordStart(left) : left.length();
        return left.substring(0, from) + Syllable.of(left.substring(from)).text();
    }

    private static int wordStart(String text) {
        int from = text.length();
        while (from > 0 && Character.isLetter(text.charAt(from - 1)) && text.length() - from < LONGEST_WORD) {
            from--;
        }
        return from;
    }

    private static String toned(String word, Tone tone, char key) {
        Syllable syllable = Syllable.of(word);
        if (!syllable.hasVowel()) {
            return word + key;
        }
        return syllable.tone() == tone
                ? syllable.with(Tone.LEVEL).text() + key
                : syllable.with(tone).text();
    }

    private static String cleared(String word, char key) {
        Syllable syllable = Syllable.of(word);
        return syllable.tone() == Tone.LEVEL ? word + key : syllable.letters();
    }

    /** The word with the mark, or with the mark taken back and the key behind it; empty when no letter takes it. */
    private static String marked(String word, Mark mark, char key) {
        Syllable syllable = Syllable.of(word);
        String undone = mark.undo(syllable);
        if (!undone.isEmpty()) {
            return syllable.with(undone).text() + key;
        }
        String done = mark.put(syllable);
        return done.isEmpty() ? "" : syllable.with(done).text();
    }

    /** One more letter: "uơ" becomes "ươ" as soon as something follows it, but in "quơ". */
    static Syllable appended(Syllable syllable, char key) {
        String letters = syllable.letters();
        String lower = letters.toLowerCase(Locale.ROOT);
        if (lower.endsWith("uơ") && Character.isLetter(key) && syllable.nucleus() == letters.length() - 2) {
            char u = letters.charAt(letters.length() - 2);
            letters = letters.substring(0, letters.length() - 2)
                    + (u == 'U' ? 'Ư' : 'ư')
                    + letters.charAt(letters.length() - 1);
        }
        return syllable.with(letters + key);
    }
}
