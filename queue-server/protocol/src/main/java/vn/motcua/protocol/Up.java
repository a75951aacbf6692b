package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of facts from a device's outbox, topic {@code …/up}, at most {@value Codec#MAX_BYTES} bytes.
 *
 * @param epoch names the life of the device's database; a new random value when that is created or restored
 * @param lane whether these are fresh or made up for
 * @param from the sequence of the first event
 * @param events 1–{@value #MAX_EVENTS} events in rising sequence; gaps are allowed, since some between may be
 *     acknowledged already
 * @param sentAtMono the device's monotonic milliseconds when it sent this, to compare clocks by the {@link Ack}
 */
public record Up(
        String epoch,
        Lane lane,
        long from,
        List<EventEnvelope> events,
        @Nullable Long sentAtMono) implements Message {

    /** The most events of one batch. */
    public static final int MAX_EVENTS = 100;

    /** Copies the events and checks their order. */
    public Up {
        Check.id("epoch", epoch);
        Check.present("lane", lane);
        Check.atLeast("from", from, 1);
        events = Check.list("events", events, MAX_EVENTS);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events must not be empty");
        }
        if (events.getFirst().seq() != from) {
            throw new IllegalArgumentException("from is " + from + " but the first event has seq "
                    + events.getFirst().seq());
        }
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).seq() <= events.get(i - 1).seq()) {
                throw new IllegalArgumentException("events must rise by seq, but "
                        + events.get(i).seq() + " follows " + events.get(i - 1).seq());
            }
        }
    }

    /** A batch that starts at its first event. */
    public static Up of(String epoch, Lane lane, List<EventEnvelope> events, @Nullable Long sentAtMono) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events must not be empty");
        }
        return new Up(epoch, lane, events.getFirst().seq(), events, sentAtMono);
    }

    /** Why an event comes now. A device sends all that is live before any backlog. */
    public enum Lane {
        /** It happened just now; the person stands there. */
        @JsonProperty("live")
        LIVE,
        /** It happened while the link was down. */
        @JsonProperty("backlog")
        BACKLOG
    }
}
