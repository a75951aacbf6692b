package vn.motcua.office.access;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.Authenticator.Identity;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemPage;

/**
 * Stands before every route: proves who asks, looks {@link RouteRules} up, checks that an unsafe request of a browser
 * comes from the office's own page, and only then lets the handler run, with the {@link Principal} in the request's
 * context. A refusal is a problem detail; on a page, a person who is not signed in is led to {@code /signin}.
 */
final class AccessFilter implements Filter {
    /** The header in which a page or a script repeats its session's token. */
    static final HeaderName CSRF_HEADER = HeaderNames.create("X-CSRF-Token");

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    /** Encoded separators, dots, percent signs and ends of text. */
    private static final Pattern TWO_WAYS = Pattern.compile("%(2f|5c|2e|25|3b|00)", Pattern.CASE_INSENSITIVE);

    private final Authenticator authenticator;
    private final ProblemPage page;
    private final boolean tls;

    AccessFilter(Authenticator authenticator, ProblemPage page, boolean tls) {
        this.authenticator = authenticator;
        this.page = page;
        this.tls = tls;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        SecurityHeaders.set(response, path, tls);
        Optional<Problem> refused =
                plain(request) ? judge(request, path) : Optional.of(Problem.of(400, "malformed-request"));
        if (refused.isEmpty()) {
            chain.proceed();
        } else {
            refuse(refused.get(), path, request, response);
        }
    }

    /**
     * The rules and Helidon's router must mean the same path, so whatever could be read in two ways is refused: dot
     * segments, empty segments, encoded separators, path parameters.
     */
    private static boolean plain(RoutingRequest request) {
        String raw = request.path().rawPath();
        String path = request.path().path();
        return !raw.contains(";")
                && !raw.contains("//")
                && !path.contains("//")
                && !path.contains("\\")
                && !(raw.indexOf('%') >= 0 && TWO_WAYS.matcher(raw).find())
                && !(path + "/").contains("/../")
                && !(path + "/").contains("/./")
                && path.chars().noneMatch(Character::isISOControl);
    }

    private Optional<Problem> judge(RoutingRequest request, String path) {
        String method = request.prologue().method().text();
        Peer peer = Peer.of(request);
        Optional<Audience> audience = RouteRules.audience(method, path, request.query());
        boolean open = audience.filter(Audience.EVERYONE::equals).isPresent();
        // A stream reconnects by itself: it must not keep a session alive that its person has left.
        Identity identity = authenticator.identify(request, peer, !path.equals("/api/v1/stream"));
        Principal principal = identity instanceof Identity.Known known ? known.principal() : null;
        boolean browser = !request.headers().contains(HeaderNames.AUTHORIZATION);
        if (!SAFE_METHODS.contains(method) && browser && !SameOrigin.holds(request)) {
            return Optional.of(Problem.of(403, "origin-foreign"));
        }
        if (!open && identity instanceof Identity.Refused refused && !admittedAnyway(audience, peer)) {
            return Optional.of(refused.problem());
        }
        Optional<Problem> problem = authorise(audience, path, principal, peer);
        if (problem.isEmpty() && !open && !SAFE_METHODS.contains(method) && !csrfHolds(principal, path, request)) {
            problem = Optional.of(Problem.of(403, "csrf-token-wrong"));
        }
        if (problem.isEmpty() && principal != null) {
            request.context().register(Principal.class, principal);
        }
        return problem;
    }

    /** A collector on this machine needs no token, so a stale one does not shut it out. */
    private static boolean admittedAnyway(Optional<Audience> audience, Peer peer) {
        return audience.isPresent() && audience.get().admits(null, peer);
    }

    private static Optional<Problem> authorise(
            Optional<Audience> audience, String path, @Nullable Principal principal, Peer peer) {
        if (audience.isPresent() && audience.get().admits(principal, peer)) {
            return Optional.empty();
        }
        if (principal == null && !RouteRules.methods(path).isEmpty() && audience.isEmpty()) {
            return Optional.of(Problem.of(405, "method-not-allowed").with("allow", RouteRules.methods(path)));
        }
        if (principal == null) {
            return Optional.of(Problem.of(401, "not-signed-in"));
        }
        if (audience.isPresent()) {
            return Optional.of(Problem.of(403, "not-allowed"));
        }
        return Optional.of(
                RouteRules.methods(path).isEmpty()
                        ? Problem.of(404, "not-found")
                        : Problem.of(405, "method-not-allowed").with("allow", RouteRules.methods(path)));
    }

    private static boolean csrfHolds(@Nullable Principal principal, String path, RoutingRequest request) {
        if (!(principal instanceof UserPrincipal person)) {
            return true;
        }
        Optional<String> repeated = request.headers().first(CSRF_HEADER);
        if (repeated.isEmpty() && path.equals(SignInRoutes.SIGN_OUT)) {
            // The form carries the token in its body, which only its handler reads; it compares there.
            return true;
        }
        return repeated.filter(token -> Secret.same(token, person.session().csrfToken()))
                .isPresent();
    }

    private void refuse(Problem problem, String path, RoutingRequest request, RoutingResponse response) {
        boolean forPeople = !path.startsWith("/api/") && !path.equals("/metrics");
        boolean bearer = request.headers().contains(HeaderNames.AUTHORIZATION);
        if (problem.status() == 401 && forPeople && !bearer) {
            boolean get = request.prologue().method().text().equals("GET");
            String raw = request.path().rawPath();
            String query = request.query().rawValue();
            String next = get ? NextPage.safe(query.isEmpty() ? raw : raw + "?" + query) : "";
            String target = next.isEmpty() || next.equals("/")
                    ? "/signin"
                    : "/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, target);
            response.send();
            return;
        }
        if (problem.status() == 401) {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"motcua\"");
        }
        page.answer(request, response, problem);
    }
}
