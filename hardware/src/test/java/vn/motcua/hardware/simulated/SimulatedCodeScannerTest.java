package vn.motcua.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.simulated.SimulatedCodeScanner.Wire;

class SimulatedCodeScannerTest {
    private static final String LONG = "https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(10 * SECOND);
    private final List<String> codes = new CopyOnWriteArrayList<>();

    private SimulatedCodeScanner scanner(Wire wire) {
        var scanner = new SimulatedCodeScanner(wire, now::get);
        scanner.onCode(codes::add);
        return scanner;
    }

    @ParameterizedTest
    @EnumSource
    void aCodeComesWholeAndOneBeyondTheBoundDoesNot(Wire wire) {
        var scanner = scanner(wire);
        scanner.scan(LONG);
        scanner.scan("x".repeat(CodeScanner.MAX_LENGTH + 1));
        assertThat(codes).containsExactly(LONG);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReadHalfIsForgottenAfterAWhile(Wire wire) {
        var scanner = scanner(wire);
        scanner.half(LONG);
        now.addAndGet(3 * SECOND);
        scanner.scan(LONG);
        assertThat(codes).containsExactly(LONG);
    }

    @ParameterizedTest
    @EnumSource
    void aCodeLeftBeforeTheWindowCountsOnce(Wire wire) {
        scanner(wire).repeat(LONG, 500);
        assertThat(codes).containsExactly(LONG);
    }

    @ParameterizedTest
    @EnumSource
    void aFloodIsHeldBackAndTheNextCodeIsHeard(Wire wire) {
        var scanner = scanner(wire);
        scanner.flood(SimulatedCodeScanner.MOST / 10);
        assertThat(codes).hasSize(4);
        now.addAndGet(2 * SECOND);
        scanner.scan(LONG);
        assertThat(codes).hasSize(5).endsWith(LONG);
    }

    @ParameterizedTest
    @EnumSource
    void aPlugPulledInTheMiddleLeavesNothingBehind(Wire wire) {
        var scanner = scanner(wire);
        scanner.half(LONG);
        scanner.unplug();
        scanner.scan("lost");
        scanner.plugIn();
        scanner.scan(LONG);
        scanner.silence(true);
        scanner.scan("unsaid");
        scanner.silence(false);
        scanner.scan("said");
        assertThat(codes).containsExactly(LONG, "said");
    }

    @ParameterizedTest
    @EnumSource
    void afterGarbageAWholeCodeIsReadAgain(Wire wire) {
        var scanner = scanner(wire);
        scanner.garbage();
        now.addAndGet(3 * SECOND);
        codes.clear();
        scanner.scan(LONG);
        assertThat(codes).containsExactly(LONG);
    }

    @Test
    void linesSayWhatItDoesAndOthersArePassedOver() throws IOException {
        scanner(Wire.SERIAL).obey(new StringReader("dance\nrepeat 3 A\nunplug\nscan B\nplug\nscan C D\nflood x\n"));
        assertThat(codes).containsExactly("A", "C D");
    }

    @Test
    void aPipeIsMadeAndNothingOfManyWritersIsLost(@TempDir Path folder) throws IOException {
        var pipe = folder.resolve("scanner");
        try (var scanner = SimulatedCodeScanner.fedBy(pipe)) {
            scanner.onCode(codes::add);
            for (var code : List.of("one", "two", "three")) {
                Files.writeString(pipe, "scan " + code + "\n");
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> codes.size() == 3);
        }
        assertThat(codes).containsExactly("one", "two", "three");
        assertThatThrownBy(() -> SimulatedCodeScanner.fedBy(folder)).isInstanceOf(HardwareFault.class);
    }
}
