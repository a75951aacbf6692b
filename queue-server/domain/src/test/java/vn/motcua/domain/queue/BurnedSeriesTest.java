package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.queue.Office.A;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.TicketNumber;

/** After a restore: what was leased since the backup is unknown and must not be leased again. */
class BurnedSeriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");

    private final Office office = new Office();

    private List<Integer> seriesOf(LocalDate day) {
        return office.state.leasesOf(KIOSK).stream()
                .filter(lease -> lease.day().equals(day) && lease.letter() == 'A')
                .map(Event.SeriesLeased::series)
                .toList();
    }

    private String issued() {
        return office.issue(A, QueueClass.ORDINARY).visit().number().toString();
    }

    @Test
    void aDeviceIsLeasedOnlyWhatLiesBeyondThem() {
        office.give(new Command.EquipDevice(KIOSK, "e1"));
        office.give(new Command.BurnSeries(TODAY, TODAY.plusDays(3), 20));
        office.give(new Command.EquipDevice(KIOSK, "e2"));
        assertThat(seriesOf(TODAY)).containsExactly(22, 23);
        assertThat(seriesOf(TODAY.plusDays(3))).containsExactly(22, 23);
    }

    @Test
    void theDeskLeavesItsRunningSeriesToo() {
        issued();
        office.give(new Command.BurnSeries(TODAY, TODAY, 20));
        assertThat(issued()).isEqualTo("A21001");
    }

    @Test
    void aPaperOfOneOfThemIsToldToWaitForItsKiosk() {
        office.give(new Command.BurnSeries(TODAY, TODAY, 20));
        TicketNumber paper = TicketNumber.parse("A5012");
        assertThat(office.give(new Command.AdmitPrintedNumber(office.newId(), "typed", paper, null, A)))
                .isEqualTo(Decision.refused(new Refusal.NumberBeforeRestore(paper, TODAY)));
        TicketNumber beyond = TicketNumber.parse("A20012");
        assertThat(office.give(new Command.AdmitPrintedNumber(office.newId(), "typed", beyond, null, A)))
                .isEqualTo(Decision.refused(new Refusal.NumberNotGiven(beyond, TODAY)));
    }

    @Test
    void theyStayBurnedInAStateReadFromTheLog() {
        office.give(new Command.EquipDevice(KIOSK, "e1"));
        office.give(new Command.BurnSeries(TODAY, TODAY, 20));
        QueueState again = new QueueState(office.state.rules());
        new ArrayList<>(office.log).forEach(again::apply);
        assertThat(again.numbers().free(TODAY, 'A')).hasValue(22);
    }

    @Test
    void aLetterWithoutSeriesLeftSaysSo() {
        office.give(new Command.BurnSeries(TODAY, TODAY, 5_000));
        Decision decision = office.give(new Command.IssueTicket(office.newId(), "token", A, QueueClass.ORDINARY, null));
        assertThat(decision).isEqualTo(Decision.refused(new Refusal.SeriesExhausted('A')));
    }

    @Test
    void aLetterWithFewSeriesLeftIsNamedBeforeTheyRunOut() {
        assertThat(office.state.scarceLetters(office.now, 100)).isEmpty();
        office.give(new Command.BurnSeries(TODAY.plusDays(2), TODAY.plusDays(2), 950));
        assertThat(office.state.scarceLetters(office.now, 100)).containsEntry('A', 50);
        assertThat(office.state.scarceLetters(office.now, 50)).isEmpty();
    }
}
