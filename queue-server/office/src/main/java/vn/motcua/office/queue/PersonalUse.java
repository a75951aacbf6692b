package vn.motcua.office.queue;

import java.time.Instant;
import vn.motcua.domain.ticket.PersonalRef;

/**
 * One line of the log of what was done with personal data, never with what it says.
 *
 * @param at when
 * @param who a user, a device or a program; {@code office} for what happens by itself
 * @param what was done
 * @param purpose what the data is kept for
 * @param ref the data's name
 */
public record PersonalUse(Instant at, String who, What what, String purpose, PersonalRef ref) {
    /** What was done. */
    public enum What {
        /** It was stored. */
        KEPT,
        /** Somebody read it. */
        READ,
        /** It was erased on demand. */
        ERASED,
        /** It was erased because its time was over. */
        EXPIRED
    }
}
