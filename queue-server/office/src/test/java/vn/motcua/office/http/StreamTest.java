package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Server-sent events as a screen reads them. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class StreamTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path home;

    private OfficeFixture office;

    @BeforeEach
    void start() {
        office = OfficeFixture.at(home);
    }

    @AfterEach
    void stop() {
        office.close();
    }

    /** A screen: reads event after event over a socket of its own. */
    private final class Screen implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        Screen(String view) throws IOException {
            socket = new Socket("127.0.0.1", office.uri("/").getPort());
            // A read must not outlive its test: an interrupt does not reach it.
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/stream?view=" + URLEncoder.encode(view, StandardCharsets.UTF_8)
                                    + " HTTP/1.1\r\nHost: office\r\nAuthorization: Bearer " + office.token()
                                    + "\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The next line that begins so; chunk sizes and empty lines are passed over. */
        String next(String beginning) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException("the stream ended before " + beginning);
            }
            return line.substring(beginning.length());
        }

        JsonNode snapshot() throws IOException {
            return JSON.readTree(next("data: "));
        }

        /** The first snapshot that shows this; an older one may still be on its way when a reader comes. */
        JsonNode snapshotWhere(Predicate<JsonNode> shows) throws IOException {
            JsonNode snapshot = snapshot();
            while (!shows.test(snapshot)) {
                snapshot = snapshot();
            }
            return snapshot;
        }

        boolean ends() throws IOException {
            String line = lines.readLine();
            // The last chunk of a response has no bytes (RFC 9112, 7.1).
            while (line != null && !line.equals("0")) {
                line = lines.readLine();
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aBoardGetsTheFullSnapshotFirst() throws Exception {
        office.issue("ho-tich");

        try (Screen board = new Screen("board")) {
            assertThat(board.next("HTTP/1.1 ")).isEqualTo("200 OK");
            assertThat(board.next("event: ")).isEqualTo("board");
            assertThat(Long.parseLong(board.next("id: "))).isPositive();
            JsonNode snapshot = board.snapshotWhere(
                    shown -> shown.get("services").get(0).get("waiting").asInt() == 1);
            assertThat(snapshot.get("counters")).hasSize(6);
        }
    }

    @Test
    void aCallReachesTheCounterScreenAndTheCitizensPhone() throws Exception {
        office.open("1");
        String link = office.issue("ho-tich").get("link").asText();

        try (Screen counter = new Screen("counter:1");
                Screen phone = new Screen("ticket:" + link.substring("/t/".length()))) {
            counter.snapshotWhere(shown -> shown.get("state").asText().equals("open") && !shown.has("number"));
            phone.snapshotWhere(shown -> shown.get("state").asText().equals("Waiting"));
            office.callNext("1");
            JsonNode called = counter.snapshotWhere(shown -> shown.has("number"));
            assertThat(called.get("number").asText()).isEqualTo("A001");
            phone.snapshotWhere(shown -> shown.get("state").asText().equals("Called"));
        }
    }

    @Test
    void aSilentStreamBeats() throws Exception {
        try (Screen board = new Screen("board:hall")) {
            board.snapshot();
            assertThat(board.next(": ")).isEqualTo("heartbeat");
        }
    }

    @Test
    void aReaderThatLeavesFreesItsPlace() throws Exception {
        try (Screen board = new Screen("board")) {
            board.snapshot();
            assertThat(office.hub.readers()).isEqualTo(1);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> office.hub.readers() == 0);
    }

    @Test
    void aStreamEndsWhenTheOfficeStops() throws Exception {
        try (Screen board = new Screen("board")) {
            board.snapshot();
            office.hub.close();
            assertThat(board.ends()).isTrue();
        }
    }

    @Test
    void aTicketThatEndedTellsItsLastState() throws Exception {
        office.open("1");
        String link = office.issue("ho-tich").get("link").asText();
        office.callNext("1");
        office.at("1", "complete");
        office.pass(Duration.ofHours(2));
        office.issue("ho-tich");

        try (Screen phone = new Screen("ticket:" + link.substring("/t/".length()))) {
            assertThat(phone.snapshot().get("state").asText()).isEqualTo("Completed");
        }
    }

    @Test
    void unknownViewsAreNotFound() throws Exception {
        for (String view :
                new String[] {"board:garden", "counter:99", "console:99", "ticket:AAAAAAAAAAAAAAAAAAAAAA", "x"}) {
            assertThat(office.get("/api/v1/stream?view=" + view).send().statusCode())
                    .as(view)
                    .isEqualTo(404);
        }
        assertThat(OfficeFixture.code(office.get("/api/v1/stream").send())).isEqualTo("400 field-missing");
        assertThat(office.hub.readers()).isZero();
    }

    @Test
    void theConsolesStreamIsForStaffOnly() throws Exception {
        assertThat(office.get("/api/v1/stream?view=console:1")
                        .header("Authorization", "Bearer nobody")
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }
}
