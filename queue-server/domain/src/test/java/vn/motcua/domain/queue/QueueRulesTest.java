package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.queue.Office.A;
import static vn.motcua.domain.queue.Office.B;
import static vn.motcua.domain.queue.Office.C;
import static vn.motcua.domain.queue.Office.ONE;
import static vn.motcua.domain.queue.Office.THREE;
import static vn.motcua.domain.queue.Office.TWO;
import static vn.motcua.domain.queue.Office.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Transaction.Target;

class QueueRulesTest {
    private final Office office = new Office();

    @Nested
    class Issuing {
        @Test
        void numbersOfALetterFollowEachOther() {
            assertThat(List.of(office.issue(A), office.issue(B), office.issue(A)))
                    .extracting(ticket -> ticket.number().toString())
                    .containsExactly("A001", "B001", "A002");
        }

        @Test
        void afterAThousandthTheNextSeriesGoesOn() {
            Ticket last = office.issue(A);
            for (int i = 1; i < 1000; i++) {
                last = office.issue(A);
            }
            assertThat(last.number()).hasToString("A1001");
        }

        @Test
        void anUnknownServiceIsRefused() {
            Decision decision = office.give(
                    new Command.IssueTicket(office.newId(), "t", new ServiceId("x"), QueueClass.ORDINARY, null));
            assertThat(refusal(decision)).isEqualTo(new Refusal.UnknownService("x"));
        }

        @Test
        void aNewDayBeginsAtOneAgain() {
            office.issue(A);
            office.after(Duration.ofHours(24)).give(new Command.TimePassed());
            assertThat(office.issue(A).number()).hasToString("A001");
        }

        @Test
        void afterTheManagerClosedTheDayNoNumberOfThatDayComesAgain() {
            office.issue(A);
            office.give(new Command.CloseDay());
            assertThat(office.issue(A).number()).hasToString("A1001");
        }
    }

    @Nested
    class Calling {
        @Test
        void callingFromAnEmptyQueueSaysQueueEmpty() {
            office.open(ONE);
            assertThat(refusal(office.callNext(ONE))).isEqualTo(new Refusal.QueueEmpty(ONE));
        }

        @Test
        void aClosedCounterCallsNobody() {
            office.issue(A);
            assertThat(refusal(office.callNext(ONE))).isEqualTo(new Refusal.CounterClosed(ONE));
        }

        @Test
        void anUnknownCounterIsRefused() {
            CounterId nine = new CounterId("9");
            assertThat(refusal(office.callNext(nine))).isEqualTo(new Refusal.UnknownCounter(nine));
        }

        @Test
        void theLongestWaitingIsCalledFirst() {
            Ticket first = office.issue(B);
            office.after(Duration.ofSeconds(5)).issue(A);
            office.open(ONE);
            office.callNext(ONE);
            assertThat(office.presentAt(ONE).id()).isEqualTo(first.id());
        }

        @Test
        void aCounterCallsOnlyWhatItIsSkilledIn() {
            office.issue(C);
            office.open(ONE);
            assertThat(refusal(office.callNext(ONE))).isInstanceOf(Refusal.QueueEmpty.class);
        }

        @Test
        void callingTheNextCompletesThePresentOneAndMarksAnAssumedStart() {
            Ticket first = office.issue(A);
            office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.after(Duration.ofMinutes(3)).callNext(ONE);
            assertThat(office.ticket(first)).isInstanceOf(Ticket.Completed.class);
            assertThat(office.ticket(first).visit().transactions().getFirst().startAssumed())
                    .isTrue();
        }

        @Test
        void aSecondPressWithTheOldExpectationIsRefused() {
            Ticket first = office.issue(A);
            office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.CallNext(ONE, null, first.id()));
            Decision second = office.give(new Command.CallNext(ONE, null, first.id()));
            assertThat(refusal(second)).isInstanceOf(Refusal.AlreadyMoved.class);
        }

        @Test
        void aTicketAtAnotherCounterCannotBeCalled() {
            Ticket ticket = office.issue(B);
            office.open(ONE, TWO);
            office.callNext(ONE);
            Decision decision = office.give(new Command.CallTicket(TWO, ticket.id(), "quen"));
            assertThat(refusal(decision)).isEqualTo(new Refusal.NotYourTicket(ticket.id(), ONE));
        }

        @Test
        void recallsAreCapped() {
            office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.Recall(ONE));
            office.give(new Command.Recall(ONE));
            assertThat(refusal(office.give(new Command.Recall(ONE)))).isInstanceOf(Refusal.RecallLimit.class);
        }

        @Test
        void everyCallAndRecallHasAHigherSequence() {
            office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.Recall(ONE));
            assertThat(office.state.recentCalls())
                    .extracting(Call::sequence)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }

        @Test
        void aBookingIsCalledFromTenMinutesBeforeItsSlot() {
            Instant slot = office.now.plus(Duration.ofMinutes(30));
            office.give(new Command.IssueTicket(office.newId(), "t", A, QueueClass.ORDINARY, slot));
            office.open(ONE);
            assertThat(refusal(office.callNext(ONE))).isInstanceOf(Refusal.QueueEmpty.class);
            office.after(Duration.ofMinutes(20));
            assertThat(office.callNext(ONE)).isInstanceOf(Decision.Accepted.class);
        }
    }

    @Nested
    class Serving {
        @Test
        void aNoShowNeedsACall() {
            office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.Start(ONE));
            assertThat(refusal(office.give(new Command.MarkNoShow(ONE)))).isInstanceOf(Refusal.WrongState.class);
        }

        @Test
        void aTransferKeepsTheRankAndStartsANewWait() {
            Ticket moved = office.issue(A);
            office.open(ONE, TWO);
            office.callNext(ONE);
            office.after(Duration.ofMinutes(4)).issue(C);
            office.give(new Command.Transfer(ONE, C, null, false));
            office.callNext(TWO);
            Ticket called = office.presentAt(TWO);
            assertThat(called.id()).isEqualTo(moved.id());
            assertThat(called.visit().waitingTime(1, office.now)).isZero();
        }

        @Test
        void aPersonSentOnWithReturnComesBackToTheCounter() {
            Ticket moved = office.issue(A);
            office.open(ONE, THREE);
            office.callNext(ONE);
            office.give(new Command.Transfer(ONE, B, new Target.AtCounter(THREE), true));
            office.callNext(THREE);
            office.give(new Command.Complete(THREE));
            assertThat(refusal(office.callNext(THREE))).isInstanceOf(Refusal.QueueEmpty.class);
            office.callNext(ONE);
            assertThat(office.presentAt(ONE).id()).isEqualTo(moved.id());
        }

        @Test
        void anotherServiceIsServedInTheSameVisit() {
            Ticket ticket = office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.Start(ONE));
            office.give(new Command.AlsoAsk(ONE, B));
            office.give(new Command.Complete(ONE));
            assertThat(office.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
            office.callNext(ONE);
            office.give(new Command.Complete(ONE));
            assertThat(office.ticket(ticket).visit().transactions())
                    .extracting(Transaction::outcome)
                    .containsExactly(Transaction.Outcome.SERVED, Transaction.Outcome.SERVED);
        }

        @Test
        void aParkedTicketReturnsAtItsTime() {
            Ticket ticket = office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            Instant until = office.now.plus(Duration.ofMinutes(5));
            office.give(new Command.Park(ONE, "bổ sung bản chính", until));
            assertThat(office.state.nextDeadline()).contains(until);
            office.after(Duration.ofMinutes(5)).give(new Command.TimePassed());
            assertThat(office.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
        }

        @Test
        void closingACounterSendsTheCalledPersonBackToTheirRank() {
            Ticket ticket = office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.CloseCounter(ONE));
            assertThat(office.ticket(ticket)).isInstanceOf(Ticket.Waiting.class);
        }

        @Test
        void openingTwiceChangesNothing() {
            office.give(new Command.OpenCounter(ONE, new OfficerId("lan")));
            assertThat(office.give(new Command.OpenCounter(ONE, new OfficerId("lan"))))
                    .isEqualTo(Decision.accepted());
        }
    }

    @Nested
    class Undoing {
        @Test
        void aCompletedTicketReturnsToServiceWhenTheCounterIsFree() {
            Ticket ticket = office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.Start(ONE));
            Ticket before = office.ticket(ticket);
            office.give(new Command.Complete(ONE));
            office.after(Duration.ofSeconds(9)).give(new Command.Undo(ONE));
            assertThat(office.ticket(ticket)).isEqualTo(before);
            assertThat(office.presentAt(ONE).id()).isEqualTo(ticket.id());
        }

        @Test
        void whileTheCounterIsBusyTheTicketIsParkedThereFirst() {
            Ticket first = office.issue(A);
            office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.callNext(ONE);
            office.give(new Command.Undo(ONE));
            assertThat(office.state.parked().getFirst().id()).isEqualTo(first.id());
        }

        @Test
        void afterTenSecondsItIsTooLate() {
            office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.MarkNoShow(ONE));
            office.after(Duration.ofSeconds(11));
            assertThat(refusal(office.give(new Command.Undo(ONE)))).isInstanceOf(Refusal.Expired.class);
        }

        @Test
        void aTransferThatWasTakenUpElsewhereCannotBeUndone() {
            office.issue(A);
            office.open(ONE, TWO);
            office.callNext(ONE);
            office.give(new Command.Transfer(ONE, C, null, false));
            office.callNext(TWO);
            assertThat(refusal(office.give(new Command.Undo(ONE)))).isInstanceOf(Refusal.AlreadyMoved.class);
        }

        @Test
        void aMissedPersonIsBroughtBackAtTheOldRank() {
            Ticket missed = office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.MarkNoShow(ONE));
            office.after(Duration.ofMinutes(30)).issue(A);
            office.give(new Command.BringBack(missed.id()));
            office.callNext(ONE);
            assertThat(office.presentAt(ONE).id()).isEqualTo(missed.id());
        }

        @Test
        void afterTheToleranceAMissedPersonTakesANewNumber() {
            Ticket missed = office.issue(A);
            office.open(ONE);
            office.callNext(ONE);
            office.give(new Command.MarkNoShow(ONE));
            office.after(Duration.ofMinutes(61));
            assertThat(refusal(office.give(new Command.BringBack(missed.id())))).isInstanceOf(Refusal.Expired.class);
        }
    }

    @Nested
    class Devices {
        private final DeviceId kiosk = new DeviceId("kiosk-1");
        private final LocalDate day = LocalDate.of(2026, 11, 23);

        private Command.AdmitTicket admit(String number, Instant arrival, boolean late) {
            return new Command.AdmitTicket(
                    office.newId(),
                    TicketNumber.parse(number),
                    day,
                    A,
                    QueueClass.ORDINARY,
                    arrival,
                    Duration.ZERO,
                    kiosk,
                    "token" + number,
                    late);
        }

        @Test
        void holdACurrentSeriesAndASpareForFourDays() {
            office.give(new Command.EquipDevice(kiosk, "e1"));
            assertThat(office.state.leasesOf(kiosk)).hasSize(4 * 3 * 2);
        }

        @Test
        void askingTwiceLeasesOnce() {
            office.give(new Command.EquipDevice(kiosk, "e1"));
            assertThat(office.give(new Command.EquipDevice(kiosk, "e1"))).isEqualTo(Decision.accepted());
        }

        @Test
        void aNewEpochGetsNewSeries() {
            office.give(new Command.EquipDevice(kiosk, "e1"));
            List<Event.SeriesLeased> first = office.state.leasesOf(kiosk);
            office.give(new Command.EquipDevice(kiosk, "e2"));
            assertThat(office.state.leasesOf(kiosk))
                    .extracting(lease -> "" + lease.day() + lease.letter() + lease.series())
                    .doesNotContainAnyElementsOf(first.stream()
                            .map(lease -> "" + lease.day() + lease.letter() + lease.series())
                            .toList());
        }

        @Test
        void runningIntoTheSpareLeasesAnother() {
            office.give(new Command.EquipDevice(kiosk, "e1"));
            office.give(admit("A1001", office.now, false));
            assertThat(office.state.leasesOf(kiosk))
                    .filteredOn(lease -> lease.day().equals(day) && lease.letter() == 'A')
                    .extracting(Event.SeriesLeased::series)
                    .containsExactly(0, 1, 2);
        }

        @Test
        void theSameTicketTwiceIsOneTicket() {
            Command.AdmitTicket admit = admit("A001", office.now, false);
            office.give(admit);
            assertThat(office.give(admit)).isEqualTo(Decision.accepted());
        }

        @Test
        void anArrivalInTheFutureCountsAsNow() {
            Command.AdmitTicket admit = admit("A001", office.now.plusSeconds(500), false);
            office.give(admit);
            assertThat(office.state.ticket(admit.ticket()).orElseThrow().visit().arrival())
                    .isEqualTo(office.now);
        }

        @Test
        void anOldTicketFromABacklogIsParkedInsteadOfOvertaking() {
            Command.AdmitTicket admit = admit("A001", office.now.minus(Duration.ofMinutes(20)), true);
            office.give(admit);
            assertThat(office.state.ticket(admit.ticket()).orElseThrow()).isInstanceOf(Ticket.Parked.class);
        }
    }

    @Nested
    class TheDay {
        @Test
        void endsEveryOpenTicket() {
            Ticket waiting = office.issue(A);
            office.issue(B);
            office.open(THREE);
            office.callNext(THREE);
            office.give(new Command.Start(THREE));
            office.after(Duration.ofHours(24)).give(new Command.TimePassed());
            assertThat(office.state.size()).isZero();
            assertThat(office.log)
                    .filteredOn(Event.OfTicket.class::isInstance)
                    .filteredOn(event -> event.at().equals(office.now))
                    .hasSize(2);
            assertThat(office.state.ticket(waiting.id())).isEmpty();
        }

        @Test
        void aClockThatStepsBackDoesNotMakeTimeNegative() {
            Ticket ticket = office.issue(A);
            office.after(Duration.ofMinutes(10)).open(ONE);
            office.now = office.now.minus(Duration.ofHours(5));
            office.callNext(ONE);
            assertThat(office.ticket(ticket).visit().waitingTime(office.now)).isEqualTo(Duration.ofMinutes(10));
        }

        @Test
        void servicesNamedInACallMustBeTheCountersOwn() {
            office.open(ONE);
            Decision decision = office.give(new Command.CallNext(ONE, Set.of(C), null));
            assertThat(refusal(decision)).isEqualTo(new Refusal.UnknownService("c"));
        }
    }
}
