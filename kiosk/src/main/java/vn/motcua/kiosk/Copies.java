package vn.motcua.kiosk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How often each of the last {@value #REMEMBERED} reprinted tickets was reprinted; the oldest gives way. */
final class Copies {
    static final int REMEMBERED = 256;

    /** The protocol counts no further; later copies share the last number. */
    private static final int LAST = 99;

    private final Map<UUID, Integer> count = new LinkedHashMap<>();

    /** The number of the next copy of {@code ticket}, from 1. */
    synchronized int next(UUID ticket) {
        int copy = Math.min(LAST, count.getOrDefault(ticket, 0) + 1);
        count.put(ticket, copy);
        if (count.size() > REMEMBERED) {
            count.remove(count.keySet().iterator().next());
        }
        return copy;
    }
}
