package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;

/** Keeps the kept outcomes within their bounds: 24 hours and {@value #LIMIT} of them. */
final class Housekeeping {
    /** Most outcomes kept; beyond it commands with a key are refused with 503. */
    static final long LIMIT = 2_000_000;

    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int PER_TURN = 500;

    private final QueueStore store;
    private long kept;
    private Instant next = Instant.MIN;

    Housekeeping(QueueStore store) {
        this.store = store;
        count();
    }

    /** Counts anew: a batch was given up, and what it kept with it. */
    void count() {
        kept = store.keptCount();
    }

    void requireRoom() {
        if (kept >= LIMIT) {
            throw new CommandLoop.KeysFull(LIMIT);
        }
    }

    void kept() {
        kept++;
    }

    /** Forgets a few old outcomes now and then, also under load. */
    void tidy(Instant now, Runnable openBatch) {
        // A clock that was far ahead for a while must not put it off for as long.
        if (now.isBefore(next) && next.isBefore(now.plus(KEPT_FOR))) {
            return;
        }
        openBatch.run();
        int forgotten = store.forgetKept(now.minus(KEPT_FOR), now.plus(KEPT_FOR), PER_TURN);
        kept -= forgotten;
        next = forgotten == PER_TURN ? now : now.plus(PAUSE);
    }
}
