package vn.motcua.domain.prediction;

import java.util.Arrays;
import java.util.SplittableRandom;
import vn.motcua.domain.policy.Policy;

/**
 * Predicts a wait by playing the hall forward many times from its present state, with the office's own policy, plan,
 * skills and experience, until the person is called (waiting-science, section 2). Everybody who could come before the
 * person is played; who could not is left out.
 *
 * <p>Deterministic for a seed. For one thread at a time.
 */
public final class WaitSimulator {
    /** A person who is not called within this many seconds in a replication waits this long there. */
    public static final double HORIZON = 6 * 3_600;

    private final HallModel model;
    private final Policy policy;

    /** A simulator for an office. */
    public WaitSimulator(HallModel model, Policy policy) {
        this.model = model;
        this.policy = policy;
    }

    /**
     * The wait from now until the first call.
     *
     * @param now the hall, the person among those waiting
     * @param person index of the person in {@link HallNow#waiting()}
     * @param replications how often the hall is played
     * @param seed the same seed gives the same answer
     * @return one wait in seconds for each replication, rising
     */
    public double[] waits(HallNow now, int person, int replications, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        double[] waits = new double[replications];
        for (int i = 0; i < replications; i++) {
            waits[i] = new Replication(model, policy, now, person, chance).run() - now.at();
        }
        Arrays.sort(waits);
        return waits;
    }

    /** Quantile of sorted values with linear interpolation, type 7 of Hyndman and Fan (1996). */
    public static double quantile(double[] sorted, double level) {
        double position = level * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
