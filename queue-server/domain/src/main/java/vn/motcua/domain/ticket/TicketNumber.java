package vn.motcua.domain.ticket;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a citizen holds: a letter and at least three digits. Series 0 gives A001–A999, series 1 gives
 * A1001–A1999, series 12 gives A12001–A12999.
 *
 * @param letter A–Z without I, O and Q, which are read as digits
 * @param series 0–{@value #LAST_SERIES}; leased to one issuer for one day
 * @param count 1–999 within the series
 */
public record TicketNumber(char letter, int series, int count) {
    /** The last count of a series. */
    public static final int LAST_COUNT = 999;

    /** The last series of a letter and day; beyond it the office refuses with {@code SeriesExhausted}. */
    public static final int LAST_SERIES = 999;

    private static final Pattern FORM = Pattern.compile("([A-Z])(\\d{3,6})");

    /** @throws IllegalArgumentException when a part is out of its range */
    public TicketNumber {
        requireLetter(letter);
        if (series < 0 || series > LAST_SERIES || count < 1 || count > LAST_COUNT) {
            throw new IllegalArgumentException("ticket number out of range: series " + series + ", count " + count);
        }
    }

    /**
     * Reads a printed number.
     *
     * @throws IllegalArgumentException when the text is no ticket number
     */
    public static TicketNumber parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a ticket number: '" + text + "'");
        }
        int digits = Integer.parseInt(matcher.group(2));
        return new TicketNumber(matcher.group(1).charAt(0), digits / 1000, digits % 1000);
    }

    /** @throws IllegalArgumentException when the letter may not start a number */
    public static char requireLetter(char letter) {
        if (letter < 'A' || letter > 'Z' || letter == 'I' || letter == 'O' || letter == 'Q') {
            throw new IllegalArgumentException("a ticket letter is A–Z without I, O, Q, not '" + letter + "'");
        }
        return letter;
    }

    @Override
    public String toString() {
        int digits = series * 1000 + count;
        return letter + (digits < 100 ? (digits < 10 ? "00" : "0") : "") + digits;
    }
}
