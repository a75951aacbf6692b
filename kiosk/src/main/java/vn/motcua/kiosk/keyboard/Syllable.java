package vn.motcua.kiosk.keyboard;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One Vietnamese syllable as it is typed: its letters and its tone apart, because the tone moves as letters come.
 *
 * @param letters letters with their own marks (ă â đ ê ô ơ ư) but without tone, NFC
 * @param tone the tone
 */
record Syllable(String letters, Tone tone) {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";

    /** Takes a written word apart. */
    static Syllable of(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        Tone found = Tone.LEVEL;
        for (Tone tone : Tone.values()) {
            if (!tone.mark().isEmpty() && apart.contains(tone.mark())) {
                found = tone;
                apart = apart.replace(tone.mark(), "");
            }
        }
        return new Syllable(Normalizer.normalize(apart, Normalizer.Form.NFC), found);
    }

    Syllable with(Tone next) {
        return new Syllable(letters, next);
    }

    Syllable with(String next) {
        return new Syllable(next, tone);
    }

    boolean hasVowel() {
        return toneAt() >= 0;
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /** The word as it is written: the tone stands where Vietnamese puts it (hòa, thủy; toán, quý, giữa). */
    String text() {
        int at = toneAt();
        if (tone == Tone.LEVEL || at < 0) {
            return letters;
        }
        String vowel = Normalizer.normalize(letters.charAt(at) + tone.mark(), Normalizer.Form.NFC);
        return letters.substring(0, at) + vowel + letters.substring(at + 1);
    }

    private int toneAt() {
        String lower = letters.toLowerCase(Locale.ROOT);
        int start = nucleus();
        if (start == lower.length()) {
            return -1;
        }
        int end = start;
        while (end < lower.length() && isVowel(lower.charAt(end))) {
            end++;
        }
        for (int i = end - 1; i >= start; i--) {
            if (MARKED.indexOf(lower.charAt(i)) >= 0) {
                return i;
            }
        }
        boolean closed = end < lower.length();
        return switch (end - start) {
            case 1 -> start;
            case 2 -> closed ? start + 1 : start;
            default -> start + 1;
        };
    }

    /** Where the vowels begin: the u of "qu" and the i of "gi" before another vowel belong to the consonant. */
    int nucleus() {
        String lower = letters.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < lower.length() && !isVowel(lower.charAt(start))) {
            start++;
        }
        if (start > 0 && start + 1 < lower.length() && isVowel(lower.charAt(start + 1))) {
            String pair = lower.substring(start - 1, start + 1);
            if (pair.equals("qu") || pair.equals("gi")) {
                start++;
            }
        }
        return start;
    }
}
