package vn.motcua.workload.chaos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting for what a loaded machine does late. */
final class Patience {
    /** Longest wait for anything that ought to happen; a promise with a bound of its own states it. */
    static final Duration USUAL = Duration.ofSeconds(120);

    private static final long LOOK_MILLIS = 20;

    private Patience() {}

    /** A question that may fail while the one asked is away. */
    @FunctionalInterface
    interface Question {
        boolean yes() throws Exception;
    }

    /** Waits until the answer is yes. @throws ChaosFault when it never was within {@link #USUAL} */
    static void until(String what, Question question) throws InterruptedException {
        until(what, USUAL, question);
    }

    /** Waits until the answer is yes. @throws ChaosFault when it never was in that time */
    static void until(String what, Duration longest, Question question) throws InterruptedException {
        if (!eventually(longest, question)) {
            throw new ChaosFault("waited " + longest.toSeconds() + " s in vain: " + what);
        }
    }

    /** Whether the answer was yes within that time. */
    static boolean eventually(Duration longest, Question question) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        do {
            if (answered(question)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } while (System.nanoTime() < end);
        return false;
    }

    private static boolean answered(Question question) throws InterruptedException {
        try {
            return question.yes();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception away) {
            return false;
        }
    }

    /** Lets that much time pass: a fault has to last. */
    static void pass(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
