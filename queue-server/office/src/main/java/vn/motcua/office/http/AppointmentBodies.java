package vn.motcua.office.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.queue.AppointmentBook;
import vn.motcua.domain.queue.AppointmentBook.Entry;
import vn.motcua.domain.queue.OfficeRules;
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

    /** The places of a service that are taken from today on. */
    record Taken(OfficeRules rules, NavigableMap<Instant, Integer> places) {
        /** Counts them on the queue's thread: all else is worked out beside it. */
        static Taken of(Optional<ServiceId> service, QueueState state, Instant now) {
            OfficeRules rules = state.rules();
            Instant today = rules.endOf(rules.seriesDay(now).minusDays(1));
            return new Taken(
                    rules,
                    service.map(known -> state.appointments().takenFrom(known, today))
                            .orElseGet(TreeMap::new));
        }

        private int at(Instant slot) {
            return places.getOrDefault(slot, 0);
        }

        private int on(LocalDate day) {
            return places.subMap(rules.endOf(day.minusDays(1)), rules.endOf(day)).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

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

    static DaysBody days(String service, Taken taken, AppointmentSlots slots, Instant now) {
        LocalDate today = slots.dayOf(now);
        List<DayBody> days = slots.days(service, today).stream()
                .map(day -> new DayBody(
                        day,
                        Math.min(
                                slots(service, day, taken, slots, now).slots().stream()
                                        .mapToInt(SlotBody::free)
                                        .sum(),
                                left(day, taken, slots))))
                .toList();
        return new DaysBody(service, atHome(service, today, slots), days);
    }

    static SlotsBody slots(String service, LocalDate day, Taken taken, AppointmentSlots slots, Instant now) {
        Optional<AppointmentRule> rule = slots.ruleOn(day);
        int left = left(day, taken, slots);
        List<SlotBody> free = rule.isEmpty() || !slots.bookable(day, slots.dayOf(now))
                ? List.of()
                : slots.slots(service, day).stream()
                        .map(start -> slot(start, rule.get(), taken.at(start), left, now))
                        .toList();
        return new SlotsBody(service, atHome(service, day, slots), day, free);
    }

    private static SlotBody slot(Instant start, AppointmentRule rule, int taken, int left, Instant now) {
        Duration length = rule.length();
        int free = start.isAfter(now) ? Math.clamp(rule.perSlot() - taken, 0, left) : 0;
        return new SlotBody(start, start.plus(length), free);
    }

    private static int left(LocalDate day, Taken taken, AppointmentSlots slots) {
        return slots.ruleOn(day)
                .map(rule -> Math.max(0, rule.perDay() - taken.on(day)))
                .orElse(0);
    }

    private static boolean atHome(String service, LocalDate day, AppointmentSlots slots) {
        return slots.ruleOn(day).filter(rule -> rule.atHome().contains(service)).isPresent();
    }
}
