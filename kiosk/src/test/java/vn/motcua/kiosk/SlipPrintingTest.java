package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.ChecklistPaper;
import vn.motcua.hardware.ticket.Paper;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.protocol.guide.Paper.Digitised;

class SlipPrintingTest {
    private static final ChecklistPaper LIST = new ChecklistPaper(
            new PaperBrand("Một cửa", "Bình An", null, null),
            PaperLanguage.VIETNAMESE,
            "1.001193",
            "Đăng ký khai sinh",
            "Hộ tịch",
            null,
            null,
            null,
            List.of(),
            null,
            ChecklistPaper.Filing.UNKNOWN,
            LocalDateTime.of(2026, 11, 23, 9, 42));

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failures = new AtomicInteger();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8));
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile PrintOutcome outcome = new PrintOutcome.Printed();
    private volatile PrinterStatus status = PrinterStatus.READY;

    private volatile Runnable during = () -> {};

    private final TicketPrinter printer = new TicketPrinter() {
        @Override
        public PrintOutcome print(Paper paper) {
            done.add(paper.pictureName().endsWith("-2") ? "second slip" : "list");
            during.run();
            return outcome;
        }

        @Override
        public PrinterStatus status() {
            return status;
        }

        @Override
        public void close() {}
    };

    private SlipPrinting slips(Duration mostWait) {
        return new SlipPrinting(thread, printer, printer::status, failures, mostWait);
    }

    /** From now on the printer is busy until it is free. */
    private void busy() {
        thread.execute(() -> {
            try {
                free.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Optional<PrinterFault> end(CompletableFuture<Optional<PrinterFault>> told) throws Exception {
        return told.get(60, TimeUnit.SECONDS);
    }

    private static PrinterStatus silent() {
        throw new IllegalStateException("the printer's port is gone");
    }

    private static PrinterStatus dying() {
        throw new AssertionError("the printer's driver died");
    }

    @Test
    void whoeverAskedIsToldAndTheNextListIsTakenWhereThePrinterDoesNotSayHowItIs() throws Exception {
        var slips = new SlipPrinting(thread, printer, SlipPrintingTest::silent, failures, Duration.ofMinutes(5));
        assertThat(end(slips.print(LIST))).isEmpty();
        outcome = new PrintOutcome.Failed("30 s were not enough");
        assertThat(end(slips.print(LIST))).contains(PrinterFault.BROKEN);
        var late = new SlipPrinting(thread, printer, SlipPrintingTest::silent, failures, Duration.ofSeconds(-1));
        assertThat(end(late.print(LIST))).contains(PrinterFault.BUSY);
        assertThat(end(late.print(LIST))).contains(PrinterFault.BUSY);
        assertThat(done).containsExactly("list", "list");
    }

    @Test
    void whoeverAskedIsToldAndTheNextListIsTakenWhereLookingAfterThePrinterBreaksOff() throws Exception {
        var slips = new SlipPrinting(thread, printer, SlipPrintingTest::dying, failures, Duration.ofMinutes(5));
        assertThat(end(slips.print(LIST))).contains(PrinterFault.BROKEN);
        assertThat(end(slips.print(LIST))).contains(PrinterFault.BROKEN);
        assertThat(done).containsExactly("list", "list");
    }

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    @Test
    void oneListWaitsAtATimeAndTheNextIsTakenWhenItIsOut() throws Exception {
        var slips = slips(Duration.ofMinutes(5));
        busy();
        var first = slips.print(LIST);
        assertThat(end(slips.print(LIST))).contains(PrinterFault.BUSY);
        free.countDown();
        assertThat(end(first)).isEmpty();
        assertThat(end(slips.print(LIST))).isEmpty();
        assertThat(done).containsExactly("list", "list");
    }

    @Test
    void ticketsGoBeforeAListThatHasNotBegun() throws Exception {
        busy();
        var list = slips(Duration.ofMinutes(5)).print(LIST);
        thread.execute(() -> done.add("first ticket"));
        thread.execute(() -> done.add("second ticket"));
        free.countDown();
        assertThat(end(list)).isEmpty();
        assertThat(done).containsExactly("first ticket", "second ticket", "list");
    }

    @Test
    void aListThatFailsTakesNoTicketWithItUnlessThePrinterNeedsSomebody() throws Exception {
        var slips = slips(Duration.ofMinutes(5));
        outcome = new PrintOutcome.Failed("30 s were not enough");
        assertThat(end(slips.print(LIST))).contains(PrinterFault.BROKEN);
        assertThat(failures).hasValue(0);
        status = PrinterStatus.PAPER_OUT;
        assertThat(end(slips.print(LIST))).contains(PrinterFault.PAPER_OUT);
        assertThat(failures).hasValue(1);
    }

    @Test
    void aListThatWaitedTooLongIsNotToldAsABrokenPrinter() throws Exception {
        var slips = slips(Duration.ofSeconds(-1));
        assertThat(end(slips.print(LIST))).contains(PrinterFault.BUSY);
        status = PrinterStatus.COVER_OPEN;
        assertThat(end(slips.print(LIST))).contains(PrinterFault.COVER_OPEN);
        assertThat(done).isEmpty();
    }

    private static ChecklistPaper fortyPapers() {
        var paper = new ChecklistPaper.Item("Giấy tờ", "Bản chính", Digitised.MUST);
        return new ChecklistPaper(
                LIST.brand(),
                LIST.language(),
                LIST.code(),
                LIST.name(),
                LIST.field(),
                null,
                null,
                null,
                Collections.nCopies(40, paper),
                null,
                LIST.filing(),
                LIST.printedAt());
    }

    @Test
    void theSecondSlipOfALongListComesBehindATicketThatWaits() throws Exception {
        during = () -> {
            during = () -> {};
            thread.execute(() -> done.add("ticket"));
        };
        assertThat(end(slips(Duration.ofMinutes(5)).print(fortyPapers()))).isEmpty();
        assertThat(done).containsExactly("list", "ticket", "second slip");
    }

    @Test
    void aLongListWhoseFirstSlipFailsEndsThere() throws Exception {
        outcome = new PrintOutcome.Failed("30 s were not enough");
        assertThat(end(slips(Duration.ofMinutes(5)).print(fortyPapers()))).contains(PrinterFault.BROKEN);
        assertThat(done).containsExactly("list");
    }

    @Test
    void aLongListWhoseSecondSlipFailsIsToldAsFailed() throws Exception {
        during = () -> outcome = done.size() == 1 ? outcome : new PrintOutcome.Failed("30 s were not enough");
        var slips = slips(Duration.ofMinutes(5));
        assertThat(end(slips.print(fortyPapers()))).contains(PrinterFault.BROKEN);
        assertThat(done).containsExactly("list", "second slip");
        outcome = new PrintOutcome.Printed();
        during = () -> {};
        assertThat(end(slips.print(LIST))).as("the next list is taken").isEmpty();
    }
}
