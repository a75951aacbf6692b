package vn.motcua.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Up} as the office reads it: what is readable apart from what is not, so that one poisoned event does not
 * hold up the rest.
 *
 * @param epoch the device's epoch
 * @param lane live or backlog
 * @param from the sequence of the first event
 * @param sentAtMono the device's monotonic milliseconds at sending, absent when it did not say
 * @param events the events whose envelope is sound and whose hash is true, in the order they came
 * @param deadLetters the others, at most {@value Up#MAX_EVENTS} together with the events
 */
public record ReceivedUp(
        String epoch,
        Up.Lane lane,
        long from,
        @Nullable Long sentAtMono,
        List<EventEnvelope> events,
        List<DeadLetter> deadLetters) {

    /** Copies the lists. */
    public ReceivedUp {
        Check.id("epoch", epoch);
        Check.present("lane", lane);
        Check.atLeast("from", from, 1);
        events = Check.list("events", events, Up.MAX_EVENTS);
        deadLetters = Check.list("deadLetters", deadLetters, Up.MAX_EVENTS);
    }
}
