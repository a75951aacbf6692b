package vn.motcua.office.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.office.queue.SnapshotHub.Rendered;

class SnapshotHubTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final StreamKey BOARD = new StreamKey(StreamKey.Kind.BOARD, "hall");
    private static final StreamKey PHONE = new StreamKey(StreamKey.Kind.TICKET, "token");

    private final SnapshotHub hub = new SnapshotHub();
    private final Map<StreamKey, String> content = new ConcurrentHashMap<>();

    @BeforeEach
    void start() {
        content.put(BOARD, "board 0");
        content.put(PHONE, "phone 0");
        hub.start(new SnapshotHub.Views() {
            @Override
            public Set<StreamKey> standing() {
                return Set.of(BOARD);
            }

            @Override
            public Map<StreamKey, Rendered> render(Set<StreamKey> streams, long version) {
                Map<StreamKey, Rendered> rendered = new HashMap<>();
                content.forEach((key, text) -> {
                    if (streams.contains(key)) {
                        rendered.put(key, new Rendered(text, () -> text.getBytes(StandardCharsets.UTF_8)));
                    }
                });
                return rendered;
            }
        });
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void everyReaderEndsWithTheNewest() throws InterruptedException {
        try (SnapshotHub.Subscription board = hub.subscribe(BOARD);
                SnapshotHub.Subscription phone = hub.subscribe(PHONE)) {
            for (int i = 1; i <= 100; i++) {
                content.put(BOARD, "board " + i);
                content.put(PHONE, "phone " + i);
                hub.refresh();
            }
            assertThat(readUntil(board, "board 100")).isLessThanOrEqualTo(100);
            assertThat(readUntil(phone, "phone 100")).isLessThanOrEqualTo(100);
        }
    }

    private static int readUntil(SnapshotHub.Subscription reader, String last) throws InterruptedException {
        int read = 0;
        String seen = "";
        while (!seen.equals(last)) {
            seen = reader.next(PATIENCE).orElseThrow().json();
            read++;
        }
        return read;
    }

    @Test
    void aVersionGrowsAndWhatDidNotChangeIsNotSentAgain() throws InterruptedException {
        List<Snapshot> told = new ArrayList<>();
        try (SnapshotHub.Subscription board = hub.subscribe(BOARD);
                SnapshotHub.Subscription phone = hub.subscribe(PHONE)) {
            told.add(board.next(PATIENCE).orElseThrow());
            phone.next(PATIENCE).orElseThrow();
            content.put(PHONE, "phone 1");
            hub.refresh();
            assertThat(phone.next(PATIENCE).orElseThrow().json()).isEqualTo("phone 1");
            content.put(BOARD, "board 1");
            hub.refresh();
            told.add(board.next(PATIENCE).orElseThrow());
        }
        assertThat(told).extracting(Snapshot::json).containsExactly("board 0", "board 1");
        assertThat(told.getFirst().version()).isLessThan(told.getLast().version());
    }
}
