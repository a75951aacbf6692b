package vn.motcua.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt to connect: a random time between {@value #SHORTEST_MILLIS} ms and a limit
 * that doubles from attempt to attempt up to {@value #LONGEST_MILLIS} ms, so that a fleet does not come back at once.
 * For one thread.
 */
final class BackOff {

    static final long SHORTEST_MILLIS = 200;
    static final long LONGEST_MILLIS = 5_000;

    /** A connection that lasted this long was a good one; the next loss starts from the shortest wait again. */
    static final Duration STEADY = Duration.ofSeconds(5);

    private final RandomGenerator random;
    private long limitMillis = 2 * SHORTEST_MILLIS;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        long wait = random.nextLong(SHORTEST_MILLIS, limitMillis + 1);
        limitMillis = Math.min(LONGEST_MILLIS, limitMillis * 2);
        return Duration.ofMillis(wait);
    }

    void afterConnectionOf(Duration lasted) {
        if (lasted.compareTo(STEADY) >= 0) {
            limitMillis = 2 * SHORTEST_MILLIS;
        }
    }
}
