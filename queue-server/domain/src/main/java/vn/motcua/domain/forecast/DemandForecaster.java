package vn.motcua.domain.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Foretells demand with the model that the last eight weeks preferred: each of those days is foretold from what was known
 * before it (a rolling back-test), and a model is taken only where its errors were smaller than those of the seasonal
 * median. What it was off by then gives the bounds.
 *
 * <p>For one thread at a time.
 */
public final class DemandForecaster {
    /** Days of the back-test. */
    private static final int BACK_TEST = 56;
    /** Fewer days than this choose no model and give no bounds. */
    private static final int ENOUGH_DAYS = 10;
    /** Half-hours with fewer people than this tell nothing of the bounds of busier ones. */
    private static final double LEAST_PEOPLE = 1;

    private static final double LOW = .1;
    private static final double HIGH = .9;
    /** How much of what today is off by so far is believed of its rest (waiting-science, section 8). */
    private static final double BELIEVED = .6;
    /** Half-hours with people that must be over before today is corrected. */
    private static final int HALVES_SEEN = 6;

    private final DemandHistory history;
    private final DemandModel median = new DemandModel.SeasonalMedian();
    private final DemandModel challenger = new DemandModel.LevelledMean();
    private final int ahead;
    private final Map<LocalDate, Lesson> lessons = new HashMap<>();

    /**
     * A day foretold.
     *
     * @param expected people by half-hour
     * @param low one in ten half-hours has fewer
     * @param high one in ten has more
     * @param model whose word it is
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
        List<Lesson> past = lessonsBefore(day);
        boolean better = past.size() >= ENOUGH_DAYS && error(past, true) < error(past, false);
        DemandHistory known = known(day);
        double[] expected = (better ? challenger : median).foretell(known, day);
        Bounds bounds = bounds(past, better);
        double[] low = new double[expected.length];
        double[] high = new double[expected.length];
        for (int half = 0; half < expected.length; half++) {
            low[half] = Math.max(0, expected[half] + bounds.low() * bounds.scale(expected[half]));
            high[half] = Math.max(0, expected[half] + bounds.high() * bounds.scale(expected[half]));
        }
        return new Forecast(day, expected, low, high, (better ? challenger : median).name());
    }

    /** What the eight-week median says of the same day: what a model is held against. */
    public double[] median(LocalDate day) {
        return history.holiday(day) ? new double[DemandHistory.HALF_HOURS] : median.foretell(known(day), day);
    }

    /**
     * Today, corrected by how it has begun: the rest is multiplied by a part of what the half-hours that are over were off
     * by. Before six half-hours with people are over nothing is corrected, nor where that would not have brought the rests
     * of the days of the back-test nearer at this time of day.
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

    /**
     * Whether the rests of past days would have been foretold nearer when corrected after as many half-hours: on average by
     * more than the standard error of that average (the one-standard-error rule: Breiman et al. 1984, Classification and
     * Regression Trees, section 3.4.3), since a few odd days before a holiday would otherwise decide for all.
     */
    private boolean correctionHelps(Forecast forecast, int over) {
        List<Lesson> past = lessonsBefore(forecast.day());
        boolean challenged = forecast.model().equals(challenger.name());
        double[] saved = past.stream()
                .mapToDouble(lesson -> saved(challenged ? lesson.challenger() : lesson.median(), lesson.came(), over))
                .toArray();
        double mean = Arrays.stream(saved).average().orElse(0);
        double squares =
                Arrays.stream(saved).map(day -> (day - mean) * (day - mean)).sum();
        return saved.length >= ENOUGH_DAYS && mean >= Math.sqrt(squares / (saved.length - 1) / saved.length);
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
            if (today.knows(lesson)
                    && today.usable(lesson)
                    && !known(lesson).days().isEmpty()) {
                past.add(lessons.computeIfAbsent(lesson, unknown -> lesson(unknown)));
            }
        }
        return past;
    }

    private Lesson lesson(LocalDate day) {
        DemandHistory known = known(day);
        return new Lesson(median.foretell(known, day), challenger.foretell(known, day), history.of(day));
    }

    private static double error(List<Lesson> past, boolean challenger) {
        double error = 0;
        for (Lesson lesson : past) {
            double[] foretold = challenger ? lesson.challenger() : lesson.median();
            for (int half = 0; half < foretold.length; half++) {
                error += Math.abs(foretold[half] - lesson.came()[half]);
            }
        }
        return error;
    }

    /**
     * Bounds in units of the standard deviation of a count whose rate is itself uncertain: √(people + v·people²), the
     * negative binomial's (Jongbloed and Koole 2001), v by moments.
     */
    private record Bounds(double low, double high, double variation) {
        double scale(double people) {
            return Math.sqrt(Math.max(people, .25) + variation * people * people);
        }
    }

    private static Bounds bounds(List<Lesson> past, boolean challenger) {
        double squares = 0;
        double people = 0;
        int n = 0;
        for (Lesson lesson : past) {
            double[] foretold = challenger ? lesson.challenger() : lesson.median();
            for (int half = 0; half < foretold.length; half++) {
                double off = lesson.came()[half] - foretold[half];
                squares += off * off - foretold[half];
                people += foretold[half] * foretold[half];
                n += foretold[half] >= LEAST_PEOPLE ? 1 : 0;
            }
        }
        // What is known of counts alone, until enough days were seen: 1.28 standard deviations, a tenth of variation.
        Bounds unknown = new Bounds(-1.28, 1.28, people == 0 ? .01 : Math.max(0, squares / people));
        return past.size() < ENOUGH_DAYS || n < 50 ? unknown : seen(past, challenger, unknown, n);
    }

    private static Bounds seen(List<Lesson> past, boolean challenger, Bounds scaled, int n) {
        double[] off = new double[n];
        int at = 0;
        for (Lesson lesson : past) {
            double[] foretold = challenger ? lesson.challenger() : lesson.median();
            for (int half = 0; half < foretold.length; half++) {
                if (foretold[half] >= LEAST_PEOPLE) {
                    off[at++] = (lesson.came()[half] - foretold[half]) / scaled.scale(foretold[half]);
                }
            }
        }
        Arrays.sort(off);
        return new Bounds(Numbers.quantile(off, LOW), Numbers.quantile(off, HIGH), scaled.variation());
    }
}
