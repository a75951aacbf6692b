package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day goes on where it stopped, whether the office was closed or killed. */
class RestartTest {
    private static final int BEFORE_THE_KILL = 200;
    private static final int CLIENTS = 4;

    @TempDir
    private Path home;

    @Test
    void anOfficeClosedAndStartedAgainGoesOnWithTheDay() throws Exception {
        String before;
        String story;
        String cookie;
        HttpResponse<String> called;
        String key = UUID.randomUUID().toString();
        String served;
        try (RunningOffice office = RunningOffice.at(home)) {
            served = aMorning(office.http());
            cookie = signIn(office);
            called = office.http().send("POST", "/api/v1/counters/2/call-next", "", key);
            assertThat(called.statusCode()).isEqualTo(200);
            before = picture(office.http());
            story = office.http().get("/api/v1/tickets/" + served);
        }
        try (RunningOffice office = RunningOffice.at(home)) {
            assertThat(picture(office.http())).isEqualTo(before);
            assertThat(office.http().get("/api/v1/tickets/" + served)).isEqualTo(story);
            HttpResponse<String> again = office.http().send("POST", "/api/v1/counters/2/call-next", "", key);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(called.body());
            assertThat(picture(office.http()))
                    .as("the repeated call changed nothing")
                    .isEqualTo(before);
            assertThat(session(office, cookie)).contains("\"user\":\"canbo3\"");
            JsonNode next = office.http().post("/api/v1/tickets", "{\"service\":\"ho-tich\"}");
            assertThat(next.get("number").asText()).isEqualTo("A003");
        }
    }

    /** One served, one at a counter, one parked, one missed, several waiting; answers the served one. */
    private static String aMorning(RunningOffice.HttpAsker http) throws Exception {
        http.post("/api/v1/counters/1/open", "{\"officer\":\"canbo1\"}");
        http.post("/api/v1/counters/2/open", "{}");
        http.post("/api/v1/counters/4/open", "{}");
        http.post("/api/v1/counters/4/pause", "{\"reason\":\"break\"}");
        for (String service :
                List.of("ho-tich", "ho-tich", "chung-thuc", "chung-thuc", "chung-thuc", "cu-tru", "dat-dai")) {
            http.post("/api/v1/tickets", "{\"service\":\"" + service + "\"}");
        }
        String served =
                http.post("/api/v1/counters/1/call-next", "{}").get("ticket").asText();
        http.post("/api/v1/counters/1/start", "{}");
        http.post("/api/v1/counters/1/complete", "{}");
        http.post("/api/v1/counters/1/call-next", "{}");
        http.post("/api/v1/counters/1/park", "{\"reason\":\"fee\"}");
        http.post("/api/v1/counters/2/call-next", "{}");
        http.post("/api/v1/counters/2/no-show", "{}");
        return served;
    }

    private static String picture(RunningOffice.HttpAsker http) throws IOException, InterruptedException {
        return http.get("/api/v1/counters") + "\n"
                + http.get("/api/v1/queue").replaceFirst("\"computedAt\":\"[^\"]*\",", "");
    }

    private static String signIn(RunningOffice office) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(office.url("/api/v1/session")))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"user\":\"canbo3\",\"password\":\"" + RunningOffice.PASSWORD + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        }
    }

    private static String session(RunningOffice office, String cookie) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(office.url("/api/v1/session")))
                                    .header("Cookie", cookie)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aKilledOfficeHasEveryTicketItHadAcknowledged() throws Exception {
        Map<String, String> acknowledged;
        try (OfficeProcess office = OfficeProcess.start(home)) {
            acknowledged = issueUntilKilled(office);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        try (RunningOffice office = RunningOffice.at(home)) {
            for (var ticket : acknowledged.entrySet()) {
                assertThat(office.http()
                                .json("/api/v1/tickets/" + ticket.getKey())
                                .get("number")
                                .asText())
                        .isEqualTo(ticket.getValue());
            }
            assertThat(acknowledged.values()).doesNotHaveDuplicates();
            String next = office.http()
                    .post("/api/v1/tickets", "{\"service\":\"ho-tich\"}")
                    .get("number")
                    .asText();
            assertThat(acknowledged.values()).doesNotContain(next);
        }
    }

    /** Several clients at once; the kill falls into the middle of their requests. */
    private static Map<String, String> issueUntilKilled(OfficeProcess office) throws InterruptedException {
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        List<Throwable> surprises = new CopyOnWriteArrayList<>();
        List<Thread> clients = java.util.stream.IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofVirtual().start(() -> {
                    try {
                        while (true) {
                            JsonNode ticket = office.http().post("/api/v1/tickets", "{\"service\":\"ho-tich\"}");
                            acknowledged.put(
                                    ticket.get("ticket").asText(),
                                    ticket.get("number").asText());
                        }
                    } catch (IOException killed) {
                        // The connection broke: what was under way then was never acknowledged.
                    } catch (InterruptedException | AssertionError surprise) {
                        surprises.add(surprise);
                    }
                }))
                .toList();
        await("tickets").atMost(ONE_MINUTE).until(() -> acknowledged.size() >= BEFORE_THE_KILL || !surprises.isEmpty());
        office.kill();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(surprises).isEmpty();
        return acknowledged;
    }
}
