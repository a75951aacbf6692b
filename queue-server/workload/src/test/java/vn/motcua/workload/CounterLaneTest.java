package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.workload.LoggedTicket.Outcome;
import vn.motcua.workload.VisitLog.CounterChange;

class CounterLaneTest {

    private static LoggedTicket served(int row, long called, long started, @Nullable Long ended) {
        return new LoggedTicket(row, "a", false, null, 0, called, started, ended, "1", Outcome.SERVED);
    }

    private static List<String> lane(List<LoggedTicket> tickets, CounterChange... changes) {
        VisitLog log = new VisitLog(TinyLog.DAY, tickets, List.of(changes), new TreeMap<>());
        return CounterLane.of(log, "1").stream()
                .map(step -> step.getClass().getSimpleName() + "@" + step.at())
                .toList();
    }

    @Test
    void aVisitIsOpenCallStartCompleteClose() {
        assertThat(lane(
                        List.of(served(0, 20, 22, 40L)),
                        new CounterChange(10, "1", true),
                        new CounterChange(50, "1", false)))
                .containsExactly("Open@10", "Call@20", "Start@22", "Complete@40", "Close@50");
    }

    @Test
    void aClosingDuringAServiceWaitsForItsEnd() {
        assertThat(lane(
                        List.of(served(0, 20, 22, 40L)),
                        new CounterChange(10, "1", true),
                        new CounterChange(30, "1", false)))
                .containsExactly("Open@10", "Call@20", "Start@22", "Complete@40", "Close@40");
    }

    @Test
    void aCallAtAClosedCounterOpensIt() {
        assertThat(lane(
                        List.of(served(0, 20, 22, 40L)),
                        new CounterChange(5, "1", true),
                        new CounterChange(10, "1", false)))
                .containsExactly("Open@5", "Close@10", "Open@20", "Call@20", "Start@22", "Complete@40", "Close@40");
    }

    @Test
    void aBreakEndsAtTheInstantOfTheNextCall() {
        assertThat(lane(
                        List.of(served(0, 10, 10, 20L), served(1, 30, 31, 40L)),
                        new CounterChange(10, "1", true),
                        new CounterChange(20, "1", false),
                        new CounterChange(30, "1", true),
                        new CounterChange(40, "1", false)))
                .containsExactly(
                        "Open@10",
                        "Call@10",
                        "Start@10",
                        "Complete@20",
                        "Close@20",
                        "Open@30",
                        "Call@30",
                        "Start@31",
                        "Complete@40",
                        "Close@40");
    }

    @Test
    void aVisitThatRunsIntoTheNextCallOrHasNoEndEndsWithThatCall() {
        assertThat(lane(List.of(served(0, 10, 12, 35L), served(1, 30, 31, null), served(2, 50, 51, null))))
                .containsExactly(
                        "Open@10",
                        "Call@10",
                        "Start@12",
                        "Complete@30",
                        "Call@30",
                        "Start@31",
                        "Complete@31",
                        "Call@50",
                        "Start@51",
                        "Complete@51",
                        "Close@51");
    }

    @Test
    void theHandMadeLogHasANoShowAndOtherCountersStayOut() {
        VisitLog log = TinyLog.read();
        assertThat(CounterLane.of(log, "1"))
                .filteredOn(CounterLane.Step.NoShow.class::isInstance)
                .singleElement()
                .extracting(CounterLane.Step::at)
                .isEqualTo(33_000_000L);
        assertThat(CounterLane.of(log, "2"))
                .filteredOn(CounterLane.Step.Call.class::isInstance)
                .hasSize(3);
        assertThat(CounterLane.of(log, "3")).isEmpty();
    }

    @Test
    void bookingsCheckInAndThoseWhoGiveUpLeaveInTheOrderOfTheClock() {
        assertThat(DeskErrand.of(TinyLog.read()))
                .extracting(DeskErrand::at, DeskErrand::leaving)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(32_640_000L, false),
                        org.assertj.core.groups.Tuple.tuple(33_300_000L, true));
    }
}
