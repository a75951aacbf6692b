package vn.motcua.workload.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.domain.forecast.DemandForecaster;
import vn.motcua.domain.forecast.DemandHistory;

/**
 * How near forecasts of demand came.
 *
 * @param ahead days ahead
 * @param days how many were foretold
 * @param halfHours how many half-hours were scored
 * @param wape sum of absolute errors ÷ sum of people
 * @param medianWape the same of the eight-week median
 * @param coverage share of half-hours between the bounds that are to hold eight in ten
 * @param models whose word it was, in days
 */
record ForecastScore(
        int ahead,
        int days,
        int halfHours,
        double wape,
        double medianWape,
        double coverage,
        Map<String, Integer> models) {
    /** What is scored: days, half-hours from the first to before the end, days of the week. */
    record Asked(LocalDate from, LocalDate to, int firstHalf, int endHalf, Set<DayOfWeek> weekdays) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to) && weekdays.contains(day.getDayOfWeek());
        }
    }

    double ratio() {
        return wape / medianWape;
    }

    static ForecastScore of(DemandHistory history, Asked asked, int ahead) {
        DemandForecaster forecaster = new DemandForecaster(history, ahead);
        Map<String, Integer> models = new TreeMap<>();
        double off = 0;
        double medianOff = 0;
        double people = 0;
        int within = 0;
        int halves = 0;
        int days = 0;
        for (LocalDate day : history.days()) {
            if (!asked.holds(day) || history.holiday(day)) {
                continue;
            }
            days++;
            DemandForecaster.Forecast foretold = forecaster.of(day);
            models.merge(foretold.model(), 1, Integer::sum);
            double[] median = forecaster.median(day);
            double[] came = history.of(day);
            for (int half = asked.firstHalf(); half < asked.endHalf(); half++) {
                off += Math.abs(came[half] - foretold.expected()[half]);
                medianOff += Math.abs(came[half] - median[half]);
                people += came[half];
                within += came[half] >= foretold.low()[half] && came[half] <= foretold.high()[half] ? 1 : 0;
                halves++;
            }
        }
        return new ForecastScore(
                ahead, days, halves, off / people, medianOff / people, (double) within / halves, models);
    }
}
