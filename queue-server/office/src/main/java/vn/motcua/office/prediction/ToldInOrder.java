package vn.motcua.office.prediction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.prediction.HallNow;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.queue.Waits;
import vn.motcua.office.queue.Waits.Line;

/**
 * Keeps what is told from contradicting itself (ADR 33). Nobody is told less than somebody before in the same line: a line
 * is one service and class, and every rule of calling takes it in its order, so that whoever is behind is called later;
 * newcomers are drawn apart from those who wait, and chance alone could say otherwise. And while the hall stands still —
 * nobody was called or left, no counter opened or closed, the plan is the same — nobody is told less than people of the
 * line were told when they took their numbers, less the time that has passed: nothing happened that could have shortened
 * it.
 *
 * <p>For one thread at a time. It remembers one look at the hall, at most {@value Hall#MOST_PEOPLE} people.
 */
final class ToldInOrder {
    private final Map<TicketId, Told> atIssue = new HashMap<>();
    private @Nullable Hall before;
    private Map<Line, Announcement> newcomers = Map.of();

    /** What somebody was told, and when. */
    private record Told(Announcement said, Instant at) {}

    /** Nothing was told: what comes next begins anew. */
    void forget() {
        atIssue.clear();
        before = null;
        newcomers = Map.of();
    }

    /** What is told instead of what was foretold of this hall. */
    Waits of(Hall hall, Waits foretold, Map<ServiceId, Integer> services) {
        Map<Integer, ServiceId> ids = new HashMap<>();
        services.forEach((service, place) -> ids.put(place, service));
        remember(hall, ids);
        Map<Line, Announcement> last = new HashMap<>();
        Map<TicketId, Announcement> tickets = new HashMap<>();
        for (int i = 0; i < hall.tickets().size(); i++) {
            TicketId ticket = hall.tickets().get(i);
            Announcement fresh = foretold.tickets().get(ticket);
            Line line = line(hall.now().waiting().get(i), ids);
            if (fresh != null && line != null) {
                Announcement told = since(ticket, hall.at(), fresh);
                Announcement ahead = last.get(line);
                Announcement least = ahead == null ? told : told.atLeast(ahead);
                tickets.put(ticket, least);
                last.put(line, least);
            }
        }
        Map<Line, Announcement> next = new HashMap<>(foretold.newcomers());
        last.forEach((line, ahead) -> next.computeIfPresent(line, (known, fresh) -> fresh.atLeast(ahead)));
        before = hall;
        newcomers = Map.copyOf(next);
        return new Waits(foretold.computedAt(), next, tickets);
    }

    private Announcement since(TicketId ticket, Instant now, Announcement fresh) {
        Told told = atIssue.get(ticket);
        return told == null ? fresh : fresh.atLeastAfter(told.said(), Duration.between(told.at(), now));
    }

    /** Who is new was told what newcomers were told; once the hall has moved, nothing old holds. */
    private void remember(Hall hall, Map<Integer, ServiceId> ids) {
        Hall last = before;
        if (last == null || !stands(last, hall)) {
            atIssue.clear();
            return;
        }
        HashSet<TicketId> known = new HashSet<>(last.tickets());
        for (int i = 0; i < hall.tickets().size(); i++) {
            HallNow.Person person = hall.now().waiting().get(i);
            Line line = line(person, ids);
            Announcement told = line == null ? null : newcomers.get(line);
            // Whoever comes back into the line keeps an older place in it, and was told nothing now.
            if (told != null
                    && person.rank() >= last.now().at()
                    && !known.contains(hall.tickets().get(i))) {
                atIssue.put(hall.tickets().get(i), new Told(told, last.at()));
            }
        }
    }

    private static @Nullable Line line(HallNow.Person person, Map<Integer, ServiceId> ids) {
        ServiceId service = ids.get(person.service());
        return service == null ? null : new Line(service, person.queueClass());
    }

    /** Whether nothing happened between two looks but that people came. */
    private static boolean stands(Hall then, Hall now) {
        return !now.at().isBefore(then.at())
                && new HashSet<>(now.tickets()).containsAll(then.tickets())
                && desks(then).equals(desks(now))
                && then.now().booked().equals(now.now().booked());
    }

    /** What each counter does and means to do; a late one's begin moves on with the clock and is left out. */
    private static List<Object> desks(Hall hall) {
        List<Object> desks = new ArrayList<>();
        for (HallNow.Desk desk : hall.now().desks()) {
            desks.add(List.of(
                    desk.counter(),
                    desk.open(),
                    desk.service(),
                    desk.since(),
                    desk.plan().stream().map(HallNow.Window::to).toList()));
        }
        return desks;
    }
}
