package vn.motcua.kiosk.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The code of a dossier, of either form: Circular 01/2018, Article 19 ({@code 000.00.01.H29-260310-0420}), and Circular
 * 03/2025, Article 13 ({@code H56.14-240823-0001}, also with the two letters of a central service before the number).
 */
public final class DossierCode {
    /** Longer than any code of either form. */
    public static final int LONGEST = 32;

    private static final int DAY_DIGITS = 6;
    private static final int LEAST_DIGITS = 4;
    private static final String FORMER = "\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-(?<day>\\d{6})-\\d{4}";
    private static final String PRESENT =
            "[A-Z]\\d{2}(?:\\.\\d{2,3})?(?:\\.\\d{2})?-(?<day>\\d{6})-(?:[A-Z]{2})?\\d{4,8}";
    private static final List<Pattern> FORMS = List.of(Pattern.compile(FORMER), Pattern.compile(PRESENT));
    private static final List<Pattern> SOMEWHERE =
            FORMS.stream().map(DossierCode::somewhere).toList();

    /** How far what was typed is on its way to a code. */
    public enum Progress {
        /** Nothing typed. */
        EMPTY,
        /** The part that names the agency. */
        AGENCY,
        /** The six digits of the day on which it was handed in. */
        DAY,
        /** The number within that day. */
        NUMBER,
        /** It is a code. */
        WHOLE,
        /** No code begins like this. */
        WRONG,
        /** Its six digits in the middle are no day. */
        NO_SUCH_DAY
    }

    private DossierCode() {}

    private static Pattern somewhere(Pattern form) {
        return Pattern.compile("(?<![0-9A-Za-z.-])" + form.pattern() + "(?![0-9A-Za-z]|[.-][0-9A-Za-z])");
    }

    /** Where {@code typed} stands. */
    public static Progress progress(String typed) {
        if (typed.isEmpty()) {
            return Progress.EMPTY;
        }
        boolean may = false;
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(typed);
            if (matcher.matches()) {
                return dayExists(matcher) ? Progress.WHOLE : Progress.NO_SUCH_DAY;
            }
            // The end was reached: it went wrong nowhere before it.
            may |= matcher.hitEnd();
        }
        if (!may) {
            return Progress.WRONG;
        }
        String day = dayOf(typed);
        if (day.length() == DAY_DIGITS && !mayBeDay(day)) {
            return Progress.NO_SUCH_DAY;
        }
        return switch ((int) typed.chars().filter(sign -> sign == '-').count()) {
            case 0 -> Progress.AGENCY;
            case 1 -> Progress.DAY;
            default -> Progress.NUMBER;
        };
    }

    /** Whether {@code key} leads on towards a code: also to a day that there is. */
    public static boolean mayFollow(String typed, char key) {
        Progress next = progress(typed + key);
        return next != Progress.WRONG && next != Progress.NO_SUCH_DAY && mayBeDay(dayOf(typed + key));
    }

    /** How many digits are missing at least of the day, or of the number, that is being typed; 0 while it is the agency. */
    public static int missing(String typed) {
        String[] parts = typed.split("-", -1);
        return switch (parts.length) {
            case 1 -> 0;
            case 2 -> Math.max(0, DAY_DIGITS - parts[1].length());
            default ->
                (int) Math.max(
                        0,
                        LEAST_DIGITS
                                - parts[2].chars().filter(Character::isDigit).count());
        };
    }

    /** What was typed of the day. */
    private static String dayOf(String typed) {
        String[] parts = typed.split("-", -1);
        return parts.length < 2 ? "" : parts[1];
    }

    /** Whether these digits, two each of year, month and day of the month, are a day or can become one. */
    private static boolean mayBeDay(String digits) {
        if (digits.length() < DAY_DIGITS) {
            return digits.length() < 3 || IntStream.range(0, 10).anyMatch(next -> mayBeDay(digits + next));
        }
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4));
        return month >= 1
                && month <= 12
                && day >= 1
                && day
                        <= YearMonth.of(2000 + Integer.parseInt(digits.substring(0, 2)), month)
                                .lengthOfMonth();
    }

    /** The code that stands in a scanned text, alone or among other words such as an address; empty when none does. */
    static Optional<String> in(String text) {
        for (Pattern form : SOMEWHERE) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                if (dayExists(matcher)) {
                    return Optional.of(matcher.group());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean dayExists(Matcher code) {
        return mayBeDay(code.group("day"));
    }
}
