package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Window;

/** Past days played again; every service takes ten minutes unless said otherwise. */
class DayReplayTest {
    private static final Policy STRICT = new StrictPolicy();
    private static final double EIGHT = 8 * 3_600;

    private static HallModel model(double... handling) {
        return new HallModel(
                List.of(Samples.of(handling)),
                Samples.of(new double[] {60}),
                new double[] {1, 1, 1},
                Samples.of(new double[] {0}),
                new double[13],
                Attendance.punctual(3),
                1,
                null,
                List.of());
    }

    private static LogTicket ticket(double at, LogTicket.Outcome outcome, double ended) {
        return new LogTicket(0, 1, at, Double.NaN, at, Double.NaN, ended, 0, 0, outcome, false);
    }

    private static LogTicket served(double at) {
        return ticket(at, LogTicket.Outcome.SERVED, at + 600);
    }

    private static DayReplay replay(HallModel model, LogTicket... tickets) {
        LogDay day = new LogDay(LocalDate.of(2026, 11, 20), List.of(tickets), List.of(), List.of(), List.of());
        return new DayReplay(model, day, 1, 600, 900);
    }

    private static Desk desk(int counter, Window... windows) {
        return new Desk(counter, 1, false, -1, 0, List.of(windows));
    }

    private static Window window(double from, double to) {
        return new Window(EIGHT + from, EIGHT + to);
    }

    private static double mean(DayReplay replay, Desk... desks) {
        return replay.of(List.of(desks), STRICT, 2, 1, () -> false).meanWait()[0];
    }

    @Test
    void aHandMadeDayIsPlayedAsOnPaper() {
        DayReplay day = replay(model(600), served(EIGHT), served(EIGHT + 60), served(EIGHT + 120));
        assertThat(mean(day, desk(0, window(0, 7_200)))).isCloseTo((0 + 540 + 1_080) / 3.0, within(1e-9));
        assertThat(mean(day, desk(0, window(0, 7_200)), desk(1, window(0, 7_200))))
                .isCloseTo((0 + 0 + 480) / 3.0, within(1e-9));
        assertThat(day.of(List.of(desk(0, window(0, 7_200))), STRICT, 2, 1, () -> false)
                        .within()[1])
                .isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void aBreakStopsTheCallsAndALateCounterCallsFromItsOpeningOn() {
        DayReplay day = replay(model(600), served(EIGHT), served(EIGHT + 60));
        assertThat(mean(day, desk(0, window(0, 500), window(3_000, 7_200)))).isCloseTo(2_940 / 2.0, within(1e-9));
        assertThat(mean(day, desk(0, window(1_800, 7_200)))).isCloseTo((1_800 + 2_340) / 2.0, within(1e-9));
    }

    @Test
    void whoeverLeftLeavesUnlessCalledBefore() {
        DayReplay day = replay(
                model(600),
                served(EIGHT),
                ticket(EIGHT + 60, LogTicket.Outcome.LEFT, EIGHT + 360),
                served(EIGHT + 120));
        assertThat(mean(day, desk(0, window(0, 7_200)))).isCloseTo((0 + 300 + 480) / 3.0, within(1e-9));
        assertThat(mean(day, desk(0, window(0, 7_200)), desk(1, window(0, 7_200))))
                .isCloseTo((0 + 0 + 480) / 3.0, within(1e-9));
    }

    @Test
    void aVainCallTakesItsOwnTime() {
        DayReplay day = replay(model(600), ticket(EIGHT, LogTicket.Outcome.NO_SHOW, EIGHT + 60), served(EIGHT + 10));
        assertThat(mean(day, desk(0, window(0, 7_200)))).isCloseTo(50 / 2.0, within(1e-9));
    }

    @Test
    void afterTheLastWindowTheHallIsEmptied() {
        DayReplay day = replay(model(600), served(EIGHT), served(EIGHT + 60), served(EIGHT + 120));
        assertThat(mean(day, desk(0, window(0, 300)))).isCloseTo((0 + 540 + 1_080) / 3.0, within(1e-9));
    }

    @Test
    void aBookedPersonIsCalledNoEarlierThanTheSlotAllows() {
        LogTicket booked = new LogTicket(
                0, 0, EIGHT, EIGHT + 1_800, EIGHT, Double.NaN, EIGHT + 2_400, 0, 0, LogTicket.Outcome.SERVED, false);
        DayReplay day = replay(model(600), booked, served(EIGHT + 700));
        // Due from 20 minutes past eight on: the other one is called first and is done at 1,300 s, before the slot.
        assertThat(mean(day, desk(0, window(0, 7_200)))).isZero();
    }

    @Test
    void anotherCounterNeverMakesADayWorseHereAndTheSameSeedGivesTheSame() {
        SplittableRandom chance = new SplittableRandom(5);
        List<LogTicket> tickets = new ArrayList<>();
        for (double at = EIGHT; at < EIGHT + 7_200; at += 400 * chance.nextDouble()) {
            tickets.add(served(at));
        }
        DayReplay day = replay(model(200, 400, 600, 900), tickets.toArray(LogTicket[]::new));
        List<Desk> one = List.of(desk(0, window(0, 7_200)));
        List<Desk> two = List.of(desk(0, window(0, 7_200)), desk(1, window(1_800, 5_400)));
        DayReplay.Outcome alone = day.of(one, STRICT, 40, 9, () -> false);
        DayReplay.Outcome helped = day.of(two, STRICT, 40, 9, () -> false);
        for (int i = 0; i < 40; i++) {
            assertThat(helped.meanWait()[i]).isLessThan(alone.meanWait()[i]);
        }
        assertThat(day.of(one, STRICT, 40, 9, () -> false).meanWait()).containsExactly(alone.meanWait());
        assertThat(Arrays.stream(alone.worst()).min().orElseThrow())
                .isGreaterThan(Arrays.stream(alone.meanWait()).min().orElseThrow());
        assertThat(alone.worstHalfHour(day.people())).isBetween(16, 20);
    }

    @Test
    void countersWereOpenAsTheLogTells() {
        LogDay day = new LogDay(
                LocalDate.of(2026, 11, 20),
                List.of(served(EIGHT + 9_000)),
                List.of(
                        List.of(
                                new LogDay.Change(EIGHT, true),
                                new LogDay.Change(EIGHT + 3_600, false),
                                new LogDay.Change(EIGHT + 7_200, true)),
                        List.of()),
                List.of(),
                List.of());
        assertThat(DayReplay.opened(day)).containsExactly(List.of(window(0, 3_600), window(7_200, 9_600)), List.of());
    }

    @Test
    void anOpenCounterServesWhatThePlanNamesForTheHour() {
        BitSet first = BitSet.valueOf(new long[] {1});
        LogDay day = new LogDay(
                LocalDate.of(2026, 6, 1),
                List.of(),
                List.of(
                        List.of(new LogDay.Change(100, true), new LogDay.Change(900, false)),
                        List.of(new LogDay.Change(0, true), new LogDay.Change(50, false))),
                List.of(),
                List.of());
        List<List<Window>> planned = List.of(List.of(new Window(0, 200, first), new Window(400, 600, first)));
        assertThat(DayReplay.opened(day, planned))
                .containsExactly(
                        List.of(
                                new Window(100, 200, first),
                                new Window(200, 400),
                                new Window(400, 600, first),
                                new Window(600, 900)),
                        List.of(new Window(0, 50)));
    }
}
