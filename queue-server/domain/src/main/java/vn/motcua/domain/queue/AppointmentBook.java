package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * Every booking of today and the days to come, as its events made it. Read on the thread that owns the queue.
 *
 * <p>Bound: {@value #LIMIT} bookings that stand, {@value #HELD} with those given up, about 0.4 KB each; beyond either
 * {@link Refusal.OfficeFull}. A booking leaves the book when its day is closed; the log keeps it.
 */
public final class AppointmentBook {
    /** Most bookings that stand. */
    public static final int LIMIT = 20_000;

    /** Most bookings held, those given up among them. */
    public static final int HELD = 60_000;

    private final OfficeRules rules;
    private final Map<AppointmentCode, Entry> entries = new HashMap<>();
    private final Set<AppointmentCode> cancelled = new HashSet<>();
    private final Map<PersonalRef, Set<AppointmentCode>> byContact = new HashMap<>();
    private final TreeMap<Instant, Map<AppointmentCode, Entry>> bySlot = new TreeMap<>();

    /**
     * A booking and what has become of it.
     *
     * @param ticket the ticket its person got, absent before
     */
    public record Entry(
            Appointment appointment,
            AppointmentState state,
            @Nullable TicketId ticket) {
        private Entry now(AppointmentState next, @Nullable TicketId given) {
            return new Entry(appointment, next, given);
        }
    }

    AppointmentBook(OfficeRules rules) {
        this.rules = rules;
    }

    void apply(Event.OfAppointment event) {
        switch (event) {
            case Event.AppointmentBooked e -> put(new Entry(e.appointment(), AppointmentState.BOOKED, null));
            // A log that begins in the middle does not know the booking any more.
            case Event.AppointmentCheckedIn e ->
                find(e.code()).ifPresent(entry -> put(entry.now(AppointmentState.CHECKED_IN, e.ticket())));
            case Event.AppointmentCancelled e ->
                find(e.code()).ifPresent(entry -> put(entry.now(AppointmentState.CANCELLED, null)));
            case Event.AppointmentMissed e ->
                find(e.code()).ifPresent(entry -> put(entry.now(AppointmentState.MISSED, null)));
        }
    }

    void erased(PersonalRef ref) {
        Set<AppointmentCode> named = byContact.remove(ref);
        if (named != null) {
            named.stream()
                    .map(entries::get)
                    .forEach(entry ->
                            put(new Entry(entry.appointment().withoutContact(), entry.state(), entry.ticket())));
        }
    }

    void dayClosed(LocalDate day) {
        Map<Instant, Map<AppointmentCode, Entry>> over = bySlot.headMap(rules.endOf(day));
        over.values().forEach(slot -> slot.values().forEach(this::remove));
        over.clear();
    }

    private void remove(Entry entry) {
        AppointmentCode code = entry.appointment().code();
        entries.remove(code);
        cancelled.remove(code);
        if (entry.appointment().contact() instanceof PersonalRef contact
                && byContact.get(contact) instanceof Set<AppointmentCode> named
                && named.remove(code)
                && named.isEmpty()) {
            byContact.remove(contact);
        }
    }

    private void put(Entry entry) {
        Appointment appointment = entry.appointment();
        entries.put(appointment.code(), entry);
        if (entry.state() == AppointmentState.CANCELLED) {
            cancelled.add(appointment.code());
        }
        if (appointment.contact() instanceof PersonalRef contact) {
            byContact.computeIfAbsent(contact, ref -> new HashSet<>()).add(appointment.code());
        }
        bySlot.computeIfAbsent(appointment.slot(), slot -> new HashMap<>()).put(appointment.code(), entry);
    }

    /** The booking with this code, also one that was cancelled, until its day is closed. */
    public Optional<Entry> find(AppointmentCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Why the person of a booking cannot check in now, empty when nothing is against it. */
    public Optional<Refusal> againstCheckIn(Entry entry, Instant now) {
        return Optional.ofNullable(AppointmentRules.standsAgainst(entry, rules, now));
    }

    /** Whether no more is taken in. */
    boolean full() {
        return entries.size() - cancelled.size() >= LIMIT || entries.size() >= HELD;
    }

    /** Whether a booking needs the telephone kept under this name. */
    public boolean names(PersonalRef contact) {
        return byContact.containsKey(contact);
    }

    /** The bookings with slots in {@code [from, to)}, whatever became of them, by slot and code. */
    public List<Entry> between(Instant from, Instant to) {
        return stream(from, to)
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.appointment().slot())
                        .thenComparing(entry -> entry.appointment().code().value()))
                .toList();
    }

    /** How many places of a service are taken in the slots that begin in {@code [from, to)}. */
    public int taken(ServiceId service, Instant from, Instant to) {
        return count(from, to, entry -> entry.appointment().service().equals(service));
    }

    /** How many places of a service are taken in each slot from {@code from} on; slots with none are left out. */
    public NavigableMap<Instant, Integer> takenFrom(ServiceId service, Instant from) {
        NavigableMap<Instant, Integer> taken = new TreeMap<>();
        bySlot.tailMap(from)
                .forEach((slot, booked) -> booked.values().stream()
                        .filter(entry -> entry.state() != AppointmentState.CANCELLED)
                        .filter(entry -> entry.appointment().service().equals(service))
                        .forEach(entry -> taken.merge(slot, 1, Integer::sum)));
        return taken;
    }

    /** How many places of a series day were taken through one channel, whatever the service. */
    public int takenBy(String channel, LocalDate day) {
        return count(
                rules.endOf(day.minusDays(1)),
                rules.endOf(day),
                entry -> entry.appointment().channel().equals(channel));
    }

    private int count(Instant from, Instant to, Predicate<Entry> which) {
        return (int) stream(from, to)
                .filter(entry -> entry.state() != AppointmentState.CANCELLED)
                .filter(which)
                .count();
    }

    private Stream<Entry> stream(Instant from, Instant to) {
        return bySlot.subMap(from, to).values().stream().flatMap(slot -> slot.values().stream());
    }
}
