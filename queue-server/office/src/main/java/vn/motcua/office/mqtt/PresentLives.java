package vn.motcua.office.mqtt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What each device said last of the life of its database: by this an old image of its storage, which heals itself by
 * beginning a new epoch, is told from a device that goes on sending two events under one number. For one thread. Bound:
 * {@value #MOST} devices, the longest silent is forgotten.
 */
final class PresentLives {
    private static final int MOST = 2_000;

    /** So long a device that was told of its past may take to begin a new epoch. */
    private static final long HEALING_NANOS = TimeUnit.SECONDS.toNanos(15);

    private record Life(
            String epoch, long lastSeq, @Nullable Long behind) {}

    private final Map<String, Life> lives = bounded();
    private final Map<String, Long> conflicts = bounded();

    /**
     * A device has said how far it is.
     *
     * @param highest what was received of that epoch
     * @return whether it lies behind for the second time: a status may be overtaken by the events given while it was
     *     written, the next one is not
     */
    boolean lagsTwice(String device, String epoch, long lastSeq, long highest) {
        Life before = lives.get(device);
        boolean behind = lastSeq < highest;
        lives.put(device, new Life(epoch, lastSeq, behind ? Long.valueOf(highest) : null));
        return behind
                && before != null
                && before.epoch().equals(epoch)
                && before.behind() instanceof Long then
                && lastSeq < then;
    }

    /**
     * Two events came under one number. Whether that is an old image which will begin anew: the device said that it is
     * behind what was received, and was not told so long ago; or what comes is left over from an epoch it has ended.
     */
    boolean startsAnew(String device, String epoch, long highest) {
        Life said = lives.get(device);
        if (said == null) {
            return false;
        }
        if (!said.epoch().equals(epoch)) {
            return true;
        }
        long now = System.nanoTime();
        Long first = conflicts.putIfAbsent(device + "/" + epoch, now);
        return said.lastSeq() < highest && (first == null || now - first < HEALING_NANOS);
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
