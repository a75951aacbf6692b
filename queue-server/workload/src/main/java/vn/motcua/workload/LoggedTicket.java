package vn.motcua.workload;

import org.jspecify.annotations.Nullable;

/**
 * One line of a visit log. Times are milliseconds since local midnight.
 *
 * @param row its place in the day, the ticket's identity: ticket names may repeat
 * @param service the office's id of the service
 * @param priority whether it is served before ordinary ones
 * @param slot booked time, absent for walk-ins
 * @param arrived when the number was taken
 * @param called first call, absent when there was none
 * @param started when service began, absent when it did not
 * @param ended when it was over, absent when unknown
 * @param counter the office's id of the counter, absent when it was not called
 * @param outcome how it ended
 */
record LoggedTicket(
        int row,
        String service,
        boolean priority,
        @Nullable Long slot,
        long arrived,
        @Nullable Long called,
        @Nullable Long started,
        @Nullable Long ended,
        @Nullable String counter,
        Outcome outcome) {

    /** How a visit ended. */
    enum Outcome {
        SERVED,
        NO_SHOW,
        LEFT
    }

    boolean booked() {
        return slot != null;
    }

    /** What the report calls waiting time, in milliseconds: from arrival, or a later slot, to the call; 0 uncalled. */
    long waited() {
        if (called == null) {
            return 0;
        }
        long from = slot == null ? arrived : Math.max(slot, arrived);
        return Math.max(0, called - from);
    }
}
