package vn.motcua.kiosk.model;

import java.util.Locale;

/** The code of formal feedback, {@code PA-7KQ2-M9XD}; its eight signs are those of a booking's code. */
public final class FeedbackCode {
    /** How each begins; it is not typed. */
    public static final String BEGIN = "PA-";

    private FeedbackCode() {}

    /** The code with these eight signs. */
    static String of(String signs) {
        return BEGIN + signs.substring(0, 4) + "-" + signs.substring(4);
    }

    /** The eight signs of {@code code}, with or without hyphens, in small letters or capitals. */
    static String signs(String code) {
        return code.substring(2).replace("-", "").toUpperCase(Locale.ROOT);
    }
}
