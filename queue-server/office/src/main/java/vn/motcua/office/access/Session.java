package vn.motcua.office.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's stay between sign-in and sign-out in one browser.
 *
 * @param key       SHA-256 of the cookie's value, hexadecimal: the cookie itself is not kept
 * @param csrfToken what unsafe requests must repeat; a secret
 * @param created   the sign-in
 * @param lastSeen  the last activity, at most a minute behind
 * @param counter   the counter that the officer sits at, null until chosen
 */
public record Session(
        String key,
        String csrfToken,
        Instant created,
        Instant lastSeen,
        @Nullable String counter) {
    /** Without the secrets, so that a log line or an assertion cannot spill them. */
    @Override
    public String toString() {
        return "Session[created=" + created + ", lastSeen=" + lastSeen + ", counter=" + counter + "]";
    }
}
