package vn.motcua.office.access;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk, a counter unit or a board that the office knows.
 *
 * @param id         lower-case slug, at most 32 characters
 * @param kind       {@code kiosk}, {@code counter-unit} or {@code board}
 * @param counter    the counter of a counter unit, null for the others
 * @param state      whether it may connect
 * @param registered when its present secret was made
 */
public record Device(String id, String kind, @Nullable String counter, State state, Instant registered) {

    /** Whether a device may connect. */
    public enum State {
        /** It may. */
        ACTIVE,
        /** It may not until an administrator has looked: it sent two different events under one id. */
        BLOCKED,
        /** It may not; its secret is gone for good. */
        REVOKED;

        /**
         * The state's name in bodies.
         *
         * @return the lower-case name
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
