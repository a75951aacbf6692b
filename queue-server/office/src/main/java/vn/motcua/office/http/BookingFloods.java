package vn.motcua.office.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps one address from filling the book or trying codes out: at most {@value #BOOKINGS} bookings and {@value #MISSES}
 * wrong codes an hour. Safe for use by many threads; nothing of it is written down.
 *
 * <p>Bound: {@value #ADDRESSES} addresses; beyond it every new one is refused until the hour is over. A whole hall behind
 * one address shares its share; the kiosk and the desk are not counted here.
 */
final class BookingFloods {
    static final int BOOKINGS = 10;

    static final int MISSES = 30;

    static final int ADDRESSES = 10_000;

    private static final long WINDOW_NANOS = Duration.ofHours(1).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Integer> bookings = new HashMap<>();
    private final Map<String, Integer> misses = new HashMap<>();
    private long since;

    BookingFloods(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** Counts a booking; false when there were too many. */
    synchronized boolean book(String address) {
        return count(bookings, address, BOOKINGS);
    }

    /** Counts a wrong code. */
    synchronized void miss(String address) {
        count(misses, address, MISSES);
    }

    /** Whether an address may try another code. */
    synchronized boolean mayTry(String address) {
        turn();
        return misses.getOrDefault(address, 0) < MISSES;
    }

    private boolean count(Map<String, Integer> counts, String address, int most) {
        turn();
        if (!counts.containsKey(address) && counts.size() >= ADDRESSES) {
            return false;
        }
        return counts.merge(address, 1, (before, one) -> Math.min(before + one, most + 1)) <= most;
    }

    private void turn() {
        if (nanos.getAsLong() - since >= WINDOW_NANOS) {
            since = nanos.getAsLong();
            bookings.clear();
            misses.clear();
        }
    }
}
