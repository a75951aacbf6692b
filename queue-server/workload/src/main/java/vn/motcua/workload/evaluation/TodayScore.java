package vn.motcua.workload.evaluation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import vn.motcua.domain.forecast.DemandForecaster;
import vn.motcua.domain.forecast.DemandHistory;

/**
 * How near the forecast of the rest of a day came, made again once a part of the day was over.
 *
 * @param at when it was made again
 * @param days how many were foretold
 * @param halfHours of the rest that were scored
 * @param wape sum of absolute errors ÷ sum of people, of the forecast that was made again
 * @param asBegun the same of the forecast with which the day began, on the same half-hours
 * @param coverage share of these half-hours between the bounds that are to hold eight in ten
 */
record TodayScore(LocalTime at, int days, int halfHours, double wape, double asBegun, double coverage) {
    double ratio() {
        return wape / asBegun;
    }

    static TodayScore of(DemandHistory history, ForecastScore.Asked asked, LocalTime at) {
        DemandForecaster forecaster = new DemandForecaster(history, 1);
        int over = at.toSecondOfDay() / 1_800;
        double off = 0;
        double begunOff = 0;
        double people = 0;
        int within = 0;
        int halves = 0;
        int days = 0;
        for (LocalDate day : history.days()) {
            if (!asked.holds(day) || history.holiday(day)) {
                continue;
            }
            days++;
            DemandForecaster.Forecast begun = forecaster.of(day);
            double[] came = history.of(day);
            DemandForecaster.Forecast again =
                    forecaster.updated(begun, Arrays.copyOf(Arrays.copyOf(came, over), came.length), over);
            for (int half = Math.max(over, asked.firstHalf()); half < asked.endHalf(); half++) {
                off += Math.abs(came[half] - again.expected()[half]);
                begunOff += Math.abs(came[half] - begun.expected()[half]);
                people += came[half];
                within += came[half] >= again.low()[half] && came[half] <= again.high()[half] ? 1 : 0;
                halves++;
            }
        }
        return new TodayScore(at, days, halves, off / people, begunOff / people, (double) within / halves);
    }
}
