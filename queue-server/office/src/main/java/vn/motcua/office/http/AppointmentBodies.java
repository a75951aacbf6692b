package vn.motcua.office.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.queue.AppointmentBook;
import vn.motcua.domain.queue.AppointmentBook.Entry;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.queue.Refusal;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.definition.AppointmentRule;
import vn.motcua.office.definition.AppointmentSlots;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.protocol.Text;

/** Bookings and free slots as the interface tells them. */
final class AppointmentBodies {
    private AppointmentBodies() {}

    /** A day that can be booked, and its free places. */
    record DayBody(LocalDate day, int free) {}

    /** The days of a service; {@code atHome} when an officer also comes to the person's home. */
    record DaysBody(String service, boolean atHome, List<DayBody> days) {}

    /** A slot and its free places. */
    record SlotBody(Instant start, Instant end, int free) {}

    /** The slots of a service on a day. */
    record SlotsBody(String service, boolean atHome, LocalDate day, List<SlotBody> slots) {}

    /**
     * A booking.
     *
     * @param shown the code in two groups
     * @param checkIn {@code open}, {@code early}, {@code late} or {@code closed}: what checking in would do now
     * @param checkInFrom when checking in opens
     * @param checkInUntil until when the booking counts; later its person takes an ordinary turn
     * @param personalRef where the telephone is kept, for those who sign in
     */
    record AppointmentBody(
            String code,
            String shown,
            String service,
            Text serviceName,
            Instant start,
            Instant end,
            String state,
            boolean atHome,
            String channel,
            String checkIn,
            Instant checkInFrom,
            Instant checkInUntil,
            String link,
            @Nullable String ticket,
            @Nullable String number,
            @Nullable String personalRef) {}

    static AppointmentBody body(
            Entry entry, QueueState state, OfficeDefinition office, Instant now, boolean withContact) {
        Appointment booked = entry.appointment();
        String service = booked.service().value();
        TicketId ticket = entry.ticket();
        PersonalRef contact = withContact ? booked.contact() : null;
        return new AppointmentBody(
                booked.code().value(),
                booked.code().grouped(),
                service,
                office.service(service).map(ServiceDefinition::name).orElse(new Text(service, service)),
                booked.slot(),
                booked.slot().plus(booked.length()),
                state(entry.state()),
                booked.atHome(),
                booked.channel(),
                checkIn(entry, state.appointments(), now),
                booked.opens(),
                booked.slot().plus(booked.late()),
                "/a/" + booked.code().value(),
                ticket == null ? null : ticket.toString(),
                ticket == null
                        ? null
                        : state.ticket(ticket)
                                .map(known -> known.number().toString())
                                .orElse(null),
                contact == null ? null : contact.value());
    }

    static String state(AppointmentState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String checkIn(Entry entry, AppointmentBook book, Instant now) {
        Optional<Refusal> against = book.againstCheckIn(entry, now);
        if (against.isPresent()) {
            return against.get() instanceof Refusal.TooEarly ? "early" : "closed";
        }
        return entry.appointment().over(now) ? "late" : "open";
    }

    static DaysBody days(String service, QueueState state, OfficeDefinition office, Instant now) {
        LocalDate today = now.atZone(office.timeZone()).toLocalDate();
        List<DayBody> days = office.appointmentSlots().days(service, today).stream()
                .map(day -> new DayBody(
                        day,
                        Math.min(
                                slots(service, day, state, office, now).slots().stream()
                                        .mapToInt(SlotBody::free)
                                        .sum(),
                                left(service, day, state, office))))
                .toList();
        return new DaysBody(service, atHome(service, today, office), days);
    }

    static SlotsBody slots(String service, LocalDate day, QueueState state, OfficeDefinition office, Instant now) {
        AppointmentSlots slots = office.appointmentSlots();
        LocalDate today = now.atZone(office.timeZone()).toLocalDate();
        Optional<AppointmentRule> rule = slots.ruleOn(day);
        List<SlotBody> free = rule.isEmpty() || !slots.bookable(day, today)
                ? List.of()
                : slots.slots(service, day).stream()
                        .map(start -> slot(service, start, rule.get(), state, left(service, day, state, office), now))
                        .toList();
        return new SlotsBody(service, atHome(service, day, office), day, free);
    }

    private static SlotBody slot(
            String service, Instant start, AppointmentRule rule, QueueState state, int left, Instant now) {
        int taken = state.appointments().taken(new ServiceId(service), start, start.plusMillis(1));
        Duration length = rule.length();
        int free = start.isAfter(now) ? Math.clamp(rule.perSlot() - taken, 0, left) : 0;
        return new SlotBody(start, start.plus(length), free);
    }

    private static int left(String service, LocalDate day, QueueState state, OfficeDefinition office) {
        int taken = state.appointments()
                .taken(
                        new ServiceId(service),
                        state.rules().endOf(day.minusDays(1)),
                        state.rules().endOf(day));
        return office.appointmentSlots()
                .ruleOn(day)
                .map(rule -> Math.max(0, rule.perDay() - taken))
                .orElse(0);
    }

    private static boolean atHome(String service, LocalDate day, OfficeDefinition office) {
        return office.appointmentSlots()
                .ruleOn(day)
                .filter(rule -> rule.atHome().contains(service))
                .isPresent();
    }
}
