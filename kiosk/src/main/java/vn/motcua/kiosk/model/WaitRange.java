package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/**
 * An announced wait: always a range, never one figure.
 *
 * @param low lower end in whole minutes, not negative
 * @param high upper end in whole minutes, at least {@code low}
 * @param bound90 minutes within which nine of ten citizens are called; absent when not known
 */
public record WaitRange(int low, int high, @Nullable Integer bound90) {
    /** Below this many minutes the screen says "under 5 minutes" instead of a range that begins at zero. */
    static final int SHORT_MINUTES = 5;

    /** Above this many minutes a range would be false precision: the screen says "more than 60 minutes". */
    public static final int LONG_MINUTES = 60;

    /** @throws IllegalArgumentException if the range is negative or turned round */
    public WaitRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("WaitRange: " + low + "–" + high + " is not a range of minutes");
        }
    }

    /** Whether the whole range lies under five minutes. */
    public boolean isShort() {
        return high <= SHORT_MINUTES;
    }

    /** Whether the whole range lies above an hour. */
    public boolean isLong() {
        return low > LONG_MINUTES;
    }
}
