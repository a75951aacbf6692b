package vn.motcua.hardware.ticket;

import org.jspecify.annotations.Nullable;

/**
 * The wait announced on the paper. Always a range: one figure would promise a precision that no estimate has.
 *
 * @param lowMinutes the shorter end, in minutes, 0 or more
 * @param highMinutes the longer end, in minutes, at least 1 and not below the shorter end
 * @param bound90Minutes within how many minutes nine of ten are called, or null
 */
public record WaitRange(
        int lowMinutes, int highMinutes, @Nullable Integer bound90Minutes) {

    /** Above this a range would be false precision: the paper says "more than 60 minutes". */
    static final int LONG_MINUTES = 60;

    /** Refuses a range that runs backwards. */
    public WaitRange {
        if (lowMinutes < 0 || highMinutes < 1 || lowMinutes > highMinutes) {
            throw new IllegalArgumentException("WaitRange must run forward: " + lowMinutes + " to " + highMinutes);
        }
    }
}
