package vn.motcua.office.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;

/** Ten people in each half-hour from eight to twelve, every day. */
class TodayForecastTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static List<LogDay> days(int days) {
        List<LogDay> past = new ArrayList<>();
        for (int back = days; back > 0; back--) {
            List<LogTicket> people = new ArrayList<>();
            for (int person = 0; person < 80; person++) {
                double at = 8 * 3_600 + person * 180;
                people.add(
                        new LogTicket(0, 1, at, Double.NaN, at, at, at + 60, 60, 0, LogTicket.Outcome.SERVED, false));
            }
            past.add(new LogDay(TUESDAY.minusDays(back), people, List.of(), List.of(), List.of()));
        }
        return past;
    }

    private static double[] came(int each, int over) {
        double[] came = new double[DemandHistory.HALF_HOURS];
        java.util.Arrays.fill(came, 16, over, each);
        return came;
    }

    @Test
    void aDayThatBeginsBusyIsForetoldBusier() {
        TodayForecast told = TodayForecast.of(days(28), 1, WorkCalendar.PLAIN, TUESDAY, came(15, 22), 22)
                .orElseThrow();
        assertThat(told.at()).isEqualTo(LocalTime.of(11, 0));
        assertThat(told.asBegun()).isCloseTo(80, within(1e-6));
        assertThat(told.came()).isEqualTo(90);
        // Six tenths of the half more that came are believed of the two half-hours that are left.
        assertThat(told.expected()).isCloseTo(90 + 2 * 13, within(1e-6));
        assertThat(told.halfHours()).hasSize(8);
        assertThat(told.halfHours().getLast().low()).isLessThanOrEqualTo(13);
        assertThat(told.halfHours().getLast().high()).isGreaterThanOrEqualTo(13);
    }

    @Test
    void anHourIsTooLittleToCorrectTheDay() {
        TodayForecast told = TodayForecast.of(days(28), 1, WorkCalendar.PLAIN, TUESDAY, came(20, 18), 18)
                .orElseThrow();
        assertThat(told.expected()).isCloseTo(2 * 20 + 6 * 10, within(1e-6));
    }

    @Test
    void ofAHolidayOrWithFewDaysNothingIsSaid() {
        assertThat(TodayForecast.of(days(28), 1, WorkCalendar.closed(Set.of(TUESDAY)), TUESDAY, came(0, 20), 20))
                .isEmpty();
        assertThat(TodayForecast.of(days(9), 1, WorkCalendar.PLAIN, TUESDAY, came(10, 20), 20))
                .isEmpty();
    }
}
