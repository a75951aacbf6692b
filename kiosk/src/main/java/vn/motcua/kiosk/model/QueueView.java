package vn.motcua.kiosk.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole office's queue as last heard.
 *
 * @param version version of the snapshot, 0 when none came yet
 * @param services per service id; a service without an entry is not known
 */
public record QueueView(long version, Map<String, ServiceQueue> services) {
    /** Nothing heard yet. */
    public static final QueueView UNKNOWN = new QueueView(0, Map.of());

    /** Copies the map. */
    public QueueView {
        services = Map.copyOf(services);
    }

    /** The queue of {@code service}, or null when not known. */
    public @Nullable ServiceQueue of(String service) {
        return services.get(service);
    }

    /** Everybody who waits in the office. */
    public int waiting() {
        return services.values().stream().mapToInt(ServiceQueue::waiting).sum();
    }

    /** The longest announced wait for an ordinary number, or null when none is announced. */
    public @Nullable WaitRange longest() {
        WaitRange longest = null;
        for (ServiceQueue queue : services.values()) {
            WaitRange range = queue.ordinary();
            if (range != null && (longest == null || range.high() > longest.high())) {
                longest = range;
            }
        }
        return longest;
    }
}
