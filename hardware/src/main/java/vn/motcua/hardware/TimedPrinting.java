package vn.motcua.hardware;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs print jobs on a thread of its own and stops waiting at a deadline, because a write to a printer without paper may
 * block for hours. One job at a time: while an abandoned one still hangs in the device, the next fails at once, so no
 * tickets pile up to be printed late.
 */
public final class TimedPrinting implements AutoCloseable {
    /** A job that reports its progress is given up when it makes none for so long. */
    public static final Duration STALL = Duration.ofSeconds(3);

    /** How often a running job is looked after. */
    private static final long LOOK_NANOS = 100_000_000;

    private final Duration deadline;
    private final ThreadPoolExecutor thread;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** A runner whose every job is waited for at most this long; its thread carries the name. */
    public TimedPrinting(String threadName, Duration deadline) {
        this.deadline = deadline;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                job -> Thread.ofPlatform().daemon().name(threadName).unstarted(job));
        thread.allowCoreThreadTimeOut(true);
    }

    /** One try to print. */
    public interface Job {
        /**
         * Prints; runs on the printing thread. It calls {@link Attempt#begin} right before the first byte leaves.
         *
         * @throws Exception whatever went wrong; before the first byte it means failed, afterwards unknown
         */
        PrintOutcome print(Attempt attempt) throws Exception;

        /** Tears the connection down so that a blocked write ends; runs on a thread of its own and may block. */
        void abort() throws Exception;
    }

    /** Which of the two came first: the first byte, or the caller giving up. */
    public static final class Attempt {
        private enum Phase {
            PREPARING,
            SENDING,
            ABANDONED
        }

        private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.PREPARING);
        private volatile long stalledAt = Long.MAX_VALUE;

        private Attempt() {}

        /**
         * Marks that bytes leave from here on.
         *
         * @throws HardwareFault when the caller has given up: nothing may be sent any more
         */
        public void begin() {
            if (!phase.compareAndSet(Phase.PREPARING, Phase.SENDING)) {
                throw new HardwareFault("the deadline passed before the printer took a byte");
            }
        }

        /** Bytes got through just now; from here on the job is watched for a stall. */
        public void moved() {
            stalledAt = System.nanoTime() + STALL.toNanos();
        }

        /** All bytes got through and only an answer is waited for: no stall, only the deadline counts. */
        public void allSent() {
            stalledAt = Long.MAX_VALUE;
        }

        private long nanosLeft(long deadline) {
            return Math.min(deadline, stalledAt) - System.nanoTime();
        }

        private PrintOutcome troubled(String reason) {
            return phase.compareAndSet(Phase.PREPARING, Phase.ABANDONED)
                    ? new PrintOutcome.Failed(reason)
                    : new PrintOutcome.Unknown(reason);
        }
    }

    /** Runs a job and tells its outcome, within the deadline. */
    public PrintOutcome run(Job job) {
        return run(job, deadline);
    }

    /** As {@link #run(Job)} with a deadline of its own. */
    public PrintOutcome run(Job job, Duration patience) {
        if (!busy.compareAndSet(false, true)) {
            return new PrintOutcome.Failed("the printer still hangs in an earlier ticket");
        }
        var attempt = new Attempt();
        var outcome = new CompletableFuture<PrintOutcome>();
        try {
            thread.execute(() -> {
                var known = outcomeOf(job, attempt);
                busy.set(false);
                outcome.complete(known);
            });
            return await(outcome, attempt, System.nanoTime() + patience.toNanos());
        } catch (RejectedExecutionException shutDown) {
            busy.set(false);
            return new PrintOutcome.Failed("the printer is closed");
        } catch (TimeoutException blocked) {
            abortAside(job);
            return attempt.troubled("the printer took no more bytes in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            abortAside(job);
            return attempt.troubled("printing was interrupted");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The time that is left may grow while it is waited for: bytes move. */
    private static PrintOutcome await(CompletableFuture<PrintOutcome> outcome, Attempt attempt, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            var left = attempt.nanosLeft(deadline);
            try {
                return outcome.get(Math.clamp(left, 0, LOOK_NANOS), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                if (left <= 0) {
                    throw notYet;
                }
            }
        }
    }

    private static PrintOutcome outcomeOf(Job job, Attempt attempt) {
        try {
            return job.print(attempt);
        } catch (Exception | LinkageError trouble) {
            return attempt.troubled(trouble.toString());
        }
    }

    private static void abortAside(Job job) {
        Thread.ofPlatform().daemon().name("printer-abort").start(() -> {
            try {
                job.abort();
            } catch (Exception alreadyBroken) {
                System.getLogger(TimedPrinting.class.getName())
                        .log(System.Logger.Level.DEBUG, "Closing a blocked printer failed", alreadyBroken);
            }
        });
    }

    /** Takes no more jobs; a hanging one keeps its daemon thread until the device lets go. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
