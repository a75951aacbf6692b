package vn.motcua.kiosk.keyboard;

/**
 * Which keys stand on a glass that has no room for all of them: all letters, marks and digits, or the letters of one key
 * as on a telephone.
 */
public enum KeySet {
    /** All letters; on the smallest glass the groups of them. */
    LETTERS(""),
    /** Tones, letters with marks, signs; where there is room for them also the digits. */
    MARKS("ăâđêôơư"),
    /** The digits alone. */
    DIGITS("1234567890"),
    /** The key of a, b, c. */
    ABC("aăâbc"),
    /** The key of d, e, f. */
    DEF("dđeêf"),
    /** The key of g, h, i. */
    GHI("ghi"),
    /** The key of j, k, l. */
    JKL("jkl"),
    /** The key of m, n, o. */
    MNO("mnoôơ"),
    /** The key of p, q, r, s. */
    PQRS("pqrs"),
    /** The key of t, u, v. */
    TUV("tuưv"),
    /** The key of w, x, y, z. */
    WXYZ("wxyz");

    private final String letters;

    KeySet(String letters) {
        this.letters = letters;
    }

    /** What its keys type, in their order; nothing for {@link #LETTERS}, whose order is the glass's. */
    public String letters() {
        return letters;
    }

    /** Whether its letters stand behind one key. */
    public boolean isGroup() {
        return compareTo(ABC) >= 0;
    }

    /** The keys that are shown after {@code key}: a number is typed to its end, everything else is one letter. */
    public KeySet after(char key) {
        return Character.isDigit(key) ? this : LETTERS;
    }
}
