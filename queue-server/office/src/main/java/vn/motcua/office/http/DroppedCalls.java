package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/**
 * {@code POST /api/v1/boards/{board}/dropped}: a board or a loudspeaker tells how many calls it showed without announcing
 * them, and why; {@code /metrics} counts them. Public as the boards are, so it changes nothing but figures, and is bounded:
 * {@value #MOST_A_SECOND} reports a second, {@value #MOST_CALLS} calls a report.
 */
public final class DroppedCalls implements HttpService {
    static final int MOST_A_SECOND = 20;
    static final int MOST_CALLS = 1_000;

    private static final Set<String> REASONS = Set.of("old", "repeated", "full", "gap");

    private final Supplier<OfficeDefinition> definition;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private long second;
    private int reports;

    /** Counts from zero, for the boards of this definition. */
    public DroppedCalls(Supplier<OfficeDefinition> definition) {
        this.definition = definition;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/v1/boards/{board}/dropped", this::report);
    }

    private void report(ServerRequest request, ServerResponse response) {
        CommandGate.key(request);
        String board = request.path().pathParameters().get("board");
        if (definition.get().board(board).isEmpty()) {
            throw new ProblemException(Problem.of(404, "not-found"));
        }
        if (!room()) {
            response.header(HeaderNames.RETRY_AFTER, "1");
            throw new ProblemException(Problem.of(503, "busy"));
        }
        Body body = Body.of(request);
        String reason = body.required("reason");
        double calls = body.number("calls").orElse(0.0);
        if (!REASONS.contains(reason)) {
            throw Body.wrong("reason", "old, repeated, full or gap");
        }
        if (calls < 1 || calls > MOST_CALLS || calls != Math.rint(calls)) {
            throw Body.wrong("calls", "1–" + MOST_CALLS);
        }
        counts.computeIfAbsent("board=\"" + board + "\",reason=\"" + reason + "\"", series -> new LongAdder())
                .add((long) calls);
        response.status(io.helidon.http.Status.NO_CONTENT_204).send();
    }

    private synchronized boolean room() {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            second = now;
            reports = 0;
        }
        return ++reports <= MOST_A_SECOND;
    }

    /** How many calls were dropped, by board and reason as labels. */
    SortedMap<String, Long> bySeries() {
        SortedMap<String, Long> snapshot = new TreeMap<>();
        counts.forEach((series, count) -> snapshot.put(series, count.sum()));
        return snapshot;
    }
}
