package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Visit;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.DevicePrincipal;
import vn.motcua.office.access.Principal;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.Uuid7;
import vn.motcua.office.queue.Waits;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.Text;

/** The queue over HTTP: services, counters, tickets and what is done with them, under {@code /api/v1}. */
public final class QueueRoutes implements HttpService {
    /** Most waiting tickets listed; beyond it a count (design, "Snapshots"). */
    private static final int LISTED = 200;

    private final Supplier<OfficeDefinition> definition;
    private final ServiceHours hours;
    private final CommandLoop loop;
    private final CommandGate gate;
    private final CounterRoutes counters;
    private final LeaseRoutes leases;
    private final DossierRoutes dossiers;
    private final TicketRoutes tickets;

    /** Whether citizens can take numbers for a service. */
    @FunctionalInterface
    public interface ServiceHours {
        /** True when the service is open at this instant; may read the disk, so never on the loop's thread. */
        boolean open(OfficeDefinition office, String service, Instant at);

        /** The office's own hours, holidays and plan of openings. */
        static ServiceHours of(OfficePlan plan) {
            return (office, service, at) -> office.openings(plan.ahead(at)).serviceOpenAt(service, at);
        }

        /** Open around the clock: a demonstration must work at any hour. */
        static ServiceHours always() {
            return (office, service, at) -> true;
        }
    }

    /**
     * Routes over this queue.
     *
     * @param loop decides
     * @param history what has ended
     * @param definition names and skills; asked anew for each request
     * @param hours whether a service is open
     * @param access remembers where an officer sits
     * @param waits what people may expect
     * @param personal keeps what notes and papers say of a person
     */
    public QueueRoutes(
            CommandLoop loop,
            History history,
            Supplier<OfficeDefinition> definition,
            ServiceHours hours,
            Access access,
            Supplier<Waits> waits,
            PersonalData personal) {
        this(loop, history, definition, hours, access, waits, personal, new CommandGate(loop));
    }

    QueueRoutes(
            CommandLoop loop,
            History history,
            Supplier<OfficeDefinition> definition,
            ServiceHours hours,
            Access access,
            Supplier<Waits> waits,
            PersonalData personal,
            CommandGate gate) {
        this.loop = loop;
        this.definition = definition;
        this.hours = hours;
        this.gate = gate;
        Answers answers = new Answers(definition);
        dossiers = new DossierRoutes(
                definition, new PersonalRefs(personal), () -> loop.clock().instant());
        counters = new CounterRoutes(
                gate,
                answers,
                access,
                id -> definition.get().counter(id.value()).isPresent(),
                new PersonalRefs(personal),
                dossiers);
        leases = new LeaseRoutes(definition, access);
        // Ids follow the machine's clock, also where the queue runs on a simulated one that may be set back.
        tickets = new TicketRoutes(gate, answers, history, new Uuid7(Instant::now), definition, waits);
    }

    @Override
    public void routing(HttpRules rules) {
        counters.routing(rules);
        leases.routing(rules);
        dossiers.routing(rules);
        tickets.routing(rules);
        rules.get("/api/v1/services", this::services)
                .get("/api/v1/counters", this::counters)
                .get("/api/v1/queue", this::queue);
    }

    private record ServiceBody(String id, Text name, String letter, boolean open, int waiting) {}

    private record ServicesBody(List<ServiceBody> services) {}

    private record CountersBody(List<Answers.CounterBody> counters) {}

    private record WaitingBody(
            String ticket,
            String number,
            String service,
            boolean priority,
            @Nullable Instant slot,
            Instant waitingSince) {}

    private record ParkedBody(
            String ticket,
            String number,
            String service,
            String reason,
            @Nullable Instant until) {}

    private record MissedBody(String ticket, String number, String service, String counter, Instant at) {}

    private record QueueBody(
            Instant computedAt,
            int waiting,
            List<QueueSnapshot.Line> services,
            @Nullable List<WaitingBody> tickets,
            @Nullable List<ParkedBody> parked,
            @Nullable List<MissedBody> noShows) {}

    private void services(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        Instant now = loop.clock().instant();
        Set<String> open = office.services().stream()
                .map(ServiceDefinition::id)
                .filter(service -> hours.open(office, service, now))
                .collect(Collectors.toUnmodifiableSet());
        answer(
                request,
                response,
                state -> new ServicesBody(office.services().stream()
                        .map(service -> new ServiceBody(
                                service.id(),
                                service.name(),
                                service.letter(),
                                open.contains(service.id()),
                                waiting(state, new ServiceId(service.id()))))
                        .toList()));
    }

    private void counters(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        answer(
                request,
                response,
                state -> new CountersBody(state.counters().stream()
                        .filter(counter -> state.rules().skills().containsKey(counter.id()))
                        .map(counter -> Answers.counterBody(state, counter.id(), office))
                        .toList()));
    }

    /** Devices get counts, staff the tickets as well. */
    private void queue(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        boolean staff = !(Principal.require(request) instanceof DevicePrincipal);
        answer(
                request,
                response,
                state -> new QueueBody(
                        loop.clock().instant(),
                        state.waiting(),
                        lines(state, office),
                        staff ? waiting(state) : null,
                        staff ? parked(state) : null,
                        staff ? missed(state) : null));
    }

    private void answer(
            ServerRequest request, ServerResponse response, java.util.function.Function<QueueState, Object> reader) {
        Object body = gate.read(request, response, reader);
        if (body != null) {
            CommandGate.send(response, 200, body);
        }
    }

    private static int waiting(QueueState state, ServiceId service) {
        int waiting = 0;
        for (QueueClass queueClass : QueueClass.values()) {
            waiting += state.waiting(service, queueClass);
        }
        return waiting;
    }

    private static List<QueueSnapshot.Line> lines(QueueState state, OfficeDefinition office) {
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
            int priority = state.waiting(service, QueueClass.PRIORITY);
            int others = waiting(state, service) - priority;
            lines.add(new QueueSnapshot.Line(definition.id(), "ordinary", others, null, null, null, open));
            lines.add(new QueueSnapshot.Line(definition.id(), "priority", priority, null, null, null, open));
        });
        return lines;
    }

    private static List<WaitingBody> waiting(QueueState state) {
        return state.waitingList(LISTED).stream()
                .map(Ticket.Waiting::visit)
                .map(visit -> new WaitingBody(
                        visit.id().toString(),
                        visit.number().toString(),
                        visit.service().value(),
                        Tickets.priority(visit),
                        visit.slot(),
                        visit.current().requestedAt()))
                .toList();
    }

    private static List<ParkedBody> parked(QueueState state) {
        return state.parked().stream()
                .limit(LISTED)
                .map(ticket -> new ParkedBody(
                        ticket.id().toString(),
                        ticket.number().toString(),
                        ticket.visit().service().value(),
                        ticket.reason(),
                        ticket.until()))
                .toList();
    }

    private static List<MissedBody> missed(QueueState state) {
        return state.noShows().stream()
                .limit(LISTED)
                .map(ticket -> {
                    Visit visit = ticket.visit();
                    return new MissedBody(
                            visit.id().toString(),
                            visit.number().toString(),
                            visit.service().value(),
                            ticket.counter().value(),
                            ticket.endedAt());
                })
                .toList();
    }
}
