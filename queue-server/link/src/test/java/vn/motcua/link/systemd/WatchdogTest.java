package vn.motcua.link.systemd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real datagram socket, read by a program that is not ours. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchdogTest {
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

    private Process receiver;
    private BufferedReader heard;

    @BeforeEach
    void listen() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 receives the datagrams");
        receiver = new ProcessBuilder("/usr/bin/python3", "-c", RECEIVER, socket().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        heard = receiver.inputReader();
        assertThat(heard.readLine()).isEqualTo("bound");
    }

    @AfterEach
    void end() {
        receiver.destroy();
    }

    private Path socket() {
        return folder.resolve("notify");
    }

    private Map<String, String> environment(int watchdogMillis) {
        return Map.of("NOTIFY_SOCKET", socket().toString(), "WATCHDOG_USEC", watchdogMillis + "000");
    }

    @Test
    void itSaysReadyThenThatItLivesThenThatItStops() throws IOException {
        Watchdog watchdog = Watchdog.start(environment(200), List.of(new Sign("the loop", () -> Duration.ZERO)))
                .orElseThrow();
        assertThat(heard.readLine()).isEqualTo("READY=1");
        assertThat(heard.readLine()).isEqualTo("WATCHDOG=1");
        assertThat(heard.readLine()).isEqualTo("WATCHDOG=1");
        watchdog.close();
        String last = heard.readLine();
        while (last.equals("WATCHDOG=1")) {
            last = heard.readLine();
        }
        assertThat(last).isEqualTo("STOPPING=1");
    }

    @Test
    void theHeartbeatStopsWhenAPartHangsAndComesBackWithIt() throws IOException {
        AtomicBoolean hangs = new AtomicBoolean();
        Sign loop = new Sign("the command loop", () -> hangs.get() ? Duration.ofMinutes(1) : Duration.ZERO);
        try (Watchdog _ = Watchdog.start(environment(200), List.of(new Sign("the disk", () -> Duration.ZERO), loop))
                .orElseThrow()) {
            assertThat(heard.readLine()).isEqualTo("READY=1");
            assertThat(heard.readLine()).isEqualTo("WATCHDOG=1");
            hangs.set(true);
            String word = heard.readLine();
            while (word.equals("WATCHDOG=1")) {
                word = heard.readLine();
            }
            for (int i = 0; i < 5; i++) {
                assertThat(word).isEqualTo("STATUS=the command loop has not turned for 60 s.");
                word = heard.readLine();
            }
            hangs.set(false);
            while (!word.equals("WATCHDOG=1")) {
                word = heard.readLine();
            }
        }
    }

    @Test
    void aProgramStartedByHandTellsNobody() {
        assertThat(Watchdog.start(Map.of(), List.of())).isEmpty();
    }

    @Test
    void aSocketThatIsGoneHarmsNothing() {
        NotifySocket.from(Map.of("NOTIFY_SOCKET", folder.resolve("gone").toString()))
                .orElseThrow()
                .ready();
    }

    @Test
    void aDiskThatAnswersIsNotSilent() {
        try (DiskSign disk = new DiskSign(folder.resolve("heartbeat"))) {
            while (!Files.exists(folder.resolve("heartbeat"))) {
                Thread.onSpinWait();
            }
            assertThat(disk.silence()).isLessThan(Duration.ofSeconds(30));
        }
    }
}
