package vn.motcua.domain.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Searches the fewest counters that keep the target, by simulation: from a start by formula counters are added where
 * the target is missed, then taken away one half-hour at a time while moving others brings the target back (a local
 * search in the spirit of Feldman, Mandelbaum, Massey and Whitt 2008, Management Science 54(2):324, who also simulate,
 * correct and repeat; which moves are tried is our own, because counters differ in skills and an exact search would not
 * end). All staff are tried on the same days; what is found must then hold on others. Waits are seconds.
 */
public final class StaffSearch {
    /** What the target is asked of. */
    public enum Per {
        /** The mean wait of those who come in each half-hour. */
        HALF_HOUR,
        /** The mean wait of the whole day. */
        DAY
    }

    /**
     * By how many counters a team's neighbouring half-hours may differ, or as much as those of the start: officers
     * cannot be called in for one half-hour. Own rule.
     */
    public static final int MOST_CHANGE = 4;

    /** Most tries of staff, so that a search ends. */
    private static final int MOST_TRIES = 4_000;
    /** The most promising moves that are really played. */
    private static final int PLAYED = 14;

    private final StaffTrial trial;
    private final Per per;
    private final double target;
    private final StaffLimits limits;
    private final BooleanSupplier over;
    private int change = MOST_CHANGE;
    private int tries;

    /**
     * A search.
     *
     * @param trial the days it may look at
     * @param target mean wait in seconds that is asked for; a little below the wanted one leaves room for chance
     * @param limits how many counters there are
     * @param over asked before every try: once true the best staff by then is the answer; what it throws ends the
     *     search
     */
    public StaffSearch(StaffTrial trial, Per per, double target, StaffLimits limits, BooleanSupplier over) {
        this.trial = trial;
        this.per = per;
        this.target = target;
        this.limits = limits;
        this.over = over;
    }

    /** Not even every counter there is keeps the target. */
    static final class CannotKeep extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        CannotKeep() {
            super("no number of counters keeps this target");
        }
    }

    /** Staff that was tried, and how far it misses the target, by place. */
    private record Tried(Staff staff, double[] waits, double missed) {}

    /** A counter more or less of a team in a half-hour. */
    private record Step(int team, int half, int more) {}

    /**
     * The best staff found, with the fewest counter-hours; every one that was found on the way to it is worse.
     *
     * @throws IllegalArgumentException when no number of counters would do
     */
    public Staff from(Staff start) {
        Staff some = limits.within(start);
        change = Math.max(MOST_CHANGE, some.largestChange());
        Tried best = enough(tried(some));
        best = start.skills().length > 1 ? thinned(best) : best;
        while (tries < MOST_TRIES && !over.getAsBoolean()) {
            Optional<Tried> fewer = fewer(best);
            if (fewer.isEmpty()) {
                break;
            }
            best = fewer.get();
        }
        return best.staff();
    }

    /**
     * Several teams: counters are taken away in turn while the target is kept, each for one try, before the finer
     * search.
     */
    private Tried thinned(Tried from) {
        Tried now = from;
        boolean changed = true;
        while (changed && tries < MOST_TRIES / 2 && !over.getAsBoolean()) {
            Tried before = now;
            for (Step step : steps(before, -1)) {
                Staff fewer = applied(now.staff(), step);
                Tried next = possible(fewer) ? tried(fewer) : now;
                now = next.missed() <= 0 ? next : now;
            }
            changed = now != before;
        }
        return now;
    }

    /**
     * With counters added where each brings most until the target is kept; where that leads nowhere, or takes too long,
     * with every counter there is.
     */
    private Tried enough(Tried from) {
        Tried now = from;
        while (now.missed() > 0) {
            Tried before = now;
            Optional<Tried> better = over.getAsBoolean()
                    ? Optional.empty()
                    : steps(before, 1).stream()
                            .map(step -> tried(applied(before.staff(), step)))
                            .min(Comparator.comparingDouble(Tried::missed))
                            .filter(next -> next.missed() < before.missed());
            if (better.isEmpty()) {
                return everything(before.staff().skills());
            }
            now = better.get();
        }
        return now;
    }

    private Tried everything(long[] skills) {
        if (limits.bounded()) {
            Tried all = tried(limits.all(skills));
            if (all.missed() <= 0) {
                return all;
            }
        }
        throw new CannotKeep();
    }

    /**
     * With one counter less in some half-hour, and moves of others until the target is kept; empty when none is found.
     */
    private Optional<Tried> fewer(Tried from) {
        List<Tried> starts = steps(from, -1).stream()
                .map(step -> applied(from.staff(), step))
                .filter(this::possible)
                .map(this::tried)
                .sorted(Comparator.comparingDouble(Tried::missed))
                .limit(4)
                .toList();
        return starts.stream()
                .map(this::mended)
                .filter(mended -> mended.missed() <= 0)
                .findFirst();
    }

    /** With counters moved as long as that brings it nearer to the target. */
    private Tried mended(Tried from) {
        Tried now = from;
        while (now.missed() > 0 && tries < MOST_TRIES && !over.getAsBoolean()) {
            Optional<Tried> moved = moved(now);
            if (moved.isEmpty()) {
                break;
            }
            now = moved.get();
        }
        return now;
    }

    /**
     * The same counters moved, and more where that is not enough, until the target is kept on this search's days: for
     * staff that was found on others.
     */
    public Staff mended(Staff staff) {
        change = Math.max(MOST_CHANGE, staff.largestChange());
        return enough(mended(tried(staff))).staff();
    }

    /**
     * The best of moving one counter, or of taking two away and adding two: what single steps change is added up to
     * find the promising moves, and only those are played.
     */
    private Optional<Tried> moved(Tried from) {
        List<Step> more = steps(from, 1);
        List<Step> less = steps(from, -1);
        List<double[]> gain = more.stream().map(step -> change(from, step)).toList();
        List<double[]> loss = less.stream().map(step -> change(from, step)).toList();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < more.size(); i++) {
            for (int j = 0; j < less.size(); j++) {
                if (more.get(i).team() != less.get(j).team()
                        || more.get(i).half() != less.get(j).half()) {
                    double[] both = sum(sum(from.waits(), gain.get(i)), loss.get(j));
                    moves.add(new Move(List.of(more.get(i), less.get(j)), both, missed(both)));
                }
            }
        }
        return played(from, moves).or(() -> played(from, doubled(moves, from)));
    }

    private record Move(List<Step> steps, double[] waits, double missed) {}

    private List<Move> doubled(List<Move> moves, Tried from) {
        List<Move> best = moves.stream()
                .sorted(Comparator.comparingDouble(Move::missed))
                .limit(40)
                .toList();
        List<Move> pairs = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            for (int j = i + 1; j < best.size(); j++) {
                double[] both = best.get(i).waits().clone();
                for (int place = 0; place < both.length; place++) {
                    both[place] += best.get(j).waits()[place] - from.waits()[place];
                }
                List<Step> steps = new ArrayList<>(best.get(i).steps());
                steps.addAll(best.get(j).steps());
                pairs.add(new Move(steps, both, missed(both)));
            }
        }
        return pairs;
    }

    private Optional<Tried> played(Tried from, List<Move> moves) {
        return moves.stream()
                .sorted(Comparator.comparingDouble(Move::missed))
                .limit(PLAYED)
                .map(move -> {
                    Staff changed = from.staff();
                    for (Step step : move.steps()) {
                        changed = applied(changed, step);
                    }
                    return changed;
                })
                .filter(this::possible)
                .map(this::tried)
                .min(Comparator.comparingDouble(Tried::missed))
                .filter(best -> best.missed() < from.missed() - 1e-9);
    }

    private boolean possible(Staff staff) {
        return limits.allow(staff) && staff.largestChange() <= change;
    }

    private double[] change(Tried from, Step step) {
        double[] waits = tried(applied(from.staff(), step)).waits();
        for (int place = 0; place < waits.length; place++) {
            waits[place] -= from.waits()[place];
        }
        return waits;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private List<Step> steps(Tried from, int more) {
        List<Step> steps = new ArrayList<>();
        for (int team = 0; team < from.staff().skills().length; team++) {
            for (int half = 0; half < from.staff().halfHours(); half++) {
                int then = from.staff().open(team, half) + more;
                if (limits.allow(team, half, then)) {
                    steps.add(new Step(team, half, more));
                }
            }
        }
        return steps;
    }

    private static Staff applied(Staff staff, Step step) {
        return staff.with(step.team(), step.half(), step.more());
    }

    private Tried tried(Staff staff) {
        tries++;
        StaffFigures figures = trial.of(staff);
        double[] waits = waits(figures, per);
        return new Tried(staff, waits, missed(waits));
    }

    /** How far the target is missed: seconds above it, added up over what it is held against; own measure. */
    private double missed(double[] waits) {
        double missed = 0;
        for (double wait : waits) {
            missed += Math.max(0, wait - target);
        }
        return missed;
    }

    /**
     * What the target is held against: half-hours or the day, and each service over the day, so that none is starved.
     */
    private static double[] waits(StaffFigures figures, Per per) {
        int periods = per == Per.DAY ? 1 : figures.halfHours();
        int services = figures.services() > 1 ? figures.services() : 0;
        double[] waits = new double[periods + services];
        for (int i = 0; i < periods; i++) {
            waits[i] = per == Per.DAY ? figures.dayMeanWait() : figures.meanWait(i);
        }
        for (int i = 0; i < services; i++) {
            waits[periods + i] = figures.serviceMeanWait(i);
        }
        return waits;
    }
}
