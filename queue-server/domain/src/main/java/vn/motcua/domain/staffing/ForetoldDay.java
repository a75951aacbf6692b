package vn.motcua.domain.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.forecast.DemandForecaster;
import vn.motcua.domain.forecast.DemandForecaster.Forecast;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.prediction.Samples;

/**
 * What a coming day asks of an office, foretold from its own past days: who comes by half-hour and service, how long
 * each takes, and how far such a forecast has been off.
 *
 * @param demand from the first half-hour on
 * @param means by service, mean handling in seconds
 * @param variations by service, standard deviation ÷ mean
 * @param first the first half-hour, counted from midnight
 * @param low fewer people come in one of ten such half-hours, all services together
 * @param high more come in one of ten
 */
public record ForetoldDay(
        LocalDate day, Demand demand, double[] means, double[] variations, int first, double[] low, double[] high) {
    /** A service with fewer times of its own than this is taken for a usual one; own rule, as for the waits. */
    private static final int LEAST_SAMPLES = 20;

    private static final int WEEKS = 8;
    private static final int ENOUGH_DAYS = 10;
    /** Of a day's factor, while few days are known: that of the reference case (waiting-science, section 7). */
    private static final double USUAL_VARIATION = .1;
    /**
     * Days whose people were further from the forecast than this were no usual days; own rule, the lower end as for
     * what teaches ({@link DemandHistory}), the upper one about 1 ÷ .6.
     */
    private static final double LEAST_RATIO = .6;

    private static final double MOST_RATIO = 1.7;

    /**
     * What an office knows of its past.
     *
     * @param days its days; those from the foretold one on are not looked at
     * @param services how many services it has
     * @param calendar its holidays, and days off that it works
     * @param ahead whole days from the last that is known to the foretold one, at least 1
     * @param pause between two people at a counter; {@code null} where that is not known
     */
    public record Past(
            List<LogDay> days,
            int services,
            WorkCalendar calendar,
            int ahead,
            @Nullable Samples pause) {
        /** The days before one. */
        public Past before(LocalDate day) {
            return new Past(
                    days.stream().filter(known -> known.date().isBefore(day)).toList(),
                    services,
                    calendar,
                    ahead,
                    pause);
        }

        /** Who came, by half-hour of arrival, of those who are wanted. */
        public DemandHistory arrivals(Predicate<LogTicket> wanted) {
            Map<LocalDate, double[]> people = new TreeMap<>();
            days.forEach(day -> people.put(day.date(), arrivals(day, wanted)));
            return new DemandHistory(people, calendar);
        }

        private static double[] arrivals(LogDay day, Predicate<LogTicket> wanted) {
            double[] people = new double[DemandHistory.HALF_HOURS];
            day.tickets().stream()
                    .filter(wanted)
                    .forEach(ticket -> people[
                            (int) Math.clamp(
                                    ticket.arrived() / Demand.HALF_HOUR, 0, DemandHistory.HALF_HOURS - 1.0)]++);
            return people;
        }
    }

    /**
     * How much is known.
     *
     * @param days with people
     * @param sameWeekday of those, days of the same weekday, or that stood for it
     * @param served people served on them
     */
    public record Basis(int days, int sameWeekday, int served) {
        /** What a past tells of a day. */
        public static Basis of(Past past, LocalDate day) {
            List<LogDay> known = past.before(day).days().stream()
                    .filter(one -> !one.tickets().isEmpty() && !past.calendar().holiday(one.date()))
                    .toList();
            return new Basis(
                    known.size(),
                    (int) known.stream()
                            .filter(one -> past.calendar().weekdayOf(one.date())
                                    == past.calendar().weekdayOf(day))
                            .count(),
                    (int) known.stream()
                            .flatMap(one -> one.tickets().stream())
                            .filter(ForetoldDay::timed)
                            .count());
        }
    }

    /** What is missing to foretell a day; the message says it. */
    public static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String message) {
            super(message);
        }
    }

    /**
     * A day foretold.
     *
     * @param opening in which of the day's 48 half-hours the office is open; empty: while people come
     * @throws Unknown when the past does not know how long anybody took, or nobody is expected
     */
    public static ForetoldDay of(Past known, LocalDate day, boolean[] opening) {
        Past past = known.before(day);
        List<double[]> expected = new ArrayList<>();
        List<Demand.ServiceTime> handling = new ArrayList<>();
        double[] means = new double[past.services()];
        double[] variations = new double[means.length];
        for (int service = 0; service < means.length; service++) {
            int wanted = service;
            expected.add(new DemandForecaster(past.arrivals(ticket -> ticket.service() == wanted), past.ahead())
                    .of(day)
                    .expected());
            Samples own = Samples.of(handled(past, service));
            double[] moments = moments(past, service);
            Samples pause = past.pause();
            handling.add(pause == null ? own::draw : chance -> own.draw(chance) + pause.draw(chance));
            means[service] = moments[0] + (pause == null ? 0 : pause.mean());
            variations[service] = moments[1] / means[service];
        }
        DemandForecaster all = new DemandForecaster(past.arrivals(ticket -> true), past.ahead());
        Forecast total = all.of(day);
        int[] span = span(expected, opening);
        List<double[]> within = expected.stream()
                .map(people -> Arrays.copyOfRange(people, span[0], span[1]))
                .toList();
        boolean[] open = new boolean[span[1] - span[0]];
        for (int half = 0; half < open.length; half++) {
            open[half] = opening.length == 0 || opening[span[0] + half];
        }
        return new ForetoldDay(
                day,
                new Demand(within, handling, dayVariation(past, all, day), open),
                means,
                variations,
                span[0],
                Arrays.copyOfRange(total.low(), span[0], span[1]),
                Arrays.copyOfRange(total.high(), span[0], span[1]));
    }

    /**
     * How far whole days were off their forecast in the eight weeks before: standard deviation of people ÷ people
     * foretold. Own rule, because it is what the factor stands for. Counts' own chance, which adds about 1 ÷ people to
     * its square, is left in, so that it errs to the wide side.
     */
    private static double dayVariation(Past past, DemandForecaster forecaster, LocalDate day) {
        DemandHistory all = past.arrivals(ticket -> true);
        double[] ratios = all.days().stream()
                .filter(known -> known.isAfter(day.minusWeeks(WEEKS)))
                .mapToDouble(known -> Arrays.stream(all.of(known)).sum()
                        / Math.max(
                                1,
                                Arrays.stream(forecaster.of(known).expected()).sum()))
                .filter(ratio -> ratio > LEAST_RATIO && ratio < MOST_RATIO)
                .toArray();
        double mean = Arrays.stream(ratios).average().orElse(1);
        double square = Arrays.stream(ratios)
                .map(ratio -> (ratio - mean) * (ratio - mean))
                .average()
                .orElse(0);
        // A few days that happened to be alike do not make the next one certain.
        return ratios.length < ENOUGH_DAYS ? Math.max(USUAL_VARIATION, Math.sqrt(square)) : Math.sqrt(square);
    }

    private static boolean timed(LogTicket ticket) {
        return ticket.outcome() == LogTicket.Outcome.SERVED && ticket.ended() > ticket.called();
    }

    /** Mean and standard deviation of a service's handling, in seconds; sums of squares ÷ n. */
    private static double[] moments(Past past, int service) {
        double[] seen = handled(past, service);
        double mean = Arrays.stream(seen).average().orElseThrow();
        double square = Arrays.stream(seen)
                .map(time -> (time - mean) * (time - mean))
                .average()
                .orElse(0);
        return new double[] {mean, Math.sqrt(square)};
    }

    private static double[] handled(Past past, int service) {
        double[] own = past.days().stream()
                .flatMap(day -> day.tickets().stream())
                .filter(ticket -> timed(ticket) && (service < 0 || ticket.service() == service))
                .mapToDouble(ticket -> ticket.ended() - ticket.called())
                .toArray();
        if (own.length >= LEAST_SAMPLES) {
            return own;
        }
        if (service < 0) {
            throw new Unknown("this log does not know how long services take");
        }
        return handled(past, -1);
    }

    /** From the first half-hour in which the office is open, or somebody is expected, to the last. */
    private static int[] span(List<double[]> expected, boolean[] opening) {
        int first = expected.getFirst().length;
        int last = -1;
        for (int half = 0; half < expected.getFirst().length; half++) {
            int at = half;
            boolean people = expected.stream().mapToDouble(all -> all[at]).sum() >= 1;
            if (opening.length == 0 ? people : opening[half]) {
                first = Math.min(first, half);
                last = half;
            } else if (people && last < 0) {
                first = Math.min(first, half);
            }
        }
        if (last < first || expected.stream().flatMapToDouble(Arrays::stream).sum() < 1) {
            throw new Unknown("nobody is expected on that day");
        }
        return new int[] {first, last + 1};
    }
}
