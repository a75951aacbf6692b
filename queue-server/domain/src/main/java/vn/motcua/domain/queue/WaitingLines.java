package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.Candidate;
import vn.motcua.domain.policy.Lane;
import vn.motcua.domain.policy.Policy.Choice;
import vn.motcua.domain.policy.Turns;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket.Waiting;

/** Everybody who waits, in lanes ordered by rank. Finding who is next costs O(lanes). */
final class WaitingLines {
    private static final Comparator<Waiting> BY_RANK = WaitingLines::compareRank;

    private static final NavigableSet<Waiting> NOBODY = Collections.unmodifiableNavigableSet(new TreeSet<>(BY_RANK));

    private final OfficeRules rules;
    private final Map<Lane, NavigableSet<Waiting>> lanes = new HashMap<>();
    private Turns turns = new Turns();
    private int size;

    WaitingLines(OfficeRules rules) {
        this.rules = rules;
    }

    void add(Waiting ticket) {
        if (lanes.computeIfAbsent(Lane.of(ticket.visit()), lane -> new TreeSet<>(BY_RANK))
                .add(ticket)) {
            size++;
        }
    }

    void remove(Waiting ticket) {
        NavigableSet<Waiting> line = lanes.get(Lane.of(ticket.visit()));
        if (line != null && line.remove(ticket)) {
            size--;
        }
    }

    void clear() {
        lanes.clear();
        turns = new Turns();
        size = 0;
    }

    int size() {
        return size;
    }

    /** First rank first, then arrival, then id. In one piece, because thousands wait in a line and each step asks it. */
    private static int compareRank(Waiting one, Waiting other) {
        int order =
                one.visit().current().rank().compareTo(other.visit().current().rank());
        if (order == 0) {
            order = one.visit().arrival().compareTo(other.visit().arrival());
        }
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    /** People who wait for a service in one class, whoever may call them. */
    int waitingFor(ServiceId service, QueueClass queueClass) {
        NavigableSet<Waiting> line = lanes.get(new Lane(new Lane.Scope.OfService(service), queueClass));
        return line == null ? 0 : line.size();
    }

    /** How many of the same service and of no lower class stand before it. */
    int ahead(Waiting ticket) {
        ServiceId service = ticket.visit().service();
        QueueClass own = ticket.visit().queueClass();
        int ahead = 0;
        for (QueueClass other : QueueClass.values()) {
            NavigableSet<Waiting> line = lanes.get(new Lane(new Lane.Scope.OfService(service), other));
            if (line == null) {
                continue;
            }
            if (own == QueueClass.ORDINARY && other != QueueClass.ORDINARY) {
                ahead += line.size();
            } else if (own != QueueClass.ORDINARY && other == QueueClass.ORDINARY) {
                continue;
            } else if (!line.isEmpty() && BY_RANK.compare(line.last(), ticket) <= 0) {
                // The usual case, a newcomer at the end, must not count a long line one by one.
                ahead += line.size() - (line.last().id().equals(ticket.id()) ? 1 : 0);
            } else {
                ahead += line.headSet(ticket, false).size();
            }
        }
        return ahead;
    }

    /** The waiting tickets a scope set may be called for, by rank, at most {@code limit}. */
    List<Waiting> list(@Nullable Collection<Lane.Scope> scopes, int limit) {
        return lanes.entrySet().stream()
                .filter(e -> scopes == null || scopes.contains(e.getKey().scope()))
                .flatMap(e -> e.getValue().stream().limit(limit))
                .sorted(BY_RANK)
                .limit(limit)
                .toList();
    }

    int count(Collection<Lane.Scope> scopes) {
        return lanes.entrySet().stream()
                .filter(e -> scopes.contains(e.getKey().scope()))
                .mapToInt(e -> e.getValue().size())
                .sum();
    }

    /** Who would be called now, and then, at a counter with these scopes; at most {@code limit}. */
    List<Choice> preview(Collection<Lane.Scope> scopes, Instant now, int limit) {
        Turns ahead = turns.copy();
        Map<Lane, Iterator<Waiting>> rest = new HashMap<>();
        Map<Lane, Waiting> heads = new HashMap<>();
        for (Lane lane : eligible(scopes)) {
            Iterator<Waiting> line = line(lane).iterator();
            rest.put(lane, line);
            advance(lane, line, heads, now);
        }
        List<Choice> order = new ArrayList<>();
        while (order.size() < limit && !heads.isEmpty()) {
            Choice choice = rules.policy()
                    .choose(candidates(heads, ahead), now)
                    .orElseThrow(() -> new IllegalStateException("a policy must choose where there is a candidate"));
            order.add(choice);
            lookAhead(ahead, choice.candidate().ordinary(), scopes, heads);
            Lane lane = choice.candidate().lane();
            Iterator<Waiting> line = rest.get(lane);
            if (line != null) {
                advance(lane, line, heads, now);
            }
        }
        return order;
    }

    /**
     * Notes for the cap that a counter with these scopes calls this ticket; to be told before it is removed. An
     * ordinary call resets only the lines that had nobody of earlier rank: one that was passed over keeps its claim.
     */
    void called(Waiting ticket, Collection<Lane.Scope> scopes) {
        if (ticket.visit().queueClass() == QueueClass.ORDINARY) {
            List<Lane.Scope> served = scopes.stream()
                    .filter(scope -> {
                        NavigableSet<Waiting> line = line(new Lane(scope, QueueClass.ORDINARY));
                        return line.isEmpty() || BY_RANK.compare(line.first(), ticket) >= 0;
                    })
                    .toList();
            turns.ordinaryCalled(served, rules.policy().ordinaryTurn());
        } else {
            turns.precedenceCalled(scopes.stream()
                    .filter(scope -> !line(new Lane(scope, QueueClass.ORDINARY)).isEmpty())
                    .toList());
        }
    }

    private void lookAhead(Turns ahead, boolean ordinary, Collection<Lane.Scope> scopes, Map<Lane, Waiting> heads) {
        if (ordinary) {
            ahead.ordinaryCalled(scopes, rules.policy().ordinaryTurn());
        } else {
            ahead.precedenceCalled(heads.keySet().stream()
                    .filter(lane -> lane.queueClass() == QueueClass.ORDINARY)
                    .map(Lane::scope)
                    .toList());
        }
    }

    private NavigableSet<Waiting> line(Lane lane) {
        return lanes.getOrDefault(lane, NOBODY);
    }

    private void advance(Lane lane, Iterator<Waiting> line, Map<Lane, Waiting> heads, Instant now) {
        if (line.hasNext()) {
            Waiting next = line.next();
            if (due(next, now)) {
                heads.put(lane, next);
                return;
            }
        }
        heads.remove(lane);
    }

    private List<Candidate> candidates(Map<Lane, Waiting> heads, Turns counted) {
        return heads.entrySet().stream()
                .map(e -> new Candidate(
                        e.getKey(),
                        e.getValue(),
                        e.getValue().visit().current().rank(),
                        counted.consecutivePriority(e.getKey().scope())))
                .toList();
    }

    private boolean due(Waiting ticket, Instant now) {
        return ticket.visit().queueClass() != QueueClass.APPOINTMENT
                || !ticket.visit()
                        .current()
                        .rank()
                        .minus(rules.appointmentEarly())
                        .isAfter(now);
    }

    /** The next booking that becomes due after {@code now}, absent when there is none. */
    @Nullable
    Instant nextDue(Instant now) {
        Instant next = null;
        for (Map.Entry<Lane, NavigableSet<Waiting>> lane : lanes.entrySet()) {
            if (lane.getKey().queueClass() != QueueClass.APPOINTMENT) {
                continue;
            }
            for (Waiting ticket : lane.getValue()) {
                Instant due = ticket.visit().current().rank().minus(rules.appointmentEarly());
                if (due.isAfter(now)) {
                    next = next == null || due.isBefore(next) ? due : next;
                    break;
                }
            }
        }
        return next;
    }

    private static List<Lane> eligible(Collection<Lane.Scope> scopes) {
        List<Lane> eligible = new ArrayList<>();
        for (Lane.Scope scope : scopes) {
            for (QueueClass queueClass : QueueClass.values()) {
                eligible.add(new Lane(scope, queueClass));
            }
        }
        return eligible;
    }
}
