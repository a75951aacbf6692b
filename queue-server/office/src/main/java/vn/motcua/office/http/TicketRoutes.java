package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.http.Tickets.TicketStory;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.Uuid7;
import vn.motcua.office.queue.Waits;

/** Issuing a ticket at the desk, admitting a printed number, looking one up: {@code /api/v1/tickets} and beside it. */
final class TicketRoutes implements HttpService {
    private static final String NOT_STATED = "not stated";

    private final CommandGate gate;
    private final Answers answers;
    private final History history;
    private final Uuid7 ids;
    private final Supplier<OfficeDefinition> definition;
    private final Supplier<Waits> waits;

    TicketRoutes(
            CommandGate gate,
            Answers answers,
            History history,
            Uuid7 ids,
            Supplier<OfficeDefinition> definition,
            Supplier<Waits> waits) {
        this.gate = gate;
        this.answers = answers;
        this.history = history;
        this.ids = ids;
        this.definition = definition;
        this.waits = waits;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/v1/tickets", this::issue)
                .get("/api/v1/tickets/{ticket}", this::show)
                .post("/api/v1/printed-numbers", this::admit)
                .post("/api/v1/tickets/{ticket}/bring-back", this::bringBack)
                .post("/api/v1/tickets/{ticket}/cancel", this::cancel);
    }

    private void issue(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        Body body = Body.of(request);
        ServiceId service = Ids.service(body.required("service"));
        QueueClass queueClass = body.flag("priority") ? QueueClass.PRIORITY : QueueClass.ORDINARY;
        Instant slot = body.instant("slot").orElse(null);
        Command command = new Command.IssueTicket(
                new TicketId(ids.next()),
                LinkToken.fresh(),
                service,
                queueClass,
                slot,
                slot == null ? waits.get().newcomer(service, queueClass).orElse(null) : null);
        gate.submit(request, response, key, body.bytes(), command, answers.issued(Language.of(request)));
    }

    /** A kiosk is cut off and somebody stands there with its number. */
    private void admit(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        Body body = Body.of(request);
        TicketNumber number = Ids.number("number", body.required("number"));
        Command.AdmitPrintedNumber command = new Command.AdmitPrintedNumber(
                new TicketId(ids.next()),
                LinkToken.fresh(),
                number,
                body.text("seriesDay").map(text -> Ids.day("seriesDay", text)).orElse(null),
                Ids.service(body.text("service")
                        .or(() -> serviceOf(number))
                        .orElseThrow(() -> new ProblemException(
                                Problem.of(422, "unknown-service").with("service", number.toString())))));
        gate.submit(request, response, key, body.bytes(), command, answers.admitted(command, Language.of(request)));
    }

    /** A letter belongs to one service. */
    private Optional<String> serviceOf(TicketNumber number) {
        return definition.get().services().stream()
                .filter(service -> service.letter().charAt(0) == number.letter())
                .map(ServiceDefinition::id)
                .findFirst();
    }

    private void show(ServerRequest request, ServerResponse response) {
        TicketId id = Ids.ticketOfPath(request);
        Optional<TicketStory> live = gate.read(
                request,
                response,
                state -> state.ticket(id).map(ticket -> {
                    Integer ahead = ticket instanceof Ticket.Waiting waiting ? (Integer) state.ahead(waiting) : null;
                    return Tickets.story(ticket, ahead);
                }));
        if (live == null) {
            return;
        }
        TicketStory story = live.or(() -> ended(id))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(404, "unknown-ticket").with("ticket", id.toString())));
        CommandGate.send(response, 200, story);
    }

    private Optional<TicketStory> ended(TicketId id) {
        return history.visit(id).map(visit -> {
            CounterId counter = visit.counter();
            return Tickets.story(visit.visit(), visit.state(), counter == null ? null : counter.value(), null);
        });
    }

    private void bringBack(ServerRequest request, ServerResponse response) {
        run(request, response, (id, body) -> new Command.BringBack(id));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        run(
                request,
                response,
                (id, body) -> new Command.CancelTicket(id, body.reason("reason").orElse(NOT_STATED)));
    }

    private interface Reader {
        Command read(TicketId ticket, Body body);
    }

    private void run(ServerRequest request, ServerResponse response, Reader reader) {
        String key = CommandGate.key(request);
        TicketId id = Ids.ticketOfPath(request);
        Body body = Body.of(request);
        gate.submit(
                request,
                response,
                key,
                body.bytes(),
                reader.read(id, body),
                answers.moved(Refusals.Named.ticket(id), Language.of(request)));
    }
}
