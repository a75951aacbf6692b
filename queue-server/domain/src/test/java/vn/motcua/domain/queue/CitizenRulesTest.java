package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.queue.Office.A;
import static vn.motcua.domain.queue.Office.ONE;
import static vn.motcua.domain.queue.Office.refusal;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.Ticket;

class CitizenRulesTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Office office = new Office();

    @BeforeEach
    void openCounter() {
        office.open(ONE);
    }

    private Decision askForTime(Ticket ticket) {
        return office.give(new Command.AskForTime(ticket.id(), TEN_MINUTES, 2));
    }

    private void pass(Duration time) {
        office.after(time).give(new Command.TimePassed());
    }

    @Test
    void whoAsksForTimeStepsOutAndComesBackAtTheSameRank() {
        Ticket first = office.issue(A);
        Ticket second = office.after(Duration.ofMinutes(1)).issue(A);
        askForTime(first);
        assertThat(office.ticket(first)).isInstanceOf(Ticket.Parked.class);
        assertThat(office.state.ahead((Ticket.Waiting) office.ticket(second))).isZero();
        pass(TEN_MINUTES);
        assertThat(office.state.ahead((Ticket.Waiting) office.ticket(first))).isZero();
        assertThat(office.state.ahead((Ticket.Waiting) office.ticket(second))).isOne();
    }

    @Test
    void aCalledCitizenWhoAsksForTimeFreesTheCounter() {
        Ticket first = office.issue(A);
        Ticket second = office.issue(A);
        office.callNext(ONE);
        askForTime(first);
        assertThat(office.state.presentAt(ONE)).isEmpty();
        office.callNext(ONE);
        assertThat(office.presentAt(ONE).id()).isEqualTo(second.id());
    }

    @Test
    void theOfficeLimitsHowOftenOneMayAsk() {
        Ticket ticket = office.issue(A);
        askForTime(ticket);
        pass(TEN_MINUTES);
        askForTime(ticket);
        pass(TEN_MINUTES);
        assertThat(refusal(askForTime(ticket))).isEqualTo(new Refusal.NoMoreTime(2));
    }

    @Test
    void whoIsBeingServedNeitherAsksForTimeNorGivesUp() {
        Ticket ticket = office.issue(A);
        office.callNext(ONE);
        office.give(new Command.Start(ONE));
        assertThat(refusal(askForTime(ticket))).isEqualTo(new Refusal.WrongState(ticket.id(), "InService"));
        assertThat(refusal(office.give(new Command.GiveUp(ticket.id()))))
                .isEqualTo(new Refusal.WrongState(ticket.id(), "InService"));
    }

    @Test
    void aTicketCanBeGivenUpWhereverItWaits() {
        Ticket waiting = office.issue(A);
        Ticket away = office.issue(A);
        Ticket called = office.issue(A);
        askForTime(away);
        askForTime(waiting);
        office.callNext(ONE);
        for (Ticket ticket : new Ticket[] {waiting, away, called}) {
            office.give(new Command.GiveUp(ticket.id()));
            assertThat(office.ticket(ticket)).isInstanceOf(Ticket.Cancelled.class);
        }
        assertThat(office.state.presentAt(ONE)).isEmpty();
    }

    @Test
    void theLogReplaysToTheSameQueue() {
        Ticket first = office.issue(A);
        office.issue(A);
        office.callNext(ONE);
        askForTime(first);
        QueueState again = new QueueState(office.state.rules());
        office.log.forEach(again::apply);
        assertThat(again.ticket(first.id())).isEqualTo(office.state.ticket(first.id()));
    }
}
