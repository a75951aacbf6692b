package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.queue.Office.A;
import static vn.motcua.domain.queue.Office.C;
import static vn.motcua.domain.queue.Office.ONE;
import static vn.motcua.domain.queue.Office.TWO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketNumber;

/** What must hold when a day ends, when a device missed it, and when the office's definition changes under its log. */
class DaysAndDefinitionsTest {
    private static final DeviceId KIOSK_1 = new DeviceId("kiosk-1");
    private static final DeviceId KIOSK_2 = new DeviceId("kiosk-2");

    private final Office office = new Office();

    private static OfficeRules rules(
            Map<CounterId, Set<ServiceId>> skills, Duration returnTolerance, Duration undoWindow) {
        OfficeRules usual = Office.rules(new AgingPolicy(2, Duration.ofMinutes(10), 2));
        return new OfficeRules(
                usual.zone(),
                usual.dayStart(),
                usual.letters(),
                skills,
                usual.policy(),
                undoWindow,
                returnTolerance,
                usual.recallSpacing(),
                usual.callLimit(),
                usual.appointmentEarly(),
                usual.lateArrival());
    }

    private Decision giveUnder(QueueState state, Command command) {
        Decision decision = QueueRules.decide(state, command, office.now);
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(state::apply);
        }
        return decision;
    }

    @Nested
    class WhenTheDayCloses {
        @Test
        void noTwoDevicesGetTheSameSeries() {
            office.give(new Command.EquipDevice(KIOSK_1, "e1"));
            office.give(new Command.EquipDevice(KIOSK_2, "e2"));
            office.after(Duration.ofHours(24)).give(new Command.TimePassed());
            assertThat(office.log)
                    .filteredOn(Event.SeriesLeased.class::isInstance)
                    .extracting(event -> (Event.SeriesLeased) event)
                    .extracting(lease -> "" + lease.day() + lease.letter() + lease.series())
                    .doesNotHaveDuplicates();
        }

        @Test
        void everyDeviceHoldsTwoSeriesForEachOfTheNextDays() {
            office.give(new Command.EquipDevice(KIOSK_1, "e1"));
            office.give(new Command.EquipDevice(KIOSK_2, "e2"));
            office.after(Duration.ofHours(24)).give(new Command.TimePassed());
            assertThat(office.state.leasesOf(KIOSK_2))
                    .filteredOn(lease -> lease.day().equals(LocalDate.of(2026, 11, 27)))
                    .hasSize(3 * 2);
        }

        @Test
        void callsGoOnGrowingForAStateThatIsReadFromThereOn() {
            office.open(ONE);
            office.issue(A);
            office.callNext(ONE);
            long before = office.state.callSequence();
            office.give(new Command.CloseDay());
            QueueState restarted = new QueueState(office.state.rules());
            office.log.stream()
                    .skip(office.log.stream()
                            .takeWhile(event -> !(event instanceof Event.DayClosed))
                            .count())
                    .forEach(restarted::apply);
            assertThat(restarted.callSequence()).isEqualTo(before);
        }

        @Test
        void itDoesSoOnceEvenWhereTheClocksGoForwardThatNight() {
            OfficeRules usual = office.state.rules();
            OfficeRules berlin = new OfficeRules(
                    ZoneId.of("Europe/Berlin"),
                    usual.dayStart(),
                    usual.letters(),
                    usual.skills(),
                    usual.policy(),
                    usual.undoWindow(),
                    usual.returnTolerance(),
                    usual.recallSpacing(),
                    usual.callLimit(),
                    usual.appointmentEarly(),
                    usual.lateArrival());
            LocalDate before = LocalDate.of(2026, 3, 28);
            assertThat(berlin.seriesDay(berlin.endOf(before))).isEqualTo(before.plusDays(1));
        }
    }

    @Nested
    class ATicketOfAnOlderSeriesDay {
        private Ticket admitted(Instant arrival, boolean late) {
            Command.AdmitTicket admit = new Command.AdmitTicket(
                    office.newId(),
                    TicketNumber.parse("A017"),
                    LocalDate.of(2026, 11, 22),
                    A,
                    QueueClass.ORDINARY,
                    arrival,
                    Duration.ZERO,
                    KIOSK_1,
                    "token",
                    late);
            office.give(admit);
            return office.state.ticket(admit.ticket()).orElseThrow();
        }

        @Test
        void waitsWhenItsDeviceOnlyDidNotKnowTheDate() {
            assertThat(admitted(office.now.minusSeconds(2), false)).isInstanceOf(Ticket.Waiting.class);
        }

        @Test
        void isParkedWhenItCameFromABacklogWithoutAnAgeToBelieve() {
            assertThat(admitted(office.now, true)).isInstanceOf(Ticket.Parked.class);
        }

        @Test
        void isOverWhenThePersonCameOnThatDay() {
            assertThat(admitted(office.now.minus(Duration.ofHours(20)), true)).isInstanceOf(Ticket.Cancelled.class);
        }
    }

    @Nested
    class WhenTheDefinitionChanges {
        private QueueState replayedUnder(OfficeRules rules) {
            QueueState replayed = new QueueState(rules);
            office.log.forEach(replayed::apply);
            return replayed;
        }

        private Ticket calledAtOne() {
            Ticket ticket = office.issue(A);
            office.open(ONE, TWO);
            office.callNext(ONE);
            return office.ticket(ticket);
        }

        @Test
        void aPersonBroughtBackUnderAWiderToleranceStillWaitsUnderANarrowerOne() {
            Ticket missed = calledAtOne();
            office.give(new Command.MarkNoShow(ONE));
            office.after(Duration.ofMinutes(45)).give(new Command.BringBack(missed.id()));
            QueueState replayed = replayedUnder(rules(
                    office.state.rules().skills(),
                    Duration.ofMinutes(10),
                    office.state.rules().undoWindow()));
            assertThat(replayed.ticket(missed.id())).isEqualTo(office.state.ticket(missed.id()));
        }

        @Test
        void aPhonePageStillFindsATicketWhoseUndoTheNarrowerWindowWouldRefuse() {
            Ticket ticket = calledAtOne();
            office.give(new Command.Complete(ONE));
            office.after(Duration.ofSeconds(9)).give(new Command.Undo(ONE));
            QueueState replayed = replayedUnder(rules(
                    office.state.rules().skills(), office.state.rules().returnTolerance(), Duration.ofSeconds(1)));
            assertThat(replayed.ticketByToken(ticket.visit().linkToken())).isEqualTo(office.state.ticket(ticket.id()));
        }

        @Test
        void aTicketAtACounterThatWasGivenUpCanGoBackToTheHall() {
            Ticket ticket = calledAtOne();
            QueueState replayed = replayedUnder(rules(
                    Map.of(TWO, Set.of(A, C)),
                    office.state.rules().returnTolerance(),
                    office.state.rules().undoWindow()));
            giveUnder(replayed, new Command.BringBack(ticket.id()));
            assertThat(replayed.ticket(ticket.id()).orElseThrow()).isInstanceOf(Ticket.Waiting.class);
        }

        @Test
        void aTicketAtACounterThatWasGivenUpCanBeCancelled() {
            Ticket ticket = calledAtOne();
            office.give(new Command.Start(ONE));
            QueueState replayed = replayedUnder(rules(
                    Map.of(TWO, Set.of(A, C)),
                    office.state.rules().returnTolerance(),
                    office.state.rules().undoWindow()));
            giveUnder(replayed, new Command.CancelTicket(ticket.id(), "quầy đã bỏ"));
            assertThat(replayed.ticket(ticket.id()).orElseThrow()).isInstanceOf(Ticket.Cancelled.class);
        }
    }

    @Test
    void callsAtAnEarlierCounterLeaveTheNextOneItsRecalls() {
        office.issue(A);
        office.open(ONE, TWO);
        office.callNext(ONE);
        office.give(new Command.Recall(ONE));
        office.give(new Command.Recall(ONE));
        office.give(new Command.Transfer(ONE, C, null, false));
        office.callNext(TWO);
        assertThat(office.give(new Command.Recall(TWO))).isInstanceOf(Decision.Accepted.class);
    }
}
