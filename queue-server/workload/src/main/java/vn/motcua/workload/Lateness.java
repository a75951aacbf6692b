package vn.motcua.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How late the driver itself was, in office time: what it adds to every figure. Thread-safe. */
final class Lateness {
    private final LongAdder millis = new LongAdder();
    private final LongAdder count = new LongAdder();
    private final AtomicLong most = new AtomicLong();

    /** Something due at one time was done, answer included, at another. */
    void add(Instant due, Instant done) {
        long late = Math.max(0, Duration.between(due, done).toMillis());
        millis.add(late);
        count.increment();
        most.accumulateAndGet(late, Math::max);
    }

    long count() {
        return count.sum();
    }

    double meanSeconds() {
        return count() == 0 ? 0 : millis.sum() / 1e3 / count();
    }

    double mostSeconds() {
        return most.get() / 1e3;
    }
}
