package vn.motcua.kiosk.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Stamp;

/**
 * The device's two clocks: the wall clock, which may be wrong by years, and the monotonic one, which may not; and what
 * comparing with the office has taught about their distance. One start of the program is one boot.
 *
 * <p>Safe for several threads.
 */
public final class DeviceClock {
    /** How fast an old comparison loses worth: a quartz drifts by at most 100 millionths. */
    private static final double DRIFT = 1e-4;

    private final InstantSource wall;
    private final LongSupplier monotonicMillis;
    private final String bootId = UUID.randomUUID().toString();
    private @Nullable Comparison comparison;

    private record Comparison(long offsetMillis, long errorMillis, long atMono) {
        long errorAt(long mono) {
            return errorMillis + (long) Math.ceil((mono - atMono) * DRIFT);
        }
    }

    /**
     * @param wall the wall clock
     * @param monotonicMillis milliseconds since some moment of this boot, never less than before
     */
    public DeviceClock(InstantSource wall, LongSupplier monotonicMillis) {
        this.wall = wall;
        this.monotonicMillis = monotonicMillis;
    }

    /** The clocks of this machine; the monotonic one starts now. */
    public static DeviceClock ofSystem() {
        long start = System.nanoTime();
        return new DeviceClock(InstantSource.system(), () -> (System.nanoTime() - start) / 1_000_000);
    }

    /** The boot all stamps of this object refer to. */
    public String bootId() {
        return bootId;
    }

    /** Monotonic milliseconds of this boot. */
    public long mono() {
        return monotonicMillis.getAsLong();
    }

    /** This moment. */
    public synchronized Stamp now() {
        long mono = mono();
        Instant seen = wall.instant();
        Comparison known = comparison;
        return known == null
                ? Stamp.unsynchronised(seen, mono, bootId)
                : new Stamp(seen, mono, bootId, known.offsetMillis(), known.errorAt(mono));
    }

    /** The office's time now, when it is known. */
    public Optional<Instant> officeTime() {
        return now().rebuilt();
    }

    /**
     * Learns from an ack: the four timestamps of RFC 5905, section 8. The better of the old and the new comparison is
     * kept; a new one that contradicts the old one's error bound wins, because then the office's clock was set.
     */
    public synchronized void learn(Ack.ClockEcho echo) {
        long received = mono();
        long roundTrip = received - echo.sentAtMono();
        long held = echo.sentAt().toEpochMilli() - echo.receivedAt().toEpochMilli();
        if (roundTrip < 0 || held < 0) {
            return;
        }
        long offset = ((echo.receivedAt().toEpochMilli() - echo.sentAtMono())
                        + (echo.sentAt().toEpochMilli() - received))
                / 2;
        long error = Math.max(0, roundTrip - held) / 2 + 1;
        Comparison known = comparison;
        boolean contradicts =
                known != null && Math.abs(offset - known.offsetMillis()) > error + known.errorAt(received);
        if (known == null || contradicts || error <= known.errorAt(received)) {
            comparison = new Comparison(offset, error, received);
        }
    }
}
