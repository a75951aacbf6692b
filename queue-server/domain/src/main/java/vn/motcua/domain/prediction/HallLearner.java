package vn.motcua.domain.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.prediction.HallNow.Window;

/**
 * Learns from past days how a hall works. Seconds and shares; what is learned is what was seen (empirical
 * distributions, means, shares), but where a method says otherwise.
 */
public final class HallLearner {
    /** Two hours of waits in classes of ten minutes, and one class for all longer ones. */
    private static final int NO_SHOW_CLASSES = 13;
    /**
     * Called people that the share of no-shows after somewhat shorter waits counts as much as; own choice, because
     * drawn by fifty towards all calls one in eight was believed lost after long waits where one in three is (ADR 32).
     */
    private static final double PRIOR_CALLS = 10;
    /**
     * A pause longer than this, in seconds, was none between two people but an absence; own rule, because the log names
     * neither.
     */
    private static final double LONGEST_PAUSE = 300;
    /**
     * Who is called later than this, in seconds, by an idle counter was not overlooked: its officer was away without
     * closing. Own rule, because the log tells no such absence (ADR 39).
     */
    private static final double LONGEST_NOTICE = 600;

    private final Office office;
    private final List<LogDay> days;

    /**
     * The hall whose days these are.
     *
     * @param services how many services it has
     * @param counters how many counters
     * @param plan when each counter was planned to call on a day; empty where nothing is known of it
     * @param ordinaryLevel the level of those without precedence, see {@link LogTicket#level()}
     */
    public record Office(int services, int counters, Function<LocalDate, List<List<Window>>> plan, int ordinaryLevel) {}

    /** Of these days in that office. */
    public HallLearner(Office office, List<LogDay> days) {
        this.office = office;
        this.days = days;
    }

    /** The hall as they tell of it; what they do not tell is usual: no pause, no absence, ten minutes for a person. */
    public HallModel learn() {
        Speeds speeds = Speeds.of(office.counters(), tickets(LogTicket.Outcome.SERVED), handling(usual -> 1));
        Samples[] handling = handling(speeds::of);
        List<LogDay.Booking> bookings =
                days.stream().flatMap(day -> day.bookings().stream()).toList();
        return new HallModel(
                List.of(handling),
                samples(
                        tickets(LogTicket.Outcome.NO_SHOW).stream()
                                .map(ticket -> ticket.ended() - ticket.called())
                                .toList(),
                        60),
                speeds.usual(),
                speeds.officers(),
                samples(pauses(), 0),
                samples(notices(), 0),
                noShow(),
                AttendanceLearner.of(days, office.counters(), office.plan()),
                bookings.isEmpty()
                        ? 1
                        : (double) bookings.stream()
                                        .filter(LogDay.Booking::showedUp)
                                        .count()
                                / bookings.size(),
                checkIn(),
                walkIns());
    }

    private List<LogTicket> tickets(LogTicket.Outcome outcome) {
        return days.stream()
                .flatMap(day -> day.tickets().stream())
                .filter(ticket -> ticket.outcome() == outcome && ticket.ended() >= ticket.called())
                .toList();
    }

    /**
     * Seconds by service, each divided by the speed of who served, so that their spread is not counted twice (ADR 32).
     * A service seen fewer than 20 times is taken for a usual one: own rule, because a few times show no spread.
     *
     * @param speed of who served: what it took longer is the officer's or the counter's, not the service's
     */
    private Samples[] handling(ToDoubleFunction<LogTicket> speed) {
        List<LogTicket> served = tickets(LogTicket.Outcome.SERVED);
        Samples all = samples(handled(served, speed), 600);
        Samples[] byService = new Samples[office.services()];
        Arrays.fill(byService, all);
        for (int service = 0; service < byService.length; service++) {
            int wanted = service;
            List<LogTicket> own =
                    served.stream().filter(ticket -> ticket.service() == wanted).toList();
            byService[service] = own.size() < 20 ? all : samples(handled(own, speed), 600);
        }
        return byService;
    }

    private static List<Double> handled(List<LogTicket> served, ToDoubleFunction<LogTicket> speed) {
        return served.stream()
                .map(ticket -> handled(ticket) / speed.applyAsDouble(ticket))
                .toList();
    }

    private static double handled(LogTicket ticket) {
        return ticket.ended() - ticket.called();
    }

    /** From the end of one to the call of the next, where somebody was waiting for the counter all the time. */
    private List<Double> pauses() {
        List<Double> pauses = new ArrayList<>();
        for (LogDay day : days) {
            List<LogTicket> calls = calls(day);
            for (int i = 1; i < calls.size(); i++) {
                LogTicket before = calls.get(i - 1);
                LogTicket next = calls.get(i);
                double pause = next.called() - before.ended();
                if (before.counter() == next.counter()
                        && pause >= 0
                        && pause < LONGEST_PAUSE
                        && due(next) <= before.ended()) {
                    pauses.add(pause);
                }
            }
        }
        return pauses;
    }

    /**
     * From the moment somebody comes, or a booking's slot, to the call, where the counter that called had been open and
     * idle since before. With several idle counters it is the quickest one's, so it is drawn once for each person (own
     * rule: ADR 39).
     */
    private List<Double> notices() {
        List<Double> notices = new ArrayList<>();
        for (LogDay day : days) {
            List<LogTicket> calls = calls(day);
            for (int i = 0; i < calls.size(); i++) {
                LogTicket next = calls.get(i);
                boolean first = i == 0 || calls.get(i - 1).counter() != next.counter();
                double idleSince =
                        Math.max(first ? 0 : calls.get(i - 1).ended(), openSince(day, next.counter(), next.called()));
                double notice = next.called() - due(next);
                if (idleSince < due(next) && notice >= 0 && notice < LONGEST_NOTICE) {
                    notices.add(notice);
                }
            }
        }
        return notices;
    }

    /** Since when the counter has been open; infinite where that is not known. */
    private static double openSince(LogDay day, int counter, double at) {
        if (counter >= day.changes().size()) {
            return Double.POSITIVE_INFINITY;
        }
        LogDay.Change state = day.stateOf(counter, at);
        return state.opened() ? state.at() : Double.POSITIVE_INFINITY;
    }

    /** By counter, each one's calls by time. */
    private static List<LogTicket> calls(LogDay day) {
        return day.tickets().stream()
                .filter(ticket -> ticket.called() >= 0 && ticket.counter() >= 0)
                .sorted(Comparator.comparingInt(LogTicket::counter).thenComparingDouble(LogTicket::called))
                .toList();
    }

    /** From when on somebody may be called. */
    private static double due(LogTicket ticket) {
        return Math.max(ticket.arrived(), ticket.booked() ? ticket.slot() : 0);
    }

    /**
     * By time waited, the share of calls that nobody answers, drawn towards the share after the next shorter waits as
     * if {@code PRIOR_CALLS} more had been made: the mean of a beta distribution given what was seen (Gelman et al.
     * 2013, Bayesian Data Analysis, section 2.4).
     */
    private double[] noShow() {
        double[] called = new double[NO_SHOW_CLASSES];
        double[] missed = new double[NO_SHOW_CLASSES];
        days.stream().flatMap(day -> day.tickets().stream()).forEach(ticket -> {
            if (ticket.called() >= 0) {
                int at = (int) Math.clamp(ticket.waited() / HallModel.NO_SHOW_CLASS, 0, NO_SHOW_CLASSES - 1.0);
                called[at]++;
                missed[at] += ticket.outcome() == LogTicket.Outcome.NO_SHOW ? 1 : 0;
            }
        });
        // Who waits longer comes less often, and few wait very long: the next shorter waits are the best guess for
        // them.
        double share =
                Arrays.stream(missed).sum() / Math.max(1, Arrays.stream(called).sum());
        double[] noShow = new double[NO_SHOW_CLASSES];
        for (int i = 0; i < noShow.length; i++) {
            share = (missed[i] + PRIOR_CALLS * share) / (called[i] + PRIOR_CALLS);
            noShow[i] = share;
        }
        return noShow;
    }

    private @Nullable Samples checkIn() {
        List<Double> offsets = days.stream()
                .flatMap(day -> day.tickets().stream())
                .filter(LogTicket::booked)
                .map(ticket -> ticket.arrived() - ticket.slot())
                .toList();
        return offsets.isEmpty() ? null : samples(offsets, 0);
    }

    /** People with precedence in each half-hour, in the mean of all days whatever their weekday: few come. Own rule. */
    private List<HallModel.WalkIns> walkIns() {
        List<HallModel.WalkIns> walkIns = new ArrayList<>();
        int ordinary = office.ordinaryLevel();
        for (int service = 0; service < office.services(); service++) {
            double[] expected = new double[48];
            for (LogDay day : days) {
                for (LogTicket ticket : day.tickets()) {
                    if (ticket.service() == service && ticket.level() < ordinary && !ticket.booked()) {
                        expected[(int) Math.clamp(ticket.arrived() / HallModel.HALF_HOUR, 0, 47.0)] +=
                                1.0 / days.size();
                    }
                }
            }
            if (Arrays.stream(expected).sum() > 0) {
                walkIns.add(new HallModel.WalkIns(service, expected));
            }
        }
        return walkIns;
    }

    private static Samples samples(List<Double> seen, double otherwise) {
        return Samples.of(
                seen.isEmpty()
                        ? new double[] {otherwise}
                        : seen.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
