package vn.motcua.office.access;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request comes from the office's own pages, by what browsers say and scripts cannot change:
 * {@code Sec-Fetch-Site} and {@code Origin}. A request with neither does not come from a browser of the last years and
 * is judged by its tokens alone.
 */
final class SameOrigin {
    private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

    private SameOrigin() {}

    static boolean holds(ServerRequest request) {
        return holds(
                request.headers().first(SEC_FETCH_SITE),
                request.headers().first(HeaderNames.ORIGIN),
                request.authority(),
                request.isSecure());
    }

    static boolean holds(Optional<String> fetchSite, Optional<String> origin, String authority, boolean secure) {
        if (fetchSite.isPresent() && !fetchSite.get().equals("same-origin")) {
            return false;
        }
        return origin.isEmpty() || matches(origin.get(), authority, secure);
    }

    private static boolean matches(String origin, String authority, boolean secure) {
        try {
            URI from = URI.create(origin);
            String scheme = from.getScheme();
            if (scheme == null || from.getRawAuthority() == null || (secure && !scheme.equals("https"))) {
                return false;
            }
            return withPort(from.getRawAuthority(), scheme).equals(withPort(authority, scheme));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String withPort(String authority, String scheme) {
        String lower = authority.toLowerCase(Locale.ROOT);
        boolean hasPort = lower.lastIndexOf(':') > lower.lastIndexOf(']');
        return hasPort ? lower : lower + (scheme.equals("https") ? ":443" : ":80");
    }
}
