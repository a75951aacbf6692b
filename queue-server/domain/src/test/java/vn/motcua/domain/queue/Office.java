package vn.motcua.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;

/** An office for tests: services a, b, c; counter 1 serves a and b, counter 2 serves b and c, counter 3 all. */
final class Office {
    static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    static final ServiceId A = new ServiceId("a");
    static final ServiceId B = new ServiceId("b");
    static final ServiceId C = new ServiceId("c");
    static final CounterId ONE = new CounterId("1");
    static final CounterId TWO = new CounterId("2");
    static final CounterId THREE = new CounterId("3");

    final List<Event> log = new ArrayList<>();
    final QueueState state;
    Instant now = MORNING;
    private long nextTicket;

    Office() {
        this(new AgingPolicy(2, Duration.ofMinutes(10), 2));
    }

    Office(Policy policy) {
        state = new QueueState(rules(policy));
    }

    static OfficeRules rules(Policy policy) {
        return new OfficeRules(
                ZoneId.of("Asia/Ho_Chi_Minh"),
                LocalTime.of(3, 0),
                Map.of(A, 'A', B, 'B', C, 'C'),
                Map.of(ONE, Set.of(A, B), TWO, Set.of(B, C), THREE, Set.of(A, B, C)),
                policy,
                Duration.ofSeconds(10),
                Duration.ofMinutes(60),
                Duration.ZERO,
                3,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15));
    }

    Office after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Decision give(Command command) {
        Decision decision = QueueRules.decide(state, command, now);
        if (decision instanceof Decision.Accepted(List<Event> events)) {
            events.forEach(event -> {
                state.apply(event);
                log.add(event);
            });
        }
        return decision;
    }

    TicketId newId() {
        return new TicketId(new UUID(0x0190_0000_0000_7000L + nextTicket++, 0x8000_0000_0000_0000L));
    }

    Ticket issue(ServiceId service, QueueClass queueClass) {
        TicketId id = newId();
        give(new Command.IssueTicket(id, "token-" + id, service, queueClass, null));
        return state.ticket(id).orElseThrow();
    }

    Ticket issue(ServiceId service) {
        return issue(service, QueueClass.ORDINARY);
    }

    void open(CounterId... counters) {
        for (CounterId counter : counters) {
            give(new Command.OpenCounter(counter, null));
        }
    }

    Decision callNext(CounterId counter) {
        return give(new Command.CallNext(counter, null, null));
    }

    Ticket ticket(Ticket ticket) {
        return state.ticket(ticket.id()).orElseThrow();
    }

    Ticket presentAt(CounterId counter) {
        return (Ticket) state.presentAt(counter).orElseThrow();
    }

    static Refusal refusal(Decision decision) {
        return ((Decision.Refused) decision).refusal();
    }
}
