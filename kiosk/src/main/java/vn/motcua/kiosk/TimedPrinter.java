package vn.motcua.kiosk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.Paper;

/** A printer that tells when the last byte of each paper had left for it. At most {@value #KEPT} times are kept. */
final class TimedPrinter implements TicketPrinter {
    private static final int KEPT = 1_024;

    private final TicketPrinter printer;
    private final BlockingQueue<Long> done = new ArrayBlockingQueue<>(KEPT);

    TimedPrinter(TicketPrinter printer) {
        this.printer = printer;
    }

    @Override
    public PrintOutcome print(Paper paper) {
        PrintOutcome outcome = printer.print(paper);
        done.offer(System.nanoTime());
        return outcome;
    }

    /** When the next paper had left, by {@link System#nanoTime()}; null when none did in time. */
    @Nullable
    Long next(Duration patience) throws InterruptedException {
        return done.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void warmUp() {
        printer.warmUp();
    }

    @Override
    public PrinterStatus status() {
        return printer.status();
    }

    @Override
    public void close() {
        printer.close();
    }
}
