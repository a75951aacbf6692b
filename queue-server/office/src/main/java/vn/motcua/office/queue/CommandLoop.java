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
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueRules;
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

    private final Supplier<OfficeRules> rules;
    private final QueueStore store;
    private final OfficeClock clock;
    private final List<CommitListener> listeners;
    private final BlockingQueue<Task<?>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private final Housekeeping housekeeping;
    private final Intake intake;
    private volatile boolean running = true;
    private volatile boolean healthy = true;
    private volatile Instant lastEventAt;
    private volatile String trouble = "";
    private volatile long turnedAt = System.nanoTime();
    /** A batch whose commit failed: it may have reached the disk all the same. */
    private Optional<Unclear> unclear = Optional.empty();

    private QueueState state;
    private Instant deadlinesPassed = Instant.MIN;

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
        this.rules = rules;
        this.store = store;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.housekeeping = new Housekeeping(store);
        this.intake = new Intake(store);
        this.state = restored();
        this.lastEventAt = state.lastEventAt();
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
        return enqueue(batch -> answer(request, batch));
    }

    /** Hands a device's facts in; completes after the commit with what became of each. */
    public CompletableFuture<List<Fact.Reception>> receive(List<Fact> facts) {
        return enqueue(new Reception(List.copyOf(facts)));
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
        return enqueue(batch -> {
            Optional<IntakeLog.DeadLetter> dead = store.deadLetter(id);
            if (dead.isEmpty()) {
                return Retried.UNKNOWN;
            }
            Fact again = reader.apply(dead.get());
            batch.open();
            if (again.deadBecause() instanceof String reason) {
                store.reason(id, reason);
                return Retried.STILL_DEAD;
            }
            try {
                take(again, batch);
            } catch (QueueStore.StorageFault fault) {
                throw fault;
            } catch (RuntimeException failed) {
                throw new StillFails(id, failed);
            }
            store.settle(id);
            return Retried.DONE;
        });
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
        return enqueue(batch -> {
            try {
                return reader.apply(state);
            } catch (RuntimeException e) {
                throw new ReadFailed(e);
            }
        });
    }

    /** Reads what was received of a device's epoch, as closed ranges. */
    public CompletableFuture<List<long[]>> received(String device, String epoch) {
        return enqueue(batch -> store.received(device, epoch));
    }

    /** Takes the office's rules anew, by replaying the log under them. */
    public CompletableFuture<Boolean> reload() {
        return enqueue(batch -> {
            state = restored();
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

    private <T> CompletableFuture<T> enqueue(Work<T> work) {
        Task<T> task = new Task<>(work, new CompletableFuture<>());
        if (!running || !queue.offer(task)) {
            throw new LoopFull();
        }
        return task.future();
    }

    private void run() {
        List<Task<?>> tasks = new ArrayList<>(BATCH);
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

    private void awaitTasks(List<Task<?>> tasks) {
        try {
            Task<?> first = running ? queue.poll(sleepMillis(), TimeUnit.MILLISECONDS) : queue.poll();
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
        Optional<Instant> deadline = state.nextDeadline();
        // A booking that is due stays so until it is called: nothing to wake up for.
        boolean nothingNew = deadline.isEmpty() || !deadline.get().isAfter(deadlinesPassed);
        if (nothingNew || clock.speed() <= 0) {
            return LONGEST_SLEEP.toMillis();
        }
        double real = Duration.between(clock.instant(), deadline.get()).toMillis() / clock.speed();
        return (long) Math.clamp(real, 1, (double) LONGEST_SLEEP.toMillis());
    }

    private void process(List<Task<?>> tasks) {
        if (!healthy && !recovered()) {
            tasks.forEach(task -> task.future()
                    .completeExceptionally(new QueueStore.StorageFault("the office's store is out of order")));
            return;
        }
        Batch batch = new Batch(clock.instant());
        List<Runnable> completions = new ArrayList<>(tasks.size());
        try {
            passDeadlines(batch);
            for (Task<?> task : tasks) {
                completions.add(task.perform(batch));
            }
            housekeeping.tidy(batch.now, batch::open);
            batch.commit();
        } catch (TaskFailed e) {
            without(e, tasks, batch);
            return;
        } catch (RuntimeException e) {
            fail(tasks, batch, e);
            return;
        }
        if (!batch.events.isEmpty()) {
            listeners.forEach(listener -> tell(listener, batch.events));
        }
        lastEventAt = state.lastEventAt();
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
    private void without(TaskFailed failed, List<Task<?>> tasks, Batch batch) {
        LOG.log(Level.ERROR, "A command failed inside the queue and changes nothing.", failed.getCause());
        batch.rollback();
        healthy = !batch.dirty;
        Optional<? extends Task<?>> instead = failed.task.without(failed.error);
        if (instead.isEmpty()) {
            failed.task.future().completeExceptionally(failed.error);
        }
        List<Task<?>> others = new ArrayList<>(tasks);
        others.replaceAll(task -> task == failed.task && instead.isPresent() ? instead.get() : task);
        others.remove(failed.task);
        if (!others.isEmpty() || !healthy) {
            process(others);
        }
    }

    private void passDeadlines(Batch batch) {
        Optional<Instant> deadline = state.nextDeadline();
        if (deadline.isPresent() && !deadline.get().isAfter(batch.now)) {
            decide(new Command.TimePassed(), batch);
            deadlinesPassed = batch.now;
        }
    }

    private void fail(List<Task<?>> tasks, Batch batch, RuntimeException cause) {
        healthy = false;
        LOG.log(Level.ERROR, "The office cannot write its log; nothing of this batch is acknowledged.", cause);
        trouble = String.valueOf(cause.getMessage());
        if (batch.committing && !batch.events.isEmpty()) {
            unclear = Optional.of(new Unclear(batch.expected, List.copyOf(batch.events)));
        }
        batch.rollback();
        QueueStore.StorageFault fault = new QueueStore.StorageFault("the office's store is out of order", cause);
        tasks.forEach(task -> task.future().completeExceptionally(fault));
    }

    private boolean recovered() {
        try {
            store.proveWritable();
            state = restored();
            housekeeping.count();
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
        Optional<Unclear> batch = unclear;
        unclear = Optional.empty();
        if (batch.isPresent() && store.lastSequence() == batch.get().lastSequence()) {
            LOG.log(Level.WARNING, "A batch whose commit failed is in the log after all, and counts.");
            listeners.forEach(listener -> tell(listener, batch.get().events()));
        }
    }

    private record Unclear(long lastSequence, List<Event> events) {}

    private QueueState restored() {
        QueueState fresh = new QueueState(rules.get());
        store.replayInto(fresh);
        return fresh;
    }

    private Reply answer(Request request, Batch batch) {
        IdempotencyKey key = request.key();
        if (key != null) {
            Optional<QueueStore.Kept> kept = store.kept(key);
            if (kept.isPresent()) {
                if (!kept.get().bodyHash().equals(key.body())) {
                    throw new KeyReused();
                }
                return kept.get().reply();
            }
            housekeeping.requireRoom();
        }
        Decision decision =
                intake.over(request.command(), state, batch.now).orElseGet(() -> decide(request.command(), batch));
        Reply reply = request.answer().to(state, decision, batch.now);
        if (key != null) {
            batch.open();
            store.keep(key, reply, batch.now);
            housekeeping.kept();
        }
        return reply;
    }

    private Fact.Reception receive(Fact fact, Batch batch) {
        batch.open();
        Fact.Reception reception = store.receive(fact, batch.now);
        if (reception != Fact.Reception.DUPLICATE) {
            if (fact.deadBecause() instanceof String reason) {
                store.bury(fact, reason, batch.now);
            }
            take(fact, batch);
        }
        return reception;
    }

    private void take(Fact fact, Batch batch) {
        if (fact.command() instanceof Command command) {
            intake.meant(command, state).ifPresent(meant -> decide(meant, batch));
        }
    }

    /**
     * A device's facts on their way in. One that the queue fails over is kept as a dead letter instead, and the others
     * are taken again: it would come for ever, and hold up all behind it.
     */
    private final class Reception implements Work<List<Fact.Reception>> {
        private final List<Fact> facts;
        private int at;

        Reception(List<Fact> facts) {
            this.facts = facts;
        }

        @Override
        public List<Fact.Reception> in(Batch batch) {
            List<Fact.Reception> receptions = new ArrayList<>(facts.size());
            for (at = 0; at < facts.size(); at++) {
                receptions.add(receive(facts.get(at), batch));
            }
            return receptions;
        }

        @Override
        public Optional<Work<List<Fact.Reception>>> without(RuntimeException error) {
            if (at >= facts.size() || facts.get(at).deadBecause() != null) {
                return Optional.empty();
            }
            List<Fact> rest = new ArrayList<>(facts);
            rest.set(at, facts.get(at).dead("the queue failed over it: " + error));
            return Optional.of(new Reception(List.copyOf(rest)));
        }
    }

    private Decision decide(Command command, Batch batch) {
        Decision decision = QueueRules.decide(state, command, batch.now);
        if (decision instanceof Decision.Accepted(List<Event> events)) {
            for (Event event : events) {
                batch.open();
                state.apply(event);
                store.append(event, state);
                batch.events.add(event);
            }
        }
        return decision;
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

    /** A reader's own error: it changed nothing. */
    private static final class ReadFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException error;

        ReadFailed(RuntimeException error) {
            super(error);
            this.error = error;
        }
    }

    /** A task's own error, after which the batch can no longer be trusted. */
    private static final class TaskFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Task<?> task;
        private final RuntimeException error;

        TaskFailed(Task<?> task, RuntimeException error) {
            super(error);
            this.task = task;
            this.error = error;
        }
    }

    /** What a task does on the loop's thread. */
    @FunctionalInterface
    private interface Work<T> {
        T in(Batch batch);

        /** What to do instead after it failed over this; empty to tell the caller. */
        default Optional<Work<T>> without(RuntimeException error) {
            return Optional.empty();
        }
    }

    /** A task's work and its caller. A caller's own error must not harm the batch it shares. */
    private record Task<T>(Work<T> work, CompletableFuture<T> future) {
        Optional<Task<T>> without(RuntimeException error) {
            return work.without(error).map(instead -> new Task<>(instead, future));
        }

        Runnable perform(Batch batch) {
            try {
                T result = work.in(batch);
                return () -> future.complete(result);
            } catch (KeyReused | KeysFull e) {
                return () -> future.completeExceptionally(e);
            } catch (ReadFailed e) {
                return () -> future.completeExceptionally(e.error);
            } catch (QueueStore.StorageFault e) {
                throw e;
            } catch (RuntimeException e) {
                throw new TaskFailed(this, e);
            }
        }
    }

    /** What is decided together. The store's transaction is opened by the first write only. */
    private final class Batch {
        private final Instant now;
        private final List<Event> events = new ArrayList<>();
        private boolean dirty;
        private boolean committing;
        private long expected;

        Batch(Instant now) {
            this.now = now;
        }

        void open() {
            if (!dirty) {
                store.begin();
                dirty = true;
            }
        }

        void commit() {
            if (dirty) {
                expected = store.lastSequence();
                committing = true;
                store.commit();
            }
        }

        void rollback() {
            if (dirty) {
                try {
                    store.rollback();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "The failed batch could not be rolled back: {0}", e.getMessage());
                }
            }
        }
    }
}
