package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.Attendance.Before;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.prediction.LogDay.Change;
import vn.motcua.domain.ticket.QueueClass;

/** Two counters, planned 8–12 and 13–17; on every fifth day the second one does not come at all. */
class AttendanceTest {
    private static final double EIGHT = 8 * 3_600;
    private static final List<Window> PLAN =
            List.of(new Window(EIGHT, EIGHT + 14_400), new Window(EIGHT + 18_000, EIGHT + 32_400));

    private static Change open(double after) {
        return new Change(EIGHT + after, true);
    }

    private static Change close(double after) {
        return new Change(EIGHT + after, false);
    }

    private static final List<Change> USUAL = List.of(open(120), close(14_400), open(18_060), close(32_400));

    private static LogDay day(int number, List<Change> second) {
        return new LogDay(
                LocalDate.of(2026, 3, 2).plusDays(number), List.of(), List.of(USUAL, second), List.of(), List.of());
    }

    private static Attendance learned(List<LogDay> days) {
        return AttendanceLearner.of(days, 2, date -> List.of(PLAN, PLAN));
    }

    private static List<LogDay> fifty() {
        return IntStream.range(0, 50)
                .mapToObj(i -> day(i, i % 5 == 0 ? List.of() : USUAL))
                .toList();
    }

    @Test
    void whoDidNotComeIsALatenessWithoutEndAndMissesTheAfternoonToo() {
        Attendance learned = learned(fifty());
        assertThat(learned.late(Before.NOTHING).never())
                .as("10 of 100 mornings")
                .isCloseTo(.1, within(.02));
        assertThat(learned.late(Before.CAME).never()).as("no afternoon").isLessThan(.02);
        assertThat(learned.late(Before.MISSED).never())
                .as("every afternoon after such a morning")
                .isGreaterThan(.7);
        assertThat(learned.absencesPerHour()).isZero();
    }

    @Test
    void theRestOfADayThatIsNotOverIsNobodysAbsence() {
        List<Change> morning = List.of(open(120));
        LogDay today = new LogDay(LocalDate.of(2026, 6, 1), List.of(), List.of(morning, morning), List.of(), List.of());
        List<LogDay> days = new ArrayList<>(fifty());
        days.add(today);
        assertThat(learned(days).late(Before.CAME).never())
                .isCloseTo(learned(fifty()).late(Before.CAME).never(), within(1e-9));
    }

    @Test
    void anAbsenceWithoutReturnIsOneThatLastedToTheEnd() {
        List<Change> away = List.of(open(120), close(3_600), open(4_500), close(7_200), open(18_060), close(32_400));
        Attendance learned = learned(List.of(day(0, away)));
        assertThat(learned.absencesPerHour())
                .as("two in 13 hours and 24 minutes")
                .isCloseTo(2 / 14.0, within(.02));
        assertThat(learned.absence().shareAbove(7_100))
                .as("one of them and the prior")
                .isGreaterThan(.3);
    }

    @Test
    void aCounterThatIsOpenWhenItsWindowBeginsIsInTime() {
        List<Change> throughout = List.of(open(-300), close(32_400));
        Attendance learned = learned(List.of(day(0, throughout), day(1, throughout)));
        assertThat(learned.late(Before.CAME).shareAbove(0)).isLessThan(.8);
        assertThat(learned.absencesPerHour()).isZero();
    }

    /** One person waits for the counter that is not open at {@code at}; its services take no time. */
    private static double[] waits(double at, boolean came, double since) {
        Samples none = Samples.of(new double[] {0});
        HallModel model = new HallModel(
                List.of(none), none, new double[] {1, 1}, none, new double[] {0}, learned(fifty()), 1, null, List.of());
        Person person = new Person(0, QueueClass.ORDINARY, at, at);
        HallNow hall =
                new HallNow(at, List.of(person), List.of(new Desk(1, 1, false, -1, since, came, PLAN)), List.of(), 0);
        return new WaitSimulator(model, new StrictPolicy()).waits(hall, 0, 2_000, 1);
    }

    private static double neverCalled(double[] waits) {
        return Arrays.stream(waits)
                        .filter(wait -> wait == WaitSimulator.HORIZON)
                        .count()
                / (double) waits.length;
    }

    @Test
    void beforeTheMorningTheDayWithoutTheCounterIsForetold() {
        assertThat(neverCalled(waits(EIGHT - 600, false, 0))).isBetween(.05, .15);
    }

    @Test
    void whoHasNotComeAfterAnHourWillHardlyCome() {
        assertThat(neverCalled(waits(EIGHT + 3_600, false, 0))).isGreaterThan(.6);
        assertThat(neverCalled(waits(EIGHT + 18_000 + 60, false, 0)))
                .as("missed the morning")
                .isGreaterThan(.6);
    }

    @Test
    void whoCameInTheMorningComesBack() {
        assertThat(neverCalled(waits(EIGHT + 16_000, true, EIGHT + 14_400))).isLessThan(.05);
    }
}
