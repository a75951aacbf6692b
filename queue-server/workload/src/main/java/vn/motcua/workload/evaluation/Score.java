package vn.motcua.workload.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * How far a method's predictions were from what happened. Minutes and shares, as {@code motcua evaluate} writes them.
 *
 * @param method the method's name
 * @param n how many were scored
 * @param mae mean absolute error of the median
 * @param rmse root mean square error of the median
 * @param bias mean of median less truth
 * @param pinball mean pinball loss at .5, .8 and .9 (Koenker and Bassett 1978, Econometrica 46(1):33), minutes
 * @param coverage share of waits not above the quantile at .5, .8 and .9
 * @param lateShare share that waited over five minutes beyond the .9 quantile: own measure, as on the page
 *     {@code /coverage}, because a minute late is little
 * @param ratio this method's mae by that of the first, with a 95 % interval by resampled days; 1 for the first
 */
record Score(
        String method,
        int n,
        double mae,
        double rmse,
        double bias,
        double[] pinball,
        double[] coverage,
        double lateShare,
        double[] ratio) {
    private static final double[] LEVELS = {.5, .8, .9};
    private static final double LATE_MINUTES = 5;

    /** A prediction and the wait that followed, in minutes, on a day. */
    record Outcome(int day, Prediction predicted, double waited) {}

    static Score of(String method, List<Outcome> outcomes, double[] ratio) {
        int n = outcomes.size();
        double absolute = 0;
        double square = 0;
        double sum = 0;
        double late = 0;
        double[] pinball = new double[LEVELS.length];
        double[] coverage = new double[LEVELS.length];
        for (Outcome outcome : outcomes) {
            double error = outcome.predicted().p50() - outcome.waited();
            absolute += Math.abs(error);
            square += error * error;
            sum += error;
            late += outcome.waited() > outcome.predicted().p90() + LATE_MINUTES ? 1 : 0;
            for (int i = 0; i < LEVELS.length; i++) {
                double quantile = outcome.predicted().at(LEVELS[i]);
                pinball[i] += pinball(LEVELS[i], quantile, outcome.waited());
                coverage[i] += outcome.waited() <= quantile ? 1 : 0;
            }
        }
        return new Score(
                method,
                n,
                absolute / n,
                Math.sqrt(square / n),
                sum / n,
                Arrays.stream(pinball).map(each -> each / n).toArray(),
                Arrays.stream(coverage).map(each -> each / n).toArray(),
                late / n,
                ratio);
    }

    /** max(τ(y − q), (τ − 1)(y − q)), with τ the level, q the quantile and y the truth; in their unit. */
    static double pinball(double level, double quantile, double truth) {
        return Math.max(level * (truth - quantile), (level - 1) * (truth - quantile));
    }
}
