package vn.motcua.workload.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.domain.prediction.KeptLevel;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.prediction.WaitSimulator;

/**
 * The product's own prediction. Where the log tells of openings and a plan, the hall is simulated forward; how the
 * simulation was off on the days just before is corrected, where such a correction would have helped on those days, or
 * else as the running office does it, which knows only how its promises were kept (ADR 39). Where it does not tell,
 * quantiles are learned from the hall's state at each arrival, or the point rule that was nearest on the days before is
 * taken, with what it was off by then: whichever was better on the days of calibration.
 */
final class Ours implements Method {
    /** How many days back the corrections look (waiting-science, section 2). */
    private static final int LOOK_BACK = 20;

    /** Its name in the table. */
    static final String NAME = "motcua";

    /** What becomes of what was simulated. */
    enum Told {
        /** Each level is corrected by where past waits lay among their plays, see {@link Correction}. */
        CORRECTED("motcua"),
        /**
         * .8 and .9 are told higher where too few promises were kept, see {@link KeptLevel}: as the office tells them.
         */
        BY_PROMISES("motcua-office"),
        /** Nothing: what a correction is held against. */
        AS_SIMULATED("motcua-uncorrected");

        private final String method;

        Told(String method) {
            this.method = method;
        }

        /** The one of this name, if it is one. */
        static Optional<Told> named(String method) {
            return Arrays.stream(values())
                    .filter(told -> told.method.equals(method))
                    .findFirst();
        }
    }

    private final VisitCase visits;
    private final Told told;
    private final List<Method> rules;
    private final boolean simulable;
    private final Map<LogTicket, Lesson> lessons = new IdentityHashMap<>();
    private final Map<LogDay, Known> known = new HashMap<>();
    private final Optional<Learned> learned;

    /**
     * A wait that is over, for those that come later.
     *
     * @param simulated waits the simulation held possible, rising, in minutes; empty without simulation
     * @param rules what each point rule foretold, in minutes, {@link Double#NaN} for nothing
     * @param waited what happened, in minutes
     */
    record Lesson(double[] simulated, double[] rules, double waited) {}

    /**
     * What is known at the start of a day.
     *
     * @param levels the quantiles of the simulation to tell for .5, .8 and .9
     */
    private record Known(double[] levels, Optional<Residuals> residuals) {}

    Ours(VisitCase visits, Told told) {
        this.visits = visits;
        this.told = told;
        this.rules = PointRules.of(visits);
        this.simulable = visits.simulable();
        List<LogDay> train = visits.in(visits.train());
        List<LogDay> before = visits.past();
        Simulated trained = new Simulated(visits, train);
        Simulated current = new Simulated(visits, before);
        List<LogDay> asked = visits.days().stream()
                .filter(day -> visits.calibrate().holds(day.date())
                        || visits.test().holds(day.date())
                        || !simulable && visits.train().holds(day.date()))
                .toList();
        List<Map<LogTicket, Lesson>> taught = IntStream.range(0, asked.size())
                .parallel()
                .mapToObj(i ->
                        taught(asked.get(i), visits.test().holds(asked.get(i).date()) ? current : trained))
                .toList();
        taught.forEach(lessons::putAll);
        for (int i = 0; i < asked.size(); i++) {
            known.put(asked.get(i), known(asked, taught, i));
        }
        learned = simulable ? Optional.empty() : learned(train, before);
    }

    /** At which quantiles a day's simulation is told. */
    private double[] levels(List<LogDay> asked, List<Map<LogTicket, Lesson>> taught, int today) {
        return switch (told) {
            case CORRECTED -> Correction.of(past(taught, today)).levels();
            case BY_PROMISES -> byPromises(asked, taught, today);
            case AS_SIMULATED -> Correction.NONE.levels();
        };
    }

    /** By how the promises of the weeks before were kept, each at the quantile at which it was told. */
    private double[] byPromises(List<LogDay> asked, List<Map<LogTicket, Lesson>> taught, int today) {
        KeptLevel high = new KeptLevel(.8);
        KeptLevel bound = new KeptLevel(.9);
        LocalDate from = asked.get(today).date().minusDays(KeptLevel.DAYS);
        for (int i = 0; i < today; i++) {
            LogDay day = asked.get(i);
            if (!day.date().isBefore(from)) {
                double[] then = Objects.requireNonNull(known.get(day)).levels();
                for (LogTicket ticket : day.tickets()) {
                    Lesson lesson = taught.get(i).get(ticket);
                    if (lesson != null) {
                        high.judge(lesson.waited() <= WaitSimulator.quantile(lesson.simulated(), then[1]));
                        bound.judge(lesson.waited() <= WaitSimulator.quantile(lesson.simulated(), then[2]));
                    }
                }
            }
        }
        return new double[] {.5, high.level(), Math.max(high.level(), bound.level())};
    }

    private static List<List<Lesson>> past(List<Map<LogTicket, Lesson>> taught, int today) {
        return taught.subList(Math.max(0, today - LOOK_BACK), today).stream()
                .map(day -> List.copyOf(day.values()))
                .toList();
    }

    private Known known(List<LogDay> asked, List<Map<LogTicket, Lesson>> taught, int today) {
        if (simulable) {
            return new Known(levels(asked, taught, today), Optional.empty());
        }
        return new Known(
                Correction.NONE.levels(),
                visits.test().holds(asked.get(today).date())
                        ? Residuals.of(past(taught, today).stream()
                                .flatMap(List::stream)
                                .toList())
                        : Optional.empty());
    }

    /**
     * Trees on the hall's state, where they would have foretold the days of calibration better than the point rules.
     */
    private Optional<Learned> learned(List<LogDay> train, List<LogDay> before) {
        Optional<Residuals> rival = Residuals.of(lessons(train));
        return Learned.of(visits, train)
                .filter(trees -> rival.isEmpty() || better(trees, rival.get()))
                .flatMap(trees -> Learned.of(visits, before));
    }

    private boolean better(Learned trees, Residuals rival) {
        return visits.in(visits.calibrate()).parallelStream()
                        .mapToDouble(day -> day.tickets().stream()
                                .filter(lessons::containsKey)
                                .mapToDouble(ticket -> {
                                    Lesson lesson = Objects.requireNonNull(lessons.get(ticket));
                                    return loss(trees.predict(day, ticket), lesson)
                                            - loss(rival.predict(lesson.rules()).orElse(Prediction.point(0)), lesson);
                                })
                                .sum())
                        .sum()
                < 0;
    }

    /** Pinball losses of what is told, added up with equal weight, in minutes: by them trees and rules are compared. */
    private static double loss(Prediction predicted, Lesson lesson) {
        return Score.pinball(.5, predicted.p50(), lesson.waited())
                + Score.pinball(.8, predicted.p80(), lesson.waited())
                + Score.pinball(.9, predicted.p90(), lesson.waited());
    }

    private List<Lesson> lessons(List<LogDay> days) {
        return days.stream()
                .flatMap(day -> day.tickets().stream())
                .map(lessons::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<LogTicket, Lesson> taught(LogDay day, Simulated simulation) {
        Map<LogTicket, Lesson> taught = new IdentityHashMap<>();
        for (LogTicket ticket : day.tickets()) {
            if (ticket.scored() && ticket.called() >= ticket.arrived()) {
                double[] foretold = rules.stream()
                        .mapToDouble(rule ->
                                rule.predict(day, ticket).map(Prediction::p50).orElse(Double.NaN))
                        .toArray();
                double[] simulated = simulation.waits(day, ticket).orElse(new double[0]);
                taught.put(ticket, new Lesson(simulated, foretold, ticket.waited() / 60));
            }
        }
        return taught;
    }

    @Override
    public String name() {
        return told.method;
    }

    @Override
    public Optional<Prediction> predict(LogDay day, LogTicket ticket) {
        Lesson asked = lessons.get(ticket);
        Known before = known.get(day);
        if (asked == null || before == null) {
            return Optional.empty();
        }
        if (simulable) {
            return Optional.of(new Prediction(
                    WaitSimulator.quantile(asked.simulated(), before.levels()[0]),
                    WaitSimulator.quantile(asked.simulated(), before.levels()[1]),
                    WaitSimulator.quantile(asked.simulated(), before.levels()[2])));
        }
        if (learned.isPresent()) {
            return Optional.of(learned.get().predict(day, ticket));
        }
        return before.residuals()
                .flatMap(residuals -> residuals.predict(asked.rules()))
                .or(() -> headOfLine(asked));
    }

    /** The last resort: what the simplest rule says that any log allows, without a bound of its own. */
    private Optional<Prediction> headOfLine(Lesson asked) {
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).name().equals("head-of-line") && !Double.isNaN(asked.rules()[rule])) {
                return Optional.of(Prediction.point(asked.rules()[rule]));
            }
        }
        return Optional.empty();
    }
}
