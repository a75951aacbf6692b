package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.emulator.PrinterEmulator;
import vn.motcua.hardware.ticket.Papers;
import vn.motcua.hardware.ticket.TicketRaster;

class SerialLineTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();

    @Test
    void overATerminalThePrinterAnswersGivesReceiptsAndTellsThatThePaperEnded() throws Throwable {
        var paper = new ByteArrayOutputStream();
        try (var terminal = PseudoTerminal.open();
                var emulator = PrinterEmulator.start(0, paper);
                var wire = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            terminal.pumpInto(wire.getOutputStream());
            terminal.pumpFrom(wire.getInputStream());
            var address = new PrinterAddress.Serial(terminal.device(), PrinterAddress.Serial.USUAL_BAUD);
            try (var printer = EscPosTicketPrinter.at(address, RASTER, EscPosTicketPrinter.SERIAL_DEADLINE)) {
                await().atMost(Duration.ofSeconds(60)).until(printer::status, PrinterStatus.READY::equals);
                assertThat(printer.print(Papers.sample())).isEqualTo(new PrintOutcome.Printed());
                assertThat(paper.toByteArray()).isEqualTo(EscPosBytes.of(RASTER.render(Papers.sample())));
                emulator.command("after 20000 paper-out");
                assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Unknown.class);
                assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            }
        }
    }

    @Test
    void whatIsNoTerminalIsOffline(@TempDir Path folder) {
        var address = new PrinterAddress.Serial(folder.resolve("ttyUSB9"), 9600);
        try (var printer = EscPosTicketPrinter.at(address, RASTER, Duration.ofSeconds(5))) {
            assertThat(printer.status()).isEqualTo(PrinterStatus.OFFLINE);
            assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Failed.class);
        }
    }
}
