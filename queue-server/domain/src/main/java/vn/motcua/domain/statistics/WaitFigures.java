package vn.motcua.domain.statistics;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a set of waits, over all of them and never a mean of means (waiting-science, section 2, on honest
 * statistics).
 *
 * @param n how many waits
 * @param mean arithmetic mean, absent when n is 0
 * @param p50 median, absent when n is 0
 * @param p90 nine of ten waited no longer; absent below {@value #ENOUGH_FOR_P90} waits, where it would be a guess
 * @param max the longest, absent when n is 0
 * @param shareWithin share of waits not above the target, 0–1, absent when n is 0
 */
public record WaitFigures(
        int n,
        @Nullable Duration mean,
        @Nullable Duration p50,
        @Nullable Duration p90,
        @Nullable Duration max,
        @Nullable Double shareWithin) {

    /** Fewest waits for which a 90 % point is given (the same section): of 20, two lie beyond it. */
    public static final int ENOUGH_FOR_P90 = 20;

    /** Figures of some waits against a target. */
    public static WaitFigures of(List<Duration> waits, Duration target) {
        if (waits.isEmpty()) {
            return new WaitFigures(0, null, null, null, null, null);
        }
        long[] sorted = waits.stream().mapToLong(Duration::toMillis).sorted().toArray();
        long sum = 0;
        int within = 0;
        for (long wait : sorted) {
            sum += wait;
            within += wait <= target.toMillis() ? 1 : 0;
        }
        return new WaitFigures(
                sorted.length,
                Duration.ofMillis(Math.round((double) sum / sorted.length)),
                quantile(sorted, 0.5),
                sorted.length < ENOUGH_FOR_P90 ? null : quantile(sorted, 0.9),
                Duration.ofMillis(sorted[sorted.length - 1]),
                (double) within / sorted.length);
    }

    /** Linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the usual default. */
    private static Duration quantile(long[] sorted, double q) {
        double position = q * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return Duration.ofMillis(Math.round(sorted[below] + (position - below) * (sorted[above] - sorted[below])));
    }
}
