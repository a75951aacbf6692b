package vn.motcua.office.staffing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.forecast.DemandForecaster;
import vn.motcua.domain.forecast.DemandForecaster.Forecast;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.staffing.ForetoldDay;

/**
 * How many people come today: foretold before the day began, and again from how it has begun
 * ({@link DemandForecaster#updated}). A day is the office's, which may turn later than midnight.
 *
 * @param at up to when it has been counted who came: the beginning of the half-hour that is under way
 * @param asBegun people of the whole day, as foretold before it began
 * @param expected of the whole day, as foretold now; those who came are counted, not foretold
 * @param came before {@code at}
 * @param model whose word it is
 */
public record TodayForecast(
        LocalDate day,
        LocalTime at,
        double asBegun,
        double expected,
        double came,
        String model,
        List<HalfHour> halfHours) {
    /**
     * A half-hour with people.
     *
     * @param over whether it is over; then {@code expected} came
     * @param asBegun as foretold before the day began
     * @param low fewer come in one of ten
     * @param high more come in one of ten
     */
    public record HalfHour(LocalTime from, boolean over, double asBegun, double expected, double low, double high) {}

    /** Copies the list. */
    public TodayForecast {
        halfHours = List.copyOf(halfHours);
    }

    /**
     * From the days before and what has come; empty where too little is known of such a day, or nobody is expected.
     *
     * @param past the days before today
     * @param calendar holidays, and days off that are worked
     * @param came people of today by half-hour, as far as they came
     * @param over half-hours of the day that are over
     */
    public static Optional<TodayForecast> of(
            List<LogDay> past, int services, WorkCalendar calendar, LocalDate day, double[] came, int over) {
        ForetoldDay.Past known = new ForetoldDay.Past(past, services, calendar, 1, null);
        ForetoldDay.Basis basis = ForetoldDay.Basis.of(known, day);
        if (basis.days() < StaffingAdvisor.NEEDED.days()
                || basis.sameWeekday() < StaffingAdvisor.NEEDED.sameWeekday()
                || calendar.holiday(day)) {
            return Optional.empty();
        }
        DemandForecaster forecaster = new DemandForecaster(known.before(day).arrivals(ticket -> true), 1);
        Forecast begun = forecaster.of(day);
        if (Arrays.stream(begun.expected()).sum() < 1) {
            return Optional.empty();
        }
        Forecast now = forecaster.updated(begun, came, over);
        List<HalfHour> halves = new ArrayList<>();
        for (int half = 0; half < DemandHistory.HALF_HOURS; half++) {
            if (begun.expected()[half] > 0 || now.expected()[half] > 0) {
                halves.add(new HalfHour(
                        time(half),
                        half < over,
                        begun.expected()[half],
                        now.expected()[half],
                        Math.min(now.expected()[half], now.low()[half]),
                        Math.max(now.expected()[half], now.high()[half])));
            }
        }
        return Optional.of(new TodayForecast(
                day,
                time(over),
                Arrays.stream(begun.expected()).sum(),
                Arrays.stream(now.expected()).sum(),
                Arrays.stream(came, 0, over).sum(),
                begun.model(),
                halves));
    }

    private static LocalTime time(int half) {
        return half >= DemandHistory.HALF_HOURS ? LocalTime.of(23, 59) : LocalTime.MIN.plusMinutes(30L * half);
    }
}
