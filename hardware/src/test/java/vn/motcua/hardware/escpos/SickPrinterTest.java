package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.emulator.PrinterEmulator;
import vn.motcua.hardware.ticket.Papers;
import vn.motcua.hardware.ticket.TicketRaster;

/** The driver in front of a printer with each sickness: before the ticket, and after 20,000 bytes of it. */
@Execution(ExecutionMode.CONCURRENT)
class SickPrinterTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private PrinterEmulator emulator;
    private EscPosTicketPrinter printer;

    @BeforeEach
    void start() throws IOException {
        emulator = PrinterEmulator.start(0, paper);
        printer = printer(Duration.ofSeconds(30));
        awaitStatus(PrinterStatus.READY);
    }

    private EscPosTicketPrinter printer(Duration deadline) {
        return EscPosTicketPrinter.at(PrinterAddress.parse("tcp:127.0.0.1:" + emulator.port()), RASTER, deadline);
    }

    @AfterEach
    void stop() throws IOException {
        printer.close();
        emulator.close();
    }

    private void awaitStatus(PrinterStatus expected) {
        await().atMost(PATIENCE).until(printer::status, expected::equals);
    }

    private static byte[] ticket(String number) {
        return EscPosBytes.of(RASTER.render(Papers.numbered(number)));
    }

    private boolean cameOutLast(String number) {
        var all = paper.toByteArray();
        var ticket = ticket(number);
        return all.length >= ticket.length
                && Arrays.equals(Arrays.copyOfRange(all, all.length - ticket.length, all.length), ticket);
    }

    @ParameterizedTest
    @CsvSource({
        "paper-near-end,                PAPER_LOW",
        "after 20000 paper-near-end,    PAPER_LOW",
        "slow 200000,                   READY"
    })
    void whatDoesNotKeepItFromPrintingIsPrinted(String sickness, PrinterStatus status) {
        emulator.command(sickness);
        assertThat(printer.print(Papers.numbered("A001"))).isEqualTo(new PrintOutcome.Printed());
        assertThat(cameOutLast("A001")).isTrue();
        assertThat(printer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"paper-out, PAPER_OUT", "cover-open, COVER_OPEN", "unplug, OFFLINE"})
    void aTicketThatIsNotBegunHasFailedAndNeverComesOut(String sickness, PrinterStatus status) {
        emulator.command(sickness);
        assertThat(printer.print(Papers.numbered("A001"))).isInstanceOf(PrintOutcome.Failed.class);
        assertThat(printer.status()).isEqualTo(status);
        emulator.ok();
        awaitStatus(PrinterStatus.READY);
        assertThat(paper.size()).as("bytes on paper").isZero();
        theNextOneComesOutWhole();
    }

    /** The printer's buffer holds 4 KiB of the ticket when the paper ends; they must not come out with the next roll. */
    @ParameterizedTest
    @CsvSource({
        "after 20000 paper-out,  PAPER_OUT",
        "after 20000 cover-open, COVER_OPEN",
        "unplug-after 20000,     OFFLINE"
    })
    void aTicketThatWasCutShortIsUnknownAndItsRestNeverComesOut(String sickness, PrinterStatus status) {
        emulator.command(sickness);
        assertThat(printer.print(Papers.numbered("A001"))).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(printer.status()).isEqualTo(status);
        var onPaper = paper.size();
        emulator.ok();
        awaitStatus(PrinterStatus.READY);
        assertThat(paper.size()).as("bytes on paper after the new roll").isEqualTo(onPaper);
        assertThat(onPaper).isBetween(20_000, ticket("A001").length - 1);
        theNextOneComesOutWhole();
    }

    @ParameterizedTest
    @CsvSource({
        "silent,                UNKNOWN",
        "garbage,               UNKNOWN",
        "after 20000 garbage,   UNKNOWN",
        "block,                 OFFLINE",
        "after 20000 block,     OFFLINE",
        "slow 1,                OFFLINE"
    })
    void withoutAReceiptNobodyKnows(String sickness, PrinterStatus status) {
        emulator.command(sickness);
        assertThat(printer.print(Papers.numbered("A001"))).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(printer.status()).isEqualTo(status);
        emulator.ok();
        awaitStatus(PrinterStatus.READY);
        theNextOneComesOutWhole();
    }

    @Test
    void onePrinterThatFallsSilentWithinTheTicketHasPrintedItAndNobodyKnows() {
        printer.close();
        printer = printer(Duration.ofSeconds(4));
        awaitStatus(PrinterStatus.READY);
        emulator.command("after 20000 silent");
        assertThat(printer.print(Papers.numbered("A001"))).isInstanceOf(PrintOutcome.Unknown.class);
        await().atMost(PATIENCE).until(() -> cameOutLast("A001"));
        emulator.ok();
        awaitStatus(PrinterStatus.READY);
        theNextOneComesOutWhole();
    }

    private void theNextOneComesOutWhole() {
        assertThat(printer.print(Papers.numbered("A002"))).isEqualTo(new PrintOutcome.Printed());
        assertThat(cameOutLast("A002")).isTrue();
    }
}
