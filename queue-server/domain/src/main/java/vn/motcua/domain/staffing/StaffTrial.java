package vn.motcua.domain.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import vn.motcua.domain.policy.Policy;

/**
 * Tries staff on many drawn days. The days are the same for every staff that is tried, so that two are compared on the
 * same people (common random numbers: Law 2015, Simulation Modeling and Analysis, section 11.2).
 */
public final class StaffTrial {
    /** Most days of a trial, so that its memory is bounded. */
    public static final int MOST_DAYS = 100_000;

    /**
     * Who is never called waits this long, in seconds; own rule: a day on which a service has no counter is no good
     * day.
     */
    private static final double NOBODY = 24 * 3_600;

    private final Demand demand;
    private final Policy policy;
    private final double target;
    private final int days;
    private final long seed;
    private final boolean alone;
    private final BooleanSupplier watch;
    private final List<Arrivals> kept;

    /**
     * A trial.
     *
     * @param target mean wait in seconds
     * @param days how many are played, at most {@value #MOST_DAYS}
     * @param seed the same seed gives the same days
     * @param keep whether the days stay in memory, for many tries
     * @param alone on the asking thread only, instead of on every processor
     * @param watch asked before every part of a trial; what it throws ends the trial
     */
    public StaffTrial(
            Demand demand,
            Policy policy,
            double target,
            int days,
            long seed,
            boolean keep,
            boolean alone,
            BooleanSupplier watch) {
        if (days < 2 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a trial plays 2 to " + MOST_DAYS + " days, not " + days);
        }
        this.demand = demand;
        this.policy = policy;
        this.target = target;
        this.days = days;
        this.seed = seed;
        this.alone = alone;
        this.watch = watch;
        this.kept = new ArrayList<>();
        if (keep) {
            IntStream.range(0, days).mapToObj(this::drawn).forEach(kept::add);
        }
    }

    private Arrivals drawn(int day) {
        return demand.draw(new SplittableRandom(seed * 1_000_003 + day));
    }

    /** What waits this staff would bring. */
    public StaffFigures of(Staff staff) {
        int parts = Math.min(days, 64);
        IntStream each = IntStream.range(0, parts);
        return (alone ? each : each.parallel())
                .mapToObj(part ->
                        part(staff, (int) ((long) days * part / parts), (int) ((long) days * (part + 1) / parts)))
                .reduce(new StaffFigures(demand.halfHours(), demand.services()), StaffFigures::and);
    }

    private StaffFigures part(Staff staff, int from, int to) {
        watch.getAsBoolean();
        StaffFigures figures = new StaffFigures(demand.halfHours(), demand.services());
        StaffedDay played = new StaffedDay(staff, demand.services(), policy);
        for (int i = from; i < to; i++) {
            Arrivals day = kept.isEmpty() ? drawn(i) : kept.get(i);
            double[] waits = played.waits(day);
            for (int person = 0; person < waits.length; person++) {
                waits[person] = Double.isNaN(waits[person]) ? NOBODY : waits[person];
            }
            figures.add(day, waits, target);
        }
        return figures;
    }
}
