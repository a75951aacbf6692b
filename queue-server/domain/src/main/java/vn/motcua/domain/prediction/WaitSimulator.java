package vn.motcua.domain.prediction;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallNow.Person;

/**
 * Predicts a wait by playing the hall forward many times from its present state, with the office's own policy, plan,
 * skills and experience, until the person is called (waiting-science, section 2). Everybody who could come before the
 * person is played; who could not is left out.
 *
 * <p>Deterministic for a seed. For one thread at a time.
 */
public final class WaitSimulator {
    /**
     * A person who is not called within this many seconds in a replication waits this long there; own rule, because a
     * play must end and few office days have more hours left (ADR 32).
     */
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
        Person asked = now.waiting().get(person);
        double[] waits = new double[replications];
        for (int i = 0; i < replications; i++) {
            int replication = i;
            new Replication(model, policy, now, identities(List.of(asked)), chance)
                    .run((called, at) -> waits[replication] = at - now.at());
        }
        Arrays.sort(waits);
        return waits;
    }

    /**
     * The waits of everybody at once, from now until the first call.
     *
     * @param now the hall
     * @param replications how often the hall is played
     * @param seed the same seed gives the same answer
     * @return for each of {@link HallNow#waiting()} one wait in seconds for each replication, rising
     */
    public double[][] allWaits(HallNow now, int replications, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Map<Person, Integer> places = new IdentityHashMap<>();
        now.waiting().forEach(person -> places.put(person, places.size()));
        double[][] waits = new double[places.size()][replications];
        for (int i = 0; i < replications; i++) {
            int replication = i;
            new Replication(model, policy, now, identities(now.waiting()), chance)
                    .run((called, at) ->
                            waits[Objects.requireNonNull(places.get(called))][replication] = at - now.at());
        }
        for (double[] of : waits) {
            Arrays.sort(of);
        }
        return waits;
    }

    private static Set<Person> identities(Collection<Person> people) {
        Set<Person> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(people);
        return identities;
    }

    /**
     * The waits of those plays in which the person is called at all: what a promise of a call can be about. All of them
     * where nobody is called in any. Own rule: ADR 32.
     *
     * @param sorted waits of all plays, rising
     */
    public static double[] called(double[] sorted) {
        int called = sorted.length;
        while (called > 0 && sorted[called - 1] >= HORIZON) {
            called--;
        }
        return called == 0 ? sorted : Arrays.copyOf(sorted, called);
    }

    /**
     * Quantile of sorted values with linear interpolation, type 7 of Hyndman and Fan (1996), in their unit.
     *
     * @param level 0–1
     */
    public static double quantile(double[] sorted, double level) {
        double position = level * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
