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
    private final List<String> codes = new ArrayList<>();
    private long now = 10_000_000_000L;

    private void send(String text, long nanosEach) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            now += nanosEach;
            lines.take(each, now).ifPresent(codes::add);
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
        now += CodeLines.SAME_NANOS;
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
