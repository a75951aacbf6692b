package vn.motcua.office.queue;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then 74 random bits. Each is greater than the one
 * before, also within a millisecond and when the clock steps back (RFC 9562, 6.2, method 2: the random part counts up).
 * Thread-safe.
 */
public final class Uuid7 {
    private static final long LOW_62_BITS = (1L << 62) - 1;

    /** Room to count up within a millisecond: the first random value leaves the upper half free. */
    private static final int FRESH_HIGH_BITS = 11;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long millis;
    private int high;
    private long low;

    /** Makes UUIDs by this clock. */
    public Uuid7(InstantSource clock) {
        this.clock = clock;
    }

    /** The next UUID. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millis) {
            restart(now);
        } else {
            countUp();
        }
        return new UUID(millis << 16 | 0x7000 | high, 0x8000_0000_0000_0000L | low);
    }

    private void restart(long now) {
        millis = now;
        high = random.nextInt(1 << FRESH_HIGH_BITS);
        low = random.nextLong() & LOW_62_BITS;
    }

    /** By a random step, so that the next one cannot be guessed from this one. */
    private void countUp() {
        low += 1 + (random.nextInt() & 0x7FFF_FFFFL);
        if (low > LOW_62_BITS) {
            low &= LOW_62_BITS;
            high++;
        }
        if (high > 0xFFF) {
            restart(millis + 1);
        }
    }
}
