package vn.motcua.workload.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.motcua.domain.forecast.DemandForecaster;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.prediction.Samples;
import vn.motcua.domain.staffing.Demand;
import vn.motcua.workload.WorkloadFault;

/**
 * A day to find staff for.
 *
 * @param name what is told of it
 * @param demand who comes
 * @param means by service, mean handling in seconds
 * @param variations by service, standard deviation ÷ mean
 * @param teams names of the teams: their services
 * @param skills by team, bit i set: it serves service i
 * @param from seconds since midnight of the first half-hour
 */
record StaffingCase(
        String name, Demand demand, double[] means, double[] variations, List<String> teams, long[] skills, int from) {
    private static final int LEAST_SAMPLES = 20;

    /** One line, one service with lognormal times. */
    static StaffingCase given(double[] arrivals, double minutes, double variation, double dayVariation, int from) {
        return new StaffingCase(
                "one service of %.1f minutes, variation %.2f, a day's factor varying by %.2f"
                        .formatted(minutes, variation, dayVariation),
                new Demand(
                        List.of(arrivals),
                        List.of(Demand.ServiceTime.lognormal(minutes * 60, variation)),
                        dayVariation),
                new double[] {minutes * 60},
                new double[] {variation},
                List.of("all"),
                new long[] {1},
                from);
    }

    /** A day of a visit log, foretold from the days before it; teams are the skills of its counters. */
    static StaffingCase of(VisitCase visits, LocalDate day) {
        List<LogDay> past = visits.days().stream()
                .filter(known -> known.date().isBefore(day))
                .toList();
        if (past.isEmpty()) {
            throw new WorkloadFault("the log knows no day before " + day);
        }
        List<double[]> expected = new ArrayList<>();
        List<Demand.ServiceTime> handling = new ArrayList<>();
        double[] means = new double[visits.services().size()];
        double[] variations = new double[means.length];
        for (int service = 0; service < means.length; service++) {
            int wanted = service;
            expected.add(new DemandForecaster(Arrivals.by(visits, ticket -> ticket.service() == wanted, Set.of()), 1)
                    .of(day)
                    .expected());
            double[] seen = handled(past, service);
            means[service] = Arrays.stream(seen).average().orElseThrow();
            double mean = means[service];
            variations[service] = Math.sqrt(Arrays.stream(seen)
                            .map(time -> (time - mean) * (time - mean))
                            .average()
                            .orElse(0))
                    / mean;
            handling.add(Samples.of(seen)::draw);
        }
        int[] open = openHalves(expected);
        List<double[]> within = expected.stream()
                .map(all -> Arrays.copyOfRange(all, open[0], open[1]))
                .toList();
        long[] skills = skills(visits);
        return new StaffingCase(
                visits.name() + ", " + day,
                new Demand(within, handling, dayVariation(visits, day)),
                means,
                variations,
                Arrays.stream(skills).mapToObj(team -> names(visits, team)).toList(),
                skills,
                open[0] * (int) Demand.HALF_HOUR);
    }

    /** How far whole days were off their forecast in the eight weeks before: standard deviation of the ratio. */
    private static double dayVariation(VisitCase visits, LocalDate day) {
        var all = Arrivals.by(visits, ticket -> true, Set.of());
        DemandForecaster forecaster = new DemandForecaster(all, 1);
        double[] ratios = all.days().stream()
                .filter(past -> past.isBefore(day) && past.isAfter(day.minusWeeks(8)))
                .mapToDouble(past -> Arrays.stream(all.of(past)).sum()
                        / Math.max(
                                1, Arrays.stream(forecaster.of(past).expected()).sum()))
                .filter(ratio -> ratio > .6 && ratio < 1.7)
                .toArray();
        double mean = Arrays.stream(ratios).average().orElse(1);
        double square = Arrays.stream(ratios)
                .map(ratio -> (ratio - mean) * (ratio - mean))
                .average()
                .orElse(.01);
        return Math.sqrt(square);
    }

    private static double[] handled(List<LogDay> past, int service) {
        double[] own = past.stream()
                .flatMap(day -> day.tickets().stream())
                .filter(ticket -> ticket.outcome() == LogTicket.Outcome.SERVED
                        && ticket.ended() > ticket.called()
                        && (service < 0 || ticket.service() == service))
                .mapToDouble(ticket -> ticket.ended() - ticket.called())
                .toArray();
        if (own.length >= LEAST_SAMPLES) {
            return own;
        }
        if (service < 0) {
            throw new WorkloadFault("this log does not know how long services take");
        }
        return handled(past, -1);
    }

    private static int[] openHalves(List<double[]> expected) {
        int first = expected.getFirst().length;
        int last = 0;
        for (int half = 0; half < expected.getFirst().length; half++) {
            int at = half;
            if (expected.stream().mapToDouble(all -> all[at]).sum() >= 1) {
                first = Math.min(first, half);
                last = half;
            }
        }
        if (last < first) {
            throw new WorkloadFault("nobody is expected on that day");
        }
        return new int[] {first, last + 1};
    }

    private static long[] skills(VisitCase visits) {
        long[] planned = Arrays.stream(visits.skills())
                .filter(skills -> visits.planned() && skills != 0)
                .distinct()
                .toArray();
        return planned.length > 0
                ? planned
                : new long[] {(1L << visits.services().size()) - 1};
    }

    private static String names(VisitCase visits, long team) {
        List<String> names = new ArrayList<>();
        for (int service = 0; service < visits.services().size(); service++) {
            if ((team >> service & 1) == 1) {
                names.add(visits.services().get(service));
            }
        }
        return String.join(" ", names);
    }
}
