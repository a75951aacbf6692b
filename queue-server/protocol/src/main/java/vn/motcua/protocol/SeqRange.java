package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A run of sequence numbers, both ends included; on the wire {@code [first, last]}.
 *
 * @param first the first, from 1
 * @param last the last, not before the first
 */
public record SeqRange(long first, long last) {

    /** Refuses a range that runs backwards. */
    public SeqRange {
        Check.atLeast("first", first, 1);
        Check.atLeast("last", last, first);
    }

    /** Whether this sequence number lies within. */
    public boolean contains(long seq) {
        return first <= seq && seq <= last;
    }

    @JsonValue
    List<Long> pair() {
        return List.of(first, last);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SeqRange ofPair(List<Long> pair) {
        if (pair.size() != 2) {
            throw new IllegalArgumentException("a range must be [first, last]");
        }
        return new SeqRange(Check.present("first", pair.get(0)), Check.present("last", pair.get(1)));
    }
}
