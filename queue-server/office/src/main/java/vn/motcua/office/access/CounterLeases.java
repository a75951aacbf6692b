package vn.motcua.office.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which browser session works at which counter: one at a time, so that two officers never press keys for one counter
 * without knowing. Taken by the first action or by opening the console, taken over only when somebody says so, and free
 * again when its browser has been silent for {@link #KEPT} or its person has signed out. Programs need none.
 *
 * <p>In memory: after a restart of the office the consoles take theirs again by themselves. Thread-safe. Bound: one
 * entry for each counter of the office; callers know that a counter exists before they ask.
 */
public final class CounterLeases {
    /** How long a silent browser keeps its counter; a console's stream is heard every two seconds. */
    public static final Duration KEPT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Map<String, Seen> held = new HashMap<>();
    private volatile Runnable changed = () -> {};

    CounterLeases(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A browser's hold on a counter.
     *
     * @param id a name for it that is no secret: the same for one session at one counter
     * @param session the session's key
     * @param user who signed in there
     * @param since when it was taken
     */
    public record Lease(String id, String session, String user, Instant since) {
        /** Without the session's key. */
        @Override
        public String toString() {
            return "Lease[" + id + ", " + user + ", since " + since + "]";
        }
    }

    /** What became of the wish for a counter: {@code mine} when it is held now, else by whom it is held. */
    public record Taking(boolean mine, Lease lease) {}

    private record Seen(Lease lease, Instant at) {}

    /** Who hears that a lease has changed hands; called on the asking thread, so it must be quick. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** Who works at a counter now. */
    public synchronized Optional<Lease> holder(String counter) {
        return Optional.ofNullable(living(counter)).map(Seen::lease);
    }

    /**
     * Takes a counter for a person's browser session, when it is free, one's own, or is to be taken over.
     *
     * @param takeOver whether the person knows who has it and wants it all the same
     */
    public Taking take(UserPrincipal person, String counter, boolean takeOver) {
        boolean fresh;
        Lease lease;
        synchronized (this) {
            Seen now = living(counter);
            fresh = now == null || (takeOver && !now.lease().session().equals(key(person)));
            lease = now == null || fresh
                    ? new Lease(nameFor(person, counter), key(person), person.user(), clock.instant())
                    : now.lease();
            if (lease.session().equals(key(person))) {
                held.put(counter, new Seen(lease, clock.instant()));
            }
        }
        if (fresh) {
            changed.run();
        }
        return new Taking(lease.session().equals(key(person)), lease);
    }

    /** A console of this person's browser is open at a counter: it keeps the counter, and takes one that is free. */
    public void heard(UserPrincipal person, String counter) {
        take(person, counter, false);
    }

    /** What the lease of this browser at this counter is called, whether it holds it or not: no secret. */
    public static String nameFor(UserPrincipal person, String counter) {
        return Secret.sha256(key(person) + " at " + counter).substring(0, 16);
    }

    /** The session has ended: whatever it held is free. */
    void ended(String session) {
        boolean freed;
        synchronized (this) {
            freed = held.values().removeIf(seen -> seen.lease().session().equals(session));
        }
        if (freed) {
            changed.run();
        }
    }

    private @Nullable Seen living(String counter) {
        Seen last = held.get(counter);
        return last == null || !clock.instant().isBefore(last.at().plus(KEPT)) ? null : last;
    }

    private static String key(UserPrincipal person) {
        return person.session().key();
    }
}
