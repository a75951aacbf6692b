package vn.motcua.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a device saw it. Its wall clock may be wrong by years; its monotonic clock may not, so an office that
 * knows the offset rebuilds the true instant.
 *
 * @param wall the device's wall clock, UTC, possibly 1970; never used for order
 * @param mono milliseconds of the device's monotonic clock since the boot named by {@code bootId}
 * @param bootId names the boot, since {@code mono} starts again at each one
 * @param offsetMillis the office's epoch milliseconds minus {@code mono}, absent while the device has never compared
 *     clocks in this boot
 * @param errorMillis how far the rebuilt instant may be off, each way; present exactly when the offset is
 */
public record Stamp(
        Instant wall,
        long mono,
        String bootId,
        @Nullable Long offsetMillis,
        @Nullable Long errorMillis) {

    /** Refuses a negative monotonic time or error, and an offset without its error. */
    public Stamp {
        Check.present("wall", wall);
        Check.atLeast("mono", mono, 0);
        Check.id("bootId", bootId);
        if ((offsetMillis == null) != (errorMillis == null)) {
            throw new IllegalArgumentException("offsetMillis and errorMillis must be given together or not at all");
        }
        if (errorMillis != null) {
            Check.atLeast("errorMillis", errorMillis, 0);
        }
    }

    /** A moment of a device that has not compared clocks with the office in this boot. */
    public static Stamp unsynchronised(Instant wall, long mono, String bootId) {
        return new Stamp(wall, mono, bootId, null, null);
    }

    /** The instant by the office's clock, within {@link #error()}; empty without an offset. */
    public Optional<Instant> rebuilt() {
        return offsetMillis == null
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Math.addExact(mono, offsetMillis)));
    }

    /** The error bound of {@link #rebuilt()}, each way; empty without an offset. */
    public Optional<Duration> error() {
        return errorMillis == null ? Optional.empty() : Optional.of(Duration.ofMillis(errorMillis));
    }
}
