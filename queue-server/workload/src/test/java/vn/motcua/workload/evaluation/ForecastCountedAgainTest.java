package vn.motcua.workload.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.forecast.DemandForecaster;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.forecast.WorkCalendar;

/**
 * The eight-week median and its errors on made-up counts, against what {@code docs/checks/forecast_check.py} counted: a
 * program of its own in another language. The counts have three days on which the office was nearly closed.
 */
class ForecastCountedAgainTest {
    private static final ForecastScore.Asked ASKED = new ForecastScore.Asked(
            LocalDate.of(2026, 3, 16), LocalDate.of(2026, 5, 8), 14, 34, EnumSet.allOf(DayOfWeek.class));

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ForecastCountedAgainTest.class.getResourceAsStream("/forecast/" + name), name),
                StandardCharsets.UTF_8))) {
            return file.lines().toList();
        }
    }

    private static DemandHistory counts() throws IOException {
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (String line : lines("counts.csv")) {
            String[] cells = line.split(",");
            days.put(
                    LocalDate.parse(cells[0]),
                    Arrays.stream(cells)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return new DemandHistory(days, WorkCalendar.PLAIN);
    }

    @Test
    void theMedianOfEachDayIsTheOneOfTheOtherProgram() throws IOException {
        DemandHistory history = counts();
        DemandForecaster forecaster = new DemandForecaster(history, 1);
        List<String> expected = lines("median-by-day.csv");
        assertThat(expected).hasSize(40);
        for (String line : expected) {
            String[] cells = line.split(",");
            LocalDate day = LocalDate.parse(cells[0]);
            double[] median = Arrays.copyOfRange(forecaster.median(day), 14, 34);
            double[] came = Arrays.copyOfRange(history.of(day), 14, 34);
            double off = 0;
            for (int half = 0; half < median.length; half++) {
                off += Math.abs(came[half] - median[half]);
            }
            assertThat(Arrays.stream(median).sum()).as(line).isCloseTo(Double.parseDouble(cells[1]), within(1e-9));
            assertThat(off).as(line).isCloseTo(Double.parseDouble(cells[2]), within(1e-9));
        }
    }

    @Test
    void itsWapeIsTheOneOfTheOtherProgram() throws IOException {
        assertThat(ForecastScore.ahead(counts(), ASKED, 1).reference()).isCloseTo(.3149263191, within(1e-10));
        assertThat(ForecastScore.ahead(counts(), ASKED, 28).reference()).isCloseTo(.3320392965, within(1e-10));
    }

    /** Every day is a half more or less than usual, and its first hours show it. */
    @Test
    void theRestOfADayIsForetoldBetterOnceItHasBegun() {
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (int i = 0; i < 112; i++) {
            double[] people = new double[DemandHistory.HALF_HOURS];
            Arrays.fill(people, 14, 34, i % 3 == 0 ? 12 : i % 3 == 1 ? 8 : 10);
            days.put(LocalDate.of(2026, 1, 5).plusDays(i), people);
        }
        DemandHistory history = new DemandHistory(days, WorkCalendar.PLAIN);
        ForecastScore ten = ForecastScore.again(history, ASKED, LocalTime.of(10, 0));
        assertThat(ten.halfHours()).isEqualTo(ten.days() * 14);
        assertThat(ten.wape()).isLessThan(.6 * ten.reference());
        ForecastScore eight = ForecastScore.again(history, ASKED, LocalTime.of(8, 0));
        assertThat(eight.wape()).as("two half-hours are too few").isEqualTo(eight.reference());
    }
}
