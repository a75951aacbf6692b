package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.queue.Office.A;
import static vn.motcua.domain.queue.Office.ONE;
import static vn.motcua.domain.queue.Office.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;

class AppointmentsTest {
    private static final AppointmentCode CODE = new AppointmentCode("AB3D7KMX");
    private static final PersonalRef PHONE = new PersonalRef("p".repeat(22));
    private static final int NO_LIMIT = 100;

    private final Office office = new Office();
    private final Instant slot = office.now.plus(Duration.ofHours(2));

    private Decision book(AppointmentCode code, Instant at, int perSlot, int perDay, int perChannel) {
        return office.give(new Command.BookAppointment(booking(code, at, false, null), perSlot, perDay, perChannel));
    }

    private static Appointment booking(
            AppointmentCode code, Instant at, boolean atHome, @Nullable PersonalRef contact) {
        return new Appointment(
                code,
                A,
                at,
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofMinutes(15),
                atHome,
                "phone",
                contact);
    }

    private void booked() {
        assertThat(book(CODE, slot, NO_LIMIT, NO_LIMIT, NO_LIMIT)).isInstanceOf(Decision.Accepted.class);
    }

    private Decision checkIn() {
        TicketId id = office.newId();
        return office.give(new Command.CheckIn(CODE, id, "token-" + id));
    }

    private Ticket checkedIn() {
        assertThat(checkIn()).isInstanceOf(Decision.Accepted.class);
        AppointmentBook.Entry entry = office.state.appointments().find(CODE).orElseThrow();
        assertThat(entry.state()).isEqualTo(AppointmentState.CHECKED_IN);
        return office.state.ticket(Objects.requireNonNull(entry.ticket())).orElseThrow();
    }

    private AppointmentState state() {
        return office.state.appointments().find(CODE).orElseThrow().state();
    }

    private static AppointmentCode code(int at) {
        return new AppointmentCode("ZZZZZZZ" + AppointmentCode.ALPHABET.charAt(at));
    }

    @Test
    void aBookingOnTimeBecomesATicketWithItsSlot() {
        booked();
        office.after(Duration.ofMinutes(100));
        Ticket ticket = checkedIn();
        assertThat(ticket.visit().queueClass()).isEqualTo(QueueClass.APPOINTMENT);
        assertThat(ticket.visit().slot()).isEqualTo(slot);
        assertThat(refusal(checkIn())).isEqualTo(new Refusal.AppointmentOver(AppointmentState.CHECKED_IN));
    }

    @Test
    void whoComesTooEarlyIsToldWhenToCheckIn() {
        booked();
        office.after(Duration.ofMinutes(80));
        assertThat(refusal(checkIn())).isEqualTo(new Refusal.TooEarly(slot.minus(Duration.ofMinutes(30))));
    }

    @Test
    void whoComesTooLateTakesAnOrdinaryTurn() {
        booked();
        office.after(Duration.ofMinutes(136));
        Ticket ticket = checkedIn();
        assertThat(ticket.visit().queueClass()).isEqualTo(QueueClass.ORDINARY);
        assertThat(ticket.visit().slot()).isNull();
    }

    @Test
    void theLastPlaceOfASlotIsGivenOnceAndFreeAgainOnceGivenUp() {
        assertThat(book(CODE, slot, 1, NO_LIMIT, NO_LIMIT)).isInstanceOf(Decision.Accepted.class);
        assertThat(refusal(book(code(1), slot, 1, NO_LIMIT, NO_LIMIT))).isEqualTo(new Refusal.SlotFull(slot));
        office.give(new Command.CancelAppointment(CODE, "citizen"));
        assertThat(office.give(new Command.CancelAppointment(CODE, "citizen")))
                .as("a second time changes nothing")
                .isEqualTo(Decision.accepted());
        assertThat(book(code(1), slot, 1, NO_LIMIT, NO_LIMIT)).isInstanceOf(Decision.Accepted.class);
        assertThat(refusal(checkIn())).isEqualTo(new Refusal.AppointmentOver(AppointmentState.CANCELLED));
    }

    @Test
    void aDayAndAChannelHaveTheirLimits() {
        Instant next = slot.plus(Duration.ofMinutes(15));
        book(code(1), slot, NO_LIMIT, 1, NO_LIMIT);
        LocalDate day = office.state.rules().seriesDay(slot);
        assertThat(refusal(book(code(2), next, NO_LIMIT, 1, NO_LIMIT))).isEqualTo(new Refusal.DayFull(day));
        assertThat(refusal(book(code(2), next, NO_LIMIT, NO_LIMIT, 1))).isEqualTo(new Refusal.DayFull(day));
        Instant tomorrow = slot.plus(Duration.ofDays(1));
        assertThat(book(code(2), tomorrow, NO_LIMIT, 1, 1)).isInstanceOf(Decision.Accepted.class);
        assertThat(refusal(book(code(3), office.now, NO_LIMIT, NO_LIMIT, NO_LIMIT)))
                .isEqualTo(new Refusal.SlotPassed(office.now));
    }

    @Test
    void theEndOfTheDayMissesWhoDidNotComeAndKeepsTheDaysToCome() {
        booked();
        book(code(1), slot.plus(Duration.ofDays(1)), NO_LIMIT, NO_LIMIT, NO_LIMIT);
        office.give(new Command.BookAppointment(booking(code(2), slot, true, PHONE), NO_LIMIT, NO_LIMIT, NO_LIMIT));
        office.after(Duration.ofHours(12)).give(new Command.CloseDay());
        assertThat(office.log)
                .filteredOn(Event.AppointmentMissed.class::isInstance)
                .extracting(event -> ((Event.AppointmentMissed) event).code())
                .as("a visit at home is not missed here")
                .containsExactly(CODE);
        assertThat(office.state.appointments().find(CODE)).isEmpty();
        assertThat(office.state.appointments().find(code(1))).isPresent();
    }

    @Test
    void aTelephoneGoesWithTheBookingThatIsGivenUp() {
        office.give(new Command.BookAppointment(booking(CODE, slot, true, PHONE), NO_LIMIT, NO_LIMIT, NO_LIMIT));
        office.after(Duration.ofMinutes(110));
        assertThat(refusal(checkIn())).isEqualTo(new Refusal.AppointmentAtHome());
        office.give(new Command.CancelAppointment(CODE, "citizen"));
        assertThat(office.log).contains(new Event.PersonalDataErased(office.now, PHONE));
        assertThat(office.state
                        .appointments()
                        .find(CODE)
                        .orElseThrow()
                        .appointment()
                        .contact())
                .isNull();
    }

    @Test
    void aKiosksOwnNumberChecksInOnceAndIsOrdinaryTheSecondTime() {
        booked();
        office.give(new Command.EquipDevice(new DeviceId("kiosk-1"), "epoch"));
        office.after(Duration.ofMinutes(110));
        Ticket first = printed(1);
        Ticket second = printed(2);
        assertThat(first.visit().slot()).isEqualTo(slot);
        assertThat(second.visit().queueClass()).isEqualTo(QueueClass.ORDINARY);
        assertThat(office.state.appointments().find(CODE).orElseThrow().ticket())
                .isEqualTo(first.id());
    }

    @Test
    void aKiosksNumberTakesNoBookingOfAnotherDayOrAtHome() {
        office.give(new Command.EquipDevice(new DeviceId("kiosk-1"), "epoch"));
        book(CODE, slot.plus(Duration.ofDays(1)), NO_LIMIT, NO_LIMIT, NO_LIMIT);
        assertThat(printed(1).visit().queueClass()).isEqualTo(QueueClass.ORDINARY);
        assertThat(state()).isEqualTo(AppointmentState.BOOKED);
        office.give(new Command.CancelAppointment(CODE, "citizen"));
        AppointmentCode visit = code(1);
        office.give(new Command.BookAppointment(booking(visit, slot, true, PHONE), NO_LIMIT, NO_LIMIT, NO_LIMIT));
        assertThat(printed(2, visit).visit().slot()).isNull();
        assertThat(office.state.appointments().find(visit).orElseThrow().state())
                .isEqualTo(AppointmentState.BOOKED);
    }

    @Test
    void aNumberReadOffThePaperFirstIsStillTheBookingsOwn() {
        booked();
        office.give(new Command.EquipDevice(new DeviceId("kiosk-1"), "epoch"));
        office.after(Duration.ofMinutes(110));
        Event.SeriesLeased lease =
                office.state.leasesOf(new DeviceId("kiosk-1")).getFirst();
        TicketId read = office.newId();
        office.give(
                new Command.AdmitPrintedNumber(read, "read", new TicketNumber('A', lease.series(), 1), lease.day(), A));
        assertThat(told(1, CODE)).isNotEqualTo(read);
        Ticket merged = office.state.ticket(read).orElseThrow();
        assertThat(merged.visit().slot()).isEqualTo(slot);
        assertThat(merged.visit().queueClass()).isEqualTo(QueueClass.APPOINTMENT);
        assertThat(office.state.appointments().find(CODE).orElseThrow().ticket())
                .isEqualTo(read);
    }

    private Ticket printed(int count) {
        return printed(count, CODE);
    }

    private Ticket printed(int count, AppointmentCode code) {
        return office.state.ticket(told(count, code)).orElseThrow();
    }

    private TicketId told(int count, AppointmentCode code) {
        TicketId id = office.newId();
        Event.SeriesLeased lease =
                office.state.leasesOf(new DeviceId("kiosk-1")).getFirst();
        office.give(new Command.AdmitTicket(
                        id,
                        new TicketNumber('A', lease.series(), count),
                        lease.day(),
                        A,
                        QueueClass.ORDINARY,
                        office.now,
                        Duration.ZERO,
                        new DeviceId("kiosk-1"),
                        "paper-" + count,
                        false)
                .checkingIn(code));
        return id;
    }

    @Test
    void theLogMakesTheSameBookAgain() {
        booked();
        book(code(1), slot.plus(Duration.ofDays(1)), NO_LIMIT, NO_LIMIT, NO_LIMIT);
        office.after(Duration.ofMinutes(110));
        checkedIn();
        office.give(new Command.CancelAppointment(code(1), "office"));
        QueueState replayed = new QueueState(office.state.rules());
        List.copyOf(office.log).forEach(replayed::apply);
        Instant end = slot.plus(Duration.ofDays(9));
        assertThat(replayed.appointments().between(Instant.EPOCH, end))
                .isEqualTo(office.state.appointments().between(Instant.EPOCH, end))
                .hasSize(2);
        assertThat(state()).isEqualTo(AppointmentState.CHECKED_IN);
    }

    @Test
    void aBookingWaitsForItsTimeAndIsThenMergedByThePolicy() {
        booked();
        office.open(ONE);
        office.after(Duration.ofMinutes(105));
        Ticket walkIn = office.issue(A);
        Ticket appointment = checkedIn();
        office.callNext(ONE);
        assertThat(office.presentAt(ONE).id()).isEqualTo(walkIn.id());
        assertThat(refusal(office.callNext(ONE))).as("not due yet").isEqualTo(new Refusal.QueueEmpty(ONE));
        office.after(Duration.ofMinutes(6)).callNext(ONE);
        assertThat(office.presentAt(ONE).id()).isEqualTo(appointment.id());
    }

    @Test
    void whoGivesUpLeavesRoomInTheBook() {
        for (int at = 0; at < AppointmentBook.LIMIT; at++) {
            office.state.apply(new Event.AppointmentBooked(office.now, booking(many(at), slot, false, null)));
        }
        assertThat(refusal(book(CODE, slot, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(new Refusal.OfficeFull(AppointmentBook.LIMIT));
        office.give(new Command.CancelAppointment(many(0), "citizen"));
        assertThat(book(CODE, slot, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isInstanceOf(Decision.Accepted.class);
    }

    private static AppointmentCode many(int at) {
        StringBuilder code = new StringBuilder("ZZZZ");
        for (int rest = at; code.length() < AppointmentCode.LENGTH; rest /= 31) {
            code.append(AppointmentCode.ALPHABET.charAt(rest % 31));
        }
        return new AppointmentCode(code.toString());
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        assertThat(AppointmentCode.typed(" ab3d-7kmx ")).contains(CODE);
        assertThat(AppointmentCode.typed("https://so.binhan.example.vn/a/AB3D7KMX"))
                .contains(CODE);
        assertThat(AppointmentCode.typed("/a/AB3D7KMX")).contains(CODE);
        assertThat(AppointmentCode.typed("AB3D7KM0")).isEmpty();
        assertThat(AppointmentCode.typed("")).isEmpty();
        assertThat(CODE.grouped()).isEqualTo("AB3D-7KMX");
    }
}
