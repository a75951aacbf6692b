package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * One fact on its way: where it stands in its device's sequence, what it is, when it happened, and its content hash.
 *
 * <p>With the device and the epoch, {@code seq} is the event's identity. The body stays text, so that an office that
 * does not know the type can still store it whole and acknowledge it. Make one with {@link Codec#seal}; read its body
 * with {@link Codec#readEvent}.
 *
 * @param seq the place in the device's sequence, from 1, without gaps within an epoch
 * @param type the fact's type, such as {@code TicketIssued}
 * @param v the version of the body's shape, from 1
 * @param at the moment the device committed it
 * @param body the fact as canonical JSON (see {@link ContentHash})
 * @param sha256 the hash of the content, {@link ContentHash#of}, 64 lower-case hex digits
 */
public record EventEnvelope(
        long seq,
        String type,
        int v,
        Stamp at,

        @JsonRawValue @JsonDeserialize(using = CanonicalJson.Reader.class)
        String body,

        String sha256) {

    /** Checks each component, not whether the hash is true: {@link #intact()} tells. */
    public EventEnvelope {
        Check.atLeast("seq", seq, 1);
        Check.word("type", type);
        Check.between("v", v, 1, 1_000);
        Check.present("at", at);
        if (!Check.present("body", body).startsWith("{")) {
            throw new IllegalArgumentException("body must be a JSON object");
        }
        Check.sha256("sha256", sha256);
    }

    /** Whether the hash is the content's. When it is not, something between the device's store and here changed it. */
    public boolean intact() {
        return ContentHash.of(type, v, at, body).equals(sha256);
    }
}
