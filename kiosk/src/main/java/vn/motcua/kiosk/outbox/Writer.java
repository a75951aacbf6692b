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
 *
 * <p>When the disk or the file is in trouble every job is refused; a job and a pause of {@value #PROBE_MILLIS} ms make it
 * look whether the trouble is over. A damaged file is replaced at once, and the jobs that met the damage before their
 * commit are done on the new one; a commit that failed is never repeated, because it may have reached the disk.
 */
final class Writer implements AutoCloseable {
    static final int MAX_WAITING = 1_000;
    static final int MAX_BATCH = 100;
    /** How long a job that is in no hurry waits for a commit to share: an SD card has few commits to give. */
    static final int SOON_MILLIS = 50;
    /** How often a store in trouble is tried by itself. */
    static final int PROBE_MILLIS = 1_000;

    private final StoreKeeper keeper;
    private volatile @Nullable StorageTrouble trouble;
    /** Met by a reader, not looked at yet. */
    private volatile @Nullable StorageTrouble suspected;

    private volatile long turnedAt = System.nanoTime();
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

        @Nullable
        Exception failure() {
            return failure;
        }

        /** Nothing of it happened: it may be done once more. */
        void forget() {
            outcome = null;
            failure = null;
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

    /** @param met what is the matter already, null when nothing is */
    Writer(String name, StoreKeeper keeper, @Nullable StorageTrouble met) {
        this.keeper = keeper;
        this.trouble = met;
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

    /** A reader met trouble that the writer may not have seen yet; it looks into it before its next job. */
    void suspect(StorageTrouble met) {
        suspected = met;
        submit(_ -> true);
    }

    /** How long ago the writer's thread last came round; grows while a disk does not answer. */
    long nanosSinceTurn() {
        return System.nanoTime() - turnedAt;
    }

    private void run() {
        List<Entry<?>> batch = new ArrayList<>();
        @Nullable StorageTrouble atStart = trouble;
        if (atStart != null) {
            keeper.troubled(atStart);
        }
        try {
            while (!closed || !waiting.isEmpty()) {
                turnedAt = System.nanoTime();
                batch.clear();
                collect(batch);
                @Nullable StorageTrouble seen = suspected;
                suspected = null;
                if (trouble == null && seen != null) {
                    enter(seen);
                }
                if (!batch.isEmpty() || trouble != null) {
                    perform(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void perform(List<Entry<?>> batch) {
        @Nullable StorageTrouble before = trouble;
        if (before != null && !over(before)) {
            batch.forEach(entry -> entry.tell(before.cause()));
            return;
        }
        Attempt attempt = attempt(batch);
        if (attempt.trouble() != null) {
            enter(attempt.trouble());
            if (attempt.trouble().damaged() && !attempt.unclear() && over(attempt.trouble())) {
                batch.forEach(Entry::forget);
                attempt = attempt(batch);
            }
        }
        @Nullable Exception failure = attempt.failure();
        batch.forEach(entry -> entry.tell(failure));
    }

    private void enter(StorageTrouble met) {
        trouble = met;
        keeper.troubled(met);
    }

    private boolean over(StorageTrouble known) {
        try {
            keeper.reopen(known);
            trouble = null;
            keeper.troubled(null);
            return true;
        } catch (Exception e) {
            @Nullable StorageTrouble now = keeper.troubleIn(e);
            // A file found damaged stays so until it is replaced, whatever hinders that.
            StorageTrouble next = now == null
                    ? new StorageTrouble(StorageState.FAILED, known.damaged(), e)
                    : new StorageTrouble(now.state(), known.damaged() || now.damaged(), e);
            if (next.state() != known.state() || next.damaged() != known.damaged()) {
                enter(next);
            }
            return false;
        }
    }

    private void collect(List<Entry<?>> batch) throws InterruptedException {
        @Nullable Entry<?> first = waiting.poll(PROBE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        batch.add(first);
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

    /**
     * What became of a batch.
     *
     * @param failure of all of it, null when each entry knows its own
     * @param trouble of the disk or the file, null when there is none
     * @param unclear whether the commit had begun
     */
    private record Attempt(
            @Nullable Exception failure, @Nullable StorageTrouble trouble, boolean unclear) {}

    private Attempt attempt(List<Entry<?>> batch) {
        StoreConnection connection = keeper.connection();
        boolean committing = false;
        try {
            if (batch.size() == 1) {
                batch.getFirst().runAlone(connection);
            } else {
                for (Entry<?> entry : batch) {
                    entry.run(connection);
                }
            }
            @Nullable StorageTrouble met = troubleIn(batch);
            if (met != null) {
                connection.rollback();
                return new Attempt(met.cause(), met, false);
            }
            keeper.committing();
            committing = true;
            connection.commit();
            keeper.committed();
            return new Attempt(null, null, false);
        } catch (SQLException e) {
            // After some faults SQLite has given the whole transaction up by itself: the first fault tells more.
            @Nullable StorageTrouble met = troubleIn(batch);
            StorageTrouble worst = met != null ? met : keeper.troubleIn(e);
            try {
                connection.rollback();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            return new Attempt(met != null ? met.cause() : e, worst, committing);
        }
    }

    private @Nullable StorageTrouble troubleIn(List<Entry<?>> batch) {
        for (Entry<?> entry : batch) {
            @Nullable StorageTrouble met = keeper.troubleIn(entry.failure());
            if (met != null) {
                return met;
            }
        }
        return null;
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
