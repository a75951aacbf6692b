package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.queue.Office.A;
import static vn.motcua.domain.queue.Office.B;
import static vn.motcua.domain.queue.Office.ONE;
import static vn.motcua.domain.queue.Office.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Visit;

/** The hall while a kiosk is cut off: its numbers are served, and its word about them comes later. */
class PrintedNumbersTest {
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final TicketNumber A005 = TicketNumber.parse("A005");

    private final Office office = new Office();
    private final TicketId typed = office.newId();
    private final TicketId minted = office.newId();

    @BeforeEach
    void aKioskHoldsTheFirstSeries() {
        office.give(new Command.EquipDevice(KIOSK, "e1"));
        office.open(ONE);
        office.after(Duration.ofMinutes(30));
    }

    private Decision read(TicketNumber number, ServiceId service) {
        return office.give(new Command.AdmitPrintedNumber(typed, "typed", number, null, service));
    }

    private Decision kioskSays(TicketId id, TicketNumber number, Instant arrival) {
        return office.give(new Command.AdmitTicket(
                id, number, DAY, A, QueueClass.PRIORITY, arrival, Duration.ofMillis(40), KIOSK, "paper-" + id, true));
    }

    private Visit visit() {
        return office.state.ticket(typed).orElseThrow().visit();
    }

    @Test
    void aNumberTheOfficeDoesNotKnowCanBeCalledAndServed() {
        read(A005, A);
        office.give(new Command.CallTicket(ONE, typed, "paper"));
        office.give(new Command.Start(ONE));
        assertThat(office.presentAt(ONE)).isInstanceOf(Ticket.InService.class);
        assertThat(office.presentAt(ONE).number()).isEqualTo(A005);
    }

    @Test
    void theKiosksWordMakesNoSecondVisit() {
        Instant came = office.now.minus(Duration.ofMinutes(20));
        read(A005, A);
        kioskSays(minted, A005, came);
        assertThat(office.state.tickets()).hasSize(1);
        assertThat(visit().arrival()).isEqualTo(came);
        assertThat(visit().linkToken()).isEqualTo("paper-" + minted);
        assertThat(visit().queueClass()).isEqualTo(QueueClass.PRIORITY);
        assertThat(visit().provisional()).isFalse();
        assertThat(visit().waitingTime(office.now)).isEqualTo(Duration.ofMinutes(20));
        assertThat(office.state.ticketByToken("paper-" + minted)).isPresent();
        assertThat(office.state.ticketByToken("typed")).isEmpty();
    }

    @Test
    void theWaitOfAServedVisitBeginsWithTheTrueArrival() {
        read(A005, A);
        office.give(new Command.CallTicket(ONE, typed, "paper"));
        office.after(Duration.ofMinutes(1)).give(new Command.Start(ONE));
        office.after(Duration.ofMinutes(5)).give(new Command.Complete(ONE));
        office.after(Duration.ofHours(2));
        kioskSays(minted, A005, Office.MORNING.plus(Duration.ofMinutes(10)));
        assertThat(visit().waitingTime(office.now)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void anArrivalAfterTheAdmissionCountsAsTheAdmission() {
        Instant admitted = office.now;
        read(A005, A);
        office.after(Duration.ofMinutes(3));
        kioskSays(minted, A005, office.now);
        assertThat(visit().arrival()).isEqualTo(admitted);
    }

    @Test
    void undoAfterTheKiosksWordKeepsWhatItSaid() {
        read(A005, A);
        office.give(new Command.CallTicket(ONE, typed, "paper"));
        office.give(new Command.Complete(ONE));
        kioskSays(minted, A005, office.now.minusSeconds(60));
        office.give(new Command.Undo(ONE));
        assertThat(office.presentAt(ONE).visit().linkToken()).isEqualTo("paper-" + minted);
    }

    @Test
    void readingOrHearingItTwiceChangesNothing() {
        read(A005, A);
        kioskSays(minted, A005, office.now);
        int events = office.log.size();
        read(A005, A);
        kioskSays(minted, A005, office.now);
        assertThat(office.log).hasSize(events);
    }

    @Test
    void aNumberThatCameByItselfIsNotAdmittedAgain() {
        kioskSays(minted, A005, office.now);
        read(A005, A);
        assertThat(office.state.holder(DAY, A005)).contains(minted);
        assertThat(office.state.tickets()).hasSize(1);
    }

    @Nested
    class Refused {
        @Test
        void aNumberOfNoLease() {
            TicketNumber stray = TicketNumber.parse("A77005");
            assertThat(refusal(read(stray, A))).isEqualTo(new Refusal.NumberNotGiven(stray, DAY));
        }

        @Test
        void aNumberThatOnlyTheDeskCouldHaveGiven() {
            Ticket last = office.issue(A);
            TicketNumber next =
                    new TicketNumber('A', last.number().series(), last.number().count() + 1);
            assertThat(refusal(read(next, A))).isEqualTo(new Refusal.NumberNotGiven(next, DAY));
        }

        @Test
        void aNumberOfAnotherServicesLetter() {
            assertThat(refusal(read(A005, B))).isInstanceOf(Refusal.NumberNotGiven.class);
        }
    }

    @Nested
    class InDispute {
        @Test
        void twoTicketsWithOneNumberAreBothServedAndTold() {
            kioskSays(minted, A005, office.now);
            TicketId second = office.newId();
            kioskSays(second, A005, office.now);
            assertThat(office.state.tickets()).extracting(Ticket::id).containsExactlyInAnyOrder(minted, second);
            assertThat(office.log.getLast()).isInstanceOfSatisfying(Event.NumberDisputed.class, told -> {
                assertThat(told.ticket()).isEqualTo(second);
                assertThat(told.other()).isEqualTo(minted);
            });
        }

        @Test
        void oneTicketWithTwoNumbersBecomesTwoVisits() {
            TicketNumber other = TicketNumber.parse("A006");
            kioskSays(minted, A005, office.now);
            kioskSays(minted, other, office.now);
            assertThat(office.state.tickets()).extracting(Ticket::number).containsExactlyInAnyOrder(A005, other);
            assertThat(office.log.getLast()).isInstanceOf(Event.NumberDisputed.class);
            int events = office.log.size();
            kioskSays(minted, other, office.now);
            kioskSays(minted, A005, office.now);
            assertThat(office.log).hasSize(events);
        }
    }
}
