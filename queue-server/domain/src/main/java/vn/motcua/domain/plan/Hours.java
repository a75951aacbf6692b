package vn.motcua.domain.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a day on the office's wall clock.
 *
 * @param from first moment inside
 * @param to first moment outside; always after {@code from}
 */
public record Hours(LocalTime from, LocalTime to) {
    /** Checks that it ends after it begins. */
    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Hours must end after they begin: " + from + "–" + to);
        }
    }

    /** Whether the other part lies within this one. */
    public boolean contains(Hours other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether the moment lies inside; the end does not. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** Whether both have a moment in common. */
    public boolean overlaps(Hours other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** What is left without the other part: none, one or two parts, in order. */
    List<Hours> without(Hours other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Hours> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new Hours(from, other.from));
        }
        if (other.to.isBefore(to)) {
            left.add(new Hours(other.to, to));
        }
        return left;
    }

    /** {@code 08:00–11:30}. */
    @Override
    public String toString() {
        return from + "–" + to;
    }
}
