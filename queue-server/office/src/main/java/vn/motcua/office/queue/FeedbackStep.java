package vn.motcua.office.queue;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;

/**
 * One thing that happened to an opinion or a piece of formal feedback. It says nothing of what was written or by whom:
 * that lies with the personal data, under the step's name for it.
 *
 * @param code the case
 * @param op what makes a repeat known: however often a step comes, it counts once
 * @param at when
 * @param who a user, a device, a program, or {@code citizen}
 * @param what happened
 * @param state the case's state from now on
 * @param detail what else may be told: kind, subject, channel, rules, agency, where it belongs; words of data files only
 * @param ref what was written, absent when nothing was
 */
public record FeedbackStep(
        String code,
        String op,
        Instant at,
        String who,
        What what,
        String state,
        Map<String, String> detail,
        @Nullable PersonalRef ref) {
    /** Copies the map. */
    public FeedbackStep {
        detail = Map.copyOf(detail);
    }

    /** What happened. */
    public enum What {
        /** It came in. */
        RECEIVED,
        /** It went on to another state. */
        MOVED,
        /** Question and answer were made public, without the person. */
        PUBLISHED,
        /** They were taken back. */
        WITHDRAWN
    }
}
