package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.queue.AppointmentBook.Entry;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** Booking, giving a booking up, and checking in: a booking becomes a ticket like any other, with its slot. */
final class AppointmentRules {
    private AppointmentRules() {}

    static Decision book(QueueState state, Command.BookAppointment command, Instant now) {
        Appointment wanted = command.appointment();
        AppointmentBook book = state.appointments();
        if (!state.rules().letters().containsKey(wanted.service())) {
            return Decision.refused(new Refusal.UnknownService(wanted.service().value()));
        }
        if (!wanted.slot().isAfter(now) || state.closed(state.rules().seriesDay(wanted.slot()))) {
            return Decision.refused(new Refusal.SlotPassed(wanted.slot()));
        }
        if (book.find(wanted.code()).isPresent()) {
            return Decision.refused(new Refusal.CodeTaken());
        }
        if (book.full()) {
            return Decision.refused(new Refusal.OfficeFull(AppointmentBook.LIMIT));
        }
        return full(state, command)
                .map(Decision::refused)
                .orElseGet(() -> Decision.accepted(new Event.AppointmentBooked(now, wanted)));
    }

    private static Optional<Refusal> full(QueueState state, Command.BookAppointment command) {
        Appointment wanted = command.appointment();
        AppointmentBook book = state.appointments();
        Instant slot = wanted.slot();
        LocalDate day = state.rules().seriesDay(slot);
        if (book.taken(wanted.service(), slot, slot.plusMillis(1)) >= command.perSlot()) {
            return Optional.of(new Refusal.SlotFull(slot));
        }
        boolean full = book.taken(
                                wanted.service(),
                                state.rules().endOf(day.minusDays(1)),
                                state.rules().endOf(day))
                        >= command.perDay()
                || book.takenBy(wanted.channel(), day) >= command.perChannel();
        return full ? Optional.of(new Refusal.DayFull(day)) : Optional.empty();
    }

    /** A telephone goes with the booking it was given for. */
    static Decision cancel(QueueState state, Command.CancelAppointment command, Instant now) {
        Optional<Entry> known = state.appointments().find(command.code());
        if (known.isEmpty()) {
            return Decision.refused(new Refusal.UnknownAppointment());
        }
        Entry entry = known.get();
        return switch (entry.state()) {
            case CANCELLED -> Decision.accepted();
            case CHECKED_IN, MISSED -> Decision.refused(new Refusal.AppointmentOver(entry.state()));
            case BOOKED -> {
                List<Event> events = new ArrayList<>();
                events.add(new Event.AppointmentCancelled(now, command.code(), command.by()));
                forget(entry, now, events);
                yield new Decision.Accepted(events);
            }
        };
    }

    private static void forget(Entry entry, Instant now, List<Event> events) {
        if (entry.appointment().contact() instanceof PersonalRef contact) {
            events.add(new Event.PersonalDataErased(now, contact));
        }
    }

    /** The office gives the number itself. */
    static Decision checkIn(QueueState state, Command.CheckIn command, Instant now) {
        Optional<Entry> entry = state.appointments().find(command.code());
        if (entry.isEmpty()) {
            return Decision.refused(new Refusal.UnknownAppointment());
        }
        if (standsAgainst(entry.get(), state.rules(), now) instanceof Refusal refusal) {
            return Decision.refused(refusal);
        }
        Appointment booked = entry.get().appointment();
        boolean late = booked.over(now);
        Decision issued = IssueRules.issue(
                state,
                new Command.IssueTicket(
                        command.ticket(),
                        command.linkToken(),
                        booked.service(),
                        QueueClass.ORDINARY,
                        late ? null : booked.slot()),
                now);
        if (!(issued instanceof Decision.Accepted(List<Event> given))) {
            return issued;
        }
        // The ticket's own event stays the last one: that is where its answer looks.
        List<Event> events = new ArrayList<>();
        events.add(new Event.AppointmentCheckedIn(now, command.code(), command.ticket(), late));
        events.addAll(given);
        return new Decision.Accepted(events);
    }

    /** Why its person cannot check in now, null when nothing is against it. */
    static @Nullable Refusal standsAgainst(Entry entry, OfficeRules rules, Instant now) {
        Appointment booked = entry.appointment();
        if (entry.state() != AppointmentState.BOOKED) {
            return new Refusal.AppointmentOver(entry.state());
        }
        if (booked.atHome()) {
            return new Refusal.AppointmentAtHome();
        }
        boolean today = rules.seriesDay(booked.slot()).equals(rules.seriesDay(now));
        return !today || now.isBefore(booked.opens()) ? new Refusal.TooEarly(booked.opens()) : null;
    }

    /**
     * The booking that a device's ticket stands for; empty when there is none that this arrival can take, and the ticket
     * is then an ordinary one: what is printed is never refused.
     */
    static Optional<Entry> meant(QueueState state, @Nullable AppointmentCode code, ServiceId service, Instant arrival) {
        OfficeRules rules = state.rules();
        return code == null
                ? Optional.empty()
                : state.appointments()
                        .find(code)
                        .filter(entry -> entry.state() == AppointmentState.BOOKED)
                        .filter(entry -> !entry.appointment().atHome())
                        .filter(entry -> entry.appointment().service().equals(service))
                        .filter(entry ->
                                rules.seriesDay(entry.appointment().slot()).equals(rules.seriesDay(arrival)));
    }

    /** The slot that a booking's ticket gets; none when its person came too late. */
    static @Nullable Instant slot(Optional<Entry> booked, Instant arrival) {
        return booked.map(Entry::appointment)
                .filter(appointment -> !appointment.over(arrival))
                .map(Appointment::slot)
                .orElse(null);
    }

    static Event checkedIn(Entry entry, TicketId ticket, Instant arrival, Instant now) {
        return new Event.AppointmentCheckedIn(
                now, entry.appointment().code(), ticket, entry.appointment().over(arrival));
    }

    /**
     * What the end of a day does to its bookings: whoever has not come was missed; a visit at home is no visit here.
     * A telephone is needed no longer, but for visits at home: those keep it for its period.
     */
    static void close(QueueState state, LocalDate day, Instant now, List<Event> events) {
        for (Entry entry :
                state.appointments().between(Instant.EPOCH, state.rules().endOf(day))) {
            if (entry.appointment().atHome()) {
                continue;
            }
            if (entry.state() == AppointmentState.BOOKED) {
                events.add(new Event.AppointmentMissed(now, entry.appointment().code()));
            }
            forget(entry, now, events);
        }
    }
}
