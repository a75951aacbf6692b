package vn.motcua.kiosk.keyboard;

import java.util.Locale;

/** A mark that makes a letter another letter, as â is not a. */
enum Mark {
    CIRCUMFLEX("aeo", "âêô"),
    HORN("ou", "ơư"),
    BREVE("a", "ă"),
    STROKE("d", "đ");

    private static final String BASES = "aaaeeooouudđ";
    private static final String FORMS = "aăâeêoôơuưdđ";

    private final String plain;
    private final String marked;

    Mark(String plain, String marked) {
        this.plain = plain;
        this.marked = marked;
    }

    /** The letters with this mark put where it belongs; empty when no letter takes it. */
    String put(Syllable syllable) {
        String letters = syllable.letters();
        String lower = letters.toLowerCase(Locale.ROOT);
        if (this == STROKE) {
            return lower.startsWith("d") ? replaced(letters, 0, 'đ') : "";
        }
        int start = syllable.nucleus();
        if (this == HORN && lower.startsWith("uo", start)) {
            boolean open = start + 2 == lower.length();
            String horned = replaced(letters, start + 1, 'ơ');
            return open ? horned : replaced(horned, start, 'ư');
        }
        if (this == HORN && (lower.startsWith("uu", start) || lower.startsWith("ua", start))) {
            return replaced(letters, start, 'ư');
        }
        for (int i = lower.length() - 1; i >= start; i--) {
            int place = plain.indexOf(base(lower.charAt(i)));
            if (place >= 0 && lower.charAt(i) != marked.charAt(place)) {
                return replaced(letters, i, marked.charAt(place));
            }
        }
        return "";
    }

    /** The letters with this mark taken back; empty when none has it. */
    String undo(Syllable syllable) {
        String letters = syllable.letters();
        String lower = letters.toLowerCase(Locale.ROOT);
        boolean done = false;
        for (int i = lower.length() - 1; i >= 0; i--) {
            int place = marked.indexOf(lower.charAt(i));
            if (place >= 0) {
                letters = replaced(letters, i, plain.charAt(place));
                done = true;
            }
        }
        return done && (this != HORN || !unfinished(lower)) ? letters : "";
    }

    /** "ưo" still waits for its second horn: Telex writes it uwow. */
    private static boolean unfinished(String lower) {
        return lower.contains("ưo");
    }

    /** Whether a vowel that takes a circumflex from {@code key} ends the word or has only consonants behind it. */
    static boolean reaches(String word, char key) {
        String lower = Syllable.of(word).letters().toLowerCase(Locale.ROOT);
        int i = lower.length() - 1;
        while (i >= 0 && !Syllable.isVowel(lower.charAt(i))) {
            i--;
        }
        return i >= 0 && base(lower.charAt(i)) == key && i >= Syllable.of(word).nucleus();
    }

    /** Whether Telex's w means a horn or a breve here: "oa" takes the breve, "ua", "uo" and "uu" the horn. */
    static Mark ofTelexW(String word) {
        Syllable syllable = Syllable.of(word);
        String lower = syllable.letters().toLowerCase(Locale.ROOT);
        StringBuilder vowels = new StringBuilder();
        for (int i = syllable.nucleus(); i < lower.length() && Syllable.isVowel(lower.charAt(i)); i++) {
            vowels.append(base(lower.charAt(i)));
        }
        return vowels.indexOf("a") >= 0 && vowels.indexOf("ua") != 0 ? BREVE : HORN;
    }

    private static char base(char letter) {
        int at = FORMS.indexOf(letter);
        return at < 0 ? letter : BASES.charAt(at);
    }

    private static String replaced(String letters, int at, char next) {
        char kept = Character.isUpperCase(letters.charAt(at)) ? Character.toUpperCase(next) : next;
        return letters.substring(0, at) + kept + letters.substring(at + 1);
    }
}
