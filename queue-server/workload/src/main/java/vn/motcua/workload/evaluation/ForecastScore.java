package vn.motcua.workload.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.domain.forecast.DemandForecaster;
import vn.motcua.domain.forecast.DemandForecaster.Forecast;
import vn.motcua.domain.forecast.DemandHistory;

/**
 * How near forecasts of demand came. Half-hours in which nobody was expected and nobody came are not counted: a closed
 * office is foretold without a model.
 *
 * @param of what was foretold: days ahead, or the time of the day from which on its rest was foretold again
 * @param days how many were foretold
 * @param unknown days of which nothing was said, since no day of their weekday was known; they are not scored
 * @param halfHours how many half-hours were scored
 * @param wape sum of absolute errors ÷ sum of people, over all half-hours (waiting-science, section 8); not a number
 *     where nobody came
 * @param reference the same of what it is held against: the eight-week median, or what was said when the day began
 * @param coverage share of half-hours between the bounds that are to hold eight in ten
 * @param models whose word it was, in days
 */
record ForecastScore(
        String of,
        int days,
        int unknown,
        int halfHours,
        double wape,
        double reference,
        double coverage,
        Map<String, Integer> models) {
    /** What is scored: days, half-hours from the first to before the end, days of the week. */
    record Asked(LocalDate from, LocalDate to, int firstHalf, int endHalf, Set<DayOfWeek> weekdays) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to) && weekdays.contains(day.getDayOfWeek());
        }
    }

    /** WAPE ÷ that of the reference: below 1 it came nearer. */
    double ratio() {
        return wape / reference;
    }

    /** Whole days, so many days ahead, beside the eight-week median. */
    static ForecastScore ahead(DemandHistory history, Asked asked, int ahead) {
        DemandForecaster forecaster = new DemandForecaster(history, ahead);
        Tally tally = new Tally(asked.firstHalf(), asked.endHalf());
        for (LocalDate day : history.days()) {
            if (asked.holds(day) && !history.holiday(day)) {
                tally.add(history.of(day), forecaster.of(day), forecaster.median(day));
            }
        }
        return tally.score(ahead == 1 ? "a day" : ahead + " days");
    }

    /** The rests of days, foretold again at this time, beside what was said of them when the day began. */
    static ForecastScore again(DemandHistory history, Asked asked, LocalTime at) {
        DemandForecaster forecaster = new DemandForecaster(history, 1);
        int over = at.toSecondOfDay() / 1_800;
        Tally tally = new Tally(Math.max(over, asked.firstHalf()), asked.endHalf());
        for (LocalDate day : history.days()) {
            if (asked.holds(day) && !history.holiday(day)) {
                Forecast begun = forecaster.of(day);
                double[] came = history.of(day);
                double[] soFar = Arrays.copyOf(Arrays.copyOf(came, over), came.length);
                tally.add(came, forecaster.updated(begun, soFar, over), begun.expected());
            }
        }
        return tally.score(at.toString());
    }

    /** Counts day by day. */
    private static final class Tally {
        private final int first;
        private final int end;
        private final Map<String, Integer> models = new TreeMap<>();
        private double off;
        private double referenceOff;
        private double people;
        private int within;
        private int halves;
        private int days;
        private int unknown;

        Tally(int first, int end) {
            this.first = first;
            this.end = end;
        }

        void add(double[] came, Forecast foretold, double[] reference) {
            if (foretold.model().equals(DemandForecaster.UNKNOWN)) {
                unknown++;
                return;
            }
            days++;
            models.merge(foretold.model(), 1, Integer::sum);
            for (int half = first; half < end; half++) {
                double expected = foretold.expected()[half];
                if (came[half] > 0 || expected > 0 || reference[half] > 0) {
                    off += Math.abs(came[half] - expected);
                    referenceOff += Math.abs(came[half] - reference[half]);
                    people += came[half];
                    within += came[half] >= foretold.low()[half] && came[half] <= foretold.high()[half] ? 1 : 0;
                    halves++;
                }
            }
        }

        ForecastScore score(String of) {
            return new ForecastScore(
                    of, days, unknown, halves, off / people, referenceOff / people, (double) within / halves, models);
        }
    }
}
