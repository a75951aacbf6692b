package vn.motcua.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What callers want of the wire and the wire has not done yet, and whether there is a connection. Callers only add and
 * return; the link's one thread takes, and waits here when there is nothing to take.
 *
 * <p>Bound: {@value #MAX_MESSAGES} messages; one more is refused at once, and nothing is accepted without a connection.
 */
final class SendQueue {

    static final int MAX_MESSAGES = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Outbound> outbound = new ArrayDeque<>();
    private final ArrayDeque<String> newFilters = new ArrayDeque<>();
    private boolean connected;
    private boolean closed;
    private long connects;
    private long published;
    private long unpublished;

    /** Runs this while nothing here can change. */
    void atomically(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    boolean connected() {
        lock.lock();
        try {
            return connected;
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    LinkCounts counts(long received, long dropped) {
        lock.lock();
        try {
            return new LinkCounts(connects, published, unpublished, received, dropped);
        } finally {
            lock.unlock();
        }
    }

    void open() {
        atomically(() -> {
            connected = true;
            connects++;
        });
    }

    /** Ends the connection; returns what was never sent. */
    List<Outbound> lose() {
        lock.lock();
        try {
            connected = false;
            List<Outbound> unsent = new ArrayList<>(outbound);
            outbound.clear();
            return unsent;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        atomically(() -> {
            closed = true;
            changed.signalAll();
        });
    }

    void wake() {
        atomically(changed::signalAll);
    }

    /** Whether the message was accepted; if not, it is counted as unpublished. */
    boolean offer(Outbound message) {
        lock.lock();
        try {
            if (!connected || closed || outbound.size() >= MAX_MESSAGES) {
                unpublished++;
                return false;
            }
            outbound.add(message);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Counts what became of an accepted message and tells its caller. */
    void finish(Outbound message, boolean success) {
        atomically(() -> {
            if (success) {
                published++;
            } else {
                unpublished++;
            }
            changed.signalAll();
        });
        message.finish(success);
    }

    void addFilter(String filter) {
        atomically(() -> {
            newFilters.add(filter);
            changed.signalAll();
        });
    }

    /** The filters added since the last time, each once. */
    List<String> takeFilters() {
        lock.lock();
        try {
            List<String> filters = newFilters.stream().distinct().toList();
            newFilters.clear();
            return filters;
        } finally {
            lock.unlock();
        }
    }

    /** The next message if the session has room for one. */
    @Nullable
    Outbound take(Session session) {
        lock.lock();
        try {
            return session.hasRoom() ? outbound.poll() : null;
        } finally {
            lock.unlock();
        }
    }

    /** Paho frees its window within microseconds of its report; a millisecond later there is room. */
    void putBack(Outbound message) {
        atomically(() -> outbound.addFirst(message));
        pause(Duration.ofMillis(1));
    }

    /** Waits until there is something to do, at most one second; false when the session or the link has ended. */
    boolean awaitWork(Session session) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(1);
            while (!closed && session.alive() && left > 0 && newFilters.isEmpty() && !sendable(session)) {
                left = changed.awaitNanos(left);
            }
            return !closed && session.alive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean sendable(Session session) {
        return !outbound.isEmpty() && session.hasRoom();
    }

    /** Waits this long, or until the link is closed. */
    void pause(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
