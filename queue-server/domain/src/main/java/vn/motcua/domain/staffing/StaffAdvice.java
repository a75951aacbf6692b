package vn.motcua.domain.staffing;

import java.util.function.BooleanSupplier;
import vn.motcua.domain.policy.Policy;

/**
 * Counters by half-hour that keep a target on days nobody has looked at while searching: searched with a margin, then
 * checked on independent days, as waiting-science, section 7, asks. Waits are seconds.
 *
 * @param steady staff by formula, where the search began
 * @param steadyFigures what it would bring
 * @param staff the advice
 * @param figures what it brought on fresh days
 * @param holds whether every half-hour, or the day, kept the target there, but for two standard errors
 * @param seeds of the days for the search, for mending and for the check
 */
public record StaffAdvice(
        Staff steady, StaffFigures steadyFigures, Staff staff, StaffFigures figures, boolean holds, long[] seeds) {
    /**
     * Parts of the target that are searched for, as room for chance: what looks best on few days is partly luck. Own
     * choice, nearer to the target than the reference's 14 of 15, because what misses it on other days is mended.
     */
    private static final double SEARCHED = .985;

    private static final double MENDED = .995;
    private static final double TIGHTER = .985;
    private static final int MOST_MENDINGS = 3;

    /**
     * How much is played.
     *
     * @param searched days of the search
     * @param mended other days on which what was found is mended
     * @param checked fresh days on which it has to hold
     * @param seed of the first; the others follow
     * @param alone on the asking thread only, instead of on every processor
     * @param over asked again and again: once true the search ends with what it has; what it throws ends everything
     */
    public record Effort(int searched, int mended, int checked, long seed, boolean alone, BooleanSupplier over) {
        /** On every processor, for as long as it takes. */
        public Effort(int searched, int mended, int checked, long seed) {
            this(searched, mended, checked, seed, false, () -> false);
        }
    }

    /**
     * What is asked.
     *
     * @param means by service, mean service time in seconds
     * @param variations by service, its standard deviation ÷ mean
     * @param skills by team, bit i set: it serves service i
     * @param target mean wait in seconds
     * @param limits how many counters there are
     */
    public record Question(
            Demand demand,
            double[] means,
            double[] variations,
            long[] skills,
            Policy policy,
            double target,
            StaffSearch.Per per,
            StaffLimits limits) {
        /** With as many counters as are needed. */
        public Question(
                Demand demand,
                double[] means,
                double[] variations,
                long[] skills,
                Policy policy,
                double target,
                StaffSearch.Per per) {
            this(
                    demand,
                    means,
                    variations,
                    skills,
                    policy,
                    target,
                    per,
                    StaffLimits.none(skills.length, demand.halfHours()));
        }
    }

    /**
     * Searches and checks. Where not even every counter there is keeps the target, the advice is every counter, and
     * does not hold.
     *
     * @throws IllegalArgumentException when the counters are not limited and no number of them keeps the target
     */
    public static StaffAdvice of(Question asked, Effort effort) {
        Staff steady = asked.limits()
                .within(SteadyState.sipp(
                        asked.demand(), asked.means(), asked.variations(), asked.skills(), asked.target()));
        StaffTrial check = trial(asked, effort, effort.checked(), effort.seed() + 2, false);
        Staff staff;
        StaffFigures figures;
        try {
            staff = search(asked, effort, trial(asked, effort, effort.searched(), effort.seed(), true), SEARCHED)
                    .from(steady);
            StaffTrial others = trial(asked, effort, effort.mended(), effort.seed() + 1, true);
            double room = MENDED;
            staff = search(asked, effort, others, room).mended(staff);
            figures = check.of(staff);
            for (int i = 1; i < MOST_MENDINGS && !holds(figures, asked); i++) {
                room *= TIGHTER;
                staff = search(asked, effort, others, room).mended(staff);
                figures = check.of(staff);
            }
        } catch (StaffSearch.CannotKeep kept) {
            if (!asked.limits().bounded()) {
                throw kept;
            }
            staff = asked.limits().all(asked.skills());
            figures = check.of(staff);
        }
        return new StaffAdvice(steady, check.of(steady), staff, figures, holds(figures, asked), new long[] {
            effort.seed(), effort.seed() + 1, effort.seed() + 2
        });
    }

    private static StaffSearch search(Question asked, Effort effort, StaffTrial days, double room) {
        return new StaffSearch(days, asked.per(), asked.target() * room, asked.limits(), effort.over());
    }

    private static StaffTrial trial(Question asked, Effort effort, int days, long seed, boolean keep) {
        return new StaffTrial(
                asked.demand(), asked.policy(), asked.target(), days, seed, keep, effort.alone(), effort.over());
    }

    private static boolean holds(StaffFigures figures, Question asked) {
        if (asked.per() == StaffSearch.Per.DAY) {
            return figures.dayMeanWait() <= asked.target() + 2 * figures.dayStandardError();
        }
        return halfHoursOver(figures, asked.target()) == 0;
    }

    /**
     * Half-hours whose mean wait is above the target by more than two standard errors: by chance alone, of a normal
     * mean that is just within, one in forty would be.
     */
    public static int halfHoursOver(StaffFigures figures, double target) {
        int over = 0;
        for (int half = 0; half < figures.halfHours(); half++) {
            over += figures.meanWait(half) > target + 2 * figures.standardError(half) ? 1 : 0;
        }
        return over;
    }
}
