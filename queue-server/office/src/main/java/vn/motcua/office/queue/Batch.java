package vn.motcua.office.queue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.queue.Event;

/** What is decided together and committed once. The store's transaction is opened by the first write only. */
final class Batch {
    private static final Logger LOG = System.getLogger(Batch.class.getName());

    private final QueueStore store;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private boolean opened;
    private boolean committing;
    private long sequence;

    Batch(QueueStore store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /** The office's time, the same for everything in it. */
    Instant now() {
        return now;
    }

    void open() {
        if (!opened) {
            store.begin();
            opened = true;
        }
    }

    boolean opened() {
        return opened;
    }

    void add(Event event) {
        events.add(event);
    }

    List<Event> events() {
        return events;
    }

    void commit() {
        if (opened) {
            sequence = store.lastSequence();
            committing = true;
            store.commit();
        }
    }

    /** The log's last sequence once this is committed. */
    long sequence() {
        return sequence;
    }

    /** Whether the commit was tried: if it failed, only the disk knows whether it holds. */
    boolean unclear() {
        return committing && !events.isEmpty();
    }

    void rollback() {
        if (opened) {
            try {
                store.rollback();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The failed batch could not be rolled back: {0}", e.getMessage());
            }
        }
    }
}
