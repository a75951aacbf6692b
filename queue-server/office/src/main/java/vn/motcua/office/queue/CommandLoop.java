package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueState;

/**
 * The one writer of the queue: MQTT, HTTP and deadlines only enqueue. Its {@link BatchThread} takes what is
 * queued, decides, commits the batch once, then completes the callers. That is what makes it fast and durable, and why
 * no ticket goes to two counters.
 *
 * <p>Bounds: {@value BatchThread#CAPACITY} tasks queued, then {@link LoopFull}; {@value BatchThread#BATCH} tasks a batch. When the store
 * fails, every caller of the batch gets {@link QueueStore.StorageFault}, the state is rebuilt from the log, and until
 * that succeeds everything is refused the same way. A task that fails by itself harms nobody else: it alone gets its
 * error, and the others of its batch are decided again without it.
 */
public final class CommandLoop implements AutoCloseable {
    private final QueueStore store;
    private final LiveQueue live;
    private final OfficeClock clock;
    private final BatchThread thread;

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
            super("more than " + BatchThread.CAPACITY + " requests are waiting");
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
        this.live = new LiveQueue(rules, store);
        this.thread = new BatchThread(live, store, clock, listeners);
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
        return thread.enqueue(batch -> live.answer(request, batch));
    }

    /**
     * Hands an answer to the survey in, given with the ticket's secret.
     *
     * @param words the reply to each outcome
     * @return as {@link #submit}
     */
    public CompletableFuture<Reply> answer(
            SurveyAnswer answer, IdempotencyKey key, Function<SurveyAnswer.Outcome, Reply> words) {
        return thread.enqueue(batch -> live.answer(answer, key, words, batch));
    }

    /** Adds reasons and words to an answer; completes after the commit. */
    public CompletableFuture<SurveyAnswer.Outcome> add(SurveyAnswer.More more) {
        return thread.enqueue(batch -> live.add(more, batch));
    }

    /** Hands a device's facts in; completes after the commit with what became of each. */
    public CompletableFuture<List<Fact.Reception>> receive(List<Fact> facts) {
        return thread.enqueue(live.reception(List.copyOf(facts)));
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
        return thread.enqueue(batch -> live.retry(id, reader, batch));
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
        return thread.enqueue(batch -> live.read(reader));
    }

    /** Works on the store of personal data; completes after the commit of what that wrote. */
    public <T> CompletableFuture<T> personal(Function<PersonalStore, T> work) {
        return thread.enqueue(batch -> {
            batch.open();
            return work.apply(store.personal());
        });
    }

    /** Works on the cases of opinions and feedback; completes after the commit of what that wrote. */
    public <T> CompletableFuture<T> feedback(Function<FeedbackStore, T> work) {
        return thread.enqueue(batch -> {
            batch.open();
            return work.apply(store.feedback());
        });
    }

    /** Reads what was received of a device's epoch, as closed ranges. */
    public CompletableFuture<List<long[]>> received(String device, String epoch) {
        return thread.enqueue(batch -> store.received(device, epoch));
    }

    /** Takes the office's rules anew, by replaying the log under them. */
    public CompletableFuture<Boolean> reload() {
        return thread.enqueue(batch -> {
            live.restore();
            return true;
        });
    }

    /** False while the store fails. */
    public boolean healthy() {
        return thread.healthy();
    }

    /** Time of the latest event: the queue's time is never before it. */
    public Instant lastEventAt() {
        return thread.lastEventAt();
    }

    /** What is wrong with the store, as long as {@link #healthy} is false. */
    public String trouble() {
        return thread.trouble();
    }

    /** How long ago the loop last came round: it grows only while a batch or a disk does not come to an end. */
    public Duration sinceTurn() {
        return thread.sinceTurn();
    }

    /** The office's time. */
    public OfficeClock clock() {
        return clock;
    }

    /** Finishes what is queued, then stops. The store is left open. */
    @Override
    public void close() {
        thread.close();
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
