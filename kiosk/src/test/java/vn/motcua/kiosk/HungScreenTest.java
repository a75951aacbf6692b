package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import vn.motcua.link.systemd.Watchdog;

/** JavaFX's own thread hangs: systemd, here a program that is not ours, hears nothing until it turns again. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HungScreenTest {
    private static final String RECEIVER = """
            import socket, sys
            s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            s.bind(sys.argv[1])
            print("bound", flush=True)
            while True:
                print(s.recv(4096).decode(), flush=True)
            """;

    @TempDir
    Path folder;

    private final CountDownLatch hung = new CountDownLatch(1);
    private @Nullable Process receiver;

    @AfterEach
    void end() {
        hung.countDown();
        Process started = receiver;
        if (started != null) {
            started.destroy();
        }
    }

    private BufferedReader receiver(Path socket) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 receives the datagrams");
        Process started = new ProcessBuilder("/usr/bin/python3", "-c", RECEIVER, socket.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        receiver = started;
        BufferedReader heard = started.inputReader();
        assertThat(heard.readLine()).isEqualTo("bound");
        return heard;
    }

    private static void hear(BufferedReader heard, String word) throws IOException {
        String next = heard.readLine();
        while (next != null && !next.startsWith(word)) {
            next = heard.readLine();
        }
        assertThat(next).startsWith(word);
    }

    @Test
    void theHeartbeatStopsWhileTheScreenHangsAndComesBackWithIt() throws Exception {
        FxToolkit.registerPrimaryStage();
        Path socket = folder.resolve("notify");
        BufferedReader heard = receiver(socket);
        Map<String, String> environment = Map.of("NOTIFY_SOCKET", socket.toString(), "WATCHDOG_USEC", "2000000");
        try (Watchdog _ =
                Watchdog.start(environment, List.of(LifeSigns.ofScreen())).orElseThrow()) {
            hear(heard, "WATCHDOG=1");
            Platform.runLater(() -> {
                try {
                    hung.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            hear(heard, "STATUS=The screen has not turned");
            hung.countDown();
            hear(heard, "WATCHDOG=1");
        }
    }
}
