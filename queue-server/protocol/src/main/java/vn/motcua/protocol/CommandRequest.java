package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An intent: an officer pressed a key of a counter unit, topic {@code …/command}, message expiry
 * {@link Topics#COMMAND_EXPIRY}. It never goes through an outbox; without a reply within one second the unit shows that
 * there is no connection.
 *
 * @param id names the press; a repeat of it changes nothing and gets the first reply
 * @param counter the counter the unit stands at
 * @param action what the key asks for
 * @param sentAtMono the unit's monotonic milliseconds at the press
 */
public record CommandRequest(String id, String counter, Action action, long sentAtMono) implements Message {

    /** Checks each component. */
    public CommandRequest {
        Check.id("id", id);
        Check.slug("counter", counter);
        Check.present("action", action);
        Check.atLeast("sentAtMono", sentAtMono, 0);
    }

    /** What a key can ask for. */
    public enum Action {
        /** Close the present ticket and call the next. */
        @JsonProperty("call-next")
        CALL_NEXT,
        /** Call the present ticket once more. */
        @JsonProperty("recall")
        RECALL,
        /** The person is here, service begins. */
        @JsonProperty("start")
        START,
        /** The transaction is done. */
        @JsonProperty("complete")
        COMPLETE,
        /** The person did not come. */
        @JsonProperty("no-show")
        NO_SHOW
    }
}
