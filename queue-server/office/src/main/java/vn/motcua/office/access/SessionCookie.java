package vn.motcua.office.access;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two cookies of the office: {@code motcua-session} after sign-in and {@code motcua-signin} on the sign-in page,
 * each 256 random bits. Under TLS both carry the prefix {@code __Host-} (RFC 6265bis), which a neighbouring site
 * cannot set.
 */
final class SessionCookie {
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final AccessSettings settings;
    private final String prefix;

    SessionCookie(AccessSettings settings) {
        this.settings = settings;
        prefix = settings.tls() ? "__Host-" : "";
    }

    Optional<String> session(ServerRequest request) {
        return value(request, prefix + "motcua-session");
    }

    Optional<String> preSession(ServerRequest request) {
        return value(request, prefix + "motcua-signin");
    }

    void setSession(ServerResponse response, String value) {
        set(response, "motcua-session", value, settings.absolute());
    }

    void setPreSession(ServerResponse response, String value) {
        set(response, "motcua-signin", value, Duration.ofHours(1));
    }

    void clearSession(ServerResponse response) {
        set(response, "motcua-session", "", Duration.ZERO);
    }

    void clearPreSession(ServerResponse response) {
        set(response, "motcua-signin", "", Duration.ZERO);
    }

    private static Optional<String> value(ServerRequest request, String name) {
        if (!request.headers().contains(HeaderNames.COOKIE)) {
            return Optional.empty();
        }
        var cookies = request.headers().cookies();
        List<String> values = cookies.contains(name) ? cookies.all(name) : List.of();
        // Two cookies of one name: one of them was planted, and nobody can tell which.
        return values.size() == 1
                ? Optional.of(values.getFirst())
                        .filter(value -> OPAQUE.matcher(value).matches())
                : Optional.empty();
    }

    private void set(ServerResponse response, String name, String value, Duration age) {
        response.headers()
                .addCookie(SetCookie.builder(prefix + name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(settings.tls())
                        .sameSite(SetCookie.SameSite.STRICT)
                        .maxAge(age)
                        .build());
    }
}
