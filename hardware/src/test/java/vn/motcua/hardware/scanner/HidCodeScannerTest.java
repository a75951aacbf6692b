package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files stand for the kernel's: what they hold is what it would say, one report each. */
class HidCodeScannerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private void plug(String name, byte[] descriptor, String code) throws IOException {
        var kernel = folder.resolve("sys").resolve(name).resolve("device");
        Files.createDirectories(kernel);
        Files.createDirectories(folder.resolve("dev"));
        var data = code.getBytes(StandardCharsets.UTF_8);
        var report = new byte[ScanLayout.USUAL_BYTES];
        report[0] = 2;
        report[1] = (byte) data.length;
        System.arraycopy(data, 0, report, 5, data.length);
        Files.write(folder.resolve("dev").resolve(name), report);
        // Last, so that a half plugged device is never read.
        Files.write(kernel.resolve("report_descriptor"), descriptor);
    }

    @Test
    void theScannerIsFoundAmongOtherDevicesAlsoWhenItComesLater() throws IOException {
        try (var scanner = HidCodeScanner.started(folder.resolve("sys"), folder.resolve("dev"), null)) {
            scanner.onCode(heard::add);
            plug("hidraw0", Descriptors.KEYBOARD, "typed");
            plug("hidraw1", Descriptors.USUAL, "H56.14-240823-0001");
            await().atMost(PATIENCE).until(() -> !heard.isEmpty());
        }
        assertThat(heard).containsOnly("H56.14-240823-0001");
    }

    @Test
    void aScannerThatCannotBeOpenedIsPassedOverForTheNext() throws IOException {
        plug("hidraw0", Descriptors.USUAL, "refused");
        Files.delete(folder.resolve("dev").resolve("hidraw0"));
        plug("hidraw1", Descriptors.USUAL, "opened");
        try (var scanner = HidCodeScanner.started(folder.resolve("sys"), folder.resolve("dev"), null)) {
            scanner.onCode(heard::add);
            await().atMost(PATIENCE).until(() -> !heard.isEmpty());
        }
        assertThat(heard).containsOnly("opened");
    }

    @Test
    void aDeviceThatIsNamedIsReadThroughItsLink() throws IOException {
        plug("hidraw0", Descriptors.USUAL, "first");
        plug("hidraw1", Descriptors.USUAL, "second");
        var link = Files.createSymbolicLink(
                folder.resolve("scanner"), folder.resolve("dev").resolve("hidraw1"));
        try (var scanner = HidCodeScanner.started(folder.resolve("sys"), folder.resolve("dev"), link.toString())) {
            scanner.onCode(heard::add);
            await().atMost(PATIENCE).until(() -> !heard.isEmpty());
        }
        assertThat(heard).containsOnly("second");
    }
}
