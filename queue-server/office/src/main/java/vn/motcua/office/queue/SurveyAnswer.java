package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.PersonalRef;

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
 * @param at when; a device's moment is rebuilt and may be off
 * @param number the number that the counter's unit saw leave, absent when it named none
 * @param comment the name of what was written beside it, among personal data; absent when nothing was
 */
public record SurveyAnswer(
        String id,
        String survey,
        Map<String, String> choices,
        List<String> reasons,
        String channel,
        @Nullable String token,
        @Nullable CounterId counter,
        Instant at,
        @Nullable String number,
        @Nullable PersonalRef comment) {
    /** How long after the end of a visit the counter's buttons are about it, when they name no number. */
    static final Duration AT_THE_COUNTER = Duration.ofMinutes(2);

    /** How much too early a rebuilt moment may be. */
    static final Duration TOO_EARLY = Duration.ofSeconds(10);

    /** How far the end of the visit of a named number may lie from the answer: a number comes once a day. */
    static final Duration OF_THE_NUMBER = Duration.ofMinutes(30);

    /** An answer that names no number. */
    public SurveyAnswer(
            String id,
            String survey,
            Map<String, String> choices,
            List<String> reasons,
            String channel,
            @Nullable String token,
            @Nullable CounterId counter,
            Instant at) {
        this(id, survey, choices, reasons, channel, token, counter, at, null, null);
    }

    /** An answer beside which nothing was written. */
    public SurveyAnswer(
            String id,
            String survey,
            Map<String, String> choices,
            List<String> reasons,
            String channel,
            @Nullable String token,
            @Nullable CounterId counter,
            Instant at,
            @Nullable String number) {
        this(id, survey, choices, reasons, channel, token, counter, at, number, null);
    }

    /**
     * What is added to an answer after the tap, once: reasons where it has none, words where it has none.
     *
     * @param token the ticket's secret
     * @param comment the name of what was written
     */
    public record More(
            String token, List<String> reasons, @Nullable PersonalRef comment) {
        /** Copies what can change. */
        public More {
            reasons = List.copyOf(reasons);
        }
    }

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
