package vn.motcua.domain.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.prediction.HallNow.Window;

/** Learns from past days how a hall works. */
public final class HallLearner {
    /** A counter's own experience weighs as much as this many usual services of eight minutes (waiting-science, 2). */
    private static final double PRIOR_SECONDS = 30 * 8 * 60;

    private static final int NO_SHOW_CLASSES = 13;
    /** Called people that the overall share of no-shows counts as much as, in each class of waits. */
    private static final double PRIOR_CALLS = 50;
    /** A pause longer than this was no pause between two people. */
    private static final double LONGEST_PAUSE = 300;
    /** A closing this near to a planned one is that one. */
    private static final double NEAR = 900;

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
        Samples[] handling = handling();
        Absences absences = absences();
        List<LogDay.Booking> bookings =
                days.stream().flatMap(day -> day.bookings().stream()).toList();
        return new HallModel(
                List.of(handling),
                samples(
                        tickets(LogTicket.Outcome.NO_SHOW).stream()
                                .map(ticket -> ticket.ended() - ticket.called())
                                .toList(),
                        60),
                speed(handling),
                samples(pauses(), 0),
                noShow(),
                absences.perHour(),
                absences.lengths().isEmpty() ? null : samples(absences.lengths(), 0),
                samples(absences.late(), 0),
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

    private Samples[] handling() {
        List<LogTicket> served = tickets(LogTicket.Outcome.SERVED);
        Samples all = samples(served.stream().map(HallLearner::handled).toList(), 600);
        Samples[] byService = new Samples[office.services()];
        Arrays.fill(byService, all);
        for (int service = 0; service < byService.length; service++) {
            int wanted = service;
            List<Double> own = served.stream()
                    .filter(ticket -> ticket.service() == wanted)
                    .map(HallLearner::handled)
                    .toList();
            byService[service] = own.size() < 20 ? all : samples(own, 600);
        }
        return byService;
    }

    private static double handled(LogTicket ticket) {
        return ticket.ended() - ticket.called();
    }

    private double[] speed(Samples[] handling) {
        double[] taken = new double[office.counters()];
        double[] expected = new double[taken.length];
        for (LogTicket ticket : tickets(LogTicket.Outcome.SERVED)) {
            if (ticket.counter() >= 0) {
                taken[ticket.counter()] += handled(ticket);
                expected[ticket.counter()] += handling[ticket.service()].mean();
            }
        }
        double[] speed = new double[taken.length];
        for (int counter = 0; counter < speed.length; counter++) {
            speed[counter] = (taken[counter] + PRIOR_SECONDS) / (expected[counter] + PRIOR_SECONDS);
        }
        return speed;
    }

    /** From the end of one to the call of the next, where somebody was waiting for the counter all the time. */
    private List<Double> pauses() {
        List<Double> pauses = new ArrayList<>();
        for (LogDay day : days) {
            List<LogTicket> calls = day.tickets().stream()
                    .filter(ticket -> ticket.called() >= 0 && ticket.counter() >= 0)
                    .sorted(Comparator.comparingInt(LogTicket::counter).thenComparingDouble(LogTicket::called))
                    .toList();
            for (int i = 1; i < calls.size(); i++) {
                LogTicket before = calls.get(i - 1);
                LogTicket next = calls.get(i);
                double pause = next.called() - before.ended();
                if (before.counter() == next.counter()
                        && pause >= 0
                        && pause < LONGEST_PAUSE
                        && Math.max(next.arrived(), next.booked() ? next.slot() : 0) <= before.ended()) {
                    pauses.add(pause);
                }
            }
        }
        return pauses;
    }

    /**
     * By time waited, the share of calls that nobody answers, drawn towards the share of all calls as if {@code PRIOR_CALLS}
     * more had been made: the mean of a beta distribution given what was seen (Gelman et al. 2013, Bayesian Data Analysis,
     * section 2.4).
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
        double share =
                Arrays.stream(missed).sum() / Math.max(1, Arrays.stream(called).sum());
        double[] noShow = new double[NO_SHOW_CLASSES];
        for (int i = 0; i < noShow.length; i++) {
            noShow[i] = (missed[i] + PRIOR_CALLS * share) / (called[i] + PRIOR_CALLS);
        }
        return noShow;
    }

    /**
     * What was seen of counters that were planned open and did not call. The rate is absences ÷ hours at work, the maximum
     * likelihood of a Poisson process; how long they lasted and how late counters opened stay as they were seen.
     */
    private record Absences(double perHour, List<Double> lengths, List<Double> late) {}

    private Absences absences() {
        List<Double> lengths = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        double hours = 0;
        for (LogDay day : days) {
            List<List<Window>> plan = office.plan().apply(day.date());
            for (int counter = 0; counter < plan.size(); counter++) {
                for (Window window : plan.get(counter)) {
                    hours += (window.to() - window.from()) / 3_600;
                    within(day.changes().get(counter), window, lengths, late);
                }
            }
        }
        return new Absences(hours == 0 ? 0 : lengths.size() / hours, lengths, late);
    }

    private static void within(List<LogDay.Change> changes, Window window, List<Double> lengths, List<Double> late) {
        double closed = Double.NaN;
        boolean opened = false;
        for (LogDay.Change change : changes) {
            if (change.at() < window.from() - NEAR || change.at() >= window.to()) {
                continue;
            }
            if (!change.opened()) {
                closed = opened ? change.at() : Double.NaN;
            } else if (!opened) {
                opened = true;
                late.add(Math.max(0, change.at() - window.from()));
            } else if (!Double.isNaN(closed)) {
                lengths.add(change.at() - closed);
                closed = Double.NaN;
            }
        }
    }

    private @Nullable Samples checkIn() {
        List<Double> offsets = days.stream()
                .flatMap(day -> day.tickets().stream())
                .filter(LogTicket::booked)
                .map(ticket -> ticket.arrived() - ticket.slot())
                .toList();
        return offsets.isEmpty() ? null : samples(offsets, 0);
    }

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
