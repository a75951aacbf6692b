package vn.motcua.office.staffing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.domain.staffing.ForetoldDay;

/** What can be said of the counters that a coming day needs. */
public sealed interface StaffingResult {
    /** The office is closed on that day. */
    record Closed(LocalDate day) implements StaffingResult {}

    /**
     * Too little is known.
     *
     * @param known what there is
     * @param needed what there would have to be
     */
    record TooThin(LocalDate day, ForetoldDay.Basis known, ForetoldDay.Basis needed) implements StaffingResult {}

    /**
     * Counters that keep the target, as far as there are counters for it. Times are minutes.
     *
     * @param target mean wait that is asked for in each half-hour
     * @param known what it was foretold from
     * @param forecastVariation by how much whole days are off their forecast: standard deviation ÷ mean
     * @param teams counters with the same skills
     * @param halfHours from opening to closing
     * @param advised what was found
     * @param planned what the day's plan would bring
     * @param holds whether the advice kept the target in every half-hour of the days of the check, but for two standard
     *     errors
     * @param days of the check
     * @param seeds of the days of the search, of mending and of the check
     * @param hurried whether the search ended before it had found nothing better any more
     */
    record Advice(
            LocalDate day,
            double target,
            ForetoldDay.Basis known,
            double forecastVariation,
            List<Team> teams,
            List<HalfHour> halfHours,
            Total advised,
            Total planned,
            boolean holds,
            int days,
            List<Long> seeds,
            boolean hurried)
            implements StaffingResult {
        /** Copies the lists. */
        public Advice {
            teams = List.copyOf(teams);
            halfHours = List.copyOf(halfHours);
            seeds = List.copyOf(seeds);
        }
    }

    /**
     * Counters with the same skills.
     *
     * @param counters their ids
     * @param services ids of what they serve
     */
    record Team(List<String> counters, List<String> services) {
        /** Copies the lists. */
        public Team {
            counters = List.copyOf(counters);
            services = List.copyOf(services);
        }
    }

    /**
     * A half-hour of the day; waits are those of people who come in it.
     *
     * @param open whether the office is open
     * @param people expected
     * @param low fewer come in one of ten
     * @param high more come in one of ten
     * @param counters advised, by team
     * @param plannedCounters by team, as the day's plan has them
     * @param meanWait with the advice
     * @param waitError its standard error, from the days of the check
     * @param daysWithin share of those days on which the mean was within the target
     * @param plannedWait the mean with the plan
     */
    record HalfHour(
            LocalTime from,
            boolean open,
            double people,
            double low,
            double high,
            List<Integer> counters,
            List<Integer> plannedCounters,
            double meanWait,
            double waitError,
            double daysWithin,
            double plannedWait) {
        /** Copies the lists. */
        public HalfHour {
            counters = List.copyOf(counters);
            plannedCounters = List.copyOf(plannedCounters);
        }

        /** All counters advised. */
        public int all() {
            return counters.stream().mapToInt(Integer::intValue).sum();
        }

        /** All counters planned. */
        public int allPlanned() {
            return plannedCounters.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A whole day.
     *
     * @param counterHours that counters are planned open
     * @param meanWait of everybody
     * @param worst mean of the half-hour in which it is longest
     * @param over half-hours whose mean is above the target by more than two standard errors
     */
    record Total(double counterHours, double meanWait, double worst, int over) {}
}
