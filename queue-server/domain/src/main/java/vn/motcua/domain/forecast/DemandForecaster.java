package vn.motcua.domain.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Foretells demand with the model that the last eight weeks preferred: each of those days is foretold from what was
 * known before it (a rolling back-test: Tashman 2000, International Journal of Forecasting 16(4):437), and a model is
 * taken only where its errors were smaller than those of the seasonal median. What it was off by then gives the bounds,
 * and how well bounds were kept of late corrects them (ADR 39).
 *
 * <p>For one thread at a time.
 */
public final class DemandForecaster {
    /** Whose word it is where no such day is known: nobody's. */
    public static final String UNKNOWN = "unknown";

    /** Days of the back-test; own choice: the eight weeks that the median looks back. */
    private static final int BACK_TEST = 56;
    /** Fewer days than this choose no model and give no bounds; own rule, because two weeks of work show little. */
    static final int ENOUGH_DAYS = 10;
    /** Half-hours with fewer people foretold than this tell nothing of the bounds of busier ones; own rule. */
    static final double LEAST_PEOPLE = 1;

    /** How much of what today is off by so far is believed of its rest (waiting-science, section 8). */
    private static final double BELIEVED = .6;
    /** Half-hours with people that must be over before today is corrected: three hours (the same section). */
    private static final int HALVES_SEEN = 6;

    private final DemandHistory history;
    private final DemandModel median = new DemandModel.SeasonalMedian();
    private final DemandModel challenger = new DemandModel.LevelledMean();
    private final int ahead;
    private final Map<LocalDate, Lesson> lessons = new HashMap<>();
    private final NavigableMap<LocalDate, Bounds.Tails> taught = new TreeMap<>();

    /**
     * A day foretold.
     *
     * @param expected people by half-hour
     * @param low one in ten half-hours has fewer
     * @param high one in ten has more
     * @param model whose word it is; {@link #UNKNOWN}, with zeros, where no day of this weekday is known
     */
    public record Forecast(LocalDate day, double[] expected, double[] low, double[] high, String model) {}

    /** What each model said of a past day, and what came. */
    private record Lesson(double[] median, double[] challenger, double[] came) {}

    /**
     * A forecaster.
     *
     * @param ahead whole days between what is known and the day, at least 1
     */
    public DemandForecaster(DemandHistory history, int ahead) {
        if (ahead < 1 || ahead > 366) {
            throw new IllegalArgumentException("a forecast looks 1 to 366 days ahead, not " + ahead);
        }
        this.history = history;
        this.ahead = ahead;
    }

    /** The day, from what was known {@code ahead} days before; zeros on a holiday. */
    public Forecast of(LocalDate day) {
        if (history.holiday(day)) {
            double[] none = new double[DemandHistory.HALF_HOURS];
            return new Forecast(day, none, none, none, "holiday");
        }
        if (!knowsSuchADay(day)) {
            double[] none = new double[DemandHistory.HALF_HOURS];
            return new Forecast(day, none, none, none, UNKNOWN);
        }
        List<Lesson> past = lessonsBefore(day);
        boolean better = challengerIsBetter(past);
        DemandHistory known = known(day);
        double[] expected = (better ? challenger : median).foretell(known, day);
        Bounds bounds = Bounds.of(pairs(past, better), tails(day));
        return new Forecast(
                day, expected, bounds.low(expected), bounds.high(expected), (better ? challenger : median).name());
    }

    private boolean knowsSuchADay(LocalDate day) {
        return !known(day).sameWeekday(day, DemandModel.LevelledMean.WEEKS).isEmpty();
    }

    private static boolean challengerIsBetter(List<Lesson> past) {
        double saved = past.stream()
                .mapToDouble(
                        lesson -> error(lesson.median(), lesson.came()) - error(lesson.challenger(), lesson.came()))
                .sum();
        return past.size() >= ENOUGH_DAYS && saved > 0;
    }

    /** Sum of absolute errors, in people: what the WAPE is made of, by which models are held against each other. */
    private static double error(double[] foretold, double[] came) {
        double error = 0;
        for (int half = 0; half < foretold.length; half++) {
            error += Math.abs(foretold[half] - came[half]);
        }
        return error;
    }

    /**
     * Whether rests of days were foretold nearer, on average by more than the standard error of that average (the
     * one-standard-error rule: Breiman et al. 1984, Classification and Regression Trees, section 3.4.3), since a few
     * odd days before a holiday would otherwise decide for all.
     */
    private static boolean helped(double[] saved) {
        double mean = Arrays.stream(saved).average().orElse(0);
        double squares =
                Arrays.stream(saved).map(day -> (day - mean) * (day - mean)).sum();
        return saved.length >= ENOUGH_DAYS && mean >= Math.sqrt(squares / (saved.length - 1) / saved.length);
    }

    private static List<Bounds.Pair> pairs(List<Lesson> past, boolean challenged) {
        return past.stream()
                .map(lesson -> new Bounds.Pair(challenged ? lesson.challenger() : lesson.median(), lesson.came()))
                .toList();
    }

    /**
     * What share is left outside at each end, as the days that are known by then have taught: each was foretold with
     * what the days before it had taught, and after it a share that was too often gone beyond is made smaller.
     */
    private Bounds.Tails tails(LocalDate day) {
        LocalDate last = day.minusDays(ahead);
        LocalDate from = taught.isEmpty() ? LocalDate.MIN : taught.lastKey();
        for (LocalDate past : history.days()) {
            if (past.isAfter(from) && !past.isAfter(last)) {
                taught.put(past, after(past));
            }
        }
        return before(last.plusDays(1));
    }

    private Bounds.Tails before(LocalDate day) {
        Map.Entry<LocalDate, Bounds.Tails> known = taught.lowerEntry(day);
        return known == null ? Bounds.Tails.WANTED : known.getValue();
    }

    private Bounds.Tails after(LocalDate day) {
        Bounds.Tails until = before(day);
        List<Lesson> past = lessonsBefore(day);
        if (past.size() < ENOUGH_DAYS
                || !knowsSuchADay(day)
                || !history.before(day.plusDays(1)).usable(day)) {
            return until;
        }
        boolean better = challengerIsBetter(past);
        Bounds told = Bounds.of(pairs(past, better), before(day.minusDays(ahead - 1L)));
        return until.after(told, pairs(List.of(lesson(day)), better).getFirst());
    }

    /** What the eight-week median says of the same day: what a model is held against. */
    public double[] median(LocalDate day) {
        return history.holiday(day) ? new double[DemandHistory.HALF_HOURS] : median.foretell(known(day), day);
    }

    /**
     * Today, corrected by how it has begun: the rest is multiplied by a part of what the half-hours that are over were
     * off by. Before six half-hours with people are over nothing is corrected, nor where that would not have brought
     * the rests of the days of the back-test nearer at this time of day.
     *
     * @param forecast what this forecaster said of the day
     * @param came people of today by half-hour
     * @param over how many half-hours of the day are over
     */
    public Forecast updated(Forecast forecast, double[] came, int over) {
        double factor = correctionHelps(forecast, over) ? factor(forecast.expected(), came, over) : 1;
        return new Forecast(
                forecast.day(),
                updated(forecast.expected(), came, over, factor),
                updated(forecast.low(), came, over, factor),
                updated(forecast.high(), came, over, factor),
                forecast.model());
    }

    /** Whether the rests of past days would have been foretold nearer when corrected after as many half-hours. */
    private boolean correctionHelps(Forecast forecast, int over) {
        boolean challenged = forecast.model().equals(challenger.name());
        return helped(lessonsBefore(forecast.day()).stream()
                .mapToDouble(lesson -> saved(challenged ? lesson.challenger() : lesson.median(), lesson.came(), over))
                .toArray());
    }

    /** By how many people less the rest of a day would have been off. */
    private static double saved(double[] foretold, double[] came, int over) {
        double factor = factor(foretold, came, over);
        double saved = 0;
        for (int half = over; half < foretold.length; half++) {
            saved += Math.abs(foretold[half] - came[half]) - Math.abs(foretold[half] * factor - came[half]);
        }
        return saved;
    }

    /** 1 + b·(people who came ÷ people foretold so far − 1), b the part that is believed. */
    private static double factor(double[] foretold, double[] came, int over) {
        long busy = Arrays.stream(foretold, 0, over)
                .filter(people -> people >= LEAST_PEOPLE)
                .count();
        double expected = Arrays.stream(foretold, 0, over).sum();
        return busy < HALVES_SEEN
                ? 1
                : 1 + BELIEVED * (Arrays.stream(came, 0, over).sum() / expected - 1);
    }

    private static double[] updated(double[] foretold, double[] came, int over, double factor) {
        double[] updated = foretold.clone();
        for (int half = 0; half < updated.length; half++) {
            updated[half] = half < over ? came[half] : foretold[half] * factor;
        }
        return updated;
    }

    private DemandHistory known(LocalDate day) {
        return history.before(day.minusDays(ahead - 1L));
    }

    private List<Lesson> lessonsBefore(LocalDate day) {
        List<Lesson> past = new ArrayList<>();
        DemandHistory today = known(day);
        for (int back = ahead; back < ahead + BACK_TEST; back++) {
            LocalDate lesson = day.minusDays(back);
            if (today.knows(lesson) && today.usable(lesson) && knowsSuchADay(lesson)) {
                past.add(lesson(lesson));
            }
        }
        return past;
    }

    private Lesson lesson(LocalDate day) {
        return lessons.computeIfAbsent(day, this::foretold);
    }

    private Lesson foretold(LocalDate day) {
        DemandHistory known = known(day);
        return new Lesson(median.foretell(known, day), challenger.foretell(known, day), history.of(day));
    }
}
