package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.office.queue.SnapshotHub.TooManyReaders;
import vn.motcua.office.queue.StreamKey;
import vn.motcua.office.queue.StreamKey.Kind;

/** What a caller is told when the office cannot write, or has too much to do. */
class OfficeInTroubleTest {
    @TempDir
    private Path home;

    @Test
    void aCommandThatCannotBeWrittenIsNotAcknowledged() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        try (OfficeFixture office = OfficeFixture.withDisk(home, broken)) {
            office.issue("ho-tich");
            String before = office.picture();
            broken.set(true);
            HttpResponse<String> refused = office.post("/api/v1/tickets")
                    .json("{\"service\":\"ho-tich\"}")
                    .send();

            assertThat(OfficeFixture.code(refused)).isEqualTo("503 storage");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            HttpResponse<String> health = office.get("/health").send();
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(OfficeFixture.json(health).get("status").asText()).isEqualTo("degraded");

            broken.set(false);
            assertThat(office.picture()).isEqualTo(before);
            assertThat(office.issue("ho-tich").get("number").asText()).isEqualTo("A002");
            assertThat(office.get("/health").send().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aReaderTooManyIsTurnedAway() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            fill(office.hub);
            HttpResponse<String> refused =
                    office.get("/api/v1/stream?view=board").send();

            assertThat(OfficeFixture.code(refused)).isEqualTo("503 busy");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static void fill(SnapshotHub hub) {
        List<SnapshotHub.Subscription> readers = new ArrayList<>();
        boolean full = false;
        while (!full) {
            try {
                readers.add(hub.subscribe(new StreamKey(Kind.COUNTER, "1")));
            } catch (TooManyReaders e) {
                full = true;
            }
        }
    }
}
