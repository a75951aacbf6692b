package vn.motcua.kiosk.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Has the store looked through once a day, when nothing was written for a while: reading the whole file off an SD card
 * slows the next number down. It asks every {@value #ASK_MINUTES} minutes; a kiosk that is never quiet is looked at after
 * two days all the same.
 */
public final class QuietCheck implements AutoCloseable {
    static final Duration EVERY = Duration.ofHours(23);
    static final Duration AT_LAST = Duration.ofHours(48);
    static final Duration QUIET = Duration.ofMinutes(10);
    private static final int ASK_MINUTES = 5;

    private final LongSupplier lastWritten;
    private final BooleanSupplier check;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kiosk-store-check").factory());
    private long seen = Long.MIN_VALUE;
    private long quietSince;
    private long checkedAt;

    /**
     * @param lastWritten the sequence of the last event
     * @param check looks through the store
     * @param nowNanos where the monotonic clock stands
     */
    QuietCheck(LongSupplier lastWritten, BooleanSupplier check, long nowNanos) {
        this.lastWritten = lastWritten;
        this.check = check;
        this.checkedAt = nowNanos;
        this.quietSince = nowNanos;
    }

    /** Begins; the start itself has looked through the store. */
    public static QuietCheck start(Outbox outbox, KioskStore store) {
        QuietCheck quiet = new QuietCheck(outbox::highestSeq, store::check, System.nanoTime());
        quiet.turns.scheduleWithFixedDelay(
                () -> quiet.turn(System.nanoTime()), ASK_MINUTES, ASK_MINUTES, TimeUnit.MINUTES);
        return quiet;
    }

    /** Looks when it is time; true when it did. */
    boolean turn(long nowNanos) {
        long written = lastWritten.getAsLong();
        if (written != seen) {
            seen = written;
            quietSince = nowNanos;
        }
        long since = nowNanos - checkedAt;
        boolean quiet = nowNanos - quietSince >= QUIET.toNanos();
        if (since >= AT_LAST.toNanos() || since >= EVERY.toNanos() && quiet) {
            checkedAt = nowNanos;
            check.getAsBoolean();
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }
}
