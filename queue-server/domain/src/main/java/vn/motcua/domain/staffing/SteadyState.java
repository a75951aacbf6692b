package vn.motcua.domain.staffing;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.prediction.Erlang;

/**
 * Staff by formula: each half-hour as if it lasted for ever (SIPP: stationary, independent, period by period; Green,
 * Kolesar and Soares 2001, Operations Research 49(4):549). Where the search begins; not good enough by itself.
 */
public final class SteadyState {
    private SteadyState() {}

    /**
     * The fewest servers whose mean wait is within the target: M/M/c, times (1 + variation²) ÷ 2 for service that is not
     * exponential (Allen and Cunneen; Allen 1990, Probability, Statistics and Queueing Theory).
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
        List<int[]> counters = new ArrayList<>();
        for (long team : skills) {
            int[] open = new int[demand.halfHours()];
            for (int half = 0; half < demand.halfHours(); half++) {
                double own = 0;
                double people = 0;
                double variation = 0;
                for (int service = 0; service < means.length; service++) {
                    if ((team >> service & 1) == 1) {
                        double rate = demand.expected().get(service)[half] / Demand.HALF_HOUR;
                        double part = rate * means[service] / teams(skills, service);
                        own += part;
                        people += part / means[service];
                        variation = Math.max(variation, variations[service]);
                    }
                }
                open[half] = own <= 0 ? 0 : servers(own, target * people / own, variation);
            }
            counters.add(open);
        }
        return new Staff(skills, counters);
    }

    private static long teams(long[] skills, int service) {
        long teams = 0;
        for (long team : skills) {
            teams += team >> service & 1;
        }
        return teams;
    }
}
