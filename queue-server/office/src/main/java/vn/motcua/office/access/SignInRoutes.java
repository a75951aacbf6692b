package vn.motcua.office.access;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.motcua.office.access.SignInPage.Failure;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.problem.RequestBody;

/**
 * Signing in and out by form. There is no session before sign-in, so the form is bound to the browser by a cookie of
 * its own that the hidden field {@code csrf} repeats.
 */
final class SignInRoutes implements HttpService {
    static final String SIGN_OUT = "/signout";
    static final int MAX_FORM_BYTES = 4 * 1024;

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SignInPage page;

    SignInRoutes(SignIn signIn, Sessions sessions, SessionCookie cookie, SignInPage page) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.page = page;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/signin", this::show).post("/signin", this::enter).post(SIGN_OUT, this::leave);
    }

    private void show(ServerRequest request, ServerResponse response) {
        String next = request.query().first("next").map(NextPage::safe).orElse("");
        draw(request, response, 200, next, "", Optional.empty());
    }

    private void enter(ServerRequest request, ServerResponse response) {
        Map<String, String> form = RequestBody.form(request, MAX_FORM_BYTES);
        String next = NextPage.safe(form.getOrDefault("next", ""));
        String user = form.getOrDefault("user", "").strip();
        Optional<String> bound =
                cookie.preSession(request).filter(value -> Secret.same(value, form.getOrDefault("csrf", "")));
        if (bound.isEmpty()) {
            draw(request, response, 403, next, user, Optional.of(new Failure.PageExpired()));
            return;
        }
        String former = cookie.session(request).orElse(null);
        switch (signIn.attempt(
                user, form.getOrDefault("password", ""), Peer.of(request).address(), former)) {
            case SignIn.Outcome.Accepted(Sessions.Begun begun) -> {
                cookie.setSession(response, begun.cookie());
                cookie.clearPreSession(response);
                redirect(
                        response,
                        next.isEmpty() ? NextPage.home(begun.principal().role()) : next);
            }
            case SignIn.Outcome.Wrong() ->
                draw(request, response, 401, next, user, Optional.of(new Failure.WrongCredentials()));
            case SignIn.Outcome.Throttled(var wait) -> {
                long seconds = Math.max(1, wait.toSeconds());
                response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds));
                draw(request, response, 429, next, user, Optional.of(new Failure.TooManyAttempts(seconds)));
            }
            case SignIn.Outcome.Busy() -> {
                response.header(HeaderNames.RETRY_AFTER, "5");
                draw(request, response, 503, next, user, Optional.of(new Failure.Busy()));
            }
        }
    }

    /** The field {@code everywhere} ends all sessions of the person, not this one alone. */
    private void leave(ServerRequest request, ServerResponse response) {
        if (Principal.require(request) instanceof UserPrincipal person) {
            boolean formless = request.headers().contains(AccessFilter.CSRF_HEADER);
            Map<String, String> form =
                    formless && !request.content().hasEntity() ? Map.of() : RequestBody.form(request, MAX_FORM_BYTES);
            if (!formless
                    && !Secret.same(
                            form.getOrDefault("csrf", ""), person.session().csrfToken())) {
                throw new ProblemException(Problem.of(403, "csrf-token-wrong"));
            }
            if (form.containsKey("everywhere")) {
                sessions.endAll(person.user());
            } else {
                sessions.end(person.session());
            }
        }
        cookie.clearSession(response);
        redirect(response, "/signin");
    }

    private void draw(
            ServerRequest request,
            ServerResponse response,
            int status,
            String next,
            String user,
            Optional<Failure> failure) {
        String bound = Secret.fresh();
        cookie.setPreSession(response, bound);
        // What was typed is shown again only when it has the form of a user name: it may be the password by mistake.
        String shown = Slug.valid(user) ? user : "";
        String html = page.render(request, new SignInPage.View(bound, next, shown, failure));
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.send(html.getBytes(StandardCharsets.UTF_8));
    }

    private static void redirect(ServerResponse response, String path) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path);
        response.send();
    }
}
