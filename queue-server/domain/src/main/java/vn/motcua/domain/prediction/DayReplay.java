package vn.motcua.domain.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.QueueClass;

/**
 * Plays a past day again under other counters or another policy, and as it was, with the same people, who take the same
 * time in both: what differs is the change (common random numbers: Law 2015, Simulation Modeling and Analysis, section
 * 11.2). Each replication draws anew how long services take; bounds are quantiles over the replications of their
 * differences, pair by pair, not of a mean.
 */
public final class DayReplay {
    /**
     * Fewer people in a half-hour than this make no worst half-hour; own rule, because one long wait is no bad
     * half-hour.
     */
    public static final int LEAST_PEOPLE = 5;

    private static final double HALF_HOUR = 1_800;
    private static final int HALF_HOURS = 48;

    private final HallModel model;
    private final List<ReplayedDay.Visitor> visitors;
    private final double early;
    private final double target;

    /**
     * What a setting brought, one value for each replication, in the order of the replications.
     *
     * @param meanWait in seconds; of everybody, until the call or until leaving
     * @param within share of people who waited no longer than the target
     * @param worst mean wait of the half-hour of arrival in which it is longest, of those with at least
     *     {@value #LEAST_PEOPLE} people; 0 where there is none
     * @param halfHours mean wait by half-hour of the day over all replications; {@link Double#NaN} where nobody came
     */
    public record Outcome(double[] meanWait, double[] within, double[] worst, double[] halfHours) {
        /** Where the worst half-hour is, on average over the replications; -1 where there is none. */
        public int worstHalfHour(int[] people) {
            int worst = -1;
            for (int half = 0; half < halfHours.length; half++) {
                if (people[half] >= LEAST_PEOPLE && (worst < 0 || halfHours[half] > halfHours[worst])) {
                    worst = half;
                }
            }
            return worst;
        }
    }

    /**
     * A day to play again.
     *
     * @param model what services take, and pauses
     * @param day who came
     * @param ordinaryLevel the level of those without precedence, see {@link LogTicket#level()}
     * @param early how long before its slot a booking may be called, in seconds
     * @param target wait in seconds
     */
    public DayReplay(HallModel model, LogDay day, int ordinaryLevel, double early, double target) {
        this.model = model;
        this.early = early;
        this.target = target;
        this.visitors = day.tickets().stream()
                .map(ticket -> visitor(ticket, ordinaryLevel))
                .toList();
    }

    private static ReplayedDay.Visitor visitor(LogTicket ticket, int ordinaryLevel) {
        QueueClass queueClass = ticket.booked()
                ? QueueClass.APPOINTMENT
                : ticket.level() < ordinaryLevel ? QueueClass.PRIORITY : QueueClass.ORDINARY;
        double since = ticket.booked() ? Math.max(ticket.slot(), ticket.arrived()) : ticket.arrived();
        double rank = ticket.booked() ? ticket.slot() : ticket.arrived();
        return new ReplayedDay.Visitor(
                new Person(ticket.service(), queueClass, rank, since),
                ticket.arrived(),
                ticket.outcome(),
                ticket.ended());
    }

    /** When counters called on a past day, as its log tells; who was open at its end closes with the last visit. */
    public static List<List<Window>> opened(LogDay day) {
        double last = day.tickets().stream()
                .mapToDouble(LogTicket::ended)
                .filter(ended -> !Double.isNaN(ended))
                .max()
                .orElse(0);
        List<List<Window>> counters = new ArrayList<>();
        for (List<LogDay.Change> changes : day.changes()) {
            List<Window> windows = new ArrayList<>();
            double from = Double.NaN;
            for (LogDay.Change change : changes) {
                if (change.opened() && Double.isNaN(from)) {
                    from = change.at();
                } else if (!change.opened() && !Double.isNaN(from)) {
                    windows.add(new Window(from, change.at()));
                    from = Double.NaN;
                }
            }
            if (!Double.isNaN(from) && last > from) {
                windows.add(new Window(from, last));
            }
            counters.add(windows);
        }
        return counters;
    }

    /**
     * The same with what each counter served: in a planned part of the day what that part names, otherwise all that it
     * is skilled in (ADR 34).
     *
     * @param planned the day's plan by counter; counters beyond it have none
     */
    public static List<List<Window>> opened(LogDay day, List<List<Window>> planned) {
        List<List<Window>> opened = opened(day);
        List<List<Window>> served = new ArrayList<>();
        for (int counter = 0; counter < opened.size(); counter++) {
            List<Window> plan = counter < planned.size() ? planned.get(counter) : List.of();
            List<Window> parts = new ArrayList<>();
            opened.get(counter).forEach(window -> cut(window, plan, parts));
            served.add(parts);
        }
        return served;
    }

    private static void cut(Window window, List<Window> plan, List<Window> parts) {
        double from = window.from();
        for (Window part : plan) {
            double begin = Math.max(from, part.from());
            double end = Math.min(window.to(), part.to());
            if (begin < end) {
                if (from < begin) {
                    parts.add(new Window(from, begin));
                }
                parts.add(new Window(begin, end, part.services()));
                from = end;
            }
        }
        if (from < window.to()) {
            parts.add(new Window(from, window.to()));
        }
    }

    /** How many people came, by half-hour of the day, {@value #HALF_HOURS} of them. */
    public int[] people() {
        int[] people = new int[HALF_HOURS];
        visitors.forEach(visitor -> people[half(visitor)]++);
        return people;
    }

    private static int half(ReplayedDay.Visitor visitor) {
        return (int) Math.clamp(visitor.came() / HALF_HOUR, 0, HALF_HOURS - 1.0);
    }

    /**
     * The day under these counters and this policy.
     *
     * @param desks with their windows
     * @param replications at least 2
     * @param seed the same seed gives people the same times
     * @param watch asked before each replication; what it throws ends the work
     */
    public Outcome of(List<Desk> desks, Policy policy, int replications, long seed, BooleanSupplier watch) {
        double[] means = new double[replications];
        double[] within = new double[replications];
        double[] worst = new double[replications];
        double[] halfHours = new double[HALF_HOURS];
        int[] people = people();
        for (int i = 0; i < replications; i++) {
            watch.getAsBoolean();
            double[] waits = new ReplayedDay(model, visitors, desks, policy, early, seed * 1_000_003 + i).waits();
            means[i] = Arrays.stream(waits).average().orElse(0);
            within[i] = Arrays.stream(waits).filter(waited -> waited <= target).count() / Math.max(1.0, waits.length);
            double[] sums = new double[HALF_HOURS];
            for (int person = 0; person < waits.length; person++) {
                sums[half(visitors.get(person))] += waits[person];
            }
            for (int half = 0; half < HALF_HOURS; half++) {
                double mean = sums[half] / people[half];
                halfHours[half] += mean / replications;
                worst[i] = people[half] >= LEAST_PEOPLE ? Math.max(worst[i], mean) : worst[i];
            }
        }
        return new Outcome(means, within, worst, halfHours);
    }
}
