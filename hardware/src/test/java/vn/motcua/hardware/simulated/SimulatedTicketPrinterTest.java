package vn.motcua.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.simulated.SimulatedTicketPrinter.Behaviour;
import vn.motcua.hardware.ticket.Ink;
import vn.motcua.hardware.ticket.Papers;
import vn.motcua.hardware.ticket.TicketRaster;

class SimulatedTicketPrinterTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();

    @TempDir
    private Path folder;

    private SimulatedTicketPrinter printer;

    @BeforeEach
    void open() {
        printer = SimulatedTicketPrinter.into(folder, RASTER);
    }

    @Test
    void aTicketBecomesAPictureInTheFolder() throws IOException {
        assertThat(printer.print(Papers.sample())).isEqualTo(new PrintOutcome.Printed());
        assertThat(printer.print(Papers.sample().asCopy())).isEqualTo(new PrintOutcome.Printed());
        var picture = ImageIO.read(folder.resolve("2026-11-23-A012.png").toFile());
        assertThat(Ink.same(picture, RASTER.render(Papers.sample()))).isTrue();
        assertThat(folder.resolve("2026-11-23-A012-copy.png")).exists();
        assertThat(printer.printed())
                .containsExactly(Papers.sample(), Papers.sample().asCopy());
    }

    @Test
    void outOfPaperNothingComesOut() {
        printer.behave(Behaviour.OUT_OF_PAPER);
        assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Failed.class);
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSilentPrinterLeavesTheOutcomeUnknown() {
        printer.behave(Behaviour.SILENT);
        assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(printer.status()).isEqualTo(PrinterStatus.UNKNOWN);
    }

    @Test
    void aSlowPrinterPrintsAfterItsWhile() {
        var slow = new SimulatedTicketPrinter(null, RASTER, Duration.ofMillis(200));
        slow.behave(Behaviour.SLOW);
        var start = System.nanoTime();
        assertThat(slow.print(Papers.sample())).isEqualTo(new PrintOutcome.Printed());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void theControlFileChangesARunningPrinter() throws IOException {
        Files.writeString(folder.resolve(SimulatedTicketPrinter.CONTROL_FILE), "out-of-paper\n");
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        Files.writeString(folder.resolve(SimulatedTicketPrinter.CONTROL_FILE), "paper-low");
        assertThat(printer.print(Papers.sample())).isEqualTo(new PrintOutcome.Printed());
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_LOW);
        Files.writeString(folder.resolve(SimulatedTicketPrinter.CONTROL_FILE), "nonsense");
        assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
    }

    @Test
    void aClosedPrinterFails() {
        printer.close();
        assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Failed.class);
    }

    @Test
    void theFolderKeepsABoundedNumberOfPictures() throws IOException {
        for (var i = 0; i < SimulatedTicketPrinter.KEPT_PICTURES; i++) {
            Files.createFile(folder.resolve("old-" + i + ".png"));
        }
        printer.print(Papers.sample());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(SimulatedTicketPrinter.KEPT_PICTURES);
        }
        assertThat(folder.resolve("2026-11-23-A012.png")).exists();
    }
}
