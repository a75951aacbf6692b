package vn.motcua.domain.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.motcua.domain.prediction.Erlang;

/**
 * Staff by formula: each half-hour as if it lasted for ever (SIPP: stationary, independent, period by period; Green,
 * Kolesar and Soares 2001, Operations Research 49(4):549). Where the search begins; not good enough by itself. A
 * service's work is shared evenly among its teams, and a team's times vary as those of its most varying service: own
 * rules, because the formula knows one kind of server and one kind of work.
 */
public final class SteadyState {
    private static final int DRAWN = 20_000;
    /** Looks a half-hour at the number of busy servers. */
    private static final int MOMENTS = 30;

    private SteadyState() {}

    /**
     * The fewest servers whose mean wait is within the target: M/M/c, times (1 + variation²) ÷ 2 for service that is
     * not exponential (Allen and Cunneen; Allen 1990, Probability, Statistics and Queueing Theory). With no more
     * servers than the load the line would grow for ever.
     *
     * @param load Erlang
     * @param target in mean service times, above 0
     * @param variation of a service time: standard deviation ÷ mean, 1 for exponential ones
     */
    public static int servers(double load, double target, double variation) {
        if (load <= 0) {
            return 0;
        }
        int servers = (int) load + 1;
        while (Erlang.meanWait(servers, load) * (1 + variation * variation) / 2 > target) {
            servers++;
        }
        return servers;
    }

    /**
     * SIPP: from the arrivals of each half-hour.
     *
     * @param skills by team, bit i set: it serves service i; a service's work is shared evenly among its teams
     * @param means by service, mean service time in seconds
     * @param variations by service, standard deviation ÷ mean
     * @param target mean wait in seconds
     */
    public static Staff sipp(Demand demand, double[] means, double[] variations, long[] skills, double target) {
        return staff(demand, means, variations, skills, target, (service, half) ->
                new double[] {demand.expected().get(service)[half] / Demand.HALF_HOUR * means[service]});
    }

    /**
     * MOL (modified offered load): from the mean number of busy servers that there would be with servers without end,
     * m(t) = ∫ λ(t − u) P(S &gt; u) du, the largest of each half-hour (Jennings, Mandelbaum, Massey and Whitt 1996,
     * Management Science 42(10):1383; waiting-science, section 7). The office begins empty. Parameters as of
     * {@link #sipp}; E[min(S, u)] is the mean of {@value #DRAWN} drawn times.
     */
    public static Staff mol(Demand demand, double[] means, double[] variations, long[] skills, double target) {
        List<double[]> busy = new ArrayList<>();
        for (int service = 0; service < means.length; service++) {
            busy.add(busy(demand, service));
        }
        return staff(
                demand,
                means,
                variations,
                skills,
                target,
                (service, half) -> Arrays.copyOfRange(busy.get(service), half * MOMENTS, (half + 1) * MOMENTS + 1));
    }

    /**
     * Mean busy servers of a service at each moment t of the day, every minute. Since ∫ P(S &gt; u) du from 0 to x is
     * E[min(S, x)], arrivals at a rate λ from a to b add λ·(E[min(S, t − a)] − E[min(S, t − b)]).
     */
    private static double[] busy(Demand demand, int service) {
        double[] seconds = IntStream.range(0, DRAWN)
                .mapToDouble(i -> demand.handling().get(service).draw(new SplittableRandom(i)))
                .sorted()
                .toArray();
        int moments = demand.halfHours() * MOMENTS + 1;
        double step = Demand.HALF_HOUR / MOMENTS;
        double[] shorter = new double[moments];
        double sum = 0;
        int below = 0;
        for (int i = 0; i < moments; i++) {
            while (below < DRAWN && seconds[below] <= i * step) {
                sum += seconds[below++];
            }
            shorter[i] = (sum + (DRAWN - below) * i * step) / DRAWN;
        }
        double[] busy = new double[moments];
        for (int i = 0; i < moments; i++) {
            for (int half = 0; half * MOMENTS < i; half++) {
                double rate = demand.expected().get(service)[half] / Demand.HALF_HOUR;
                int end = Math.min(i, (half + 1) * MOMENTS);
                busy[i] += rate * (shorter[i - half * MOMENTS] - shorter[i - end]);
            }
        }
        return busy;
    }

    /** The load of a service in a half-hour, in Erlang, at one moment of it or several. */
    @FunctionalInterface
    private interface Load {
        double[] at(int service, int half);
    }

    private static Staff staff(
            Demand demand, double[] means, double[] variations, long[] skills, double target, Load load) {
        List<int[]> counters = new ArrayList<>();
        for (long team : skills) {
            int[] open = new int[demand.halfHours()];
            for (int half = 0; half < open.length; half++) {
                open[half] = servers(team, half, means, variations, skills, target, load);
            }
            counters.add(open);
        }
        return new Staff(skills, counters);
    }

    /** For one team in one half-hour, at the moment in which it has most to do. */
    private static int servers(
            long team, int half, double[] means, double[] variations, long[] skills, double target, Load load) {
        double[] own = new double[0];
        double[] people = new double[0];
        double variation = 0;
        for (int service = 0; service < means.length; service++) {
            if ((team >> service & 1) == 1) {
                double[] loads = load.at(service, half);
                own = own.length == 0 ? new double[loads.length] : own;
                people = people.length == 0 ? new double[loads.length] : people;
                for (int moment = 0; moment < loads.length; moment++) {
                    own[moment] += loads[moment] / teams(skills, service);
                    people[moment] += loads[moment] / teams(skills, service) / means[service];
                }
                variation = Math.max(variation, variations[service]);
            }
        }
        int most = 0;
        for (int moment = 0; moment < own.length; moment++) {
            if (own[moment] > 0) {
                most = Math.max(most, servers(own[moment], target * people[moment] / own[moment], variation));
            }
        }
        return most;
    }

    private static long teams(long[] skills, int service) {
        long teams = 0;
        for (long team : skills) {
            teams += team >> service & 1;
        }
        return teams;
    }
}
