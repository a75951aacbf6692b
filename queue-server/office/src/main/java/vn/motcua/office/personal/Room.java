package vn.motcua.office.personal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.queue.PersonalStore;

/**
 * How much more personal data there is room for. Rows are counted once, then upwards only, and anew after each sweep: in
 * between there are never more than are known. Only the loop's thread uses it.
 *
 * <p>Bounds: {@value #LIMIT} rows; what citizens hand in without signing in fills at most {@value #OPEN} of each purpose,
 * so that staff can still write when citizens cannot.
 */
final class Room {
    static final long LIMIT = 1_000_000;
    static final long OPEN = 100_000;

    private @Nullable Map<String, Long> rows;

    /** Whether another row of a purpose is taken. */
    boolean takes(PersonalStore store, String who, String purpose) {
        Map<String, Long> known = rows(store);
        boolean open = who.equals(PersonalData.CITIZEN);
        return known.values().stream().mapToLong(Long::longValue).sum() < LIMIT
                && (!open || known.getOrDefault(purpose, 0L) < OPEN);
    }

    void taken(PersonalStore store, String purpose) {
        rows(store).merge(purpose, 1L, Long::sum);
    }

    void countAnew() {
        rows = null;
    }

    private Map<String, Long> rows(PersonalStore store) {
        Map<String, Long> known = rows;
        if (known == null) {
            known = new HashMap<>(store.counts());
            rows = known;
        }
        return known;
    }
}
