package vn.motcua.kiosk.outbox;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes the store. It takes what is waiting, does it in one transaction, commits once, and only
 * then tells the callers: what was told is on the disk.
 *
 * <p>Bound: {@value #MAX_WAITING} jobs wait; one more is refused with {@link StoreFault}. A transaction takes at most
 * {@value #MAX_BATCH}. A job that fails is undone alone.
 */
final class Writer implements AutoCloseable {
    static final int MAX_WAITING = 1_000;
    static final int MAX_BATCH = 100;
    /** How long a job that is in no hurry waits for a commit to share: an SD card has few commits to give. */
    static final int SOON_MILLIS = 50;

    private final StoreConnection connection;
    private final BlockingQueue<Entry<?>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread thread;
    private volatile boolean closed;

    /** What is done in the transaction. */
    @FunctionalInterface
    interface Job<T> {
        T run(StoreConnection connection) throws Exception;
    }

    private static final class Entry<T> {
        private final Job<T> job;
        private final boolean urgent;
        private final CompletableFuture<T> told = new CompletableFuture<>();
        private @Nullable T outcome;
        private @Nullable Exception failure;

        Entry(Job<T> job, boolean urgent) {
            this.job = job;
            this.urgent = urgent;
        }

        boolean urgent() {
            return urgent;
        }

        /** Among others: what it did is undone alone when it fails. */
        void run(StoreConnection connection) throws SQLException {
            Savepoint before = connection.savepoint();
            try {
                outcome = job.run(connection);
                connection.release(before);
            } catch (Exception e) {
                failure = e;
                connection.rollback(before);
            }
        }

        /** By itself: the transaction is its own, so undoing it needs no savepoint. */
        void runAlone(StoreConnection connection) throws SQLException {
            try {
                outcome = job.run(connection);
            } catch (Exception e) {
                failure = e;
                connection.rollback();
            }
        }

        @SuppressWarnings("NullAway") // a job of type Void has no outcome
        void tell(@Nullable Exception commitFailure) {
            Exception cause = commitFailure == null ? failure : commitFailure;
            if (cause == null) {
                told.complete(outcome);
            } else {
                told.completeExceptionally(
                        cause instanceof StoreFault
                                ? cause
                                : new StoreFault("The store refused: " + cause.getMessage(), cause));
            }
        }
    }

    Writer(String name, StoreConnection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name(name + "-store").unstarted(this::run);
        thread.start();
    }

    /** Completes after the commit; never blocks the caller. */
    <T> CompletableFuture<T> submit(Job<T> job) {
        return enqueue(new Entry<>(job, true));
    }

    /** As {@link #submit}, within {@value #SOON_MILLIS} ms, together with what else is written by then. */
    <T> CompletableFuture<T> submitSoon(Job<T> job) {
        return enqueue(new Entry<>(job, false));
    }

    private <T> CompletableFuture<T> enqueue(Entry<T> entry) {
        if (closed || !waiting.offer(entry)) {
            entry.told.completeExceptionally(
                    new StoreFault(closed ? "The store is closed" : "The store is " + MAX_WAITING + " jobs behind"));
        }
        return entry.told;
    }

    private void run() {
        List<Entry<?>> batch = new ArrayList<>();
        try {
            while (!closed || !waiting.isEmpty()) {
                batch.clear();
                collect(batch);
                @Nullable Exception failure = commit(batch);
                batch.forEach(entry -> entry.tell(failure));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void collect(List<Entry<?>> batch) throws InterruptedException {
        batch.add(waiting.take());
        waiting.drainTo(batch, MAX_BATCH - 1);
        long until = System.nanoTime() + SOON_MILLIS * 1_000_000L;
        while (batch.size() < MAX_BATCH && batch.stream().noneMatch(Entry::urgent)) {
            @Nullable Entry<?> next = waiting.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            batch.add(next);
            waiting.drainTo(batch, MAX_BATCH - batch.size());
        }
    }

    private @Nullable Exception commit(List<Entry<?>> batch) {
        try {
            if (batch.size() == 1) {
                batch.getFirst().runAlone(connection);
            } else {
                for (Entry<?> entry : batch) {
                    entry.run(connection);
                }
            }
            connection.commit();
            return null;
        } catch (SQLException e) {
            try {
                connection.rollback();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            return e;
        }
    }

    /** Does what waits and ends. */
    @Override
    public void close() {
        CompletableFuture<Boolean> last = submit(_ -> true);
        closed = true;
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        last.cancel(false);
    }
}
