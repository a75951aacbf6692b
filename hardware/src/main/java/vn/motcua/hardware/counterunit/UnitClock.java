package vn.motcua.hardware.counterunit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.protocol.Stamp;

/**
 * The unit's clocks. It never compares them with the office's; the office learns from each status how its running time
 * lies to its own clock, and dates the unit's answers by that.
 */
final class UnitClock {
    private final String bootId = bootId();

    /** Milliseconds of the monotonic clock. */
    long monoMillis() {
        return Math.max(0, System.nanoTime() / 1_000_000);
    }

    /** This moment. */
    Stamp now() {
        return Stamp.unsynchronised(Instant.now(), monoMillis(), bootId);
    }

    /** Linux names each boot; elsewhere a start of the program stands for one. */
    private static String bootId() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException notLinux) {
            return UUID.randomUUID().toString();
        }
    }
}
