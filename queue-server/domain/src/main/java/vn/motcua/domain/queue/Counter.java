package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.Visit;

/**
 * A counter (quầy) as it is now.
 *
 * @param id which
 * @param status open, paused or closed
 * @param officer who sits there, absent where nobody signed in
 * @param pauseReason why it is paused, absent otherwise
 * @param pauseUntil when it means to resume, absent otherwise
 * @param present the ticket it has, at most one
 * @param lastAction what can be undone, absent when nothing can
 */
public record Counter(
        CounterId id,
        Status status,
        @Nullable OfficerId officer,
        @Nullable String pauseReason,
        @Nullable Instant pauseUntil,
        @Nullable TicketId present,
        @Nullable LastAction lastAction) {

    /** Whether a counter calls. */
    public enum Status {
        /** Calls. */
        OPEN,
        /** Calls nobody for a while. */
        PAUSED,
        /** Calls nobody. */
        CLOSED
    }

    /**
     * The last action at a counter that took its ticket away.
     *
     * @param name the event's simple name
     * @param before the ticket before it: Called or InService
     * @param after the ticket after it
     * @param at when
     */
    public record LastAction(String name, Ticket.AtCounter before, Ticket after, Instant at) {}

    static Counter closed(CounterId id) {
        return new Counter(id, Status.CLOSED, null, null, null, null, null);
    }

    Counter opened(@Nullable OfficerId newOfficer) {
        return new Counter(id, Status.OPEN, newOfficer, null, null, present, lastAction);
    }

    Counter paused(String reason, @Nullable Instant until) {
        return new Counter(id, Status.PAUSED, officer, reason, until, present, lastAction);
    }

    Counter shut() {
        return new Counter(id, Status.CLOSED, null, null, null, present, lastAction);
    }

    Counter with(TicketId ticket) {
        return new Counter(id, status, officer, pauseReason, pauseUntil, ticket, lastAction);
    }

    Counter without(@Nullable LastAction action) {
        return new Counter(id, status, officer, pauseReason, pauseUntil, null, action);
    }

    /** What can be undone here concerns a visit of which more is known now. */
    Counter confirmed(TicketId ticket, UnaryOperator<Visit> more) {
        if (lastAction == null || !lastAction.after().id().equals(ticket)) {
            return this;
        }
        LastAction known = new LastAction(
                lastAction.name(),
                (Ticket.AtCounter) ((Ticket) lastAction.before()).knownAs(more),
                lastAction.after().knownAs(more),
                lastAction.at());
        return new Counter(id, status, officer, pauseReason, pauseUntil, present, known);
    }

    Counter withoutUndo() {
        return new Counter(id, status, officer, pauseReason, pauseUntil, present, null);
    }
}
