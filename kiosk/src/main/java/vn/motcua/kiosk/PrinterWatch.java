package vn.motcua.kiosk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.motcua.hardware.PrinterStatus;

/** Has the printer looked at again and again: often while it needs somebody, seldom while it is well. */
final class PrinterWatch implements AutoCloseable {
    /** How often, while somebody stands before it with a new roll. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Each look costs a network printer a connection: a well one is looked at every 15 s. */
    private static final int ROUNDS_WHILE_WELL = 15;

    private static final int ROUNDS_WHILE_SILENT = 5;

    private final ScheduledExecutorService clock;
    private final Runnable look;
    private final Supplier<PrinterStatus> last;
    private int rounds;

    private PrinterWatch(String device, Runnable look, Supplier<PrinterStatus> last) {
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(device + "-printer-watch").factory());
        this.look = look;
        this.last = last;
    }

    /**
     * Looks now and from now on.
     *
     * @param look has the printer looked at; returns at once
     * @param last how it was when it was looked at last
     */
    static PrinterWatch start(String device, Runnable look, Supplier<PrinterStatus> last) {
        PrinterWatch watch = new PrinterWatch(device, look, last);
        watch.clock.scheduleWithFixedDelay(watch::again, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void again() {
        PrinterStatus now = last.get();
        int every = now.needsHelp() ? 1 : now == PrinterStatus.UNKNOWN ? ROUNDS_WHILE_SILENT : ROUNDS_WHILE_WELL;
        if (rounds % every == 0) {
            look.run();
        }
        rounds++;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
