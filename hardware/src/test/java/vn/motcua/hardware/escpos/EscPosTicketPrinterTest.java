package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.emulator.PrinterEmulator;
import vn.motcua.hardware.ticket.Ink;
import vn.motcua.hardware.ticket.Papers;
import vn.motcua.hardware.ticket.TicketRaster;

class EscPosTicketPrinterTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();

    private static EscPosTicketPrinter printer(String address, long deadlineMillis) {
        return EscPosTicketPrinter.at(PrinterAddress.parse(address), RASTER, Duration.ofMillis(deadlineMillis));
    }

    @Test
    void aPrinterOfTheOperatingSystemIsRefused() {
        assertThatThrownBy(() -> printer("javax:HP", 1000)).isInstanceOf(HardwareFault.class);
    }

    @Nested
    class IntoAFile {
        @Test
        void everyTicketIsAppended(@TempDir Path folder) throws IOException {
            var file = folder.resolve("new/tickets.bin");
            try (var printer = printer("file:" + file, 30_000)) {
                printer.warmUp();
                assertThat(Files.exists(file))
                        .as("warming up touches no printer")
                        .isFalse();
                assertThat(printer.print(Papers.numbered("A001"))).isEqualTo(new PrintOutcome.Printed());
                assertThat(printer.print(Papers.numbered("A002"))).isEqualTo(new PrintOutcome.Printed());
                assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
            }
            var first = EscPosBytes.of(RASTER.render(Papers.numbered("A001")));
            var second = EscPosBytes.of(RASTER.render(Papers.numbered("A002")));
            var all = Files.readAllBytes(file);
            assertThat(Arrays.copyOf(all, first.length)).isEqualTo(first);
            assertThat(Arrays.copyOfRange(all, first.length, all.length)).isEqualTo(second);
        }

        @Test
        void aFullFileFails(@TempDir Path folder) throws IOException {
            var file = folder.resolve("tickets.bin");
            try (var big = new RandomAccessFile(file.toFile(), "rw")) {
                big.setLength(FileLine.MAX_BYTES + 1);
            }
            try (var printer = printer("file:" + file, 30_000)) {
                assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Failed.class);
            }
        }

        @Test
        void aClosedPrinterFails(@TempDir Path folder) {
            var printer = printer("file:" + folder.resolve("tickets.bin"), 30_000);
            printer.close();
            assertThat(printer.print(Papers.sample())).isEqualTo(new PrintOutcome.Failed("the printer is closed"));
        }
    }

    @Nested
    class OverADeviceFile {
        @Test
        void aMissingDeviceFailsAndIsNotCreated(@TempDir Path folder) {
            var device = folder.resolve("lp0");
            try (var printer = printer("device:" + device, 30_000)) {
                assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Failed.class);
                assertThat(printer.status()).isEqualTo(PrinterStatus.OFFLINE);
            }
            assertThat(device).doesNotExist();
        }

        /** A named pipe that nobody reads stands for a device whose opening blocks. */
        @Test
        void aDeviceThatDoesNotOpenFailsAtTheDeadlineAndNeverPrintsLate(@TempDir Path folder) throws Exception {
            var pipe = pipe(folder);
            try (var printer = printer("device:" + pipe, 300)) {
                assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Failed.class);
                assertThat(printer.print(Papers.sample()))
                        .isEqualTo(new PrintOutcome.Failed("the printer still hangs in an earlier ticket"));
                assertThat(Files.readAllBytes(pipe))
                        .as("what comes out when the device wakes up")
                        .isEmpty();
            }
        }

        /** A named pipe whose reader stops reading stands for a printer whose paper ran out. */
        @Test
        void aBlockedWriteIsUnknownAtTheDeadline(@TempDir Path folder) throws Exception {
            var pipe = pipe(folder);
            try (var reader = new RandomAccessFile(pipe.toFile(), "rw");
                    var printer = printer("device:" + pipe, 3_000)) {
                var start = System.nanoTime();
                assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Unknown.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
                assertThat(reader.read()).as("something had left").isNotNegative();
            }
        }

        private static Path pipe(Path folder) throws Exception {
            var pipe = folder.resolve("lp0");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            return pipe;
        }
    }

    @Nested
    class OverTheNetwork {
        @Test
        void nobodyAtTheAddressFailsAndIsOffline() throws Exception {
            int port;
            try (var closed = PrinterEmulator.start(0, OutputStream.nullOutputStream())) {
                port = closed.port();
            }
            try (var printer = printer("tcp:127.0.0.1:" + port, 30_000)) {
                assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Failed.class);
                assertThat(printer.status()).isEqualTo(PrinterStatus.OFFLINE);
            }
        }

        @Test
        void whatComesOutIsTheTicket() throws Exception {
            var paper = new ByteArrayOutputStream();
            try (var network = PrinterEmulator.start(0, paper);
                    var printer = printer("tcp:127.0.0.1:" + network.port(), 30_000)) {
                assertThat(printer.print(Papers.sample())).isEqualTo(new PrintOutcome.Printed());
            }
            var picture = new RasterReader(paper.toByteArray()).readToTheEnd();
            assertThat(Ink.same(picture, RASTER.render(Papers.sample()))).isTrue();
        }
    }
}
