package vn.motcua.office.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Notices two machines under one credential: they throw each other off the broker in turn. Every start of a program is a
 * boot with a name of its own, so a boot that was followed by another and then speaks again runs beside it.
 *
 * <p>Bound: the last {@value #REMEMBERED} boots of each device that the office knows.
 */
final class Twins {
    /** Two machines, each with a database of its own: no number is given twice. */
    static final String CREDENTIAL_TWICE = "credential-twice";

    /** Two machines on copies of one database: both give the same numbers. */
    static final String CLONED = "cloned";

    /** After so long without a change of turns one of them has gone. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int REMEMBERED = 8;

    private final Map<String, History> histories = new ConcurrentHashMap<>();

    private record Boot(String id, @Nullable String epoch) {}

    private static final class History {
        /** The present one last. */
        private final Deque<Boot> boots = new ArrayDeque<>();

        private @Nullable String found;
        private Instant foundAt = Instant.EPOCH;
    }

    /** Why an administrator should look at a device now, empty when there is no reason. */
    Optional<String> found(String device, Instant now) {
        History history = histories.get(device);
        if (history == null) {
            return Optional.empty();
        }
        synchronized (history) {
            boolean lately = !now.isAfter(history.foundAt.plus(FORGOTTEN));
            return lately ? Optional.ofNullable(history.found) : Optional.empty();
        }
    }

    /** A device has said how it is, itself and now. */
    void spoke(String device, String bootId, @Nullable String epoch, Instant now) {
        History history = histories.computeIfAbsent(device, _ -> new History());
        synchronized (history) {
            Boot boot = new Boot(bootId, epoch);
            @Nullable Boot present = history.boots.peekLast();
            if (present == null || !present.id().equals(bootId)) {
                if (history.boots.removeIf(before -> before.id().equals(bootId)) && present != null) {
                    history.found = epoch != null && epoch.equals(present.epoch()) ? CLONED : CREDENTIAL_TWICE;
                    history.foundAt = now;
                }
                history.boots.addLast(boot);
            } else if (!boot.equals(present)) {
                // The same run of the program with a new database.
                history.boots.removeLast();
                history.boots.addLast(boot);
            }
            if (history.boots.size() > REMEMBERED) {
                history.boots.removeFirst();
            }
        }
    }
}
