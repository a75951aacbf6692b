package vn.motcua.office.prediction;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.prediction.KeptLevel;
import vn.motcua.office.queue.ToldWait;

/**
 * Which quantiles of the simulation are announced, by how promises of the last weeks were kept (see {@link KeptLevel}).
 *
 * @param high for the longer end of the range, within which eight of ten are called
 * @param bound for what nine of ten are called within
 */
record KeptPromises(double high, double bound) {
    private static final double EIGHT_OF_TEN = .8;
    private static final double NINE_OF_TEN = .9;

    /** Nothing was promised yet. */
    static final KeptPromises NONE = new KeptPromises(EIGHT_OF_TEN, NINE_OF_TEN);

    /** How far back is looked, in days. */
    static final int DAYS = KeptLevel.DAYS;

    /** Of what was told, in the order of arrival. */
    static KeptPromises of(List<ToldWait> told) {
        KeptLevel high = new KeptLevel(EIGHT_OF_TEN);
        KeptLevel bound = new KeptLevel(NINE_OF_TEN);
        for (ToldWait wait : told) {
            Duration waited = judged(wait);
            if (waited != null) {
                high.judge(waited.compareTo(Duration.ofMinutes(wait.told().high())) <= 0);
                bound.judge(waited.compareTo(Duration.ofMinutes(wait.told().bound90())) <= 0);
            }
        }
        return new KeptPromises(high.level(), bound.level());
    }

    /** Who left before a call, or still waits, tells nothing. */
    private static @Nullable Duration judged(ToldWait wait) {
        return wait.over() ? wait.waited() : null;
    }
}
