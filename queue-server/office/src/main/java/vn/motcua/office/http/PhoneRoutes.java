package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.Settings;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.QueueViews;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;
import vn.motcua.office.queue.Snapshot;
import vn.motcua.office.queue.StreamKey;
import vn.motcua.office.queue.StreamKey.Kind;

/**
 * What a citizen's phone asks of the own ticket under {@code /api/v1/phone/{token}}: its view where a stream does not
 * get through, to give the ticket up ({@code cancel}), and a while more ({@code more-time}). Who knows the token, 128
 * random bits off the paper, may; nobody signs in.
 */
public final class PhoneRoutes implements HttpService {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final CommandLoop loop;
    private final CommandGate gate;
    private final Answers answers;
    private final QueueViews views;
    private final EndedTickets ended;
    private final Supplier<OfficeDefinition> definition;

    /**
     * Routes of the phone page.
     *
     * @param loop carries out what is asked
     * @param views what a phone shows
     * @param history the last word of a ticket that has ended
     * @param definition how long and how often one may ask for more time
     */
    public PhoneRoutes(CommandLoop loop, QueueViews views, History history, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.answers = new Answers(definition);
        this.views = views;
        this.ended = new EndedTickets(history, definition, loop.clock());
        this.definition = definition;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/phone/{token}", this::show)
                .post(
                        "/api/v1/phone/{token}/cancel",
                        (request, response) -> act(request, response, Command.GiveUp::new))
                .post("/api/v1/phone/{token}/more-time", (request, response) -> act(request, response, this::moreTime));
    }

    private Command moreTime(TicketId ticket) {
        Settings settings = definition.get().settings();
        return new Command.AskForTime(ticket, settings.moreTime(), settings.moreTimeLimit());
    }

    private void show(ServerRequest request, ServerResponse response) {
        StreamKey key = new StreamKey(Kind.TICKET, token(request));
        String json =
                views.now(key).or(() -> ended.snapshot(key).map(Snapshot::json)).orElseThrow(PhoneRoutes::unknown);
        response.header(HeaderNames.CONTENT_TYPE, Json.MEDIA_TYPE);
        response.send(json.getBytes(StandardCharsets.UTF_8));
    }

    private void act(ServerRequest request, ServerResponse response, Function<TicketId, Command> action) {
        String key = CommandGate.key(request);
        String token = token(request);
        Optional<TicketId> ticket =
                gate.read(request, response, state -> state.ticketByToken(token).map(Ticket::id));
        if (ticket == null) {
            return;
        }
        TicketId id = ticket.orElseThrow(PhoneRoutes::unknown);
        IdempotencyKey scope = IdempotencyKey.of("phone", request.path().path(), key, new byte[0]);
        Request.Answer answer = answers.moved(Refusals.Named.ticket(id), Language.of(request));
        Reply reply = gate.await(
                request, response, () -> loop.submit(new Request(action.apply(id), scope, withoutId(answer))));
        if (reply != null) {
            CommandGate.send(response, reply);
        }
    }

    /** The phone knows its ticket by the token alone. */
    private static Request.Answer withoutId(Request.Answer answer) {
        return (state, decision, now) -> {
            Reply reply = answer.to(state, decision, now);
            return reply.status() < 300 ? new Reply(200, "{}") : reply;
        };
    }

    /**
     * The secret in the path.
     *
     * @throws ProblemException 404 when it is no such secret
     */
    static String token(ServerRequest request) {
        String token = request.path().pathParameters().get("token");
        if (!TOKEN.matcher(token).matches()) {
            throw unknown();
        }
        return token;
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(404, "unknown-ticket").with("ticket", "…"));
    }
}
