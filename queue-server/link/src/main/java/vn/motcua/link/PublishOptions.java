package vn.motcua.link;

import java.time.Duration;
import java.util.Optional;

/**
 * How the broker treats a message.
 *
 * @param retained whether it is kept for later subscribers
 * @param expiry how long the broker may hold it, whole seconds, at least one; empty for no limit
 */
public record PublishOptions(boolean retained, Optional<Duration> expiry) {

    /** Delivered to whoever is there, not kept. */
    public static final PublishOptions PLAIN = new PublishOptions(false, Optional.empty());

    /** Kept for later subscribers without limit. */
    public static final PublishOptions RETAINED = new PublishOptions(true, Optional.empty());

    /** Refuses an expiry below one second, which MQTT cannot express. */
    public PublishOptions {
        expiry.ifPresent(duration -> {
            if (duration.toSeconds() < 1) {
                throw new IllegalArgumentException("expiry must be at least one second, not " + duration);
            }
        });
    }

    /** Not kept, and worthless after this time. */
    public static PublishOptions expiringAfter(Duration expiry) {
        return new PublishOptions(false, Optional.of(expiry));
    }

    /** Kept for later subscribers for this time. */
    public static PublishOptions retainedFor(Duration expiry) {
        return new PublishOptions(true, Optional.of(expiry));
    }
}
