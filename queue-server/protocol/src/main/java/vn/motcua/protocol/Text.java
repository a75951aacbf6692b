package vn.motcua.protocol;

/**
 * A text for people in both languages of the office.
 *
 * @param vi Vietnamese, Unicode form NFC, 1–{@value #MAX_LENGTH} characters
 * @param en English, likewise
 */
public record Text(String vi, String en) {

    /** The longest text a screen is asked to show. */
    public static final int MAX_LENGTH = 1_000;

    /** Refuses a blank, over-long or decomposed text. */
    public Text {
        Check.text("vi", vi, MAX_LENGTH);
        Check.text("en", en, MAX_LENGTH);
    }
}
