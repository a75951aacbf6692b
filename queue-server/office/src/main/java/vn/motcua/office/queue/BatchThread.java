package vn.motcua.office.queue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.motcua.domain.queue.Event;

/**
 * The thread {@code command-loop}: takes what is queued, has it decided as one batch, commits the batch, completes the
 * callers, and finds its way back when the store failed. {@link CommandLoop} says what it promises.
 */
final class BatchThread implements AutoCloseable {
    /** Most tasks waiting. */
    static final int CAPACITY = 16_384;

    /** Most tasks decided in one batch. */
    static final int BATCH = 512;

    private static final Logger LOG = System.getLogger(CommandLoop.class.getName());
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(250);

    private final QueueStore store;
    private final LiveQueue live;
    private final OfficeClock clock;
    private final List<CommandLoop.CommitListener> listeners;
    private final BlockingQueue<LoopTask<?>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean healthy = true;
    private volatile Instant lastEventAt;
    private volatile String trouble = "";
    private volatile long turnedAt = System.nanoTime();
    /** A batch whose commit failed: it may have reached the disk all the same. */
    private Optional<Batch> unclear = Optional.empty();

    /** Starts. */
    BatchThread(LiveQueue live, QueueStore store, OfficeClock clock, List<CommandLoop.CommitListener> listeners) {
        this.live = live;
        this.store = store;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.lastEventAt = live.lastEventAt();
        this.thread = Thread.ofPlatform().name("command-loop").start(this::run);
    }

    boolean healthy() {
        return healthy && thread.isAlive();
    }

    Instant lastEventAt() {
        return lastEventAt;
    }

    String trouble() {
        return trouble;
    }

    Duration sinceTurn() {
        return Duration.ofNanos(System.nanoTime() - turnedAt);
    }

    /** Finishes what is queued, then stops. */
    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Hands a task in.
     *
     * @throws CommandLoop.LoopFull when too many are waiting
     */
    <T> CompletableFuture<T> enqueue(LoopTask.Work<T> work) {
        LoopTask<T> task = new LoopTask<>(work, new CompletableFuture<>());
        if (!running || !queue.offer(task)) {
            throw new CommandLoop.LoopFull();
        }
        return task.future();
    }

    private void run() {
        List<LoopTask<?>> tasks = new ArrayList<>(BATCH);
        while (running || !queue.isEmpty()) {
            turnedAt = System.nanoTime();
            tasks.clear();
            awaitTasks(tasks);
            process(tasks);
        }
        // Whoever came in between the last look and the end must not wait for nothing.
        queue.drainTo(tasks);
        tasks.forEach(task -> task.future().completeExceptionally(new QueueStore.StorageFault("the office stops")));
    }

    private void awaitTasks(List<LoopTask<?>> tasks) {
        try {
            LoopTask<?> first = running ? queue.poll(sleepMillis(), TimeUnit.MILLISECONDS) : queue.poll();
            if (first != null) {
                tasks.add(first);
                queue.drainTo(tasks, BATCH - 1);
            }
        } catch (InterruptedException e) {
            // close() woke us: what is queued is still processed.
            queue.drainTo(tasks, BATCH);
        }
    }

    private long sleepMillis() {
        Optional<Instant> deadline = live.nextDeadline();
        if (deadline.isEmpty() || clock.speed() <= 0) {
            return LONGEST_SLEEP.toMillis();
        }
        double real = Duration.between(clock.instant(), deadline.get()).toMillis() / clock.speed();
        return (long) Math.clamp(real, 1, (double) LONGEST_SLEEP.toMillis());
    }

    private void process(List<LoopTask<?>> tasks) {
        if (!healthy && !recovered()) {
            tasks.forEach(task -> task.future()
                    .completeExceptionally(new QueueStore.StorageFault("the office's store is out of order")));
            return;
        }
        Batch batch = new Batch(store, clock.instant());
        List<Runnable> completions = new ArrayList<>(tasks.size());
        try {
            live.passDeadlines(batch);
            for (LoopTask<?> task : tasks) {
                completions.add(task.perform(batch));
            }
            live.tidy(batch);
            batch.commit();
        } catch (LoopTask.Failed e) {
            without(e, tasks, batch);
            return;
        } catch (RuntimeException e) {
            fail(tasks, batch, e);
            return;
        }
        if (!batch.events().isEmpty()) {
            listeners.forEach(listener -> tell(listener, batch.events()));
        }
        lastEventAt = live.lastEventAt();
        completions.forEach(Runnable::run);
    }

    private static void tell(CommandLoop.CommitListener listener, List<Event> events) {
        try {
            listener.committed(events);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener failed over what was committed; the office goes on.", e);
        }
    }

    /** Gives the batch up and decides it again without the task that failed. */
    private void without(LoopTask.Failed failed, List<LoopTask<?>> tasks, Batch batch) {
        LOG.log(Level.ERROR, "A command failed inside the queue and changes nothing.", failed.getCause());
        batch.rollback();
        healthy = !batch.opened();
        Optional<? extends LoopTask<?>> instead = failed.task().without(failed.error());
        if (instead.isEmpty()) {
            failed.task().future().completeExceptionally(failed.error());
        }
        List<LoopTask<?>> others = new ArrayList<>(tasks);
        others.replaceAll(task -> task == failed.task() && instead.isPresent() ? instead.get() : task);
        others.remove(failed.task());
        if (!others.isEmpty() || !healthy) {
            process(others);
        }
    }

    private void fail(List<LoopTask<?>> tasks, Batch batch, RuntimeException cause) {
        healthy = false;
        LOG.log(Level.ERROR, "The office cannot write its log; nothing of this batch is acknowledged.", cause);
        trouble = String.valueOf(cause.getMessage());
        if (batch.unclear()) {
            unclear = Optional.of(batch);
        }
        batch.rollback();
        QueueStore.StorageFault fault = new QueueStore.StorageFault("the office's store is out of order", cause);
        tasks.forEach(task -> task.future().completeExceptionally(fault));
    }

    private boolean recovered() {
        try {
            store.proveWritable();
            live.restore();
            tellUnclear();
            healthy = true;
            LOG.log(Level.INFO, "The state was rebuilt from the log, which can be written.");
        } catch (RuntimeException e) {
            trouble = String.valueOf(e.getMessage());
            LOG.log(Level.WARNING, "The log of the office is still out of order: {0}", e.getMessage());
        }
        return healthy;
    }

    /**
     * Looks whether the batch whose commit failed is on the disk. If it is, its events are told like any others; its
     * callers were refused, and a repeat with their key gets the outcome that was kept with it.
     */
    private void tellUnclear() {
        Optional<Batch> batch = unclear;
        unclear = Optional.empty();
        if (batch.isPresent() && store.lastSequence() == batch.get().sequence()) {
            LOG.log(Level.WARNING, "A batch whose commit failed is in the log after all, and counts.");
            listeners.forEach(listener -> tell(listener, batch.get().events()));
        }
    }
}
