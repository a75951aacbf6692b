package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An {@link EventEnvelope} as an outbox keeps it: what is sent is, byte for byte, what was committed. It is not read on
 * its way out; the office checks its hash.
 *
 * @param seq its place in the device's sequence, from 1
 * @param json the envelope's text, {@link Codec#text(EventEnvelope)}
 */
public record StoredEvent(
        @JsonIgnore long seq, @JsonValue @JsonRawValue String json) {
    /** Checks each component. */
    public StoredEvent {
        Check.atLeast("seq", seq, 1);
        Check.present("json", json);
    }
}
