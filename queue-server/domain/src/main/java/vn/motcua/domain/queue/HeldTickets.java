package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;

/**
 * The tickets that the queue holds, each in the one list that its state belongs to: waiting lines, parked, missed, or
 * ended a moment ago.
 */
final class HeldTickets {
    private final Map<TicketId, Ticket> tickets = new HashMap<>();
    private final Map<String, TicketId> byToken = new HashMap<>();
    private final LinkedHashMap<TicketId, Ticket.Parked> parked = new LinkedHashMap<>();
    private final LinkedHashMap<TicketId, Ticket.NoShow> noShows = new LinkedHashMap<>();
    private final Deque<Ticket> ended = new ArrayDeque<>();
    private final WaitingLines lines;

    HeldTickets(WaitingLines lines) {
        this.lines = lines;
    }

    /** Takes a ticket in, in the place of what it was before. */
    void put(Ticket ticket) {
        Ticket before = tickets.put(ticket.id(), ticket);
        switch (before) {
            case Ticket.Waiting waiting -> lines.remove(waiting);
            case Ticket.Parked p -> parked.remove(p.id());
            case Ticket.NoShow n -> noShows.remove(n.id());
            case null, default -> {}
        }
        switch (ticket) {
            case Ticket.Waiting waiting -> lines.add(waiting);
            case Ticket.Parked p -> parked.put(p.id(), p);
            case Ticket.NoShow n -> noShows.put(n.id(), n);
            case Ticket.Completed c -> ended.addLast(c);
            case Ticket.Cancelled c -> ended.addLast(c);
            case Ticket.Called c -> {}
            case Ticket.InService s -> {}
        }
    }

    /** The same, to be taken up before the others that are parked. */
    void putFirst(Ticket.Parked ticket) {
        put(ticket);
        parked.putFirst(ticket.id(), ticket);
    }

    /** From now on a phone page's token leads to this ticket. */
    void link(String token, TicketId ticket) {
        byToken.put(token, ticket);
    }

    void unlink(String token) {
        byToken.remove(token);
    }

    Optional<Ticket> byToken(String token) {
        return Optional.ofNullable(byToken.get(token)).flatMap(this::get);
    }

    Optional<Ticket> get(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    int size() {
        return tickets.size();
    }

    /** In no particular order. */
    Collection<Ticket> all() {
        return List.copyOf(tickets.values());
    }

    /** In the order in which they are to be taken up again. */
    Collection<Ticket.Parked> parked() {
        return parked.values();
    }

    /** Oldest first. */
    Collection<Ticket.NoShow> noShows() {
        return noShows.values();
    }

    /**
     * Gives up those that ended before an instant. A provisional one stays until its issuer's word comes or the day
     * closes.
     *
     * @param forgotten told of each
     */
    void forgetEnded(Instant before, Consumer<TicketId> forgotten) {
        while (!ended.isEmpty() && endedBefore(ended.getFirst(), before)) {
            Ticket ticket = ended.removeFirst();
            // An undo may have reopened it since.
            if (ticket.equals(tickets.get(ticket.id())) && !ticket.visit().provisional()) {
                tickets.remove(ticket.id());
                byToken.remove(ticket.visit().linkToken());
                forgotten.accept(ticket.id());
            }
        }
    }

    private static boolean endedBefore(Ticket ticket, Instant limit) {
        return switch (ticket) {
            case Ticket.Completed c -> c.endedAt().isBefore(limit);
            case Ticket.Cancelled c -> c.endedAt().isBefore(limit);
            case Ticket.NoShow n -> false;
            case Ticket.Waiting w -> true;
            case Ticket.Called c -> true;
            case Ticket.InService s -> true;
            case Ticket.Parked p -> true;
        };
    }

    void clear() {
        tickets.clear();
        byToken.clear();
        parked.clear();
        noShows.clear();
        ended.clear();
        lines.clear();
    }
}
