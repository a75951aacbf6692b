package vn.motcua.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One interval of a visit. Every report derives from segments.
 *
 * @param kind what the person was doing
 * @param from when it began
 * @param to when it ended, absent while it lasts; never before {@code from}
 * @param transaction index of the visit's transaction it belongs to
 * @param service the service asked for
 * @param counter where, absent while waiting
 * @param officer who, absent while waiting or where nobody signed in
 */
public record Segment(
        Kind kind,
        Instant from,
        @Nullable Instant to,
        int transaction,
        ServiceId service,
        @Nullable CounterId counter,
        @Nullable OfficerId officer) {

    /** What a person does during a segment. */
    public enum Kind {
        /** In the hall. */
        WAITING,
        /** Called, walking to the counter. */
        CALLED,
        /** At the counter. */
        IN_SERVICE,
        /** Set aside with a reason. */
        PARKED
    }

    /** @throws IllegalArgumentException when it would end before it began */
    public Segment {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("segment ends at " + to + " before it begins at " + from);
        }
    }

    /** The same segment with an earlier beginning. */
    Segment begunAt(Instant earlier) {
        return new Segment(kind, earlier, to, transaction, service, counter, officer);
    }

    /** The same segment, ended; an earlier end than the beginning counts as the beginning (rule 7). */
    Segment endedAt(Instant end) {
        return new Segment(kind, from, end.isBefore(from) ? from : end, transaction, service, counter, officer);
    }

    /** Its length, up to {@code now} while it lasts; never negative. */
    public Duration length(Instant now) {
        Instant end = to != null ? to : now;
        return end.isBefore(from) ? Duration.ZERO : Duration.between(from, end);
    }
}
