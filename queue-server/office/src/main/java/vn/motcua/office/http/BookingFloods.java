package vn.motcua.office.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps one address from filling the book or trying codes out: at most {@value #BOOKINGS} bookings and {@value #MISSES}
 * wrong codes an hour, and {@value #BOOKINGS_IN_ALL} and {@value #MISSES_IN_ALL} from all together; beyond that everybody
 * is refused until the hour is over, whoever guesses with many addresses too. What is refused is not counted, so no more
 * addresses are remembered than that. Safe for use by many threads; nothing of it is written down.
 *
 * <p>A whole hall behind one address shares its share; the kiosk and the desk are not counted here. In IPv6 whoever has
 * one address has the whole net of it, which counts as one.
 */
final class BookingFloods {
    static final int BOOKINGS = 10;

    static final int MISSES = 30;

    static final int BOOKINGS_IN_ALL = 1_000;

    static final int MISSES_IN_ALL = 10_000;

    private static final long WINDOW_NANOS = Duration.ofHours(1).toNanos();

    private final LongSupplier nanos;
    private final Share bookings = new Share(BOOKINGS, BOOKINGS_IN_ALL);
    private final Share misses = new Share(MISSES, MISSES_IN_ALL);
    private long since;

    private static final class Share {
        private final int most;
        private final int mostInAll;
        private final Map<String, Integer> counts = new HashMap<>();
        private int all;

        Share(int most, int mostInAll) {
            this.most = most;
            this.mostInAll = mostInAll;
        }

        boolean left(String net) {
            return all < mostInAll && counts.getOrDefault(net, 0) < most;
        }

        boolean take(String net) {
            boolean left = left(net);
            if (left) {
                all++;
                counts.merge(net, 1, Integer::sum);
            }
            return left;
        }

        void clear() {
            counts.clear();
            all = 0;
        }
    }

    BookingFloods(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** For those who look what is free: each look costs the queue's thread something. */
    static Flood looking(InstantSource clock) {
        return new Flood(300, 6_000, Duration.ofMinutes(5), clock);
    }

    /** Counts a booking; false when there were too many. */
    synchronized boolean book(String address) {
        turn();
        return bookings.take(Flood.network(address));
    }

    /** Counts a wrong code. */
    synchronized void miss(String address) {
        turn();
        misses.take(Flood.network(address));
    }

    /** Whether an address may try another code. */
    synchronized boolean mayTry(String address) {
        turn();
        return misses.left(Flood.network(address));
    }

    private void turn() {
        if (nanos.getAsLong() - since >= WINDOW_NANOS) {
            since = nanos.getAsLong();
            bookings.clear();
            misses.clear();
        }
    }
}
