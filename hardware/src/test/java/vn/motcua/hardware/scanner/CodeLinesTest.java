package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.HardwareFault;

class CodeLinesTest {
    private final CodeLines lines = new CodeLines();
    private final CodeGate gate = new CodeGate();
    private final List<String> codes = new ArrayList<>();
    private long now = 10_000_000_000L;

    private void send(String text, long nanosEach) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            now += nanosEach;
            lines.take(each, now).ifPresent(code -> gate.pass(code, now, codes::add));
        }
    }

    @Test
    void aCodeEndsWithItsLineAlsoAtOneByteASecond() {
        send("https://x/t/á\r\n", 1_000_000_000L);
        assertThat(codes).containsExactly("https://x/t/á");
    }

    @Test
    void aCodeReadTwiceInAMomentCountsOnceAndLaterAgain() {
        send("A\nA\nB\n", 1_000_000);
        now += CodeGate.SAME_NANOS;
        send("B\n", 1_000_000);
        assertThat(codes).containsExactly("A", "B", "B");
    }

    @Test
    void halfACodeDoesNotSpoilTheNextAndOneTooLongIsDropped() {
        send("half", 1_000_000);
        now += CodeLines.BROKEN_OFF_NANOS + 1;
        send("whole\n", 1_000_000);
        send("x".repeat(CodeScanner.MAX_LENGTH + 1) + "\nnext\n", 1_000);
        assertThat(codes).containsExactly("whole", "next");
    }

    @Test
    void theKindOfCodeInFrontOfItIsNoPartOfIt() {
        send("]Q1H56.14-240823-0001\r\n", 1_000_000);
        assertThat(codes).containsExactly("H56.14-240823-0001");
    }

    @Test
    void aFloodIsHeardFourTimesAndThenFourTimesASecond() {
        for (int i = 0; i < 1_000; i++) {
            send("F" + i + "\n", 1_000_000);
        }
        double seconds = codes.size() / 4.0;
        assertThat(seconds).isBetween(4.0, 7.0);
        assertThat(codes).startsWith("F0", "F1", "F2", "F3");
    }

    @Test
    void aFaultBehindTheGateStopsNothing() {
        gate.pass("A", now, code -> {
            throw new IllegalStateException(code);
        });
        gate.pass("B", now, codes::add);
        assertThat(codes).containsExactly("B");
    }

    @Test
    void theSerialScannerReadsADeviceThatComesLater(@TempDir Path folder) throws IOException {
        Path device = folder.resolve("scanner");
        List<String> heard = new CopyOnWriteArrayList<>();
        try (SerialCodeScanner scanner = SerialCodeScanner.at("serial:" + device)) {
            scanner.onCode(heard::add);
            Files.writeString(device, "H56.14-240823-0001\r\n");
            await().atMost(Duration.ofSeconds(30)).until(() -> heard.contains("H56.14-240823-0001"));
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithItsForm() {
        assertThatThrownBy(() -> SerialCodeScanner.at("usb:1"))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("serial:PATH:BAUD");
    }
}
