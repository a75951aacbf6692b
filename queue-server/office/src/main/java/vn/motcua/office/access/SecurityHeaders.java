package vn.motcua.office.access;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** The headers that tell a browser what the office's pages never do (OWASP ASVS 5.0, V3). */
final class SecurityHeaders {
    private static final List<Header> ALWAYS = List.of(
            HeaderValues.createCached(
                    "Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                            + "frame-ancestors 'none'"),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            // same-origin, not no-referrer: with the latter some browsers send "Origin: null" with the sign-in form.
            HeaderValues.createCached("Referrer-Policy", "same-origin"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.createCached(
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=(), display-capture=()"));
    private static final Header TLS_ONLY = HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

    private SecurityHeaders() {}

    /** Sets the headers; a handler may set another {@code Cache-Control} afterwards. */
    static void set(ServerResponse response, String path, boolean tls) {
        ALWAYS.forEach(response::header);
        if (tls) {
            response.header(TLS_ONLY);
        }
        if (!path.startsWith("/assets/") && !path.startsWith("/brand") && !path.equals("/favicon.ico")) {
            response.header(NO_STORE);
        }
    }
}
