package vn.motcua.office.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Call;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.office.definition.BoardDefinition;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.protocol.BoardSnapshot;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.Text;

/** What the public sees: boards, counter screens, kiosks, a phone with its own ticket. No view names a person. */
final class HallViews {
    /** The present ticket as a public screen shows it. */
    private record Present(String number, Text service, String state, Instant since) {}

    /** A board's content, waiting for its version and time. */
    record Board(
            String id,
            long callsSince,
            List<BoardSnapshot.Call> calls,
            List<BoardSnapshot.Counter> counters,
            List<BoardSnapshot.Service> services) {
        BoardSnapshot at(long version, Instant computedAt) {
            return new BoardSnapshot(version, computedAt, id, callsSince, calls, counters, services);
        }
    }

    /** A counter screen's content, waiting for its version and time. */
    record CounterScreen(
            CounterDefinition counter,
            Counter now,
            List<Text> services,
            @Nullable Present present,
            long callSeq) {
        CounterSnapshot at(long version, Instant computedAt) {
            return new CounterSnapshot(
                    version,
                    computedAt,
                    counter.id(),
                    counter.name(),
                    Names.state(now),
                    services,
                    present == null ? null : present.number(),
                    present == null ? null : present.service(),
                    present == null ? null : present.state(),
                    present == null ? null : present.since(),
                    callSeq,
                    reason(now),
                    now.pauseUntil());
        }
    }

    /** A phone page's content, waiting for its version and time. */
    record Phone(
            String number,
            String state,
            Text service,
            @Nullable Integer ahead,
            @Nullable Announcement expectedWait,
            @Nullable Text counter,
            TicketView.Stay stay) {
        TicketView at(long version, Instant computedAt) {
            return new TicketView(version, computedAt, number, state, service, ahead, expectedWait, counter, stay);
        }
    }

    private HallViews() {}

    static List<QueueSnapshot.Line> lines(QueueState state, OfficeDefinition office, Waits waits) {
        List<QueueSnapshot.Line> lines = new ArrayList<>();
        office.services().forEach(definition -> {
            ServiceId service = new ServiceId(definition.id());
            int open = (int) state.counters().stream()
                    .filter(counter -> counter.status() == Counter.Status.OPEN)
                    .filter(counter -> state.rules()
                            .skills()
                            .getOrDefault(counter.id(), Set.of())
                            .contains(service))
                    .count();
            int booked = state.waiting(service, QueueClass.APPOINTMENT);
            int ordinary = state.waiting(service, QueueClass.ORDINARY) + booked;
            lines.add(line(definition.id(), "ordinary", ordinary, open, waits.newcomer(service, QueueClass.ORDINARY)));
            int priority = state.waiting(service, QueueClass.PRIORITY);
            lines.add(line(definition.id(), "priority", priority, open, waits.newcomer(service, QueueClass.PRIORITY)));
        });
        return lines;
    }

    private static QueueSnapshot.Line line(
            String service, String priority, int waiting, int open, Optional<Announcement> told) {
        return new QueueSnapshot.Line(
                service,
                priority,
                waiting,
                told.map(Announcement::low).orElse(null),
                told.map(Announcement::high).orElse(null),
                told.map(Announcement::bound90).orElse(null),
                open);
    }

    static Board board(QueueState state, OfficeDefinition office, BoardDefinition board, Waits waits) {
        Set<String> shown = new HashSet<>(board.services());
        boolean all = shown.isEmpty();
        List<BoardSnapshot.Call> calls = state.recentCalls().stream()
                .filter(call -> all || shown.contains(call.service().value()))
                .map(call -> call(call, office))
                .toList();
        List<BoardSnapshot.Counter> counters = office.counters().stream()
                .filter(counter -> all || counter.services().stream().anyMatch(shown::contains))
                .map(counter -> line(state, counter, office))
                .toList();
        List<BoardSnapshot.Service> services = office.services().stream()
                .filter(service -> all || shown.contains(service.id()))
                .map(service -> line(state, service, waits))
                .toList();
        return new Board(board.id(), callsSince(state), calls, counters, services);
    }

    private static long callsSince(QueueState state) {
        List<Call> known = state.recentCalls();
        return known.isEmpty() ? state.callSequence() : known.getFirst().sequence() - 1;
    }

    private static BoardSnapshot.Service line(QueueState state, ServiceDefinition service, Waits waits) {
        Optional<Announcement> told = waits.newcomer(new ServiceId(service.id()), QueueClass.ORDINARY);
        return new BoardSnapshot.Service(
                service.id(),
                service.letter(),
                service.name(),
                waiting(state, service.id()),
                told.map(Announcement::low).orElse(null),
                told.map(Announcement::high).orElse(null),
                told.map(Announcement::bound90).orElse(null));
    }

    /** People waiting for a service, of any class. */
    static int waiting(QueueState state, String service) {
        int waiting = 0;
        for (QueueClass queueClass : QueueClass.values()) {
            waiting += state.waiting(new ServiceId(service), queueClass);
        }
        return waiting;
    }

    private static BoardSnapshot.Call call(Call call, OfficeDefinition office) {
        return new BoardSnapshot.Call(
                call.sequence(),
                call.number().toString(),
                call.counter().value(),
                Names.of(office, call.counter()),
                call.service().value(),
                Names.of(office, call.service()),
                call.at(),
                call.recall());
    }

    private static BoardSnapshot.Counter line(QueueState state, CounterDefinition definition, OfficeDefinition office) {
        Counter counter = state.counter(new CounterId(definition.id()));
        Present present = present(state, counter, office);
        return new BoardSnapshot.Counter(
                definition.id(),
                definition.name(),
                Names.state(counter),
                present == null ? null : present.number(),
                present == null ? null : present.service(),
                present == null ? null : present.state(),
                present == null ? null : present.since(),
                reason(counter),
                counter.pauseUntil());
    }

    static CounterScreen counter(QueueState state, CounterDefinition definition, OfficeDefinition office) {
        Counter counter = state.counter(new CounterId(definition.id()));
        List<Text> services = definition.services().stream()
                .map(service -> Names.of(office, new ServiceId(service)))
                .toList();
        long callSeq = state.recentCalls().stream()
                .filter(call -> call.counter().equals(counter.id()))
                .map(Call::sequence)
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return new CounterScreen(definition, counter, services, present(state, counter, office), callSeq);
    }

    static Optional<Phone> ticket(QueueState state, OfficeDefinition office, String token, Waits waits) {
        return state.ticketByToken(token).map(ticket -> {
            Integer ahead = ticket instanceof Ticket.Waiting waiting ? state.ahead(waiting) : null;
            Text counter = ticket instanceof Ticket.AtCounter there ? Names.of(office, there.counter()) : null;
            return new Phone(
                    ticket.number().toString(),
                    ticket.stateName(),
                    Names.of(office, ticket.visit().service()),
                    ahead,
                    ahead == null ? null : waits.ticket(ticket.id()).orElse(null),
                    counter,
                    stay(state, ticket, office));
        });
    }

    private static TicketView.Stay stay(QueueState state, Ticket ticket, OfficeDefinition office) {
        ServiceId service = ticket.visit().service();
        List<Text> places = office.counters().stream()
                .filter(counter -> counter.services().contains(service.value()))
                .filter(counter -> state.counter(new CounterId(counter.id())).status() == Counter.Status.OPEN)
                .map(CounterDefinition::name)
                .toList();
        return new TicketView.Stay(
                ticket.visit().arrival(),
                places,
                office.service(service.value()).map(ServiceDefinition::zone).orElse(null),
                ticket instanceof Ticket.Parked parked ? parked.until() : null,
                ticket instanceof Ticket.Called called ? called.lastCallAt() : null,
                (int) office.settings().moreTime().toMinutes(),
                ticket instanceof Ticket.Waiting || ticket instanceof Ticket.Called
                        ? Math.max(
                                0,
                                office.settings().moreTimeLimit()
                                        - ticket.visit().timesSteppedOut())
                        : 0);
    }

    private static @Nullable Present present(QueueState state, Counter counter, OfficeDefinition office) {
        return state.presentAt(counter.id())
                .map(there -> {
                    Ticket ticket = (Ticket) there;
                    Segment last = there.visit().lastSegment();
                    return new Present(
                            ticket.number().toString(),
                            Names.of(office, there.visit().service()),
                            ticket.stateName(),
                            last.from());
                })
                .orElse(null);
    }

    private static @Nullable Text reason(Counter counter) {
        String reason = counter.pauseReason();
        return reason == null ? null : new Text(reason, reason);
    }
}
