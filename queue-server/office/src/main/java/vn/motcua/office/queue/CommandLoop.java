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
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueState;

/**
 * The one writer of the queue: MQTT, HTTP and deadlines only enqueue. Its thread ({@code command-loop}) takes what is
 * queued, decides, commits the batch once, then completes the callers. That is what makes it fast and durable, and why
 * no ticket goes to two counters.
 *
 * <p>Bounds: {@value #CAPACITY} tasks queued, then {@link LoopFull}; {@value #BATCH} tasks a batch. When the store
 * fails, every caller of the batch gets {@link QueueStore.StorageFault}, the state is rebuilt from the log, and until
 * that succeeds everything is refused the same way. A task that fails by itself harms nobody else: it alone gets its
 * error, and the others of its batch are decided again without it.
 */
public final class CommandLoop implements AutoCloseable {
    /** Most tasks waiting. */
    static final int CAPACITY = 16_384;

    /** Most tasks decided in one batch. */
    static final int BATCH = 512;

    private static final Logger LOG = System.getLogger(CommandLoop.class.getName());
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(250);

    private final QueueStore store;
    private final LiveQueue live;
    private final OfficeClock clock;
    private final List<CommitListener> listeners;
    private final BlockingQueue<LoopTask<?>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean healthy = true;
    private volatile Instant lastEventAt;
    private volatile String trouble = "";
    private volatile long turnedAt = System.nanoTime();
    /** A batch whose commit failed: it may have reached the disk all the same. */
    private Optional<Batch> unclear = Optional.empty();

    /** Hears of what was committed. */
    @FunctionalInterface
    public interface CommitListener {
        /** Runs on the loop's thread after the commit; must be quick and must not throw. */
        void committed(List<Event> events);
    }

    /** More is asked of the office than it can take in; nothing was done. */
    public static final class LoopFull extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LoopFull() {
            super("more than " + CAPACITY + " requests are waiting");
        }
    }

    /**
     * Replays the log and starts.
     *
     * @param rules the office's rules; asked again when the state is rebuilt
     */
    public CommandLoop(
            Supplier<OfficeRules> rules, QueueStore store, OfficeClock clock, List<CommitListener> listeners) {
        this.store = store;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.live = new LiveQueue(rules, store);
        this.lastEventAt = live.lastEventAt();
        this.thread = Thread.ofPlatform().name("command-loop").start(this::run);
    }

    /**
     * Hands a command in.
     *
     * @return completes after the commit with the reply; a repeat of a kept key completes with the first reply, a
     *     kept key with another body with {@link KeyReused}; exceptionally with {@link QueueStore.StorageFault} when
     *     it could not be made durable
     * @throws LoopFull when too many are waiting
     */
    public CompletableFuture<Reply> submit(Request request) {
        return enqueue(batch -> live.answer(request, batch));
    }

    /**
     * Hands an answer to the survey in, given with the ticket's secret.
     *
     * @param words the reply to each outcome
     * @return as {@link #submit}
     */
    public CompletableFuture<Reply> answer(
            SurveyAnswer answer, IdempotencyKey key, Function<SurveyAnswer.Outcome, Reply> words) {
        return enqueue(batch -> live.answer(answer, key, words, batch));
    }

    /** Adds reasons and words to an answer; completes after the commit. */
    public CompletableFuture<SurveyAnswer.Outcome> add(SurveyAnswer.More more) {
        return enqueue(batch -> live.add(more, batch));
    }

    /** Hands a device's facts in; completes after the commit with what became of each. */
    public CompletableFuture<List<Fact.Reception>> receive(List<Fact> facts) {
        return enqueue(live.reception(List.copyOf(facts)));
    }

    /** What became of another try with a dead letter. */
    public enum Retried {
        /** It was taken in. */
        DONE,
        /** It still cannot be. */
        STILL_DEAD,
        /** There is no such dead letter. */
        UNKNOWN
    }

    /** Tries to take a dead letter in again, as this reader understands it now; completes after the commit. */
    public CompletableFuture<Retried> retry(long id, Function<IntakeLog.DeadLetter, Fact> reader) {
        return enqueue(batch -> live.retry(id, reader, batch));
    }

    /** The queue fails over a dead letter as it did before; nothing was done. */
    public static final class StillFails extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long id;

        StillFails(long id, RuntimeException cause) {
            super("the queue still fails over dead letter " + id, cause);
            this.id = id;
        }

        /** Of the dead letter. */
        public long id() {
            return id;
        }
    }

    /** Reads the state between batches, on the loop's thread: the reader must be quick and keep nothing mutable. */
    public <T> CompletableFuture<T> read(Function<QueueState, T> reader) {
        return enqueue(batch -> live.read(reader));
    }

    /** Works on the store of personal data; completes after the commit of what that wrote. */
    public <T> CompletableFuture<T> personal(Function<PersonalStore, T> work) {
        return enqueue(batch -> {
            batch.open();
            return work.apply(store.personal());
        });
    }

    /** Works on the cases of opinions and feedback; completes after the commit of what that wrote. */
    public <T> CompletableFuture<T> feedback(Function<FeedbackStore, T> work) {
        return enqueue(batch -> {
            batch.open();
            return work.apply(store.feedback());
        });
    }

    /** Reads what was received of a device's epoch, as closed ranges. */
    public CompletableFuture<List<long[]>> received(String device, String epoch) {
        return enqueue(batch -> store.received(device, epoch));
    }

    /** Takes the office's rules anew, by replaying the log under them. */
    public CompletableFuture<Boolean> reload() {
        return enqueue(batch -> {
            live.restore();
            return true;
        });
    }

    /** False while the store fails. */
    public boolean healthy() {
        return healthy && thread.isAlive();
    }

    /** Time of the latest event: the queue's time is never before it. */
    public Instant lastEventAt() {
        return lastEventAt;
    }

    /** What is wrong with the store, as long as {@link #healthy} is false. */
    public String trouble() {
        return trouble;
    }

    /** How long ago the loop last came round: it grows only while a batch or a disk does not come to an end. */
    public Duration sinceTurn() {
        return Duration.ofNanos(System.nanoTime() - turnedAt);
    }

    /** The office's time. */
    public OfficeClock clock() {
        return clock;
    }

    /** Finishes what is queued, then stops. The store is left open. */
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

    private <T> CompletableFuture<T> enqueue(LoopTask.Work<T> work) {
        LoopTask<T> task = new LoopTask<>(work, new CompletableFuture<>());
        if (!running || !queue.offer(task)) {
            throw new LoopFull();
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

    private static void tell(CommitListener listener, List<Event> events) {
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

    /** The key was used before with another body: 422. */
    public static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("the idempotency key was used before with another body");
        }
    }

    /** Too many outcomes are kept to keep another; nothing was done: 503. */
    public static final class KeysFull extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeysFull(long limit) {
            super("more than " + limit + " outcomes are kept");
        }
    }
}
