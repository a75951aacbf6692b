package vn.motcua.domain.staffing;

import vn.motcua.domain.policy.Policy;

/**
 * Counters by half-hour that keep a target on days nobody has looked at while searching.
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
    /** Room for chance: what looks best on few days is partly luck. */
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
     */
    public record Effort(int searched, int mended, int checked, long seed) {}

    /**
     * What is asked.
     *
     * @param means by service, mean service time in seconds
     * @param variations by service, its standard deviation ÷ mean
     * @param skills by team, bit i set: it serves service i
     * @param target mean wait in seconds
     */
    public record Question(
            Demand demand,
            double[] means,
            double[] variations,
            long[] skills,
            Policy policy,
            double target,
            StaffSearch.Per per) {}

    /**
     * Searches and checks.
     *
     * @throws IllegalArgumentException when no number of counters keeps the target
     */
    public static StaffAdvice of(Question asked, Effort effort) {
        Staff steady =
                SteadyState.sipp(asked.demand(), asked.means(), asked.variations(), asked.skills(), asked.target());
        StaffTrial check = trial(asked, effort.checked(), effort.seed() + 2, false);
        Staff staff = new StaffSearch(
                        trial(asked, effort.searched(), effort.seed(), true), asked.per(), asked.target() * SEARCHED)
                .from(steady);
        StaffTrial others = trial(asked, effort.mended(), effort.seed() + 1, true);
        double room = MENDED;
        StaffFigures figures = null;
        for (int i = 0; i < MOST_MENDINGS && (figures == null || !holds(figures, asked)); i++) {
            staff = new StaffSearch(others, asked.per(), asked.target() * room).mended(staff);
            figures = check.of(staff);
            room *= TIGHTER;
        }
        if (figures == null) {
            throw new IllegalStateException("nothing was checked");
        }
        return new StaffAdvice(steady, check.of(steady), staff, figures, holds(figures, asked), new long[] {
            effort.seed(), effort.seed() + 1, effort.seed() + 2
        });
    }

    private static StaffTrial trial(Question asked, int days, long seed, boolean keep) {
        return new StaffTrial(asked.demand(), asked.policy(), asked.target(), days, seed, keep);
    }

    private static boolean holds(StaffFigures figures, Question asked) {
        if (asked.per() == StaffSearch.Per.DAY) {
            return figures.dayMeanWait() <= asked.target() + 2 * figures.dayStandardError();
        }
        return halfHoursOver(figures, asked.target()) == 0;
    }

    /** Half-hours whose mean wait is above the target by more than two standard errors. */
    public static int halfHoursOver(StaffFigures figures, double target) {
        int over = 0;
        for (int half = 0; half < figures.halfHours(); half++) {
            over += figures.meanWait(half) > target + 2 * figures.standardError(half) ? 1 : 0;
        }
        return over;
    }
}
