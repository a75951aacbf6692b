package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.Paper;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.hardware.ticket.TicketPaper;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.kiosk.outbox.IssuedBefore;
import vn.motcua.kiosk.outbox.TicketDesk;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.TicketPrinted;

/**
 * Prints tickets one after the other on a thread of its own: ISSUED → PRINTING → PRINTED, UNKNOWN or FAILED, each on the
 * disk before the next. Between tickets it looks after the printer, so that staff hear of an empty roll before a citizen
 * does, and hear when it is full again.
 *
 * <p>A ticket is printed while its citizen stands there or never: one that waited when the printer failed, or that
 * waited longer than {@link #MAX_WAIT}, gets no paper by itself. Its number stands on the screen, and a reprint is asked
 * for by a finger.
 *
 * <p>Bound: {@value #MAX_WAITING} tickets wait for the printer; the next one is a ticket without paper.
 */
final class TicketPrinting implements AutoCloseable {
    static final int MAX_WAITING = 32;

    /** As long as a number stays on the screen. */
    static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private static final System.Logger LOG = System.getLogger(TicketPrinting.class.getName());

    private final String device;
    private final TicketPrinter printer;
    private final TicketDesk desk;
    private final Listener listener;
    private final ThreadPoolExecutor thread;
    private final AtomicInteger failures = new AtomicInteger();
    private final IssuedBefore issued;
    private final SlipPrinting slips;
    private volatile PrinterStatus lastStatus = PrinterStatus.UNKNOWN;
    private @Nullable PrinterWatch watch;

    /** Hears what becomes of papers and of the printer; called on the printing thread. */
    interface Listener {
        /** A ticket has no paper, or may have a part of one. */
        void paperMissing(UUID ticket, PrinterFault fault);

        /** The printer is in another state than before. */
        void statusChanged(PrinterStatus now);
    }

    /**
     * A paper to print.
     *
     * @param copy 0 for the first one of a ticket
     */
    record Order(IssuedTicket ticket, DeviceConfig config, Language language, int copy) {}

    TicketPrinting(String device, TicketPrinter printer, TicketDesk desk, IssuedBefore issued, Listener listener) {
        this.issued = issued;
        this.device = device;
        this.printer = printer;
        this.desk = desk;
        this.listener = listener;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().daemon().name(device + "-printer").factory());
        this.slips = new SlipPrinting(thread, printer, this::look, failures, MAX_WAIT);
        thread.execute(printer::warmUp);
    }

    /** Begins to look after the printer. */
    void start() {
        watch = PrinterWatch.start(device, this::lookIfIdle, () -> lastStatus);
    }

    private void lookIfIdle() {
        if (thread.getQueue().isEmpty()) {
            try {
                thread.execute(this::look);
            } catch (RejectedExecutionException busy) {
                LOG.log(Level.DEBUG, "The printer is busy; it is looked after next time.");
            }
        }
    }

    private PrinterStatus look() {
        PrinterStatus now = printer.status();
        if (now != lastStatus) {
            lastStatus = now;
            listener.statusChanged(now);
        }
        return now;
    }

    /** What the printer said last; never asks it, so it never waits. */
    PrinterStatus lastStatus() {
        return lastStatus;
    }

    /** Puts the paper behind those that wait for the printer. */
    void print(Order order) {
        int failuresBefore = failures.get();
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        try {
            thread.execute(() -> {
                if (failures.get() != failuresBefore || System.nanoTime() - end > 0) {
                    settle(order, new PrintOutcome.Failed("the printer failed or was busy too long before its turn"));
                } else {
                    printNow(order);
                }
            });
        } catch (RejectedExecutionException full) {
            desk.printed(order.ticket().ticket(), TicketPrinted.Outcome.FAILED, order.copy());
            listener.paperMissing(order.ticket().ticket(), PrinterFault.UNREACHABLE);
        }
    }

    /** Prints a ticket once more, marked as a copy. */
    void reprint(IssuedTicket ticket, DeviceConfig config, Language language) {
        issued.nextCopy(ticket).whenComplete((copy, refused) -> {
            if (refused == null) {
                print(new Order(ticket, config, language, copy));
            } else {
                LOG.log(Level.WARNING, "No copy of {0}: {1}", ticket.number(), refused.getMessage());
            }
        });
    }

    /** Prints a slip that is no ticket; complete with the reason if it did not come out. */
    CompletableFuture<Optional<PrinterFault>> slip(Paper paper) {
        return slips.print(paper);
    }

    private void printNow(Order order) {
        PrintOutcome outcome;
        try {
            desk.printing(order.ticket().ticket()).join();
            TicketPaper paper = paper(order.ticket(), order.config(), order.language());
            outcome = printer.print(order.copy() == 0 ? paper : paper.asCopy());
        } catch (RuntimeException e) {
            outcome = new PrintOutcome.Failed(String.valueOf(e.getMessage()));
        }
        if (outcome instanceof PrintOutcome.Printed) {
            settle(order, outcome);
            look();
            return;
        }
        look();
        if (outcome instanceof PrintOutcome.Failed
                || outcome instanceof PrintOutcome.Unknown && lastStatus.needsHelp()) {
            failures.incrementAndGet();
        }
        settle(order, outcome);
    }

    private void settle(Order order, PrintOutcome outcome) {
        UUID ticket = order.ticket().ticket();
        String number = order.ticket().number();
        switch (outcome) {
            case PrintOutcome.Printed _ -> desk.printed(ticket, TicketPrinted.Outcome.PRINTED, order.copy());
            case PrintOutcome.Unknown(String reason) -> {
                LOG.log(Level.WARNING, "Nobody knows whether {0} was printed: {1}", number, reason);
                desk.printed(ticket, TicketPrinted.Outcome.UNKNOWN, order.copy());
                if (lastStatus.needsHelp()) {
                    listener.paperMissing(ticket, fault(lastStatus));
                }
            }
            case PrintOutcome.Failed(String reason) -> {
                LOG.log(Level.WARNING, "{0} has no paper: {1}", number, reason);
                desk.printed(ticket, TicketPrinted.Outcome.FAILED, order.copy());
                listener.paperMissing(ticket, fault(lastStatus));
            }
        }
    }

    static PrinterFault fault(PrinterStatus status) {
        return switch (status) {
            case PAPER_OUT -> PrinterFault.PAPER_OUT;
            case COVER_OPEN -> PrinterFault.COVER_OPEN;
            case OFFLINE -> PrinterFault.UNREACHABLE;
            case READY, PAPER_LOW, UNKNOWN -> PrinterFault.BROKEN;
        };
    }

    /** The paper of a ticket: the office's names, the service's papers, no word about the citizen. */
    static TicketPaper paper(IssuedTicket ticket, DeviceConfig config, Language language) {
        DeviceConfig.Service service = config.services().stream()
                .filter(offered -> offered.id().equals(ticket.service()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("service " + ticket.service() + " left the configuration"));
        DeviceConfig.Brand brand = config.brand();
        LocalDateTime issued =
                LocalDateTime.ofInstant(ticket.issuedAt(), config.office().timeZone());
        List<String> papers = service.papers() == null
                ? List.of()
                : language != Language.ENGLISH
                        ? service.papers().vi()
                        : service.papers().en();
        return new TicketPaper(
                new PaperBrand(language.of(brand.line()), language.of(brand.name()), null, brand.hotline()),
                language != Language.ENGLISH ? PaperLanguage.VIETNAMESE : PaperLanguage.ENGLISH,
                ticket.number(),
                service.name().vi(),
                service.name().en(),
                ticket.priority(),
                issued,
                ticket.priority() ? null : ticket.ahead(),
                range(ticket.announced()),
                service.zone() == null ? null : language.of(service.zone()),
                papers.subList(0, Math.min(papers.size(), TicketPaper.MAX_PAPERS)),
                ticket.link().isEmpty() || ticket.link().length() > TicketPaper.MAX_LINK ? null : ticket.link(),
                false,
                ticket.interpreter());
    }

    private static vn.motcua.hardware.ticket.@Nullable WaitRange range(@Nullable WaitRange range) {
        return range == null || range.high() < 1
                ? null
                : new vn.motcua.hardware.ticket.WaitRange(range.low(), range.high(), range.bound90());
    }

    /** Lets the ticket in the printer finish, at most two seconds. */
    @Override
    public void close() {
        PrinterWatch watching = watch;
        if (watching != null) {
            watching.close();
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        printer.close();
    }
}
