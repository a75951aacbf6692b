package vn.motcua.office.staffing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.Hours;

/**
 * What would have been otherwise on a past day.
 *
 * @param more one more officer beside a counter, with its skills
 * @param open a counter calls for longer, in a break of that day for instance
 * @param away a counter does not call
 * @param policy another rule of calling: {@code aging}, {@code strict} or {@code alternating}; {@code null} as it was
 */
public record WhatIf(
        LocalDate day,
        Optional<Part> more,
        Optional<Part> open,
        Optional<Part> away,
        @Nullable String policy) {
    /** A counter for a part of the day. */
    public record Part(String counter, Hours hours) {}

    /** Whether nothing is changed. */
    public boolean nothing() {
        return more.isEmpty() && open.isEmpty() && away.isEmpty() && policy == null;
    }
}
