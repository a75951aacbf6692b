package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.Principal;
import vn.motcua.office.access.UserPrincipal;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.Snapshot;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.office.queue.StreamKey;
import vn.motcua.office.queue.StreamKey.Kind;

/**
 * {@code GET /api/v1/stream}: server-sent events of one view, the full snapshot first, then each newer one. Between
 * them a comment every {@link #HEARTBEAT}, by which a screen knows that the line is alive and the office that the
 * reader is. A stream ends when its reader is gone, when its person has signed out, and when the office stops.
 */
public final class StreamRoute implements HttpService {
    /** The longest silence of a healthy stream. */
    static final Duration HEARTBEAT = Duration.ofSeconds(2);

    /** The hub repeats every living view within 15 s: a ticket silent for longer has ended and left the queue. */
    private static final int SILENT_BEATS = 10;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final byte[] BEAT = ": heartbeat\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OPENING = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

    private final SnapshotHub hub;
    private final CommandGate gate;
    private final EndedTickets ended;
    private final Supplier<OfficeDefinition> definition;
    private final Access access;

    /**
     * A route to these views.
     *
     * @param hub makes and conflates the snapshots
     * @param loop knows which tickets are open
     * @param history knows those that have ended
     * @param definition which boards and counters there are
     * @param access whether the person behind a console's stream is still signed in
     */
    public StreamRoute(
            SnapshotHub hub, CommandLoop loop, History history, Supplier<OfficeDefinition> definition, Access access) {
        this.hub = hub;
        this.gate = new CommandGate(loop);
        this.ended = new EndedTickets(history, definition, loop.clock());
        this.definition = definition;
        this.access = access;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/stream", this::stream);
    }

    private void stream(ServerRequest request, ServerResponse response) {
        StreamKey key = key(request);
        Optional<Snapshot> last = Optional.empty();
        if (key.kind() == Kind.TICKET) {
            Boolean open = gate.read(
                    request, response, state -> state.ticketByToken(key.id()).isPresent());
            if (open == null) {
                return;
            }
            last = open ? Optional.empty() : ended.snapshot(key);
            if (!open && last.isEmpty()) {
                throw new ProblemException(Problem.of(404, "unknown-ticket").with("ticket", "…"));
            }
        }
        Optional<Principal> reader = key.kind() == Kind.CONSOLE ? Principal.of(request) : Optional.empty();
        try (SnapshotHub.Subscription subscription = hub.subscribe(key)) {
            send(response, key, subscription, last, reader);
        } catch (SnapshotHub.TooManyReaders full) {
            response.header(HeaderNames.RETRY_AFTER, "5");
            Problem.of(503, "busy").send(request, response);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(
            ServerResponse response,
            StreamKey key,
            SnapshotHub.Subscription subscription,
            Optional<Snapshot> first,
            Optional<Principal> reader)
            throws InterruptedException {
        response.status(Status.OK_200);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(HeaderNames.CONNECTION, "close");
        // Proxies would otherwise hold snapshots back until a buffer is full.
        response.header("X-Accel-Buffering", "no");
        try (OutputStream out = response.outputStream()) {
            out.write(OPENING);
            if (first.isPresent()) {
                out.write(event(first.get()));
            }
            out.flush();
            follow(key, subscription, out, reader);
        } catch (IOException | UncheckedIOException readerIsGone) {
            // Nothing to answer any more; the subscription is freed by the caller.
            return;
        }
    }

    private void follow(
            StreamKey key, SnapshotHub.Subscription subscription, OutputStream out, Optional<Principal> reader)
            throws IOException, InterruptedException {
        int silent = 0;
        while (!subscription.closed() && maySee(reader, key)) {
            Optional<Snapshot> next = subscription.next(HEARTBEAT);
            silent = next.isPresent() ? 0 : silent + 1;
            if (key.kind() == Kind.TICKET && silent == SILENT_BEATS) {
                next = ended.snapshot(key);
            }
            if (!subscription.closed()) {
                out.write(next.map(StreamRoute::event).orElse(BEAT));
                out.flush();
            }
        }
    }

    /** A console that is open keeps its counter. */
    private boolean maySee(Optional<Principal> reader, StreamKey key) {
        if (!(reader.orElse(null) instanceof UserPrincipal person)) {
            return true;
        }
        access.leases().heard(person, key.id());
        return access.stillSignedIn(person);
    }

    private static byte[] event(Snapshot snapshot) {
        byte[] head = ("event: " + snapshot.key().eventName() + "\nid: " + snapshot.version() + "\ndata: ")
                .getBytes(StandardCharsets.UTF_8);
        byte[] content = snapshot.content();
        // In one piece, so that one chunk and one system call carry it.
        byte[] event = Arrays.copyOf(head, head.length + content.length + 2);
        System.arraycopy(content, 0, event, head.length, content.length);
        event[event.length - 2] = '\n';
        event[event.length - 1] = '\n';
        return event;
    }

    /** The stream a request names; the access filter has seen to it that a console's is asked for by staff. */
    private StreamKey key(ServerRequest request) {
        List<String> views = request.query().contains("view") ? request.query().all("view") : List.of();
        if (views.size() != 1) {
            throw new ProblemException(Problem.of(400, views.isEmpty() ? "field-missing" : "malformed-request")
                    .with("field", "view"));
        }
        String[] parts = views.getFirst().split(":", 2);
        String id = parts.length == 2 ? parts[1] : "";
        OfficeDefinition office = definition.get();
        Optional<StreamKey> key = switch (parts[0]) {
            case "board" -> board(office, id);
            case "counter" -> office.counter(id).map(counter -> new StreamKey(Kind.COUNTER, counter.id()));
            case "console" -> office.counter(id).map(counter -> new StreamKey(Kind.CONSOLE, counter.id()));
            case "ticket" ->
                TOKEN.matcher(id).matches() ? Optional.of(new StreamKey(Kind.TICKET, id)) : Optional.<StreamKey>empty();
            default -> Optional.<StreamKey>empty();
        };
        return key.orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
    }

    private static Optional<StreamKey> board(OfficeDefinition office, String id) {
        String board = id.isEmpty() && !office.boards().isEmpty()
                ? office.boards().getFirst().id()
                : id;
        return office.board(board).map(known -> new StreamKey(Kind.BOARD, known.id()));
    }
}
