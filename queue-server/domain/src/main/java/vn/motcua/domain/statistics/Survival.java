package vn.motcua.domain.statistics;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long people wait until they are called, when some leave before and some are still waiting: the estimator of
 * Kaplan and Meier (1958), Journal of the American Statistical Association 53:457. Who left or still waits counts as
 * long as the wait lasted; leaving them out would make a bad day look good. Told is the first wait at which the
 * estimated share of those not yet called, ∏ (1 − 1 ÷ at risk) over the calls so far, is down to .5 or .1.
 *
 * @param n everybody, called or not
 * @param uncalled how many of them were not called, or not yet
 * @param p50 half were called within this, absent where too few were called to know
 * @param p90 nine in ten were, absent where too few were called to know, or below {@value WaitFigures#ENOUGH_FOR_P90}
 *     people
 */
public record Survival(
        int n,
        int uncalled,
        @Nullable Duration p50,
        @Nullable Duration p90) {
    /**
     * One person's wait.
     *
     * @param waited until the call, or, without one, until leaving or now
     * @param called whether it ended with a call
     */
    public record Observation(Duration waited, boolean called) {}

    /** Of these waits; at equal times calls come before departures. */
    public static Survival of(List<Observation> waits) {
        List<Observation> rising = waits.stream()
                .sorted(Comparator.comparing(Observation::waited).thenComparing(wait -> wait.called() ? 0 : 1))
                .toList();
        int uncalled = (int) waits.stream().filter(wait -> !wait.called()).count();
        boolean enough = waits.size() >= WaitFigures.ENOUGH_FOR_P90;
        return new Survival(waits.size(), uncalled, reached(rising, .5), enough ? reached(rising, .9) : null);
    }

    /** The first moment by which at least this share was called. */
    private static @Nullable Duration reached(List<Observation> rising, double share) {
        double waiting = 1;
        int atRisk = rising.size();
        for (Observation wait : rising) {
            if (wait.called()) {
                waiting *= (atRisk - 1.0) / atRisk;
                if (waiting <= 1 - share + 1e-12) {
                    return wait.waited();
                }
            }
            atRisk--;
        }
        return null;
    }
}
