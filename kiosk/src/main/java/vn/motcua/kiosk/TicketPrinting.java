package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.hardware.ticket.TicketPaper;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.kiosk.outbox.TicketDesk;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.TicketPrinted;

/**
 * Prints tickets one after the other on a thread of its own: ISSUED → PRINTING → PRINTED, UNKNOWN or FAILED, each on the
 * disk before the next.
 *
 * <p>Bound: {@value #MAX_WAITING} tickets wait for the printer; the next one is a ticket without paper.
 */
final class TicketPrinting implements AutoCloseable {
    static final int MAX_WAITING = 32;

    private static final System.Logger LOG = System.getLogger(TicketPrinting.class.getName());

    private final TicketPrinter printer;
    private final TicketDesk desk;
    private final BiConsumer<UUID, PrinterFault> paperMissing;
    private final ThreadPoolExecutor thread;
    private volatile PrinterStatus lastStatus = PrinterStatus.UNKNOWN;

    TicketPrinting(String device, TicketPrinter printer, TicketDesk desk, BiConsumer<UUID, PrinterFault> paperMissing) {
        this.printer = printer;
        this.desk = desk;
        this.paperMissing = paperMissing;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().daemon().name(device + "-printer").factory());
        thread.execute(() -> {
            printer.warmUp();
            lastStatus = printer.status();
        });
    }

    /** What the printer said last; never asks it, so it never waits. */
    PrinterStatus lastStatus() {
        return lastStatus;
    }

    /** Puts the ticket behind those that wait for the printer. */
    void print(IssuedTicket ticket, DeviceConfig config, Language language) {
        try {
            thread.execute(() -> printNow(ticket, config, language));
        } catch (RejectedExecutionException full) {
            desk.printed(ticket.ticket(), TicketPrinted.Outcome.FAILED);
            paperMissing.accept(ticket.ticket(), PrinterFault.UNREACHABLE);
        }
    }

    private void printNow(IssuedTicket ticket, DeviceConfig config, Language language) {
        CompletableFuture<Void> marked = desk.printing(ticket.ticket());
        PrintOutcome outcome;
        try {
            marked.join();
            outcome = printer.print(paper(ticket, config, language));
        } catch (RuntimeException e) {
            outcome = new PrintOutcome.Failed(String.valueOf(e.getMessage()));
        }
        lastStatus = printer.status();
        switch (outcome) {
            case PrintOutcome.Printed _ -> desk.printed(ticket.ticket(), TicketPrinted.Outcome.PRINTED);
            case PrintOutcome.Unknown(String reason) -> {
                LOG.log(Level.WARNING, "Nobody knows whether {0} was printed: {1}", ticket.number(), reason);
                desk.printed(ticket.ticket(), TicketPrinted.Outcome.UNKNOWN);
                if (lastStatus.needsHelp()) {
                    paperMissing.accept(ticket.ticket(), fault(lastStatus));
                }
            }
            case PrintOutcome.Failed(String reason) -> {
                LOG.log(Level.WARNING, "{0} has no paper: {1}", ticket.number(), reason);
                desk.printed(ticket.ticket(), TicketPrinted.Outcome.FAILED);
                paperMissing.accept(ticket.ticket(), fault(lastStatus));
            }
        }
    }

    private static PrinterFault fault(PrinterStatus status) {
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
                : language == Language.VIETNAMESE
                        ? service.papers().vi()
                        : service.papers().en();
        return new TicketPaper(
                new PaperBrand(language.of(brand.line()), language.of(brand.name()), null, brand.hotline()),
                language == Language.VIETNAMESE ? PaperLanguage.VIETNAMESE : PaperLanguage.ENGLISH,
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
                false);
    }

    private static vn.motcua.hardware.ticket.@Nullable WaitRange range(@Nullable WaitRange range) {
        return range == null || range.high() < 1
                ? null
                : new vn.motcua.hardware.ticket.WaitRange(range.low(), range.high(), range.bound90());
    }

    /** Lets the ticket in the printer finish, at most two seconds. */
    @Override
    public void close() {
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
