package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.QueueClass;

/** An idle counter does not call at once: its officer has to see that somebody came. */
class NoticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final double EIGHT = 8 * 3_600;
    private static final List<Window> ALL_DAY = List.of(new Window(0, 24 * 3_600));

    /** Somebody every ten minutes, one minute each; called so many seconds after coming. */
    private static HallModel learned(double opened, double... notices) {
        List<LogTicket> tickets = new ArrayList<>();
        for (int i = 0; i < notices.length; i++) {
            double came = EIGHT + 600 * i;
            double called = came + notices[i];
            tickets.add(new LogTicket(
                    0, 1, came, Double.NaN, came, called, called + 60, 60, 0, LogTicket.Outcome.SERVED, false));
        }
        LogDay day = new LogDay(DAY, tickets, List.of(List.of(new LogDay.Change(opened, true))), List.of(), List.of());
        return new HallLearner(new HallLearner.Office(1, 1, date -> List.of(), 1), List.of(day)).learn();
    }

    private static double[] waits(HallModel model, double came, int desks) {
        return waits(model, came, desks, EIGHT - 60);
    }

    private static double[] waits(HallModel model, double came, int desks, double idleSince) {
        List<Desk> open = new ArrayList<>();
        for (int i = 0; i < desks; i++) {
            open.add(new Desk(0, 1, true, -1, idleSince, ALL_DAY));
        }
        HallNow now =
                new HallNow(EIGHT + 1_000, List.of(new Person(0, QueueClass.ORDINARY, came, came)), open, List.of(), 0);
        return new WaitSimulator(model, new StrictPolicy()).waits(now, 0, 200, 1);
    }

    @Test
    void whoComesToAnIdleCounterWaitsUntilItsOfficerNotices() {
        double[] waits = waits(learned(EIGHT - 60, 20, 20, 20), EIGHT + 1_000, 1);
        assertThat(waits[0]).isCloseTo(20, within(1e-9)).isEqualTo(waits[199]);
    }

    @Test
    void whatHasPassedUnnoticedIsOver() {
        double[] waits = waits(learned(EIGHT - 60, 10, 30, 50), EIGHT + 1_000 - 15, 1);
        assertThat(waits[0]).as("30 seconds, of which 15 are over").isCloseTo(15, within(1e-9));
        assertThat(waits[199]).isCloseTo(35, within(1e-9));
    }

    @Test
    void severalIdleCountersAreNoQuickerThanTheQuickestThatWasSeen() {
        HallModel model = learned(EIGHT - 60, 10, 20, 30, 40);
        assertThat(waits(model, EIGHT + 1_000, 5)).isEqualTo(waits(model, EIGHT + 1_000, 1));
    }

    @Test
    void aCounterThatBecameFreeWhileTheyWaitedIsNotOverlookingThem() {
        HallModel model = learned(EIGHT - 60, 10, 500);
        double[] waits = waits(model, EIGHT + 1_000 - 240, 1, EIGHT + 1_000);
        assertThat(waits[199])
                .as("one person in 500 s was not noticed; these are next")
                .isLessThan(60);
    }

    @Test
    void whoWaitsForACounterToOpenTellsNothingOfNotice() {
        // Who came before the counter opened was not overlooked.
        assertThat(learned(EIGHT + 100, 110).notice().nothing()).isTrue();
    }
}
