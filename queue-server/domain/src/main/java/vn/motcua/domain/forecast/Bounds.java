package vn.motcua.domain.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * How far a half-hour may be from its forecast, in units of the standard deviation of a count whose rate is itself
 * uncertain: √(people + v·people²), the negative binomial's (Jongbloed and Koole 2001, Applied Stochastic Models in
 * Business and Industry 17(4):307). v by moments: since E(came − people)² is that variance, v = Σ((came − people)² −
 * people) ÷ Σ people². People by half-hour.
 *
 * @param low below the forecast by so many, negative
 * @param high above it
 * @param variation v
 */
record Bounds(double low, double high, double variation) {
    /**
     * Half-hours with people that must be seen before what they were off by is believed; own rule: five beyond each
     * end.
     */
    private static final int ENOUGH_HALVES = 50;
    /** Of a normal deviate one in ten is beyond it. */
    private static final double ONE_IN_TEN = 1.28;

    /** What was foretold of a day's half-hours, and what came. */
    record Pair(double[] foretold, double[] came) {}

    /**
     * Shares of half-hours that lie outside, as quantiles to take of what past ones were off by. When more than one in
     * ten were beyond a bound, a smaller share is taken from then on, and the other way round, so that in the long run
     * one in ten are beyond it however the days change (adaptive conformal inference: Gibbs and Candès 2021, NeurIPS
     * 34:1660).
     */
    record Tails(double low, double high) {
        static final Tails WANTED = new Tails(.1, .1);
        /** The step of that paper, for each half-hour. */
        private static final double STEP = .005;

        /** Own rule: with more left outside at each end, the bounds would hold fewer than four of ten. */
        private static final double MOST = .3;

        Tails after(Bounds told, Pair day) {
            double less = 0;
            double more = 0;
            for (int half = 0; half < day.came().length; half++) {
                double foretold = day.foretold()[half];
                if (foretold >= DemandForecaster.LEAST_PEOPLE) {
                    less += WANTED.low() - (day.came()[half] < told.low(foretold) ? 1 : 0);
                    more += WANTED.high() - (day.came()[half] > told.high(foretold) ? 1 : 0);
                }
            }
            return new Tails(Math.clamp(low + STEP * less, 0, MOST), Math.clamp(high + STEP * more, 0, MOST));
        }
    }

    /** From what past days were off by. */
    static Bounds of(List<Pair> past, Tails tails) {
        double squares = 0;
        double people = 0;
        int n = 0;
        for (Pair day : past) {
            for (int half = 0; half < day.came().length; half++) {
                double foretold = day.foretold()[half];
                double off = day.came()[half] - foretold;
                squares += off * off - foretold;
                people += foretold * foretold;
                n += foretold >= DemandForecaster.LEAST_PEOPLE ? 1 : 0;
            }
        }
        // What is known of counts alone, until enough days were seen: a tenth of variation.
        Bounds unknown = new Bounds(-ONE_IN_TEN, ONE_IN_TEN, people == 0 ? .01 : Math.max(0, squares / people));
        return past.size() < DemandForecaster.ENOUGH_DAYS || n < ENOUGH_HALVES ? unknown : unknown.seen(past, tails, n);
    }

    private Bounds seen(List<Pair> past, Tails tails, int n) {
        double[] off = new double[n];
        int at = 0;
        for (Pair day : past) {
            for (int half = 0; half < day.came().length; half++) {
                double foretold = day.foretold()[half];
                if (foretold >= DemandForecaster.LEAST_PEOPLE) {
                    off[at++] = (day.came()[half] - foretold) / scale(foretold);
                }
            }
        }
        Arrays.sort(off);
        return new Bounds(Numbers.quantile(off, tails.low()), Numbers.quantile(off, 1 - tails.high()), variation);
    }

    /** The standard deviation, in people; at least a half, own rule, because none would leave nothing to divide by. */
    private double scale(double people) {
        return Math.sqrt(Math.max(people, .25) + variation * people * people);
    }

    private double low(double people) {
        return Math.max(0, people + low * scale(people));
    }

    private double high(double people) {
        return Math.max(0, people + high * scale(people));
    }

    /** The lower bound of each half-hour. */
    double[] low(double[] expected) {
        return Arrays.stream(expected).map(this::low).toArray();
    }

    /** The upper bound of each half-hour. */
    double[] high(double[] expected) {
        return Arrays.stream(expected).map(this::high).toArray();
    }
}
