package vn.motcua.workload;

import java.time.Duration;

/** Tells those who wait that something is new. Thread-safe. */
final class Bell {
    private long rung;

    synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** How often it has rung. */
    synchronized long count() {
        return rung;
    }

    /** Waits until it has rung more often than {@code seen}, at most so long. */
    synchronized void awaitBeyond(long seen, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); rung <= seen && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
