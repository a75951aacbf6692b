package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.List;
import vn.motcua.domain.queue.Refusal.NoMoreTime;
import vn.motcua.domain.queue.Refusal.UnknownTicket;
import vn.motcua.domain.queue.Refusal.WrongState;
import vn.motcua.domain.ticket.Ticket;

/** What citizens do with their own ticket, from the phone page: ask for more time, give it up. */
final class CitizenRules {
    /** The reason on a ticket whose citizen asked for more time. */
    static final String MORE_TIME = "more-time";

    /** The reason on a ticket that its citizen gave up. */
    static final String GIVEN_UP = "citizen";

    private CitizenRules() {}

    /**
     * Steps out of the queue for a while and back in at the same rank. A called ticket leaves its counter first, so that
     * the officer can call somebody else at once.
     */
    static Decision askForTime(QueueState state, Command.AskForTime command, Instant now) {
        Ticket ticket = state.ticket(command.ticket()).orElse(null);
        if (ticket != null && ticket.visit().timesSteppedOut() >= command.most()) {
            return Decision.refused(new NoMoreTime(command.most()));
        }
        Event away = new Event.TicketParked(now, command.ticket(), null, MORE_TIME, now.plus(command.time()));
        return switch (ticket) {
            case null -> Decision.refused(new UnknownTicket(command.ticket()));
            case Ticket.Waiting w -> Decision.accepted(away);
            case Ticket.Called c -> new Decision.Accepted(List.of(new Event.TicketReturned(now, c.id()), away));
            case Ticket other -> Decision.refused(new WrongState(other.id(), other.stateName()));
        };
    }

    /** Gives the ticket up, wherever it is but in service. */
    static Decision giveUp(QueueState state, Command.GiveUp command, Instant now) {
        return switch (state.ticket(command.ticket()).orElse(null)) {
            case null -> Decision.refused(new UnknownTicket(command.ticket()));
            case Ticket.Waiting w -> gone(w, now);
            case Ticket.Parked p -> gone(p, now);
            case Ticket.Called c -> gone(c, now);
            case Ticket other -> Decision.refused(new WrongState(other.id(), other.stateName()));
        };
    }

    private static Decision gone(Ticket ticket, Instant now) {
        return Decision.accepted(new Event.TicketCancelled(now, ticket.id(), GIVEN_UP));
    }
}
