package vn.motcua.protocol;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that rise with time: of tickets and of answers to the survey. */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /** A UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits. */
    public static UUID at(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
