package vn.motcua.office.access;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.office.problem.Problem;

/**
 * Signing in and out for scripts: {@code /api/v1/session}. POST is the one that needs no {@code Idempotency-Key}:
 * a repeated sign-in just begins another session. Another site cannot send its JSON without asking first, and the
 * office never agrees (no CORS).
 */
final class SessionRoutes implements HttpService {
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionRoutes(SignIn signIn, Sessions sessions, SessionCookie cookie) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/session", SessionRoutes::show)
                .post("/api/v1/session", this::enter)
                .delete("/api/v1/session", this::leave);
    }

    private static void show(ServerRequest request, ServerResponse response) {
        Map<String, Object> answer = new LinkedHashMap<>();
        switch (Principal.require(request)) {
            case UserPrincipal person -> answer.putAll(described(person));
            case MachinePrincipal machine -> answer.put("machine", machine.name());
            case LocalAdministrator local -> answer.put("local", true);
            case DevicePrincipal device -> answer.put("device", device.device().id());
        }
        JsonBody.send(response, 200, answer);
    }

    private void enter(ServerRequest request, ServerResponse response) {
        JsonBody body = JsonBody.of(request);
        String former = cookie.session(request).orElse(null);
        switch (signIn.attempt(
                body.text("user"), body.text("password"), Peer.of(request).address(), former)) {
            case SignIn.Outcome.Accepted(Sessions.Begun begun) -> {
                cookie.setSession(response, begun.cookie());
                JsonBody.send(response, 200, described(begun.principal()));
            }
            case SignIn.Outcome.Wrong() -> Problem.of(401, "sign-in-failed").send(request, response);
            case SignIn.Outcome.Throttled(var wait) -> {
                long seconds = Math.max(1, wait.toSeconds());
                response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds));
                Problem.of(429, "sign-in-throttled")
                        .with("retryAfterSeconds", seconds)
                        .send(request, response);
            }
            case SignIn.Outcome.Busy() -> {
                response.header(HeaderNames.RETRY_AFTER, "5");
                Problem.of(503, "busy").send(request, response);
            }
        }
    }

    /** {@code ?everywhere=true} ends all sessions of the person. */
    private void leave(ServerRequest request, ServerResponse response) {
        if (Principal.require(request) instanceof UserPrincipal person) {
            if (request.query().first("everywhere").filter("true"::equals).isPresent()) {
                sessions.endAll(person.user());
            } else {
                sessions.end(person.session());
            }
            cookie.clearSession(response);
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private static Map<String, Object> described(UserPrincipal person) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("user", person.user());
        answer.put("name", person.displayName());
        answer.put("role", person.role().label());
        answer.put("csrf", person.session().csrfToken());
        if (person.session().counter() != null) {
            answer.put("counter", person.session().counter());
        }
        return answer;
    }
}
