package vn.motcua.office.sqlite;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.plan.Absence;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.policy.Explanation;
import vn.motcua.domain.policy.Explanation.Reason;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction.Target;

/** One event of each type, with every optional part present. */
final class EventSamples {
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.456Z");
    private static final TicketId TICKET = TicketId.of("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
    private static final TicketId OTHER = TicketId.of("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c");
    private static final CounterId COUNTER = new CounterId("3");
    private static final ServiceId SERVICE = new ServiceId("ho-tich");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private EventSamples() {}

    static List<Event> all() {
        return List.of(
                new Event.CounterOpened(AT, COUNTER, new OfficerId("canbo1")),
                new Event.CounterPaused(AT, COUNTER, "nghỉ trưa", AT.plusSeconds(600)),
                new Event.CounterClosed(AT, COUNTER),
                new Event.SeriesLeased(AT, DAY, 'A', 12, new DeviceId("kiosk-1"), "5f2c9e", true),
                new Event.SeriesBurned(AT, DAY, 'A', 21),
                new Event.TicketIssued(
                        AT,
                        TICKET,
                        TicketNumber.parse("A12007"),
                        DAY,
                        SERVICE,
                        QueueClass.APPOINTMENT,
                        AT.minusSeconds(5),
                        Duration.ofMillis(250),
                        AT.plusSeconds(900),
                        new DeviceId("kiosk-1"),
                        "q5oDcM8xS1yG0aXw2bVn7A"),
                new Event.NumberAdmitted(
                        AT,
                        TICKET,
                        TicketNumber.parse("A12007"),
                        DAY,
                        SERVICE,
                        new DeviceId("kiosk-1"),
                        "q5oDcM8xS1yG0aXw2bVn7A"),
                new Event.NumberConfirmed(
                        AT,
                        TICKET,
                        OTHER,
                        TicketNumber.parse("A12007"),
                        DAY,
                        QueueClass.PRIORITY,
                        AT.minusSeconds(5),
                        Duration.ofMillis(250),
                        new DeviceId("kiosk-1"),
                        "w7xSc2LmT9yP4rBv1nKd0Q",
                        null),
                new Event.NumberDisputed(AT, OTHER, TICKET, TicketNumber.parse("A12007"), DAY, new DeviceId("kiosk-1")),
                new Event.LeasesWithheld(AT, new DeviceId("kiosk-1"), "5f2c9e"),
                new Event.TicketCalled(AT, TICKET, COUNTER, new OfficerId("canbo1"), explanation()),
                new Event.TicketRecalled(AT, TICKET, COUNTER),
                new Event.ServiceStarted(AT, TICKET, COUNTER),
                new Event.TransactionCompleted(AT, TICKET, COUNTER, true, false),
                new Event.TicketMissed(AT, TICKET, COUNTER),
                new Event.TicketParked(AT, TICKET, COUNTER, "bổ sung bản chính", AT.plusSeconds(300)),
                new Event.TicketReturned(AT, TICKET),
                new Event.TicketTransferred(
                        AT,
                        TICKET,
                        COUNTER,
                        new ServiceId("chung-thuc"),
                        new Target.WithOfficer(new OfficerId("canbo2")),
                        new Target.AtCounter(COUNTER)),
                new Event.ServiceAdded(AT, TICKET, new ServiceId("cu-tru")),
                new Event.ServiceContinued(AT, TICKET, COUNTER, new OfficerId("canbo1")),
                new Event.TimesFlagged(AT, TICKET, COUNTER),
                new Event.DossierRecorded(
                        AT,
                        TICKET,
                        COUNTER,
                        new OfficerId("canbo1"),
                        AT.minusSeconds(240),
                        new Dossier(
                                "H26.14-261120-0031",
                                "1.001193",
                                Dossier.Filing.AT_COUNTER,
                                List.of(new Dossier.Paper("Giấy chứng sinh", Dossier.Use.DIGITISED, "KQ.G15.000001")))),
                new Event.NoteWritten(
                        AT, TICKET, COUNTER, new OfficerId("canbo1"), new PersonalRef("Zm9vYmFyYmF6cXV4MTIzNA")),
                new Event.PersonalDataErased(AT, new PersonalRef("Zm9vYmFyYmF6cXV4MTIzNA")),
                new Event.AppointmentBooked(
                        AT,
                        new Appointment(
                                new AppointmentCode("AB3D7KMX"),
                                new ServiceId("chung-thuc"),
                                AT.plusSeconds(86_400),
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(60),
                                Duration.ofMinutes(15),
                                true,
                                "phone",
                                new PersonalRef("Zm9vYmFyYmF6cXV4MTIzNA"))),
                new Event.AppointmentCheckedIn(AT, new AppointmentCode("AB3D7KMX"), TICKET, false),
                new Event.AppointmentCancelled(AT, new AppointmentCode("AB3D7KMX"), "citizen"),
                new Event.AppointmentMissed(AT, new AppointmentCode("AB3D7KMX")),
                new Event.TicketCancelled(AT, TICKET, "left"),
                new Event.ActionUndone(AT, TICKET, COUNTER, true),
                new Event.DayPlanned(
                        AT,
                        DAY,
                        new DayPlan(
                                List.of(new PlannedOpening(
                                        COUNTER,
                                        List.of(new ServiceId("ho-tich"), new ServiceId("chung-thuc")),
                                        new Hours(LocalTime.of(7, 30), LocalTime.of(17, 0)),
                                        List.of(new Hours(LocalTime.of(11, 30), LocalTime.of(13, 30))))),
                                List.of(new Absence(COUNTER, new Hours(LocalTime.of(15, 0), LocalTime.of(16, 0)))))),
                new Event.DayClosed(AT, DAY, 20_780_000_007L));
    }

    private static Explanation explanation() {
        return new Explanation(
                "aging",
                List.of(
                        new Reason.Waited(Duration.ofMinutes(21)),
                        new Reason.Precedence(2, 1),
                        new Reason.AppointmentDue(AT),
                        new Reason.OrdinaryTurn(2),
                        new Reason.SentHere(),
                        new Reason.Before(TicketNumber.parse("B001"), Duration.ofMinutes(6)),
                        new Reason.ChosenByOfficer("quay lại sau khi photo")));
    }
}
