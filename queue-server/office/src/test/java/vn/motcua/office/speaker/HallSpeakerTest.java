package vn.motcua.office.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.BoardSnapshot;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.Text;

/** A loudspeaker at an office that streams what the test says; the sounds are the names of what is said. */
class HallSpeakerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<String> snapshots = new LinkedBlockingQueue<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Thread speaking;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/stream", this::stream);
        server.createContext("/api/v1/voice/", exchange -> {
            byte[] name = exchange.getRequestURI().getPath().substring(14).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, name.length);
            exchange.getResponseBody().write(name);
            exchange.close();
        });
        server.start();
        HallSpeaker speaker = new HallSpeaker(
                new HallSpeaker.Settings(
                        "http://localhost:" + server.getAddress().getPort(), "hall", zone(List.of())),
                (wav, volume) -> said.add(new String(wav, StandardCharsets.UTF_8)));
        speaking = Thread.ofVirtual().start(() -> {
            try {
                speaker.run();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void stop() {
        speaking.interrupt();
        snapshots.add("");
        server.stop(0);
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (String snapshot = snapshots.take(); !snapshot.isEmpty(); snapshot = snapshots.take()) {
                out.write(("event: board\ndata: " + snapshot + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(long since, long upTo) {
        Instant now = Instant.now();
        Text name = new Text("Quầy", "Counter");
        List<BoardSnapshot.Call> calls = LongStream.rangeClosed(since + 1, upTo)
                .mapToObj(seq -> new BoardSnapshot.Call(seq, "A%03d".formatted(seq), "3", name, "a", name, now, false))
                .toList();
        snapshots.add(new String(
                Codec.write(new BoardSnapshot(upTo, now, "hall", since, calls, List.of(), List.of())),
                StandardCharsets.UTF_8));
    }

    @Test
    void everyCallAfterTheFirstSnapshotIsSaidOnceAndInOrder() {
        show(0, 1);
        show(0, 4);
        await().atMost(PATIENCE).until(() -> said.size() >= 3);
        show(0, 5);
        await().atMost(PATIENCE).until(() -> said.size() >= 4);
        assertThat(said).containsExactly("vi/A002-3.wav", "vi/A003-3.wav", "vi/A004-3.wav", "vi/A005-3.wav");
    }

    private static Zone zone(List<Zone.Quiet> quiet) {
        return new Zone(List.of("vi"), 1, 100, Duration.ofSeconds(60), quiet, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Test
    void nothingIsSaidInTheQuietHoursOfTheOffice() {
        Zone zone = zone(List.of(new Zone.Quiet(LocalTime.of(11, 30), LocalTime.of(13, 0))));
        assertThat(zone.quietAt(Instant.parse("2026-11-23T04:30:00Z")))
                .as("11:30 there")
                .isTrue();
        assertThat(zone.quietAt(Instant.parse("2026-11-23T06:00:00Z")))
                .as("13:00 there")
                .isFalse();
        assertThat(zone.quietAt(Instant.parse("2026-11-23T12:00:00Z"))).isFalse();
    }

    @Test
    void volumeScalesTheSamples() {
        assertThat(SoundCard.quieter(new byte[] {0, 64, 0, -64}, 50)).containsExactly(0, 32, 0, -32);
    }
}
