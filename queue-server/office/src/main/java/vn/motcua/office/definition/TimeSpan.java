package vn.motcua.office.definition;

import java.time.LocalTime;
import vn.motcua.domain.plan.Hours;

/**
 * A part of a day on the office's wall clock.
 *
 * @param from first moment inside
 * @param to first moment outside; always after {@code from}
 */
public record TimeSpan(LocalTime from, LocalTime to) {
    public TimeSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("TimeSpan must end after it begins: " + from + "–" + to);
        }
    }

    /** Whether the moment lies inside; the end does not. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** The same in the words of a plan. */
    public Hours hours() {
        return new Hours(from, to);
    }

    boolean contains(TimeSpan other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    boolean overlaps(TimeSpan other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
