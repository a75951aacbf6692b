package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.Transaction.Target;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.Principal;
import vn.motcua.office.access.Role;
import vn.motcua.office.access.UserPrincipal;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.Request;

/** What is done at a counter: {@code POST /api/v1/counters/{counter}/…}. */
final class CounterRoutes implements HttpService {
    private static final String AT = "/api/v1/counters/{counter}/";
    private static final String NOT_STATED = "not stated";

    private final CommandGate gate;
    private final Answers answers;
    private final Access access;
    private final Predicate<CounterId> known;
    private final PersonalRefs refs;
    private final DossierRoutes dossiers;

    /** @param known whether the office has a counter: only there is a lease needed */
    CounterRoutes(
            CommandGate gate,
            Answers answers,
            Access access,
            Predicate<CounterId> known,
            PersonalRefs refs,
            DossierRoutes dossiers) {
        this.gate = gate;
        this.answers = answers;
        this.access = access;
        this.known = known;
        this.refs = refs;
        this.dossiers = dossiers;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post(AT + "open", this::open)
                .post(
                        AT + "pause",
                        counter((at, body) -> new Command.PauseCounter(
                                at,
                                body.requiredReason("reason"),
                                body.instant("until").orElse(null))))
                .post(AT + "close", counter((at, body) -> new Command.CloseCounter(at)))
                .post(AT + "call-next", call(CounterRoutes::callNext))
                .post(
                        AT + "call",
                        call((at, body) -> new Command.CallTicket(
                                at, Ids.ticket("ticket", body.required("ticket")), body.requiredReason("reason"))))
                .post(AT + "recall", ticket((at, body) -> new Command.Recall(at)))
                .post(AT + "start", ticket((at, body) -> new Command.Start(at)))
                .post(AT + "complete", ticket((at, body) -> new Command.Complete(at)))
                .post(AT + "no-show", ticket((at, body) -> new Command.MarkNoShow(at)))
                .post(
                        AT + "park",
                        ticket((at, body) -> new Command.Park(
                                at,
                                body.requiredReason("reason"),
                                body.instant("until").orElse(null))))
                .post(AT + "transfer", ticket(CounterRoutes::transfer))
                .post(
                        AT + "add-service",
                        ticket((at, body) -> new Command.AlsoAsk(at, Ids.service(body.required("service")))))
                .post(AT + "continue", ticket((at, body) -> new Command.ContinueVisit(at)))
                .post(AT + "dossier", ticket((at, body) -> new Command.RecordDossier(at, dossiers.dossier(body))))
                .post(AT + "note", ticket((at, body) -> new Command.WriteNote(at, refs.required(body, "note"))))
                .post(AT + "flag-times", counter((at, body) -> new Command.FlagTimes(at)))
                .post(
                        AT + "cancel",
                        ticket((at, body) -> new Command.CancelPresent(
                                at, body.reason("reason").orElse(NOT_STATED))))
                .post(AT + "undo", ticket((at, body) -> new Command.Undo(at)));
    }

    /** Reads a command from a counter and a body. */
    private interface Reader {
        Command read(CounterId at, Body body);
    }

    private interface Answerer {
        Request.Answer of(CounterId at, Language language);
    }

    private io.helidon.webserver.http.Handler counter(Reader reader) {
        return (request, response) -> run(request, response, reader, answers::counter);
    }

    private io.helidon.webserver.http.Handler call(Reader reader) {
        return (request, response) -> run(request, response, reader, answers::called);
    }

    private io.helidon.webserver.http.Handler ticket(Reader reader) {
        return (request, response) ->
                run(request, response, reader, (at, language) -> answers.moved(Refusals.Named.counter(at), language));
    }

    private boolean run(ServerRequest request, ServerResponse response, Reader reader, Answerer answerer) {
        String key = CommandGate.key(request);
        CounterId at = Ids.counterOfPath(request);
        if (known.test(at)) {
            LeaseRoutes.require(request, at, access);
        }
        Body body = Body.of(request);
        Command command = reader.read(at, body);
        return gate.submit(request, response, key, body.bytes(), command, answerer.of(at, Language.of(request)));
    }

    private void open(ServerRequest request, ServerResponse response) {
        Principal principal = Principal.require(request);
        boolean opened = run(
                request,
                response,
                (at, body) -> new Command.OpenCounter(at, officer(principal, body)),
                answers::counter);
        if (opened && principal instanceof UserPrincipal person) {
            access.chooseCounter(person, Ids.counterOfPath(request).value());
        }
    }

    /** Whoever signs in sits down as oneself; only a manager, or a program, seats somebody else. */
    private static @Nullable OfficerId officer(Principal principal, Body body) {
        OfficerId named =
                body.text("officer").map(text -> Ids.officer("officer", text)).orElse(null);
        if (!(principal instanceof UserPrincipal person)) {
            return named;
        }
        if (named == null) {
            return new OfficerId(person.user());
        }
        if (!named.value().equals(person.user()) && !person.has(Role.MANAGER)) {
            throw new ProblemException(Problem.of(403, "not-allowed"));
        }
        return named;
    }

    private static Command callNext(CounterId at, Body body) {
        Set<ServiceId> services = body.texts("services")
                .map(ids -> ids.stream().map(Ids::service).collect(Collectors.toCollection(HashSet::new)))
                .orElse(null);
        TicketId expected = body.text("expectedTicket")
                .map(text -> Ids.ticket("expectedTicket", text))
                .orElse(null);
        return new Command.CallNext(at, services, expected);
    }

    private static Command transfer(CounterId at, Body body) {
        ServiceId service = body.text("service").map(Ids::service).orElse(null);
        Target target = target(body);
        if (service == null && target == null) {
            throw new ProblemException(Problem.of(400, "field-missing").with("field", "service, counter or officer"));
        }
        return new Command.Transfer(at, service, target, body.flag("returnToMe"));
    }

    private static @Nullable Target target(Body body) {
        var counter = body.text("counter").map(Ids::counter);
        var officer = body.text("officer").map(text -> Ids.officer("officer", text));
        if (counter.isPresent() && officer.isPresent()) {
            throw Body.wrong("officer", "either a counter or an officer");
        }
        return counter.<Target>map(Target.AtCounter::new)
                .or(() -> officer.map(Target.WithOfficer::new))
                .orElse(null);
    }
}
