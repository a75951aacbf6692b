package vn.motcua.office.access;

import java.time.Duration;

/**
 * How strict the office is at its door.
 *
 * @param idle     a session ends this long after its last activity
 * @param absolute a session ends this long after sign-in, whatever happens
 * @param tls      whether browsers come by HTTPS: cookies are then {@code Secure} and named {@code __Host-…}
 * @param demo     whether the demo's users exist and may sign in with the demo's printed password
 */
public record AccessSettings(Duration idle, Duration absolute, boolean tls, boolean demo) {
    /** Checks that both limits are positive and the idle one not above the absolute one. */
    public AccessSettings {
        if (!idle.isPositive() || idle.compareTo(absolute) > 0) {
            throw new IllegalArgumentException(
                    "Session limits must be positive, idle at most absolute: " + idle + ", " + absolute);
        }
    }

    /**
     * The usual limits, 30 minutes idle and 12 hours in all (OWASP ASVS 5.0, V7).
     *
     * @param tls  whether browsers come by HTTPS
     * @param demo whether this is the demo
     * @return the settings
     */
    public static AccessSettings usual(boolean tls, boolean demo) {
        return new AccessSettings(Duration.ofMinutes(30), Duration.ofHours(12), tls, demo);
    }
}
