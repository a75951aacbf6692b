package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;

/**
 * An answer to the survey on its way in. Answers are kept beside the queue's log, never in it: no stream, no console and
 * no integrator sees them. Who answered is unknown; which visit, by the paper's secret or the counter, is not.
 *
 * @param id a UUIDv7: however often it comes, it counts once
 * @param survey the set of questions
 * @param choices the level chosen, by question
 * @param reasons what was ticked
 * @param channel {@code phone}, {@code kiosk} or {@code counter-unit}
 * @param token the ticket's secret, absent when none was shown
 * @param counter the counter whose buttons were pressed, absent elsewhere
 * @param at when
 */
public record SurveyAnswer(
        String id,
        String survey,
        Map<String, String> choices,
        List<String> reasons,
        String channel,
        @Nullable String token,
        @Nullable CounterId counter,
        Instant at) {
    /** How long after the end of a visit the counter's buttons are about it. */
    static final Duration AT_THE_COUNTER = Duration.ofMinutes(2);

    /** Copies what can change. */
    public SurveyAnswer {
        choices = Map.copyOf(choices);
        reasons = List.copyOf(reasons);
    }

    /** What became of an answer. */
    public enum Outcome {
        /** Kept, and bound to a visit. */
        BOUND,
        /** Kept without a visit, and counted apart. */
        UNBOUND,
        /** This visit has an answer: one a ticket; the first stands. */
        ANSWERED,
        /** The visit is not served yet. */
        NOT_SERVED,
        /** No ticket has this secret. */
        UNKNOWN
    }
}
