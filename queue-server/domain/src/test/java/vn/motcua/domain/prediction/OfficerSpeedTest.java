package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.QueueClass;

/** Who serves how fast is the officer's own, wherever that officer sits. */
class OfficerSpeedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final double EIGHT = 8 * 3_600;
    private static final List<Window> ALL_DAY = List.of(new Window(0, 24 * 3_600));
    private static final int FAST = 0;
    private static final int SLOW = 1;

    /** So many people served one after the other. */
    private static List<LogTicket> served(int counter, int officer, int people, double seconds) {
        List<LogTicket> tickets = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            double called = EIGHT + i * seconds;
            tickets.add(new LogTicket(
                    0,
                    1,
                    EIGHT,
                    Double.NaN,
                    EIGHT,
                    called,
                    called + seconds,
                    seconds,
                    counter,
                    officer,
                    LogTicket.Outcome.SERVED,
                    false));
        }
        return tickets;
    }

    private static HallModel learned(List<LogTicket> tickets) {
        LogDay day = new LogDay(DAY, tickets, List.of(List.of(), List.of()), List.of(), List.of());
        return new HallLearner(new HallLearner.Office(1, 2, date -> List.of(), 1), List.of(day)).learn();
    }

    private static HallModel fastAndSlow() {
        List<LogTicket> tickets = served(0, FAST, 200, 300);
        tickets.addAll(served(1, SLOW, 200, 900));
        return learned(tickets);
    }

    private static double wait(HallModel model, int counter, int officer) {
        List<Person> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waiting.add(new Person(0, QueueClass.ORDINARY, EIGHT + i, EIGHT + i));
        }
        Desk desk = new Desk(counter, 1, true, -1, EIGHT, ALL_DAY).by(officer);
        HallNow now = new HallNow(EIGHT + 60, waiting, List.of(desk), List.of(), 0);
        return Arrays.stream(new WaitSimulator(model, new StrictPolicy()).waits(now, 5, 300, 1))
                .average()
                .orElseThrow();
    }

    @Test
    void aFastOfficerWhoMovesToAnotherCounterShortensTheForecastThere() {
        HallModel model = fastAndSlow();
        double before = wait(model, 1, SLOW);
        double after = wait(model, 1, FAST);
        assertThat(after).isLessThan(before / 2).isEqualTo(wait(model, 0, FAST));
    }

    @Test
    void aCounterWithNobodyYetIsExpectedToBeItsUsualOfficers() {
        HallModel model = fastAndSlow();
        assertThat(wait(model, 0, Desk.NOBODY_KNOWN)).isEqualTo(wait(model, 0, FAST));
        assertThat(wait(model, 1, Desk.NOBODY_KNOWN)).isEqualTo(wait(model, 1, SLOW));
    }

    @Test
    void anOfficerNotSeenBeforeIsTakenForUsual() {
        HallModel model = fastAndSlow();
        assertThat(wait(model, 1, 99))
                .isEqualTo(wait(model, 0, 99))
                .isBetween(wait(model, 1, FAST), wait(model, 1, SLOW));
    }

    @Test
    void whoWasSeenLittleIsDrawnTowardsTheMean() {
        List<LogTicket> tickets = served(0, FAST, 400, 600);
        tickets.addAll(served(1, SLOW, 1, 1_200));
        assertThat(learned(tickets).officers()[SLOW]).isCloseTo(1.04, within(.01));
    }

    @Test
    void aLogThatNamesNoOfficersGoesByCounters() {
        List<LogTicket> tickets = served(0, -1, 200, 300);
        tickets.addAll(served(1, -1, 200, 900));
        HallModel model = learned(tickets);
        assertThat(model.officers()).isEmpty();
        assertThat(model.speed()).isEqualTo(fastAndSlow().speed());
    }
}
