package vn.motcua.protocol;

/**
 * How a ticket number is written: letter + (series × 1000 + count), at least three digits.
 *
 * <p>Series 0 gives A001–A999, series 1 gives A1001–A1999, series 12 gives A12001. Two different (letter, series,
 * count) never read alike, and a text has one meaning only.
 *
 * @param letter one of {@link #LETTERS}
 * @param series 0–{@value #MAX_SERIES}
 * @param count 1–{@value #MAX_COUNT} within the series
 */
public record Numbering(String letter, int series, int count) {

    /** The letters in use. I, O and Q are left out: on paper and by ear they are taken for 1, 0 and O. */
    public static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** The last count of a series; count 000 is never given. */
    public static final int MAX_COUNT = 999;

    /** The last series of a letter on one day; 10,000 series are 9.99 million tickets. */
    public static final int MAX_SERIES = 9_999;

    /** Checks letter, series and count; throws {@link IllegalArgumentException} naming the wrong one. */
    public Numbering {
        Check.letter("letter", letter);
        Check.between("series", series, 0, MAX_SERIES);
        Check.between("count", count, 1, MAX_COUNT);
    }

    /** The printed number, for instance {@code A042} or {@code B1042}. */
    public String format() {
        int digits = series * 1000 + count;
        return letter + (digits < 10 ? "00" : digits < 100 ? "0" : "") + digits;
    }

    /** As {@link #format()} of these three. */
    public static String format(String letter, int series, int count) {
        return new Numbering(letter, series, count).format();
    }

    /** Reads a printed number; throws {@link IllegalArgumentException} when no kiosk could have printed it. */
    public static Numbering parse(String number) {
        if (number.length() < 4 || number.length() > 8 || !digitsOnly(number)) {
            throw notANumber(number);
        }
        int digits = Integer.parseInt(number, 1, number.length(), 10);
        String letter = number.substring(0, 1);
        if (!isLetter(letter) || digits % 1000 == 0) {
            throw notANumber(number);
        }
        Numbering numbering = new Numbering(letter, digits / 1000, digits % 1000);
        if (!numbering.format().equals(number)) {
            throw notANumber(number);
        }
        return numbering;
    }

    /** Whether this is a letter that tickets may carry. */
    public static boolean isLetter(String letter) {
        return letter.length() == 1 && LETTERS.contains(letter);
    }

    private static boolean digitsOnly(String number) {
        for (int i = 1; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException notANumber(String number) {
        String shown = number.length() <= 20 ? number : number.substring(0, 20) + "…";
        return new IllegalArgumentException(
                "not a ticket number: \"" + shown + "\" (a letter of " + LETTERS + " and at least three digits)");
    }
}
