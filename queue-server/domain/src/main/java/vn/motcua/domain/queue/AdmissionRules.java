package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.AppointmentBook.Entry;
import vn.motcua.domain.queue.GivenNumbers.Holder;
import vn.motcua.domain.queue.Refusal.NumberBeforeRestore;
import vn.motcua.domain.queue.Refusal.NumberNotGiven;
import vn.motcua.domain.queue.Refusal.OfficeFull;
import vn.motcua.domain.queue.Refusal.UnknownService;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;

/**
 * Taking in what a device has already given: nothing printed is ever refused. A number that an officer read off the
 * paper before the device's word came becomes one visit with it; a number that two tickets claim, or a ticket that
 * claims two numbers, is admitted as two visits and said to be in dispute (design, "How an event travels").
 */
final class AdmissionRules {
    private AdmissionRules() {}

    /** What a device says it has issued. */
    static Decision admit(QueueState state, Command.AdmitTicket command, Instant now) {
        Ticket known = state.ticket(command.ticket()).orElse(null);
        if (known != null && sameNumber(known, command)) {
            return Decision.accepted();
        }
        boolean reused = known != null || command.reused();
        TicketId ticket = reused ? twin(command.ticket(), command.number()) : command.ticket();
        Holder holder =
                state.given().holder(command.seriesDay(), command.number()).orElse(null);
        if (state.ticket(ticket).isPresent() || (holder != null && ticket.equals(holder.issued()))) {
            return Decision.accepted();
        }
        Instant arrival = command.arrival().isAfter(now) ? now : command.arrival();
        Optional<Entry> booked = AppointmentRules.meant(state, command.appointment(), command.service(), arrival);
        Instant slot = AppointmentRules.slot(booked, arrival);
        List<Event> events = new ArrayList<>();
        TicketId visit = holder != null && holder.issued() == null ? holder.ticket() : ticket;
        if (!visit.equals(ticket)) {
            events.add(confirmation(command, visit, ticket, arrival, slot, now));
        } else {
            events.add(issue(command, ticket, arrival, slot, now));
            if (leftBefore(state, command, arrival, now)) {
                events.add(new Event.TicketCancelled(now, ticket, DayRules.LEFT));
            } else if (command.late() && late(state, command, arrival, now)) {
                events.add(new Event.TicketParked(now, ticket, null, "late arrival", null));
            }
            dispute(events, command, ticket, holder == null ? null : holder.ticket(), now);
        }
        booked.ifPresent(entry -> events.add(AppointmentRules.checkedIn(entry, visit, arrival, now)));
        if (reused) {
            dispute(events, command, ticket, command.ticket(), now);
        }
        events.addAll(IssueRules.spareFor(state, command, now));
        return new Decision.Accepted(events);
    }

    /** The device's word about a number whose visit ended before the day was closed. */
    static Decision confirmEnded(QueueState state, Command.ConfirmEnded command, Instant now) {
        Command.AdmitTicket word = command.word();
        Instant arrival = word.arrival().isAfter(now) ? now : word.arrival();
        return Decision.accepted(confirmation(word, command.ended(), word.ticket(), arrival, null, now));
    }

    /** What an officer reads off the paper. */
    static Decision admitPrinted(QueueState state, Command.AdmitPrintedNumber command, Instant now) {
        LocalDate today = state.rules().seriesDay(now);
        LocalDate day = command.seriesDay() == null ? today : command.seriesDay();
        TicketNumber number = command.number();
        if (state.given().holder(day, number).isPresent()) {
            return Decision.accepted();
        }
        Character letter = state.rules().letters().get(command.service());
        if (letter == null) {
            return Decision.refused(new UnknownService(command.service().value()));
        }
        DeviceId issuer = state.numbers()
                .leaseOf(day, number)
                .map(Event.SeriesLeased::device)
                .orElse(DeviceId.DESK);
        if (letter == number.letter() && !day.isAfter(today) && state.numbers().burned(day, number)) {
            return Decision.refused(new NumberBeforeRestore(number, day));
        }
        // What the desk itself has given the office knows.
        if (letter != number.letter() || issuer.equals(DeviceId.DESK) || day.isAfter(today)) {
            return Decision.refused(new NumberNotGiven(number, day));
        }
        if (state.size() >= OfficeRules.OPEN_TICKET_LIMIT) {
            return Decision.refused(new OfficeFull(OfficeRules.OPEN_TICKET_LIMIT));
        }
        return Decision.accepted(new Event.NumberAdmitted(
                now, command.ticket(), number, day, command.service(), issuer, command.linkToken()));
    }

    private static Event.NumberConfirmed confirmation(
            Command.AdmitTicket word,
            TicketId ticket,
            TicketId issued,
            Instant arrival,
            @Nullable Instant slot,
            Instant now) {
        return new Event.NumberConfirmed(
                now,
                ticket,
                issued,
                word.number(),
                word.seriesDay(),
                slot == null ? word.queueClass() : QueueClass.APPOINTMENT,
                arrival,
                word.arrivalError(),
                word.device(),
                word.linkToken(),
                slot);
    }

    private static Event.TicketIssued issue(
            Command.AdmitTicket word, TicketId ticket, Instant arrival, @Nullable Instant slot, Instant now) {
        return new Event.TicketIssued(
                now,
                ticket,
                word.number(),
                word.seriesDay(),
                word.service(),
                slot == null ? word.queueClass() : QueueClass.APPOINTMENT,
                arrival,
                word.arrivalError(),
                slot,
                word.device(),
                word.linkToken(),
                word.announced());
    }

    private static void dispute(
            List<Event> events, Command.AdmitTicket word, TicketId ticket, @Nullable TicketId other, Instant now) {
        if (other != null) {
            events.add(new Event.NumberDisputed(now, ticket, other, word.number(), word.seriesDay(), word.device()));
        }
    }

    private static boolean sameNumber(Ticket known, Command.AdmitTicket command) {
        return known.number().equals(command.number())
                && known.visit().seriesDay().equals(command.seriesDay());
    }

    /** Another name, always the same one, for the ticket that came under a name that is taken. */
    static TicketId twin(TicketId taken, TicketNumber number) {
        long mark = (number.letter() * 1_000_000L + number.series() * 1_000L + number.count()) * 0x9E37_79B9_7F4A_7C15L;
        UUID name = taken.value();
        // The two upper bits say what kind of UUID it is.
        return new TicketId(new UUID(name.getMostSignificantBits(), name.getLeastSignificantBits() ^ (mark >>> 2)));
    }

    /**
     * The person came on a day that is over. The series day alone does not tell: a device that does not know the date
     * stays on its last one (design, "Time"), and the person with that number stands in the hall.
     */
    private static boolean leftBefore(QueueState state, Command.AdmitTicket command, Instant arrival, Instant now) {
        LocalDate today = state.rules().seriesDay(now);
        return command.seriesDay().isBefore(today)
                && state.rules().seriesDay(arrival).isBefore(today);
    }

    private static boolean late(QueueState state, Command.AdmitTicket command, Instant arrival, Instant now) {
        return arrival.isBefore(now.minus(state.rules().lateArrival()))
                || command.seriesDay().isBefore(state.rules().seriesDay(now));
    }
}
