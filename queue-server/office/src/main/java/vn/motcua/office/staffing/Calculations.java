package vn.motcua.office.staffing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Works out what takes long, one thing after the other, on a thread of its own that rests as long as it works, so that the
 * queue has the processor, and keeps what it found. At most {@value #MOST_WAITING} wait, the next is refused; at most {@value #MOST_KEPT} results are kept, the oldest
 * goes. Who asks never waits.
 */
public final class Calculations implements AutoCloseable {
    static final int MOST_WAITING = 4;
    static final int MOST_KEPT = 32;

    /** A calculation is asked to come to its end after this. */
    private static final Duration LONG = Duration.ofSeconds(45);

    /** It is broken off after this. */
    private static final Duration TOO_LONG = Duration.ofMinutes(3);

    /** What failed is not tried again before this has passed. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    private static final Duration LONGEST_REST = Duration.ofMillis(250);

    private static final Logger LOG = System.getLogger(Calculations.class.getName());

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("staffing").factory());
    private final Map<Object, Kept> known = new LinkedHashMap<>();
    private final LongSupplier nanos;
    /** Used by the thread only. */
    private long restedAt;

    /** What is known of a question, and since when. */
    private record Kept(State state, long since) {}

    /** One after the other, from now on. */
    public Calculations() {
        this(System::nanoTime);
    }

    /** @param nanos runs on, in nanoseconds */
    Calculations(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What became of a question. */
    public sealed interface State {
        /** Found. */
        record Done(Object result) implements State {}

        /** Being worked out, or waiting for its turn. */
        record Underway() implements State {}

        /** Too much is asked already. */
        record Busy() implements State {}

        /** It failed or took too long; who asks a minute later has it tried again. */
        record Failed() implements State {}
    }

    /** A calculation took longer than it may. */
    static final class TookTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TookTooLong() {
            super("a calculation took longer than " + TOO_LONG.toSeconds() + " s");
        }
    }

    /**
     * What is known of a question; begins to work it out where nothing is.
     *
     * @param question all that the result depends on, with {@code equals}
     * @param work is given what to ask again and again: true when it should come to its end; it throws when the work has
     *     to end at once
     */
    public synchronized State ask(Object question, Function<BooleanSupplier, Object> work) {
        Kept kept = known.get(question);
        boolean again = kept != null
                && kept.state() instanceof State.Failed
                && nanos.getAsLong() - kept.since() > AGAIN.toNanos();
        if (kept != null && !again) {
            return kept.state();
        }
        try {
            thread.execute(() -> run(question, work));
        } catch (RejectedExecutionException full) {
            return new State.Busy();
        }
        State underway = new State.Underway();
        keep(question, underway);
        return underway;
    }

    private void run(Object question, Function<BooleanSupplier, Object> work) {
        long begun = nanos.getAsLong();
        restedAt = System.nanoTime();
        State state;
        try {
            state = new State.Done(work.apply(() -> late(begun)));
        } catch (Throwable e) {
            // Whatever it was: a question that stays under way would never be answered again.
            LOG.log(Level.WARNING, "What was asked of the staffing could not be worked out: {0}", e.toString());
            state = new State.Failed();
        }
        synchronized (this) {
            keep(question, state);
        }
    }

    private void keep(Object question, State state) {
        known.remove(question);
        known.put(question, new Kept(state, nanos.getAsLong()));
        known.entrySet().stream()
                .filter(each -> known.size() > MOST_KEPT && !(each.getValue().state() instanceof State.Underway))
                .findFirst()
                .map(Map.Entry::getKey)
                .ifPresent(known::remove);
    }

    private boolean late(long begun) {
        rest();
        long passed = nanos.getAsLong() - begun;
        if (passed > TOO_LONG.toNanos() || Thread.currentThread().isInterrupted()) {
            throw new TookTooLong();
        }
        return passed > LONG.toNanos();
    }

    /** Priorities of threads mean nothing on Linux, so the thread gives back what it took. */
    private void rest() {
        long worked = System.nanoTime() - restedAt;
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(worked, LONGEST_REST.toNanos()));
        } catch (InterruptedException closing) {
            throw new TookTooLong();
        }
        restedAt = System.nanoTime();
    }

    /** Breaks off what is being worked out. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
