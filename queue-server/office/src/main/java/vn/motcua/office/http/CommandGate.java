package vn.motcua.office.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.office.access.Principal;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.QueueStore;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;

/**
 * The way from HTTP into the command loop and back. A caller waits on its own virtual thread, at most
 * {@link #PATIENCE}; whether a command that was not answered in time was carried out, a repeat with the same key tells.
 */
final class CommandGate {
    /** The longest a caller waits for the loop. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
    private static final int LONGEST_KEY = 128;
    private static final String SOON = "1";

    private final CommandLoop loop;
    private final Duration patience;

    CommandGate(CommandLoop loop) {
        this(loop, PATIENCE);
    }

    CommandGate(CommandLoop loop, Duration patience) {
        this.loop = loop;
        this.patience = patience;
    }

    /**
     * The request's idempotency key.
     *
     * @throws ProblemException 400 when it is missing or not 1–128 printable ASCII characters
     */
    static String key(ServerRequest request) {
        String key = request.headers()
                .first(KEY)
                .orElseThrow(() -> new ProblemException(Problem.of(400, "idempotency-key-missing")));
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
            throw new ProblemException(Problem.of(400, "idempotency-key-wrong"));
        }
        return key;
    }

    /** Hands a command in and sends its outcome, or the kept one when this is a repeat; true when it is a success. */
    boolean submit(
            ServerRequest request,
            ServerResponse response,
            String key,
            byte[] body,
            Command command,
            Request.Answer answer) {
        IdempotencyKey scope = IdempotencyKey.of(
                Principal.require(request).key(), request.path().path(), key, body);
        Reply reply = await(request, response, () -> loop.submit(new Request(command, scope, answer)));
        if (reply != null) {
            send(response, reply);
        }
        return reply != null && reply.status() < 300;
    }

    /** Reads the queue's state; null when that failed and the problem was sent. */
    <T> @Nullable T read(ServerRequest request, ServerResponse response, Function<QueueState, T> reader) {
        return await(request, response, () -> loop.read(reader));
    }

    /** The way in. */
    interface Entrance<T> {
        CompletableFuture<T> enter();
    }

    /** What the loop answers; null when it could not and the problem was sent. */
    <T> @Nullable T await(ServerRequest request, ServerResponse response, Entrance<T> entrance) {
        try {
            return outcome(entrance);
        } catch (ProblemException none) {
            if (none.problem().status() == 503) {
                response.header(HeaderNames.RETRY_AFTER, SOON);
            }
            none.problem().send(request, response);
            return null;
        }
    }

    /**
     * What the loop answers.
     *
     * @throws ProblemException when it could not
     */
    <T> T outcome(Entrance<T> entrance) {
        try {
            return entrance.enter().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CommandLoop.LoopFull full) {
            throw new ProblemException(Problem.of(503, "busy"));
        } catch (TimeoutException late) {
            throw new ProblemException(Problem.of(503, "no-answer-in-time"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(503, "no-answer-in-time"));
        } catch (ExecutionException failed) {
            throw new ProblemException(problem(failed.getCause()));
        }
    }

    private static Problem problem(@Nullable Throwable cause) {
        return switch (cause) {
            case CommandLoop.LoopFull full -> Problem.of(503, "busy");
            case CommandLoop.KeyReused reused -> Problem.of(422, "idempotency-key-reused");
            case CommandLoop.KeysFull full -> Problem.of(503, "keys-full");
            case QueueStore.StorageFault fault -> Problem.of(503, "storage");
            case CommandLoop.StillFails fault -> Problem.of(409, "still-dead").with("id", Long.toString(fault.id()));
            case RuntimeException fault -> throw fault;
            case null, default -> throw new IllegalStateException("the loop failed", cause);
        };
    }

    /** Sends a body that is not an outcome and so is not kept. */
    static void send(ServerResponse response, int status, Object body) {
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, Json.MEDIA_TYPE);
        response.send(Json.bytes(body));
    }

    /** Sends an outcome. */
    static void send(ServerResponse response, Reply reply) {
        response.status(Status.create(reply.status()));
        if (reply.json().isEmpty()) {
            response.send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, reply.status() < 400 ? Json.MEDIA_TYPE : Problem.MEDIA_TYPE);
        response.send(reply.json().getBytes(StandardCharsets.UTF_8));
    }
}
