package vn.motcua.office.problem;

import static java.lang.System.Logger.Level.ERROR;

import io.helidon.http.HttpException;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * Turns everything that a handler throws into a problem detail: a {@link ProblemException} as it is, a Helidon
 * {@link HttpException} (no such route, body too large) by its status, anything else as {@code internal}, logged here
 * and nowhere else. What the fault says stays in the log: a client never sees an exception's message.
 */
public final class ProblemErrors implements HttpFeature {
    private static final System.Logger LOG = System.getLogger(ProblemErrors.class.getName());

    private final ProblemPage page;

    /**
     * Creates the feature; add it with {@code routing.addFeature(new ProblemErrors(page))}.
     *
     * @param page draws a problem for people
     */
    public ProblemErrors(ProblemPage page) {
        this.page = page;
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.error(
                ProblemException.class,
                (request, response, thrown) -> page.answer(request, response, thrown.problem()));
        routing.error(HttpException.class, (request, response, thrown) -> {
            int status = thrown.status().code();
            page.answer(request, response, ofStatus(status));
        });
        routing.error(Throwable.class, this::internal);
    }

    private void internal(ServerRequest request, ServerResponse response, Throwable thrown) {
        // The path may hold a citizen's ticket token, so only the method is told.
        LOG.log(ERROR, "A " + request.prologue().method().text() + " request failed inside the office.", thrown);
        page.answer(request, response, Problem.of(500, "internal"));
    }

    /**
     * The problem of what Helidon refuses by itself.
     *
     * @param status its HTTP status; one that is no error is a fault of the office
     * @return the problem
     */
    public static Problem ofStatus(int status) {
        Problem problem = Problem.of(status < 400 ? 500 : status, codeOf(status));
        return status == 413 ? problem.with("maxBytes", RequestBody.LARGEST) : problem;
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "malformed-request";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "busy";
            default -> status < 500 ? "refused" : "internal";
        };
    }
}
