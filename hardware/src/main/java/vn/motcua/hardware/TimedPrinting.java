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

        private PrintOutcome troubled(String reason) {
            return phase.compareAndSet(Phase.PREPARING, Phase.ABANDONED)
                    ? new PrintOutcome.Failed(reason)
                    : new PrintOutcome.Unknown(reason);
        }
    }

    /** Runs a job and tells its outcome, within the deadline. */
    public PrintOutcome run(Job job) {
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
            return outcome.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shutDown) {
            busy.set(false);
            return new PrintOutcome.Failed("the printer is closed");
        } catch (TimeoutException blocked) {
            abortAside(job);
            return attempt.troubled("the printer took no more bytes within " + deadline.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            abortAside(job);
            return attempt.troubled("printing was interrupted");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
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
