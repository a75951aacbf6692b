package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.ChecklistPaper;
import vn.motcua.hardware.ticket.Paper;
import vn.motcua.kiosk.model.PrinterFault;

/**
 * Prints what is no ticket, on the printer's own thread. A list of papers is long and nobody waits in a queue with it:
 * one at a time waits or is printed, and as long as it has not begun, everything else goes before it.
 *
 * <p>A ticket loses its paper only to a printer that says that it needs somebody, never to a slip that failed.
 */
final class SlipPrinting {
    private static final System.Logger LOG = System.getLogger(SlipPrinting.class.getName());

    private final ThreadPoolExecutor thread;
    private final TicketPrinter printer;
    private final Supplier<PrinterStatus> look;
    private final AtomicInteger failures;
    private final long waitNanos;
    private final AtomicBoolean listTaken = new AtomicBoolean();

    /**
     * @param thread the printer's
     * @param look asks the printer how it is, on that thread
     * @param failures counts the papers that failed; one that waited meanwhile is not printed
     * @param mostWait a slip that waited longer is not printed
     */
    SlipPrinting(
            ThreadPoolExecutor thread,
            TicketPrinter printer,
            Supplier<PrinterStatus> look,
            AtomicInteger failures,
            Duration mostWait) {
        this.thread = thread;
        this.printer = printer;
        this.look = look;
        this.failures = failures;
        this.waitNanos = mostWait.toNanos();
    }

    /** One slip on its way, and those that go on from it: whoever asked is told exactly once. */
    private final class Order {
        private final List<? extends Paper> slips;
        private final boolean list;
        private final int failuresBefore = failures.get();
        private final long end = System.nanoTime() + waitNanos;
        private final CompletableFuture<Optional<PrinterFault>> told;

        Order(List<? extends Paper> slips, CompletableFuture<Optional<PrinterFault>> told) {
            this.slips = slips;
            this.told = told;
            this.list = slips.getFirst() instanceof ChecklistPaper;
        }

        CompletableFuture<Optional<PrinterFault>> queue() {
            try {
                thread.execute(this::turn);
            } catch (RejectedExecutionException full) {
                tell(Optional.of(PrinterFault.BUSY));
            }
            return told;
        }

        private void turn() {
            boolean late = failures.get() != failuresBefore || System.nanoTime() - end > 0;
            if (list && !late && !thread.getQueue().isEmpty()) {
                queue();
                return;
            }
            Optional<PrinterFault> fault = Optional.of(PrinterFault.BROKEN);
            try {
                fault = late ? tooLate() : now(slips.getFirst());
            } finally {
                if (fault.isEmpty() && slips.size() > 1) {
                    new Order(slips.subList(1, slips.size()), told).queue();
                } else {
                    tell(fault);
                }
            }
        }

        private void tell(Optional<PrinterFault> fault) {
            if (list) {
                listTaken.set(false);
            }
            told.complete(fault);
        }
    }

    /**
     * Prints a slip behind what waits for the printer, each slip of a list behind everything; tells why it did not come
     * out whole.
     */
    CompletableFuture<Optional<PrinterFault>> print(Paper paper) {
        if (paper instanceof ChecklistPaper && !listTaken.compareAndSet(false, true)) {
            return CompletableFuture.completedFuture(Optional.of(PrinterFault.BUSY));
        }
        List<? extends Paper> slips = paper instanceof ChecklistPaper list ? list.slips() : List.of(paper);
        return new Order(slips, new CompletableFuture<>()).queue();
    }

    private Optional<PrinterFault> tooLate() {
        PrinterStatus now = status();
        return Optional.of(now.needsHelp() ? TicketPrinting.fault(now) : PrinterFault.BUSY);
    }

    private PrinterStatus status() {
        try {
            return look.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The printer does not say how it is.", e);
            return PrinterStatus.UNKNOWN;
        }
    }

    private Optional<PrinterFault> now(Paper paper) {
        PrintOutcome outcome;
        try {
            outcome = printer.print(paper);
        } catch (RuntimeException e) {
            outcome = new PrintOutcome.Failed(String.valueOf(e.getMessage()));
        }
        PrinterStatus status = status();
        boolean out = outcome instanceof PrintOutcome.Printed
                || outcome instanceof PrintOutcome.Unknown && !status.needsHelp();
        if (out) {
            return Optional.empty();
        }
        if (status.needsHelp()) {
            failures.incrementAndGet();
        }
        LOG.log(Level.WARNING, "A slip did not come out: {0}", outcome);
        return Optional.of(TicketPrinting.fault(status));
    }
}
