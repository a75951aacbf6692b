package vn.motcua.office.report;

import org.jspecify.annotations.Nullable;

/**
 * How long people waited: one line of the report, for one group (a service, a counter, a half-hour, an officer, or the
 * whole office).
 *
 * <p>Times are minutes. With {@code n == 0} every time and share is 0 and means nothing; {@code p90} is absent when
 * fewer than {@link #ENOUGH_FOR_P90} were counted.
 *
 * @param key the group's id, as in the CSV: {@code ho-tich}, {@code 3}, {@code 08:30}
 * @param label what a reader sees, in the reader's language
 * @param n how many were counted
 * @param served how many of them were served to the end
 * @param noShow how many were called and did not come
 * @param left how many left before a call, or were still waiting when the day closed
 * @param meanMinutes mean wait
 * @param p50 median wait
 * @param p90 the wait that nine in ten did not exceed, or null when too few were counted
 * @param maxMinutes the longest wait
 * @param shareWithin the part, 0 to 1, that waited no longer than the target
 * @param estimated how many of {@code n} are estimates: their time of issue is known to more than a minute only, or the
 *     close of the day ended them; they count like the others
 * @param everybody waits until the first call of everybody, who left and who still waits included
 */
public record WaitingFigures(
        String key,
        String label,
        int n,
        int served,
        int noShow,
        int left,
        double meanMinutes,
        double p50,
        @Nullable Double p90,
        double maxMinutes,
        double shareWithin,
        int estimated,
        UntilCall everybody) {

    /**
     * Waits until the first call, with those that ended otherwise or go on (Kaplan and Meier).
     *
     * @param n how many people
     * @param waiting how many of them still wait
     * @param p50 half were called within so many minutes, or null where too few were called to know
     * @param p90 nine in ten were, or null where too few were called to know or too few were counted
     */
    public record UntilCall(
            int n,
            int waiting,
            @Nullable Double p50,
            @Nullable Double p90) {
        /** Nobody. */
        public static final UntilCall NOBODY = new UntilCall(0, 0, null, null);
    }

    /** Figures without those that were not served. */
    public WaitingFigures(
            String key,
            String label,
            int n,
            int served,
            int noShow,
            int left,
            double meanMinutes,
            double p50,
            @Nullable Double p90,
            double maxMinutes,
            double shareWithin,
            int estimated) {
        this(
                key,
                label,
                n,
                served,
                noShow,
                left,
                meanMinutes,
                p50,
                p90,
                maxMinutes,
                shareWithin,
                estimated,
                UntilCall.NOBODY);
    }

    /** Figures none of which is an estimate. */
    public WaitingFigures(
            String key,
            String label,
            int n,
            int served,
            int noShow,
            int left,
            double meanMinutes,
            double p50,
            @Nullable Double p90,
            double maxMinutes,
            double shareWithin) {
        this(key, label, n, served, noShow, left, meanMinutes, p50, p90, maxMinutes, shareWithin, 0, UntilCall.NOBODY);
    }

    /** Under this many waits a p90 is one person's story: none is given. */
    public static final int ENOUGH_FOR_P90 = 20;

    /**
     * Checks the counts and the share.
     *
     * @throws IllegalArgumentException when a count is negative or the share lies outside 0 to 1
     */
    public WaitingFigures {
        if (n < 0 || served < 0 || noShow < 0 || left < 0) {
            throw new IllegalArgumentException("WaitingFigures: a count below 0 for " + key);
        }
        if (!(shareWithin >= 0 && shareWithin <= 1)) {
            throw new IllegalArgumentException("WaitingFigures: share outside 0 to 1 for " + key + ": " + shareWithin);
        }
    }

    /** True when there is nothing to say about this group's waits. */
    public boolean isEmpty() {
        return n == 0;
    }
}
