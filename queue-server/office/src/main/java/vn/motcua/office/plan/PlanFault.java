package vn.motcua.office.plan;

import java.util.Locale;

/**
 * Why a plan cannot be taken.
 *
 * @param kind what is wrong
 * @param counter id of the counter it is about, as it was given; empty when it is about the day
 * @param what the service or the hours
 */
public record PlanFault(Kind kind, String counter, String what) {
    /** What can be wrong with a plan. */
    public enum Kind {
        /** The office has no such counter. */
        UNKNOWN_COUNTER,
        /** The office has no such service. */
        UNKNOWN_SERVICE,
        /** The counter does not serve the service. */
        NO_SKILL,
        /** Two openings of a counter have a moment in common. */
        OVERLAP,
        /** An opening does not lie within the office's hours of that day. */
        OUTSIDE_HOURS,
        /** A break does not lie within its opening, or meets another break. */
        BREAK_OUTSIDE,
        /** The office is closed on that day. */
        DAY_CLOSED,
        /** The day is over. */
        DAY_PAST,
        /** The day is too far ahead. */
        DAY_TOO_FAR;

        /** Stable word: {@code plan-overlap}. */
        public String code() {
            return "plan-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
