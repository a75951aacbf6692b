package vn.motcua.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DemandForecasterTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 140;

    private static DemandHistory history(ToDoubleFunction<LocalDate> people, Set<LocalDate> holidays) {
        return history(people, WorkCalendar.closed(holidays));
    }

    private static DemandHistory history(ToDoubleFunction<LocalDate> people, WorkCalendar calendar) {
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (int i = 0; i < DAYS; i++) {
            double[] day = new double[DemandHistory.HALF_HOURS];
            java.util.Arrays.fill(day, 16, 34, people.applyAsDouble(FIRST.plusDays(i)));
            days.put(FIRST.plusDays(i), day);
        }
        return new DemandHistory(days, calendar);
    }

    @Test
    void aWeekLikeEveryOtherIsForetoldExactly() {
        DemandHistory history = history(day -> 10 + day.getDayOfWeek().getValue(), Set.of());
        LocalDate day = FIRST.plusDays(DAYS);
        DemandForecaster.Forecast foretold = new DemandForecaster(history, 1).of(day);
        assertThat(foretold.expected()[20]).isCloseTo(10 + day.getDayOfWeek().getValue(), within(1e-9));
        assertThat(foretold.expected()[3]).isZero();
    }

    @Test
    void theMedianForgetsOneOddWeek() {
        LocalDate odd = FIRST.plusDays(DAYS).minusWeeks(3);
        DemandHistory history = history(day -> day.equals(odd) ? 500 : 12, Set.of());
        assertThat(new DemandForecaster(history, 1).median(FIRST.plusDays(DAYS))[20])
                .isEqualTo(12);
    }

    @Test
    void aClosedDayIsNotLearnedFromAndAHolidayIsForetoldEmpty() {
        LocalDate day = FIRST.plusDays(DAYS);
        DemandHistory history = history(past -> past.equals(day.minusWeeks(1)) ? 2 : 12, Set.of(day.plusDays(1)));
        assertThat(history.sameWeekday(day, 3)).containsExactly(day.minusWeeks(2), day.minusWeeks(3));
        assertThat(new DemandForecaster(history, 1).of(day.plusDays(1)).expected())
                .containsOnly(0);
    }

    /** Thirty people a half-hour on Mondays, ten on other working days, none at the weekend. */
    private static double office(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 30;
            case SATURDAY, SUNDAY -> 0;
            default -> 10;
        };
    }

    @Test
    void aDayOffThatIsWorkedIsForetoldLikeTheDayItStandsFor() {
        LocalDate saturday = FIRST.plusDays(DAYS).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        DemandHistory history =
                history(DemandForecasterTest::office, new WorkCalendar(Set.of(), Map.of(saturday, DayOfWeek.MONDAY)));
        assertThat(new DemandForecaster(history, 1).of(saturday).expected()[20]).isCloseTo(30, within(1e-9));
        assertThat(new DemandForecaster(history, 1).of(saturday.plusWeeks(1)).expected()[20])
                .as("the next Saturday is a Saturday again")
                .isZero();
    }

    @Test
    void aDayOffThatWasWorkedTeachesTheDayItStoodFor() {
        LocalDate monday = FIRST.plusDays(DAYS);
        LocalDate saturday = monday.minusDays(2);
        Map<LocalDate, DayOfWeek> swapped = Map.of(saturday, DayOfWeek.MONDAY);
        // The Monday before was the day off.
        DemandHistory history = history(
                day -> day.equals(saturday) ? 30 : office(day),
                new WorkCalendar(Set.of(monday.minusWeeks(1)), swapped));
        assertThat(history.sameWeekday(monday, 3))
                .containsExactly(saturday, monday.minusWeeks(2), monday.minusWeeks(3));
        assertThat(history.sameWeekday(monday.plusDays(5), 2)).as("no Saturday").doesNotContain(saturday);
        assertThat(history.usable(saturday)).isTrue();
    }

    @Test
    void nothingOfTheDayOrLaterIsLookedAt() {
        LocalDate day = FIRST.plusDays(100);
        double known =
                new DemandForecaster(history(past -> 12, Set.of()), 1).of(day).expected()[20];
        double later = new DemandForecaster(history(past -> past.isBefore(day) ? 12 : 99, Set.of()), 1)
                .of(day)
                .expected()[20];
        assertThat(later).isEqualTo(known);
    }

    @Test
    void whatTheModelIsOffByMakesBoundsThatHoldEightOfTen() {
        SplittableRandom chance = new SplittableRandom(3);
        DemandHistory history = history(day -> Math.max(0, Math.round(20 + chance.nextGaussian() * 5)), Set.of());
        DemandForecaster forecaster = new DemandForecaster(history, 1);
        int within = 0;
        int all = 0;
        for (LocalDate day = FIRST.plusDays(90); day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            DemandForecaster.Forecast foretold = forecaster.of(day);
            double came = history.of(day)[20];
            within += came >= foretold.low()[20] && came <= foretold.high()[20] ? 1 : 0;
            all++;
        }
        assertThat((double) within / all).isBetween(.65, .95);
    }

    @Test
    void boundsFollowDaysThatBecomeWilder() {
        // From the hundredth day on people vary four times as much: what was seen before no longer tells.
        SplittableRandom chance = new SplittableRandom(5);
        DemandHistory history = history(
                day -> Math.max(
                        1, Math.round(60 + chance.nextGaussian() * (day.isBefore(FIRST.plusDays(100)) ? 4 : 16))),
                Set.of());
        DemandForecaster forecaster = new DemandForecaster(history, 1);
        int within = 0;
        for (int day = 110; day < DAYS; day++) {
            DemandForecaster.Forecast foretold = forecaster.of(FIRST.plusDays(day));
            double came = history.of(FIRST.plusDays(day))[20];
            within += came >= foretold.low()[20] && came <= foretold.high()[20] ? 1 : 0;
        }
        assertThat(within / 30.0).isGreaterThanOrEqualTo(.7);
    }

    @Test
    void ofAWeekdayThatIsNotKnownNothingIsSaid() {
        LocalDate monday = FIRST.plusDays(DAYS);
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (int back = 1; back <= 28; back++) {
            LocalDate day = monday.minusDays(back);
            if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
                days.put(day, new double[] {9, 9});
            }
        }
        DemandForecaster forecaster = new DemandForecaster(new DemandHistory(days, WorkCalendar.PLAIN), 1);
        assertThat(forecaster.of(monday).model()).isEqualTo(DemandForecaster.UNKNOWN);
        assertThat(forecaster.of(monday.plusDays(1)).model()).isEqualTo("median");
    }

    @Test
    void aDayThatBeginsBusierIsExpectedToGoOnBusier() {
        DemandHistory history = history(day -> 10, Set.of());
        DemandForecaster forecaster = new DemandForecaster(history, 1);
        DemandForecaster.Forecast foretold = forecaster.of(FIRST.plusDays(DAYS));
        double[] came = new double[DemandHistory.HALF_HOURS];
        java.util.Arrays.fill(came, 16, 34, 20);
        assertThat(forecaster.updated(foretold, came, 24).expected()[30])
                .as("twice as many for eight half-hours: six tenths of that are believed")
                .isCloseTo(16, within(1e-9));
        assertThat(forecaster.updated(foretold, came, 18).expected()[30])
                .as("after an hour nothing is believed yet")
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void aMorningThatTellsNothingOfTheAfternoonCorrectsNothing() {
        // On every other day many come in the morning, and as many fewer in the afternoon.
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (int i = 0; i < DAYS; i++) {
            double[] day = new double[DemandHistory.HALF_HOURS];
            java.util.Arrays.fill(day, 16, 24, i % 2 == 0 ? 14 : 6);
            java.util.Arrays.fill(day, 24, 34, i % 2 == 0 ? 6 : 14);
            days.put(FIRST.plusDays(i), day);
        }
        DemandForecaster forecaster = new DemandForecaster(new DemandHistory(days, WorkCalendar.PLAIN), 1);
        DemandForecaster.Forecast foretold = forecaster.of(FIRST.plusDays(DAYS));
        double[] came = new double[DemandHistory.HALF_HOURS];
        java.util.Arrays.fill(came, 16, 24, 20);
        assertThat(forecaster.updated(foretold, came, 24).expected()[30]).isEqualTo(foretold.expected()[30]);
    }

    @Test
    void trimmedMeansAreThoseOfTheBooks() {
        assertThat(Numbers.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(Numbers.median(new double[] {9, 1, 2})).isEqualTo(2);
        assertThat(Numbers.trimmedMean(new double[] {100, 1, 2, 3}, .25)).isEqualTo(2.5);
    }
}
