package vn.motcua.office.access;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import vn.motcua.office.problem.Problem;

/**
 * Finds out who stands behind a request: an {@code Authorization: Bearer} header first, else the session cookie. The
 * header is the local administrator's token, a machine token, or {@code {device}.{secret}}. A browser never sends that
 * header by itself, so such a request needs no CSRF token, whatever cookies come along.
 */
final class Authenticator {
    private static final int MAX_HEADER = 256;

    private final String localAdminSha256;
    private final MachineTokens machines;
    private final DeviceDirectory devices;
    private final Sessions sessions;
    private final SessionCookie cookie;

    Authenticator(
            String localAdminSha256,
            MachineTokens machines,
            DeviceDirectory devices,
            Sessions sessions,
            SessionCookie cookie) {
        this.localAdminSha256 = localAdminSha256;
        this.machines = machines;
        this.devices = devices;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Who it is, as far as the request can prove. */
    sealed interface Identity {
        /** The request proves who it is. */
        record Known(Principal principal) implements Identity {}

        /** The request claims nothing. */
        record Nobody() implements Identity {}

        /** The request claims what does not hold. */
        record Refused(Problem problem) implements Identity {}
    }

    Identity identify(ServerRequest request, Peer peer, boolean active) {
        Optional<String> header = request.headers().first(HeaderNames.AUTHORIZATION);
        if (header.isPresent()) {
            return ofHeader(header.get(), peer);
        }
        Optional<String> value = cookie.session(request);
        if (value.isEmpty()) {
            return new Identity.Nobody();
        }
        return sessions.find(value.get(), active)
                .<Identity>map(Identity.Known::new)
                .orElseGet(() -> new Identity.Refused(Problem.of(401, "session-expired")));
    }

    Identity ofHeader(String header, Peer peer) {
        if (header.length() > MAX_HEADER || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return new Identity.Refused(Problem.of(401, "token-unknown"));
        }
        String token = header.substring(7).strip();
        String sha256 = Secret.sha256(token);
        if (Secret.same(sha256, localAdminSha256)) {
            return peer.local()
                    ? new Identity.Known(new LocalAdministrator())
                    : new Identity.Refused(Problem.of(403, "loopback-only"));
        }
        return machines.find(sha256)
                .<Principal>map(machine -> machine)
                .or(() -> device(token))
                .<Identity>map(Identity.Known::new)
                .orElseGet(() -> new Identity.Refused(Problem.of(401, "token-unknown")));
    }

    private Optional<Principal> device(String token) {
        int dot = token.indexOf('.');
        return dot < 1
                ? Optional.empty()
                : devices.authenticate(token.substring(0, dot), token.substring(dot + 1))
                        .map(DevicePrincipal::new);
    }
}
