package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/**
 * Who waits for one service, from the office's last snapshot.
 *
 * @param ordinaryWaiting ordinary numbers waiting
 * @param priorityWaiting priority numbers waiting
 * @param ordinary announced wait of a new ordinary number; absent when the office gives none
 * @param priority announced wait of a new priority number; absent when the office gives none
 */
public record ServiceQueue(
        int ordinaryWaiting,
        int priorityWaiting,
        @Nullable WaitRange ordinary,
        @Nullable WaitRange priority) {
    /** Everybody who waits for the service. */
    public int waiting() {
        return ordinaryWaiting + priorityWaiting;
    }

    /** The announced wait for a citizen with or without priority. */
    public @Nullable WaitRange range(boolean withPriority) {
        return withPriority ? priority : ordinary;
    }
}
