package vn.motcua.hardware.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterEmulatorTest {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final byte[] PAPER = {0x10, 0x04, 4};
    private static final byte[] CAUSE = {0x10, 0x04, 2};
    private static final byte[] RECEIPT = {0x1D, 'r', 1};
    private static final byte[] TEXT = {'A', '0', '0', '1', '\n'};

    @TempDir
    private Path folder;

    private Path log;
    private PrinterEmulator printer;

    @BeforeEach
    void start() throws IOException {
        log = folder.resolve("paper.bin");
        printer = PrinterEmulator.start(0, log);
    }

    @AfterEach
    void stop() throws IOException {
        printer.close();
    }

    private Socket line() throws IOException {
        var line = new Socket(InetAddress.getLoopbackAddress(), printer.port());
        line.setSoTimeout(PATIENCE_MILLIS);
        return line;
    }

    private static int ask(Socket line, byte... question) throws IOException {
        line.getOutputStream().write(question);
        return line.getInputStream().read();
    }

    private void awaitPaper(byte... expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Files.readAllBytes(log)).isEqualTo(expected));
    }

    /** A picture of 8 dots × {@code rows}. */
    private static byte[] picture(int rows, int sent) {
        var bytes = new byte[8 + sent];
        byte[] head = {0x1D, 'v', '0', 0, 1, 0, (byte) rows, (byte) (rows >> 8)};
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (var at = head.length; at < bytes.length; at++) {
            bytes[at] = 0x55;
        }
        return bytes;
    }

    @Test
    void inGoodHealthItPrintsAndAnswers() throws IOException {
        try (var line = line()) {
            line.getOutputStream().write(TEXT);
            assertThat(ask(line, PAPER)).isEqualTo(0x12);
            assertThat(ask(line, CAUSE)).isEqualTo(0x12);
            assertThat(ask(line, RECEIPT)).isEqualTo(0x00);
        }
        awaitPaper(TEXT);
    }

    @Test
    void withoutPaperItSaysSoAndPrintsOnlyWithTheNextRoll() throws IOException {
        printer.paperOut();
        try (var line = line()) {
            assertThat(ask(line, PAPER)).isEqualTo(0x7E);
            assertThat(ask(line, CAUSE)).isEqualTo(0x32);
            line.getOutputStream().write(TEXT);
            assertThat(ask(line, new byte[] {0x10, 0x04, 1})).isEqualTo(0x1A);
        }
        assertThat(log).isEmptyFile();
        printer.ok();
        awaitPaper(TEXT);
    }

    @Test
    void aClearedBufferIsNeverPrinted() throws IOException {
        printer.paperOut();
        try (var line = line()) {
            line.getOutputStream().write(TEXT);
            line.getOutputStream().write(RealTimeCommands.CLEAR);
            assertThat(line.getInputStream().readNBytes(3)).containsExactly(0x37, 0x25, 0x00);
            printer.ok();
            assertThat(ask(line, RECEIPT)).isEqualTo(0x00);
        }
        assertThat(log).isEmptyFile();
    }

    @Test
    void aLineThatNobodyMissesIsGivenUpForTheNextOneAndTheFullBufferCleared() throws IOException {
        printer.paperOut();
        try (var stuck = line();
                var next = line()) {
            stuck.getOutputStream().write(picture(60_000, Mechanism.BUFFER + 100));
            next.getOutputStream().write(RealTimeCommands.CLEAR);
            assertThat(next.getInputStream().read()).isEqualTo(0x37);
        }
        printer.ok();
        try (var line = line()) {
            assertThat(ask(line, RECEIPT)).isEqualTo(0x00);
        }
        assertThat(log).isEmptyFile();
    }

    @Test
    void itSpeaksByItselfWhenAsked() throws IOException {
        try (var line = line()) {
            line.getOutputStream().write(new byte[] {0x1D, 'a', (byte) 0xFF});
            assertThat(line.getInputStream().readNBytes(4)).containsExactly(0x10, 0, 0, 0x0F);
            printer.coverOpen();
            assertThat(line.getInputStream().readNBytes(4)).containsExactly(0x38, 0, 0, 0x0F);
            printer.paperNearEnd();
            assertThat(line.getInputStream().readNBytes(4)).containsExactly(0x38, 0, 0x03, 0x0F);
        }
    }

    @Test
    void aQuestionWithinAPictureIsAnsweredAndStaysAPartOfIt() throws IOException {
        try (var line = line()) {
            line.getOutputStream().write(picture(3, 0));
            assertThat(ask(line, PAPER)).isEqualTo(0x12);
            assertThat(ask(line, RECEIPT)).isEqualTo(0x00);
        }
        awaitPaper(0x1D, 'v', '0', 0, 1, 0, 3, 0, 0x10, 0x04, 4);
    }

    private void awaitPaper(int... expected) {
        var bytes = new byte[expected.length];
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) expected[at];
        }
        awaitPaper(bytes);
    }

    @Test
    void unpluggedWithinAPictureItLeavesAWhiteRestAndBreaksTheLine() throws IOException {
        printer.unplugAfter(10);
        try (var line = line()) {
            line.getOutputStream().write(picture(5, 4));
            assertThatThrownBy(() -> {
                        if (line.getInputStream().read() < 0) {
                            throw new IOException("hung up");
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
        awaitPaper(0x1D, 'v', '0', 0, 1, 0, 5, 0, 0x55, 0x55, 0, 0, 0);
        assertThatThrownBy(this::line).isInstanceOf(IOException.class);
        printer.plug();
        try (var line = line()) {
            assertThat(ask(line, PAPER)).isEqualTo(0x12);
        }
    }

    @Test
    void silentItPrintsAndSaysNothing() throws IOException {
        printer.silent();
        try (var line = line()) {
            line.getOutputStream().write(PAPER);
            line.getOutputStream().write(RECEIPT);
            line.getOutputStream().write(TEXT);
            awaitPaper(TEXT);
            assertThat(line.getInputStream().available()).isZero();
        }
    }

    @Test
    void garbageIsNoStatus() throws IOException {
        printer.garbage();
        try (var line = line()) {
            assertThat(ask(line, PAPER)).isNotEqualTo(0x12);
        }
    }

    @Test
    void blockedItTakesNothingUntilItIsWell() throws IOException {
        printer.block();
        try (var line = line()) {
            line.getOutputStream().write(TEXT);
            line.getOutputStream().write(PAPER);
            assertThat(log).isEmptyFile();
            printer.ok();
            assertThat(line.getInputStream().read()).isEqualTo(0x12);
        }
        awaitPaper(TEXT);
    }

    @Test
    void slowItTakesAByteInATime() throws IOException {
        printer.slow(20);
        try (var line = line()) {
            var start = System.nanoTime();
            line.getOutputStream().write(TEXT);
            awaitPaper(TEXT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(150));
        }
    }

    @Test
    void commandsAreWords() {
        printer.command(" paper-out-after  100 ");
        printer.command("after 5 slow 7");
        printer.command("ok");
        assertThatThrownBy(() -> printer.command("explode"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cover-open");
        assertThatThrownBy(() -> printer.command("after 5 explode")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> printer.command("slow 0")).isInstanceOf(IllegalArgumentException.class);
    }
}
