package vn.motcua.domain.prediction;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of a visit log.
 *
 * @param tickets in the order of arrival
 * @param changes openings and closings by counter, each list by time; empty where they were not recorded
 * @param bookings what was booked for the day
 * @param snapshots what the office published, by service, each list by time
 */
public record LogDay(
        LocalDate date,
        List<LogTicket> tickets,
        List<List<Change>> changes,
        List<Booking> bookings,
        List<List<Snapshot>> snapshots) {

    /** A counter opened or closed. */
    public record Change(double at, boolean opened) {}

    /** A booking and whether its person came. */
    public record Booking(int service, double slot, boolean showedUp) {}

    /** What an office told of a service: counters open, and the mean service time in minutes. */
    public record Snapshot(double at, double openCounters, double meanServiceMinutes) {}

    /** Whether the counter is open at {@code at}, and since when; before its first opening closed since midnight. */
    public Change stateOf(int counter, double at) {
        Change last = new Change(0, false);
        for (Change change : changes.get(counter)) {
            if (change.at() > at) {
                break;
            }
            last = change;
        }
        return last;
    }

    /** How many counters are open at {@code at}, in seconds of the day. */
    public int openAt(double at) {
        int open = 0;
        for (int counter = 0; counter < changes.size(); counter++) {
            open += stateOf(counter, at).opened() ? 1 : 0;
        }
        return open;
    }
}
