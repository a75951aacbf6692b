package vn.motcua.domain.ticket;

import java.time.Duration;

/**
 * What a citizen is told of a wait, in whole minutes: "about {@code low}–{@code high}; nine of ten are called within
 * {@code bound90}". From the median rounded down to eight of ten rounded up (waiting-science, section 2), so that a short
 * wait is never promised by rounding.
 *
 * @param low the shorter end, from 0
 * @param high the longer end, above {@code low}
 * @param bound90 minutes within which nine of ten are called, not below {@code high}
 */
public record Announcement(int low, int high, int bound90) {
    /** Nobody is told of more than this; where {@code low} is above 60, screens and paper say "more than 60 minutes". */
    public static final int MOST_MINUTES = 24 * 60;

    /** From here on minutes are told in steps of {@value #STEP}: more would be false precision. */
    private static final int COARSE_FROM = 10;

    private static final int STEP = 5;

    /** @throws IllegalArgumentException when they do not rise from 0 */
    public Announcement {
        if (low < 0 || high <= low || bound90 < high || bound90 > MOST_MINUTES) {
            throw new IllegalArgumentException("minutes must rise: " + low + ", " + high + ", " + bound90);
        }
    }

    /** From what half, eight of ten and nine of ten such waits do not exceed, in seconds. */
    public static Announcement of(double half, double eightOfTen, double nineOfTen) {
        int low = Math.min(roundedDown(Math.max(0, half) / 60), MOST_MINUTES - STEP);
        int high = Math.clamp(roundedUp(eightOfTen / 60), low + (low < COARSE_FROM ? 1 : STEP), MOST_MINUTES);
        return new Announcement(low, high, Math.clamp(roundedUp(nineOfTen / 60), high, MOST_MINUTES));
    }

    /** The longer of two, end by end: who comes later in a line is not told less than who stands before. */
    public Announcement atLeast(Announcement other) {
        return new Announcement(Math.max(low, other.low), Math.max(high, other.high), Math.max(bound90, other.bound90));
    }

    /**
     * This one, but no end below what was told some time ago less the time that has passed since, rounded up as minutes
     * are told.
     *
     * @param passed not negative
     */
    public Announcement atLeastAfter(Announcement told, Duration passed) {
        int minutes = (int) Math.min(passed.toMinutes(), MOST_MINUTES);
        return new Announcement(
                Math.max(low, left(told.low, minutes)),
                Math.max(high, left(told.high, minutes)),
                Math.max(bound90, left(told.bound90, minutes)));
    }

    private static int left(int told, int passed) {
        return roundedUp(Math.max(0, told - passed));
    }

    private static int roundedDown(double minutes) {
        int whole = (int) Math.floor(minutes);
        return whole < COARSE_FROM ? whole : whole / STEP * STEP;
    }

    private static int roundedUp(double minutes) {
        int whole = (int) Math.ceil(minutes);
        return whole <= COARSE_FROM ? whole : Math.ceilDiv(whole, STEP) * STEP;
    }
}
