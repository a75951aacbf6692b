package vn.motcua.office.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Stamp;

/**
 * What the office knows of the running time of its devices since their last boot: enough to say when something was
 * stamped that the device stamped before it ever compared clocks, also under a wall clock of 1970 (design, "Time").
 *
 * <p>Any thread may ask. One entry a device of the directory.
 */
final class Boots {

    /** The longest a status is taken to be under way; a slower one makes times this much later, no more. */
    static final Duration UNDER_WAY = Duration.ofSeconds(10);

    private final Map<String, Boot> latest = new ConcurrentHashMap<>();

    /**
     * The running time of one boot against the office's clock.
     *
     * @param bootId which boot
     * @param offsetMillis what is to be added to its running time, never too little
     */
    record Boot(String bootId, long offsetMillis) {
        Optional<Instant> rebuilt(Stamp stamp) {
            try {
                return stamp.bootId().equals(bootId)
                        ? Optional.of(Instant.ofEpochMilli(Math.addExact(stamp.mono(), offsetMillis)))
                        : Optional.empty();
            } catch (ArithmeticException beyondAllMeasure) {
                return Optional.empty();
            }
        }
    }

    /** A device has just said what its running time is; the least delay seen is the nearest to the truth. */
    void learn(String device, Stamp now, Instant received) {
        Boot said = new Boot(now.bootId(), received.toEpochMilli() - now.mono());
        latest.merge(
                device,
                said,
                (known, fresh) -> known.bootId().equals(fresh.bootId())
                                && known.offsetMillis() < fresh.offsetMillis()
                                && fresh.offsetMillis() - known.offsetMillis() < UNDER_WAY.toMillis()
                        ? known
                        : fresh);
    }

    /** The device's latest boot; null when it has said nothing since the office started. */
    @Nullable
    Boot of(String device) {
        return latest.get(device);
    }
}
