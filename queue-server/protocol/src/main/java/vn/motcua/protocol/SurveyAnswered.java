package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered the survey at a device. It is bound to a visit by the secret on the paper, or by the counter at
 * which the visit has just ended and the number that the unit there saw leave; a number that was only typed binds
 * nothing. It says nothing of who answered.
 *
 * <p>A device tells an answer at the tap that completes it, or what there is of it when its citizen leaves; sent again under
 * the same id with more answered questions, reasons or a comment, it gets what it lacks of these, and its choices stay.
 *
 * @param answer the answer's own id, a UUIDv7: however often it is sent, it counts once
 * @param survey the set of questions, by its id
 * @param choices the level chosen, by question; not empty
 * @param reasons what was ticked as a reason
 * @param channel where it was given
 * @param token the ticket's secret, when its code was scanned
 * @param counter the counter of a counter unit
 * @param clock the moment of the answer
 * @param number the number that left the counter when the survey opened, absent at other devices and of older units
 * @param comment the random name of what was written beside it, absent when nothing was; the words themselves are personal
 *     data and go another way
 */
public record SurveyAnswered(
        String answer,
        String survey,
        Map<String, String> choices,
        List<String> reasons,
        Channel channel,
        @Nullable String token,
        @Nullable String counter,
        Stamp clock,
        @Nullable String number,
        @Nullable String comment)
        implements DeviceEvent {

    /** The name on the wire. */
    public static final String TYPE = "SurveyAnswered";

    /** The version of this shape. */
    public static final int VERSION = 1;

    /** Most questions of a set. */
    public static final int MOST_QUESTIONS = 12;

    /** Most reasons of a set. */
    public static final int MOST_REASONS = 12;

    /** An answer beside which nothing was written. */
    public SurveyAnswered(
            String answer,
            String survey,
            Map<String, String> choices,
            List<String> reasons,
            Channel channel,
            @Nullable String token,
            @Nullable String counter,
            Stamp clock,
            @Nullable String number) {
        this(answer, survey, choices, reasons, channel, token, counter, clock, number, null);
    }

    /** An answer that names no number. */
    public SurveyAnswered(
            String answer,
            String survey,
            Map<String, String> choices,
            List<String> reasons,
            Channel channel,
            @Nullable String token,
            @Nullable String counter,
            Stamp clock) {
        this(answer, survey, choices, reasons, channel, token, counter, clock, null, null);
    }

    /** Checks each component. */
    public SurveyAnswered {
        Check.id("answer", answer);
        Check.slug("survey", survey);
        choices = Check.map("choices", choices, MOST_QUESTIONS);
        Check.atLeast("size of choices", choices.size(), 1);
        choices.forEach((question, level) -> {
            Check.slug("a key of choices", question);
            Check.slug("choices." + question, level);
        });
        reasons = Check.list("reasons", reasons, MOST_REASONS);
        reasons.forEach(reason -> Check.slug("an element of reasons", reason));
        Check.present("channel", channel);
        Check.optionalId("token", token);
        Check.optionalSlug("counter", counter);
        Check.present("clock", clock);
        Check.optionalNumber("number", number);
        Check.optionalId("comment", comment);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int v() {
        return VERSION;
    }

    /** Where an answer is given. */
    public enum Channel {
        /** On a kiosk's screen. */
        @JsonProperty("kiosk")
        KIOSK,
        /** With the buttons of a counter unit. */
        @JsonProperty("counter-unit")
        COUNTER_UNIT,
        /** On the citizen's phone. */
        @JsonProperty("phone")
        PHONE
    }
}
