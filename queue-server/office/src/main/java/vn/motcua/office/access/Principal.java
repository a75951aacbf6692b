package vn.motcua.office.access;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** Who stands behind a request, once {@link AccessFilter} has proved it. */
public sealed interface Principal permits UserPrincipal, MachinePrincipal, LocalAdministrator, DevicePrincipal {

    /**
     * A name for this principal that stays the same from request to request and differs from every other principal's:
     * the first part of an idempotency key's scope.
     *
     * @return for instance {@code user:canbo1} or {@code machine:demo}
     */
    String key();

    /**
     * Whether this principal may do what the role may.
     *
     * @param role the role asked for
     * @return true when it may
     */
    boolean has(Role role);

    /**
     * The principal of a request that passed the filter.
     *
     * @param request the request
     * @return the principal, empty on a public route without a session or a token
     */
    static Optional<Principal> of(ServerRequest request) {
        return request.context().get(Principal.class, Principal.class);
    }

    /**
     * The principal of a request on a route that is not public.
     *
     * @param request the request
     * @return the principal
     * @throws IllegalStateException when the route is public after all: a mistake in {@link RouteRules}
     */
    static Principal require(ServerRequest request) {
        return of(request).orElseThrow(() -> new IllegalStateException("A guarded handler ran without a principal"));
    }
}
