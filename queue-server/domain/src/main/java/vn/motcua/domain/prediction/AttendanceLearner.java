package vn.motcua.domain.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.motcua.domain.prediction.Attendance.Before;
import vn.motcua.domain.prediction.HallNow.Window;

/**
 * Learns from past days whether counters call when they are planned to. A window without an opening is a lateness that
 * lasted at least as long as the window; an absence without a return lasted at least to the window's end. A day is
 * known up to its last event, so that the rest of today is nobody's absence. The rate of absences is absences ÷ hours
 * at work, the maximum likelihood of a Poisson process. The durations that lasted at least so long are censored
 * observations (Kaplan and Meier 1958; ADR 32). Seconds, but for the rate, which is per hour.
 */
final class AttendanceLearner {
    /** A closing this near to a planned one is that one; own rule, because nobody closes to the second. Seconds. */
    private static final double NEAR = 900;
    /**
     * A counter that usually, by the median of its days, goes on longer than this after its last window stays for who
     * waits; own rule, because less is finishing the last person. Seconds.
     */
    private static final double STAYS = 1_800;
    /**
     * What counts beside what was seen, until enough was seen: three openings and returns after so many seconds, and
     * one that never came. Own rule, because a new office should neither trust nor write off a counter after one day
     * (ADR 32).
     */
    private static final double[] PRIOR = {0, 300, 900};

    private final int counters;
    private final Map<Before, Seen> late = new EnumMap<>(Before.class);
    private final Seen absences = new Seen();
    private final List<List<Double>> overtime = new ArrayList<>();
    private double hours;
    private int left;

    /** Durations that ended, and such as were seen to last at least so long. */
    private static final class Seen {
        private final List<Double> ended = new ArrayList<>();
        private final List<Double> censored = new ArrayList<>();

        CensoredSamples samples() {
            double[] all = new double[ended.size() + PRIOR.length];
            System.arraycopy(PRIOR, 0, all, 0, PRIOR.length);
            for (int i = 0; i < ended.size(); i++) {
                all[PRIOR.length + i] = ended.get(i);
            }
            double[] open = new double[censored.size() + 1];
            open[0] = Double.MAX_VALUE;
            for (int i = 0; i < censored.size(); i++) {
                open[1 + i] = censored.get(i);
            }
            return CensoredSamples.of(all, open);
        }
    }

    private AttendanceLearner(int counters) {
        this.counters = counters;
        for (Before before : Before.values()) {
            late.put(before, new Seen());
        }
        for (int counter = 0; counter < counters; counter++) {
            overtime.add(new ArrayList<>());
        }
    }

    /** @param plan by day and counter; empty where nothing is known of it */
    static Attendance of(List<LogDay> days, int counters, Function<LocalDate, List<List<Window>>> plan) {
        AttendanceLearner learner = new AttendanceLearner(counters);
        days.forEach(day -> learner.see(day, plan.apply(day.date())));
        return learner.learned();
    }

    private Attendance learned() {
        double[] stays = new double[counters];
        for (int counter = 0; counter < counters; counter++) {
            double[] seen = overtime.get(counter).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            double median = seen.length == 0 ? 0 : seen[seen.length / 2];
            stays[counter] = median > STAYS ? median : 0;
        }
        return new Attendance(
                samples(Before.NOTHING),
                samples(Before.CAME),
                samples(Before.MISSED),
                hours <= 0 ? 0 : left / hours,
                absences.samples(),
                stays);
    }

    private CensoredSamples samples(Before before) {
        return seen(before).samples();
    }

    private Seen seen(Before before) {
        return Objects.requireNonNull(late.get(before));
    }

    private void see(LogDay day, List<List<Window>> plan) {
        if (day.changes().stream().allMatch(List::isEmpty)) {
            // Openings were not recorded, or nobody worked.
            return;
        }
        double known = end(day);
        for (int counter = 0; counter < plan.size(); counter++) {
            Before before = Before.NOTHING;
            List<Window> windows = plan.get(counter);
            for (int i = 0; i < windows.size(); i++) {
                Window window = windows.get(i);
                if (window.from() < known) {
                    double end = Math.min(window.to(), known);
                    boolean came = window(day, counter, new Window(window.from(), end), before);
                    before = came || before == Before.CAME ? Before.CAME : Before.MISSED;
                }
            }
            if (!windows.isEmpty() && before == Before.CAME) {
                stayed(day.changes().get(counter), windows.getLast().to(), known, overtime.get(counter));
            }
        }
    }

    /**
     * When the day's last event was; whoever is still there when the office's day turns, hours later, tells of no
     * counter.
     */
    private static double end(LogDay day) {
        double end = day.changes().stream()
                .flatMap(List::stream)
                .mapToDouble(LogDay.Change::at)
                .max()
                .orElse(0);
        for (LogTicket ticket : day.tickets()) {
            boolean served = ticket.outcome() != LogTicket.Outcome.LEFT && ticket.ended() >= ticket.arrived();
            end = Math.max(end, served ? ticket.ended() : ticket.arrived());
        }
        return end;
    }

    /** Whether it was open in the window. */
    private boolean window(LogDay day, int counter, Window window, Before before) {
        boolean open = day.stateOf(counter, window.from()).opened();
        double since = window.from();
        boolean came = open;
        if (open) {
            seen(before).ended.add(0.0);
        }
        for (LogDay.Change change : day.changes().get(counter)) {
            if (change.at() <= window.from() || change.at() >= window.to() || change.opened() == open) {
                continue;
            }
            if (change.opened() && !came) {
                seen(before).ended.add(change.at() - window.from());
                came = true;
            } else if (change.opened()) {
                absences.ended.add(change.at() - since);
                left++;
            } else {
                hours += (change.at() - since) / 3_600;
            }
            open = change.opened();
            since = change.at();
        }
        if (open) {
            hours += (window.to() - since) / 3_600;
        } else if (!came) {
            seen(before).censored.add(window.to() - window.from());
        } else if (window.to() - since > NEAR) {
            absences.censored.add(window.to() - since);
            left++;
        }
        return came;
    }

    private static void stayed(List<LogDay.Change> changes, double to, double known, List<Double> overtime) {
        if (known < to) {
            return;
        }
        LogDay.Change last = changes.getLast();
        overtime.add(last.opened() ? known - to : Math.max(0, last.at() - to));
    }
}
