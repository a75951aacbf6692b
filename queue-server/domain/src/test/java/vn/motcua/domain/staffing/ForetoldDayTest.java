package vn.motcua.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.prediction.Samples;

class ForetoldDayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final boolean[] ALWAYS = new boolean[0];

    /** Four people at nine and two at ten on every working day, five minutes each. */
    private static ForetoldDay.Past past(int weeks, @Nullable Samples pause) {
        List<LogDay> days = new ArrayList<>();
        for (LocalDate day = MONDAY.minusWeeks(weeks); day.isBefore(MONDAY); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                List<LogTicket> people = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    double at = (i < 4 ? 9 : 10) * 3_600 + i;
                    people.add(new LogTicket(
                            0, 1, at, Double.NaN, at, at, at + 300, 300, 0, LogTicket.Outcome.SERVED, false));
                }
                days.add(new LogDay(day, people, List.of(), List.of(), List.of()));
            }
        }
        return new ForetoldDay.Past(days, 1, WorkCalendar.PLAIN, 1, pause);
    }

    @Test
    void aRegularPastIsForetoldAsItWas() {
        ForetoldDay day = ForetoldDay.of(past(6, null), MONDAY, ALWAYS);
        assertThat(day.first()).isEqualTo(18);
        assertThat(day.demand().expected().getFirst()).containsExactly(4, 0, 2);
        assertThat(day.means()[0]).isCloseTo(300, within(1e-9));
        assertThat(day.demand().dayVariation()).isZero();
    }

    @Test
    void thePauseBetweenTwoPeopleIsWorkToo() {
        ForetoldDay day = ForetoldDay.of(past(6, Samples.of(new double[] {60})), MONDAY, ALWAYS);
        assertThat(day.means()[0]).isCloseTo(360, within(1e-9));
        assertThat(day.demand().handling().getFirst().draw(new SplittableRandom(1)))
                .isEqualTo(360);
    }

    @Test
    void fewDaysThatWereAlikeDoNotMakeTheNextOneCertain() {
        assertThat(ForetoldDay.of(past(1, null), MONDAY, ALWAYS).demand().dayVariation())
                .isEqualTo(.1);
    }

    @Test
    void whoComesBeforeTheOpeningCountsFromTheOpening() {
        boolean[] opening = new boolean[48];
        opening[19] = true;
        opening[20] = true;
        ForetoldDay day = ForetoldDay.of(past(6, null), MONDAY, opening);
        assertThat(day.first()).isEqualTo(18);
        assertThat(day.demand().open()).containsExactly(false, true, true);
        Arrivals drawn = day.demand().draw(new SplittableRandom(3));
        assertThat(drawn.size()).isPositive();
        assertThat(Arrays.stream(drawn.at()).min().orElseThrow()).isGreaterThanOrEqualTo(Demand.HALF_HOUR);
    }

    @Test
    void whatIsKnownIsCounted() {
        assertThat(ForetoldDay.Basis.of(past(2, null), MONDAY)).isEqualTo(new ForetoldDay.Basis(10, 2, 60));
        assertThatThrownBy(() -> ForetoldDay.of(past(0, null), MONDAY, ALWAYS)).isInstanceOf(ForetoldDay.Unknown.class);
    }

    @Test
    void thereAreNeverMoreCountersThanThereAre() {
        Demand demand = new Demand(List.of(new double[] {12, 12, 12}), List.of(chance -> 600), 0);
        for (int most : new int[] {1, 6}) {
            StaffAdvice advice = StaffAdvice.of(
                    new StaffAdvice.Question(
                            demand,
                            new double[] {600},
                            new double[] {0},
                            new long[] {1},
                            new StrictPolicy(),
                            600,
                            StaffSearch.Per.HALF_HOUR,
                            new StaffLimits(List.of(new int[] {most, most, most}))),
                    new StaffAdvice.Effort(60, 200, 400, 1, true, () -> false));
            assertThat(Arrays.stream(advice.staff().counters().getFirst()).max().orElseThrow())
                    .isLessThanOrEqualTo(most);
            assertThat(advice.holds()).isEqualTo(most == 6);
        }
    }

    @Test
    void aDayOffThatIsWorkedHasThePeopleOfTheDayItStandsFor() {
        ForetoldDay.Past usual = past(6, null);
        LocalDate saturday = MONDAY.plusDays(5);
        ForetoldDay.Past swapped = new ForetoldDay.Past(
                usual.days(), 1, new WorkCalendar(Set.of(), Map.of(saturday, DayOfWeek.MONDAY)), 6, null);
        assertThat(ForetoldDay.of(swapped, saturday, ALWAYS).demand().expected().getFirst())
                .containsExactly(4, 0, 2);
        assertThat(ForetoldDay.Basis.of(swapped, saturday).sameWeekday()).isEqualTo(6);
        assertThat(ForetoldDay.Basis.of(usual, saturday).sameWeekday()).isZero();
    }
}
