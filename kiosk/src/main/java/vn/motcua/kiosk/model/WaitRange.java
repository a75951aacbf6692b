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
}
