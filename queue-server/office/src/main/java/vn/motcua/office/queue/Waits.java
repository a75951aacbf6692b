package vn.motcua.office.queue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * What people may expect, as it was last foretold. Nothing is said of what is not known: a line without counters, an
 * office without experience.
 *
 * @param computedAt office time of the hall that it was foretold from
 * @param newcomers of those who take a number now
 * @param tickets of those who wait: from {@code computedAt} to the call
 */
public record Waits(Instant computedAt, Map<Line, Announcement> newcomers, Map<TicketId, Announcement> tickets) {
    /** The name of the thread that foretells them; its processor time stands in {@code /metrics}. */
    public static final String THREAD = "waits";

    /** Before anything was foretold. */
    public static final Waits UNKNOWN = new Waits(Instant.EPOCH, Map.of(), Map.of());

    /** Where a newcomer stands. */
    public record Line(ServiceId service, QueueClass queueClass) {}

    /** Copies the maps. */
    public Waits {
        newcomers = Map.copyOf(newcomers);
        tickets = Map.copyOf(tickets);
    }

    /** Of somebody who takes a number for this service now. */
    public Optional<Announcement> newcomer(ServiceId service, QueueClass queueClass) {
        return Optional.ofNullable(newcomers.get(new Line(service, queueClass)));
    }

    /** Of somebody who waits. */
    public Optional<Announcement> ticket(TicketId ticket) {
        return Optional.ofNullable(tickets.get(ticket));
    }
}
