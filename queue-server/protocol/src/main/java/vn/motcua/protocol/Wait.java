package vn.motcua.protocol;

import org.jspecify.annotations.Nullable;

/** The check that all snapshots share: an expected wait is given whole or not at all, in whole minutes. */
final class Wait {

    /** One day; a longer wait is a fault of the estimate. */
    static final int MAX_MINUTES = 24 * 60;

    private Wait() {}

    static void check(@Nullable Integer low, @Nullable Integer high, @Nullable Integer bound90) {
        if ((low == null) != (high == null) || (low == null) != (bound90 == null)) {
            throw new IllegalArgumentException("low, high and bound90 must be given together or not at all");
        }
        if (low != null && high != null) {
            Check.between("low", low, 0, MAX_MINUTES);
            Check.between("high", high, low, MAX_MINUTES);
            Check.optionalBetween("bound90", bound90, 0, MAX_MINUTES);
        }
    }
}
