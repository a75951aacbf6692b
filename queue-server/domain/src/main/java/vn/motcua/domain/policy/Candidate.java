package vn.motcua.domain.policy;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketNumber;

/**
 * The first ticket of a lane that a counter may call.
 *
 * @param lane where it stands
 * @param ticket the ticket
 * @param rank its place: first arrival, or the due time of a booking
 * @param consecutivePriority how many priority calls in a row its ordinary neighbours have already let pass
 */
public record Candidate(Lane lane, Ticket.Waiting ticket, Instant rank, int consecutivePriority) {
    /** Its printed number. */
    public TicketNumber number() {
        return ticket.number();
    }

    /** Time since its rank; never negative. */
    public Duration waited(Instant now) {
        return now.isAfter(rank) ? Duration.between(rank, now) : Duration.ZERO;
    }

    /** True for a ticket without any precedence. */
    public boolean ordinary() {
        return lane.queueClass() == QueueClass.ORDINARY;
    }
}
