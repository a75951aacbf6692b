package vn.motcua.domain.staffing;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a day asks of an office: who comes when, and how long each takes. Arrivals are Poisson within a half-hour, at a
 * rate that a factor drawn once a day multiplies: the day is busier or quieter than was forecast (Jongbloed and Koole
 * 2001, Applied Stochastic Models in Business and Industry 17(4):307).
 *
 * @param expected people by service and half-hour of opening, the first half-hour first
 * @param handling by service, seconds from the call to the end
 * @param dayVariation coefficient of variation of the day's factor, 0 for a forecast without error; its distribution is
 *     a gamma with mean 1, which makes counts negative binomial (the same)
 * @param open in which half-hours the office is open: who comes in another one counts as coming when it opens next,
 *     since no counter can shorten that wait (own rule: ADR 26); who comes after the last one is not played
 */
public record Demand(List<double[]> expected, List<ServiceTime> handling, double dayVariation, boolean[] open) {
    /** Length of the periods in seconds. */
    public static final double HALF_HOUR = 1_800;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** How long services take. */
    @FunctionalInterface
    public interface ServiceTime {
        /** One of them, in seconds. */
        double draw(RandomGenerator chance);

        /**
         * Lognormal times: σ² = ln(1 + variation²) and μ = ln(mean) − σ² ÷ 2, from the lognormal's mean e^(μ + σ²/2)
         * and variation² = e^(σ²) − 1.
         *
         * @param mean in seconds
         * @param variation standard deviation ÷ mean
         */
        static ServiceTime lognormal(double mean, double variation) {
            double square = Math.log(1 + variation * variation);
            double sigma = Math.sqrt(square);
            double mu = Math.log(mean) - square / 2;
            return chance -> Math.exp(mu + sigma * chance.nextGaussian());
        }
    }

    /** An office that is open all the time. */
    public Demand(List<double[]> expected, List<ServiceTime> handling, double dayVariation) {
        this(expected, handling, dayVariation, always(expected));
    }

    private static boolean[] always(List<double[]> expected) {
        boolean[] open = new boolean[expected.isEmpty() ? 0 : expected.getFirst().length];
        Arrays.fill(open, true);
        return open;
    }

    /** Copies the lists and checks that they fit. */
    public Demand {
        expected = List.copyOf(expected);
        handling = List.copyOf(handling);
        open = open.clone();
        if (expected.isEmpty() || expected.size() != handling.size() || expected.getFirst().length == 0) {
            throw new IllegalArgumentException("Demand: every service needs arrivals and times");
        }
        for (double[] service : expected) {
            if (service.length != open.length
                    || Arrays.stream(service).anyMatch(people -> !(people >= 0 && people <= 10_000))) {
                throw new IllegalArgumentException("Demand: 0 to 10000 people in each half-hour of every service");
            }
        }
        if (!(dayVariation >= 0 && dayVariation <= 2)) {
            throw new IllegalArgumentException("Demand: a day varies by 0 to 2, not " + dayVariation);
        }
    }

    /** How many services there are. */
    public int services() {
        return expected.size();
    }

    /** How many half-hours the office is open. */
    public int halfHours() {
        return expected.getFirst().length;
    }

    /** One day's people, drawn. */
    Arrivals draw(RandomGenerator chance) {
        Arrivals.Draft draft = new Arrivals.Draft();
        double factor = dayFactor(chance);
        for (int service = 0; service < services(); service++) {
            for (int half = 0; half < halfHours(); half++) {
                double rate = factor * expected.get(service)[half] / HALF_HOUR;
                double end = (half + 1) * HALF_HOUR;
                for (double at = half * HALF_HOUR + gap(rate, chance); at < end; at += gap(rate, chance)) {
                    double seconds = handling.get(service).draw(chance);
                    double counted = whenOpen(at);
                    if (counted < NEVER) {
                        draft.add(counted, seconds, service);
                    }
                }
            }
        }
        return draft.sorted();
    }

    private double whenOpen(double at) {
        int half = (int) (at / HALF_HOUR);
        if (open[half]) {
            return at;
        }
        while (half < open.length && !open[half]) {
            half++;
        }
        return half == open.length ? NEVER : half * HALF_HOUR;
    }

    /** Seconds to the next arrival of a Poisson process: −ln(1 − U) ÷ rate, by inversion. */
    private static double gap(double rate, RandomGenerator chance) {
        return rate <= 0 ? NEVER : -Math.log(1 - chance.nextDouble()) / rate;
    }

    /**
     * Gamma with mean 1 and the day's variation, so of shape 1 ÷ variation² (Marsaglia and Tsang 2000, ACM TOMS
     * 26(3):363; for shapes below 1 that of shape + 1 times U^(1 ÷ shape), as there).
     */
    private double dayFactor(RandomGenerator chance) {
        if (dayVariation == 0) {
            return 1;
        }
        double shape = 1 / (dayVariation * dayVariation);
        double boost = shape >= 1 ? 1 : Math.pow(1 - chance.nextDouble(), 1 / shape);
        double d = (shape >= 1 ? shape : shape + 1) - 1.0 / 3;
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return boost * d * v / shape;
            }
        }
    }
}
