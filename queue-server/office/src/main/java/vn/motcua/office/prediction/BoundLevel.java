package vn.motcua.office.prediction;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.queue.ToldWait;

/**
 * Which quantile of the simulation is announced as "nine of ten are called within": after every promise that was not kept
 * a little higher, after every kept one a little lower, so that in the long run nine of ten are kept whatever the
 * simulation misses (adaptive conformal inference: Gibbs and Candès 2021, NeurIPS 34:1660). Never below .9: a promise is
 * not made shorter because the last ones were kept. Applied only where it is needed: while fewer than
 * {@value #ENOUGH} promises of the last weeks are judged, or {@value #KEPT} of them were kept, the quantile is .9.
 */
final class BoundLevel {
    /** How far back is looked, in days. */
    static final int DAYS = 28;

    /** The quantile without correction. */
    static final double NINE_OF_TEN = .9;

    static final int ENOUGH = 100;
    static final double KEPT = .87;

    private static final double STEP = .005;
    private static final double MOST = .99;

    private BoundLevel() {}

    /** Of what was told, in the order of arrival. */
    static double of(List<ToldWait> told) {
        double level = NINE_OF_TEN;
        int judged = 0;
        int kept = 0;
        for (ToldWait wait : told) {
            Duration waited = judged(wait);
            if (waited != null) {
                boolean within = waited.compareTo(Duration.ofMinutes(wait.told().bound90())) <= 0;
                judged++;
                kept += within ? 1 : 0;
                level = Math.clamp(level + STEP * (within ? NINE_OF_TEN - 1 : NINE_OF_TEN), NINE_OF_TEN, MOST);
            }
        }
        return judged < ENOUGH || kept >= KEPT * judged ? NINE_OF_TEN : level;
    }

    /** Who left before a call, or still waits, tells nothing of the bound. */
    private static @Nullable Duration judged(ToldWait wait) {
        return wait.over() ? wait.waited() : null;
    }
}
