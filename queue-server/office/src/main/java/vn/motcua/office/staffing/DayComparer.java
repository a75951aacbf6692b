package vn.motcua.office.staffing;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.policy.AlternatingPolicy;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.DayReplay;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.prediction.WaitSimulator;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.Target;
import vn.motcua.office.prediction.Experience;
import vn.motcua.office.staffing.Comparison.Difference;
import vn.motcua.office.staffing.Comparison.Measured;
import vn.motcua.office.staffing.Comparison.Played;
import vn.motcua.office.staffing.Comparison.Range;

/** Plays a past day of the office's own log again, as it was and changed, with the same people in both. */
public final class DayComparer {
    private static final int REPLICATIONS = 200;
    private static final long SEED = 1;
    private static final int HALF_HOUR_MINUTES = 30;

    /** What an office that has another rule tries of these. */
    private static final Policy AGING = new AgingPolicy(2, Duration.ofMinutes(15), 2);

    private static final Policy ALTERNATING = new AlternatingPolicy(2, 1);

    private final OfficeDefinition office;
    private final Policy policy;
    private final double early;

    /**
     * For this office.
     *
     * @param policy its rule of calling
     * @param early how long before its slot a booking may be called, in seconds
     */
    public DayComparer(OfficeDefinition office, Policy policy, double early) {
        this.office = office;
        this.policy = policy;
        this.early = early;
    }

    /**
     * The day with and without the change.
     *
     * @param planned when each counter was planned to call on it, and for what
     * @param over as in {@link Calculations#ask}
     */
    public Comparison of(LogDay day, List<List<Window>> planned, HallModel model, WhatIf asked, BooleanSupplier over) {
        double target = office.targetOn(day.date())
                .map(Target::waiting)
                .map(wait -> wait.toSeconds() / 60.0)
                .orElse(StaffingAdvisor.USUAL_TARGET);
        DayReplay replay = new DayReplay(model, day, Experience.ORDINARY, early, target * 60);
        List<Desk> desks = desks(DayReplay.opened(day, planned));
        DayReplay.Outcome was = replay.of(desks, policy, REPLICATIONS, SEED, over);
        DayReplay.Outcome changed = replay.of(changed(desks, asked), other(asked), REPLICATIONS, SEED, over);
        int[] people = replay.people();
        List<Comparison.HalfHour> halves = new ArrayList<>();
        for (int half = 0; half < people.length; half++) {
            if (people[half] > 0) {
                halves.add(new Comparison.HalfHour(
                        from(half), people[half], was.halfHours()[half] / 60, changed.halfHours()[half] / 60));
            }
        }
        return new Comparison(
                day.date(),
                target,
                Arrays.stream(people).sum(),
                measured(day, target * 60, people),
                played(was, people),
                played(changed, people),
                new Difference(
                        range(minus(changed.meanWait(), was.meanWait()), DayComparer::minutes),
                        range(minus(changed.within(), was.within()), share -> share),
                        range(minus(changed.worst(), was.worst()), DayComparer::minutes)),
                halves);
    }

    private static double minutes(double seconds) {
        return seconds / 60;
    }

    private static LocalTime from(int half) {
        return LocalTime.MIN.plusMinutes((long) HALF_HOUR_MINUTES * half);
    }

    private static double[] minus(double[] a, double[] b) {
        double[] less = a.clone();
        for (int i = 0; i < less.length; i++) {
            less[i] -= b[i];
        }
        return less;
    }

    private static Range range(double[] values, DoubleUnaryOperator unit) {
        double[] sorted = Arrays.stream(values).map(unit).sorted().toArray();
        return new Range(
                Arrays.stream(sorted).average().orElse(0),
                WaitSimulator.quantile(sorted, .05),
                WaitSimulator.quantile(sorted, .95));
    }

    private static Played played(DayReplay.Outcome outcome, int[] people) {
        int worst = outcome.worstHalfHour(people);
        return new Played(
                range(outcome.meanWait(), DayComparer::minutes),
                range(outcome.within(), share -> share),
                range(outcome.worst(), DayComparer::minutes),
                worst < 0 ? null : from(worst));
    }

    private static Measured measured(LogDay day, double target, int[] people) {
        double sum = 0;
        int within = 0;
        double[] byHalf = new double[people.length];
        for (LogTicket ticket : day.tickets()) {
            double since = ticket.booked() ? Math.max(ticket.slot(), ticket.arrived()) : ticket.arrived();
            double until = Double.isNaN(ticket.called()) ? ticket.ended() : ticket.called();
            double waited = Math.max(0, until - since);
            sum += waited;
            within += waited <= target ? 1 : 0;
            byHalf[(int) Math.clamp(ticket.arrived() / (HALF_HOUR_MINUTES * 60), 0, people.length - 1.0)] += waited;
        }
        double worst = 0;
        LocalTime from = null;
        for (int half = 0; half < people.length; half++) {
            double mean = byHalf[half] / people[half];
            if (people[half] >= DayReplay.LEAST_PEOPLE && (from == null || mean > worst)) {
                worst = mean;
                from = from(half);
            }
        }
        double all = Math.max(1, day.tickets().size());
        return new Measured(sum / all / 60, within / all, worst / 60, from);
    }

    private List<Desk> desks(List<List<Window>> opened) {
        List<Desk> desks = new ArrayList<>();
        for (int counter = 0; counter < office.counters().size(); counter++) {
            desks.add(new Desk(
                    counter,
                    skills(office.counters().get(counter)),
                    false,
                    -1,
                    0,
                    counter < opened.size() ? opened.get(counter) : List.of()));
        }
        return desks;
    }

    private long skills(CounterDefinition counter) {
        long skills = 0;
        for (int service = 0; service < Math.min(64, office.services().size()); service++) {
            skills |= counter.services().contains(office.services().get(service).id()) ? 1L << service : 0;
        }
        return skills;
    }

    private List<Desk> changed(List<Desk> desks, WhatIf asked) {
        List<Desk> changed = new ArrayList<>(desks);
        asked.open()
                .ifPresent(part -> changed.replaceAll(desk ->
                        is(desk, part) ? with(desk, joined(desk.plan(), window(part.hours()))) : desk));
        asked.away()
                .ifPresent(part -> changed.replaceAll(desk ->
                        is(desk, part) ? with(desk, without(desk.plan(), window(part.hours()))) : desk));
        asked.more()
                .flatMap(part -> desks.stream()
                        .filter(desk -> is(desk, part))
                        .findFirst()
                        .map(desk -> with(desk, List.of(window(part.hours())))))
                .ifPresent(changed::add);
        return changed;
    }

    private boolean is(Desk desk, WhatIf.Part part) {
        return office.counters().get(desk.counter()).id().equals(part.counter());
    }

    private static Desk with(Desk desk, List<Window> windows) {
        return desk.planned(windows);
    }

    private static Window window(Hours hours) {
        return new Window(hours.from().toSecondOfDay(), hours.to().toSecondOfDay());
    }

    private static List<Window> joined(List<Window> windows, Window more) {
        List<Window> joined = new ArrayList<>(without(windows, more));
        joined.add(more);
        joined.sort(Comparator.comparingDouble(Window::from));
        return joined;
    }

    private static List<Window> without(List<Window> windows, Window part) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            if (window.from() < part.from()) {
                left.add(new Window(window.from(), Math.min(window.to(), part.from()), window.services()));
            }
            if (window.to() > part.to()) {
                left.add(new Window(Math.max(window.from(), part.to()), window.to(), window.services()));
            }
        }
        return left;
    }

    private Policy other(WhatIf asked) {
        return other(policy, asked.policy());
    }

    /** The office's own rule where it is of that name, else a usual one of it. */
    private static Policy other(Policy own, @Nullable String name) {
        return Optional.ofNullable(name)
                .filter(wanted -> !wanted.equals(own.name()))
                .map(wanted -> switch (wanted) {
                    case "aging" -> AGING;
                    case "alternating" -> ALTERNATING;
                    default -> new StrictPolicy();
                })
                .orElse(own);
    }
}
