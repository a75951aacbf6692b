package vn.motcua.link;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * What came in and is not handled yet. The wire's callback only adds to it and never waits; one daemon thread takes from
 * it and runs the handlers.
 *
 * <p>Bound: {@value #MAX_MESSAGES} messages and {@value #MAX_BYTES} bytes. At the bound a message is dropped and
 * counted. That is safe because nothing relies on the wire: an {@code up} that was dropped is not acknowledged by the
 * office and comes again, a lost ack is made up for by the next, a command unanswered within a second is shown as "no
 * connection", and a snapshot is followed by a newer one.
 */
final class Inbox implements Runnable {

    static final int MAX_MESSAGES = 1_000;
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private long bytes;
    private long received;
    private long dropped;
    private boolean closed;

    /** Adds a message's work, or drops it at the bound. */
    synchronized void offer(int size, Runnable work) {
        if (closed) {
            return;
        }
        if (items.size() >= MAX_MESSAGES || bytes + size > MAX_BYTES) {
            dropped++;
            return;
        }
        received++;
        bytes += size;
        items.add(new Item(size, work));
        notifyAll();
    }

    /** Adds a word of the link itself, such as "connected"; there are few of them and none may be lost. */
    synchronized void tell(Runnable work) {
        if (!closed) {
            items.add(new Item(0, work));
            notifyAll();
        }
    }

    synchronized long received() {
        return received;
    }

    synchronized long dropped() {
        return dropped;
    }

    /** Drops what is left and ends the thread after the handler that runs now. */
    synchronized void close() {
        closed = true;
        items.clear();
        notifyAll();
    }

    @Override
    public void run() {
        for (Item item = next(); item != null; item = next()) {
            try {
                item.work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A message was not handled: " + e.getMessage(), e);
            }
        }
    }

    private synchronized @Nullable Item next() {
        try {
            while (items.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        Item item = items.poll();
        if (item != null) {
            bytes -= item.size;
        }
        return item;
    }

    private record Item(int size, Runnable work) {}
}
