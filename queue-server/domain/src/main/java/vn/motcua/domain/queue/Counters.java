package vn.motcua.domain.queue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.Lane.Scope;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.Visit;

/** The counters of an office as they are now, in the order of their ids. */
final class Counters {
    private final Map<CounterId, Set<ServiceId>> skills;
    private final Map<CounterId, Counter> counters = new LinkedHashMap<>();

    /** Every counter closed. */
    Counters(Map<CounterId, Set<ServiceId>> skills) {
        this.skills = skills;
        skills.keySet().stream()
                .sorted(Comparator.comparing((CounterId id) -> id.value().length())
                        .thenComparing(CounterId::value))
                .forEach(id -> counters.put(id, Counter.closed(id)));
    }

    /** A counter of the log, even when the office definition has given it up since. */
    Counter known(CounterId id) {
        return counters.getOrDefault(id, Counter.closed(id));
    }

    /**
     * A counter.
     *
     * @throws IllegalArgumentException when there is none
     */
    Counter require(CounterId id) {
        Counter counter = counters.get(id);
        if (counter == null) {
            throw new IllegalArgumentException("no such counter: " + id);
        }
        return counter;
    }

    List<Counter> all() {
        return List.copyOf(counters.values());
    }

    void put(Counter counter) {
        counters.put(counter.id(), counter);
    }

    /** More is known of a visit, also of what can be undone. */
    void confirmed(TicketId ticket, UnaryOperator<Visit> more) {
        counters.replaceAll((id, counter) -> counter.confirmed(ticket, more));
    }

    void closeAll() {
        counters.replaceAll((id, counter) -> Counter.closed(id));
    }

    /** What a counter may call: what it can serve, and what was sent to it or to its officer. */
    Set<Scope> scopes(CounterId id, @Nullable Set<ServiceId> only) {
        Set<Scope> scopes = new HashSet<>();
        for (ServiceId service : skills.getOrDefault(id, Set.of())) {
            if (only == null || only.contains(service)) {
                scopes.add(new Scope.OfService(service));
            }
        }
        scopes.add(new Scope.OfCounter(id));
        if (known(id).officer() instanceof OfficerId officer) {
            scopes.add(new Scope.OfOfficer(officer));
        }
        return scopes;
    }
}
