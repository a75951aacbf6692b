package vn.motcua.workload.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.domain.staffing.Demand;
import vn.motcua.domain.staffing.ForetoldDay;
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
    /** One line, one service with lognormal times: the form of the reference case (waiting-science, section 7). */
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
        if (visits.services().size() > Long.SIZE) {
            throw new WorkloadFault("staff is found for at most %d services, the log has %d"
                    .formatted(Long.SIZE, visits.services().size()));
        }
        ForetoldDay.Past past =
                new ForetoldDay.Past(visits.days(), visits.services().size(), visits.calendar(), 1, null);
        if (past.before(day).days().isEmpty()) {
            throw new WorkloadFault("the log knows no day before " + day);
        }
        try {
            ForetoldDay foretold = ForetoldDay.of(past, day, new boolean[0]);
            long[] skills = skills(visits);
            return new StaffingCase(
                    visits.name() + ", " + day,
                    foretold.demand(),
                    foretold.means(),
                    foretold.variations(),
                    Arrays.stream(skills).mapToObj(team -> names(visits, team)).toList(),
                    skills,
                    foretold.first() * (int) Demand.HALF_HOUR);
        } catch (ForetoldDay.Unknown missing) {
            throw new WorkloadFault(String.valueOf(missing.getMessage()), missing);
        }
    }

    private static long[] skills(VisitCase visits) {
        long[] planned = Arrays.stream(visits.skills())
                .filter(skills -> visits.planned() && !skills.isEmpty())
                .mapToLong(skills -> skills.toLongArray()[0])
                .distinct()
                .toArray();
        return planned.length > 0
                ? planned
                : new long[] {-1L >>> Long.SIZE - visits.services().size()};
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
