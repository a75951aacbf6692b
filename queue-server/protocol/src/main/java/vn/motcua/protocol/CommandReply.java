package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The office's answer to a {@link CommandRequest}, topic {@code …/reply}, same expiry.
 *
 * @param id the request's
 * @param outcome whether it was done
 * @param refusal why not, such as {@code QueueEmpty} or {@code Expired}; present exactly when refused
 * @param number the number now at the counter, absent when there is none
 * @param counter the counter concerned, absent when the request named none that exists
 */
public record CommandReply(
        String id,
        Outcome outcome,
        @Nullable String refusal,
        @Nullable String number,
        @Nullable String counter) implements Message {

    /** Checks each component, and that a refusal gives its reason. */
    public CommandReply {
        Check.id("id", id);
        Check.present("outcome", outcome);
        Check.optionalWord("refusal", refusal);
        if ((outcome == Outcome.REFUSED) != (refusal != null)) {
            throw new IllegalArgumentException("refusal must be given exactly when outcome is refused");
        }
        Check.optionalNumber("number", number);
        Check.optionalSlug("counter", counter);
    }

    /** The intent was carried out. */
    public static CommandReply done(String id, @Nullable String number, String counter) {
        return new CommandReply(id, Outcome.DONE, null, number, counter);
    }

    /** The intent was refused for this reason, the name of a refusal of the domain. */
    public static CommandReply refused(String id, String refusal, @Nullable String counter) {
        return new CommandReply(id, Outcome.REFUSED, refusal, null, counter);
    }

    /** Done or not; there is no third. */
    public enum Outcome {
        /** Carried out and committed. */
        @JsonProperty("done")
        DONE,
        /** Nothing changed. */
        @JsonProperty("refused")
        REFUSED
    }
}
