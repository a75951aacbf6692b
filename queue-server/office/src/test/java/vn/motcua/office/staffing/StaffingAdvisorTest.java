package vn.motcua.office.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallLearner;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.staffing.StaffingResult.Advice;
import vn.motcua.office.staffing.StaffingResult.HalfHour;

/** Four weeks of Bình An before Tuesday, 24 November 2026. */
class StaffingAdvisorTest {
    private static final OfficeDefinition OFFICE =
            OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    /** Everybody in the morning and the afternoon, a service every so many seconds, eight minutes each. */
    private static List<LogDay> days(int weeks, double between) {
        SplittableRandom chance = new SplittableRandom(7);
        List<LogDay> days = new ArrayList<>();
        for (LocalDate day = TUESDAY.minusWeeks(weeks); day.isBefore(TUESDAY); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                days.add(new LogDay(day, people(chance, between), List.of(), List.of(), List.of()));
            }
        }
        return days;
    }

    private static List<LogTicket> people(SplittableRandom chance, double between) {
        List<LogTicket> people = new ArrayList<>();
        for (int[] span : new int[][] {{27_000, 40_500}, {48_600, 59_400}}) {
            for (int service = 0; service < OFFICE.services().size(); service++) {
                for (double at = span[0] + between * chance.nextDouble();
                        at < span[1];
                        at += 2 * between * chance.nextDouble()) {
                    double end = at + 240 + 480 * chance.nextDouble();
                    people.add(new LogTicket(
                            service, 1, at, Double.NaN, at, at, end, end - at, 0, LogTicket.Outcome.SERVED, false));
                }
            }
        }
        people.sort(Comparator.comparingDouble(LogTicket::arrived));
        return people;
    }

    private static Optional<HallModel> model(List<LogDay> days) {
        return Optional.of(new HallLearner(
                        new HallLearner.Office(
                                OFFICE.services().size(), OFFICE.counters().size(), day -> List.of(), 1),
                        days)
                .learn());
    }

    private static StaffingResult result(LocalDate day, List<LogDay> days) {
        DayPlan plan = OFFICE.usualPlan(day);
        return new StaffingAdvisor(OFFICE, new StrictPolicy(), day, plan, new StaffingAdvisor.Days(20, 60, 200))
                .of(days, model(days), 1, () -> false);
    }

    @Test
    void aQuietOfficeNeedsFewerCountersThanThereAre() {
        Advice advice = (Advice) result(TUESDAY, days(4, 3_600));
        assertThat(advice.holds()).isEqualTo(advice.advised().over() == 0);
        assertThat(advice.target()).isEqualTo(15);
        assertThat(advice.advised().counterHours()).isLessThan(advice.planned().counterHours());
        assertThat(advice.halfHours()).allSatisfy(half -> {
            // Few days were played, for the sake of time: near to the target is enough here.
            assertThat(half.meanWait()).isLessThanOrEqualTo(20 + 2 * half.waitError());
            assertThat(half.low()).isLessThanOrEqualTo(half.people());
            assertThat(half.high()).isGreaterThanOrEqualTo(half.people());
            for (int team = 0; team < half.counters().size(); team++) {
                assertThat(half.counters().get(team))
                        .isLessThanOrEqualTo(advice.teams().get(team).counters().size());
            }
        });
        assertThat(advice.halfHours().getFirst().from()).isEqualTo(LocalTime.of(7, 30));
        assertThat(at(advice, LocalTime.NOON).open()).isFalse();
        assertThat(at(advice, LocalTime.NOON).all()).isZero();
        assertThat(at(advice, LocalTime.of(9, 0)).allPlanned())
                .isEqualTo(OFFICE.counters().size());
        double people =
                advice.halfHours().stream().mapToDouble(HalfHour::people).sum();
        double usual = days(4, 3_600).stream()
                .mapToInt(day -> day.tickets().size())
                .average()
                .orElseThrow();
        assertThat(people).isBetween(.7 * usual, 1.3 * usual);
    }

    @Test
    void anOfficeThatCannotKeepTheTargetIsToldSoWithEveryCounterOpen() {
        Advice advice = (Advice) result(TUESDAY, days(3, 600));
        assertThat(advice.holds()).isFalse();
        assertThat(advice.advised().over()).isPositive();
        assertThat(at(advice, LocalTime.of(9, 0)).all())
                .isEqualTo(OFFICE.counters().size());
    }

    @Test
    void fewDaysOrAClosedDayBringNoAdvice() {
        assertThat(result(TUESDAY, days(1, 3_600))).isInstanceOfSatisfying(StaffingResult.TooThin.class, thin -> {
            assertThat(thin.known().days()).isEqualTo(5);
            assertThat(thin.known().sameWeekday()).isEqualTo(1);
            assertThat(thin.needed().days()).isEqualTo(10);
        });
        assertThat(result(TUESDAY.plusDays(5), days(4, 3_600))).isInstanceOf(StaffingResult.Closed.class);
    }

    private static HalfHour at(Advice advice, LocalTime from) {
        return advice.halfHours().stream()
                .filter(half -> half.from().equals(from))
                .findFirst()
                .orElseThrow();
    }
}
