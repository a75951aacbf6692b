package vn.motcua.office.problem;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** Draws a problem for a person who opened a page; given from outside, since the HTTP layer knows no HTML. */
@FunctionalInterface
public interface ProblemPage {
    /**
     * The page as HTML text.
     *
     * @param request the request that was refused, for its language
     * @param problem what happened
     * @return the whole document
     */
    String render(ServerRequest request, Problem problem);

    /**
     * Ends the exchange: with this page for a browser that opened a page, else with the problem detail.
     *
     * @param request  the request that was refused
     * @param response its response, not yet sent
     * @param problem  what happened
     */
    default void answer(ServerRequest request, ServerResponse response, Problem problem) {
        String path = request.path().absolute().path();
        String accepted = request.headers().first(HeaderNames.ACCEPT).orElse("");
        if (path.startsWith("/api/") || !accepted.contains("text/html")) {
            problem.send(request, response);
            return;
        }
        byte[] html = render(request, problem).getBytes(StandardCharsets.UTF_8);
        response.status(Status.create(problem.status()));
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(html);
    }
}
