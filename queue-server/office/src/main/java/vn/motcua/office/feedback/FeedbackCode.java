package vn.motcua.office.feedback;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code by which a person follows a piece of feedback: {@code PA-7KQ2-M9XD}. Eight of 31 signs (about 40 bits) that
 * are not mistaken for each other; asking is bounded, so guessing leads nowhere.
 */
public final class FeedbackCode {
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final Pattern FORM = Pattern.compile("(PA|GY)-[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FeedbackCode() {}

    /** A new code: of formal feedback, or of an opinion, which nobody is told. */
    static String next(boolean named) {
        StringBuilder code = new StringBuilder(named ? "PA" : "GY");
        for (int i = 0; i < 8; i++) {
            code.append(i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** A code as a person types it, with or without hyphens, in small letters or capitals; empty when it is none. */
    public static Optional<String> read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–.]", "");
        if (signs.length() != 10) {
            return Optional.empty();
        }
        String code = signs.substring(0, 2) + "-" + signs.substring(2, 6) + "-" + signs.substring(6);
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
