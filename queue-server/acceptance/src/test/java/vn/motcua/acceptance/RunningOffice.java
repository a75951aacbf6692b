package vn.motcua.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeSettings;

/** The whole office server of Bình An ward, on free ports and a folder of its own, asked as programs ask it. */
final class RunningOffice implements AutoCloseable {
    /** The word of every demo sign-in, as {@code motcua demo} prints it. */
    static final String PASSWORD = "motcua-demo-2026";

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    static final Path BINH_AN = REPOSITORY.resolve("provisioning/offices/phuong-binh-an.yaml");

    private final Path home;
    private final Office office;
    private final HttpAsker asker;

    private RunningOffice(Path home, Map<String, String> settings, boolean simulatedClock) {
        this.home = home;
        office = Office.start(settings(home, settings), new Office.Mode(true, true, simulatedClock));
        asker = new HttpAsker(office.url(), home);
    }

    /** Starts it on the clock of this machine; open at any hour, with the demo's people. */
    static RunningOffice at(Path home) {
        return new RunningOffice(home, Map.of(), false);
    }

    /** The same with more settings, named as in the environment. */
    static RunningOffice with(Path home, Map<String, String> settings) {
        return new RunningOffice(home, settings, false);
    }

    /** Starts it on a clock that {@link #setClock} sets. */
    static RunningOffice onSimulatedClock(Path home) {
        return new RunningOffice(home, Map.of(), true);
    }

    /** The same with more settings, named as in the environment. */
    static RunningOffice onSimulatedClock(Path home, Map<String, String> settings) {
        return new RunningOffice(home, settings, true);
    }

    private static OfficeSettings settings(Path home, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(environment(home));
        environment.putAll(more);
        return OfficeSettings.from(environment);
    }

    /** What an office of its own needs in its environment. */
    static Map<String, String> environment(Path home) {
        return Map.of(
                "MOTCUA_HOME",
                home.toString(),
                "MOTCUA_HTTP_PORT",
                "0",
                "MOTCUA_MQTT_PORT",
                "0",
                "MOTCUA_OFFICE",
                BINH_AN.toString());
    }

    String url(String path) {
        return office.url() + path;
    }

    /** What a device of this office signs in with. */
    DeviceCredential credential(String device) {
        return DeviceCredential.read(DeviceCredential.fileOf(home, device));
    }

    HttpAsker http() {
        return asker;
    }

    /** Sets the office's time; only on a simulated clock. */
    void setClock(Instant now, double speed) throws IOException, InterruptedException {
        HttpAsker.expect(
                200, asker.send("PUT", "/api/v1/clock", "{\"now\":\"" + now + "\",\"speed\":" + speed + "}", ""));
    }

    /** What is kept of a purpose now, as its readers see it. */
    List<String> personal(String purpose) throws IOException, InterruptedException {
        String administrator =
                Files.readString(home.resolve("local-admin-token")).strip();
        List<String> kept = new ArrayList<>();
        for (JsonNode use : HttpAsker.JSON
                .readTree(asker.as(administrator, "/api/v1/personal"))
                .get("uses")) {
            if (use.get("what").asText().equals("kept")
                    && use.get("purpose").asText().equals(purpose)) {
                HttpResponse<String> read =
                        asker.send("GET", "/api/v1/personal/" + use.get("ref").asText(), "", "");
                if (read.statusCode() == 200) {
                    kept.add(HttpAsker.JSON.readTree(read.body()).get("content").asText());
                }
            }
        }
        return kept;
    }

    @Override
    public void close() {
        asker.close();
        office.close();
    }

    /** Asks an office over HTTP with its machine token. */
    static final class HttpAsker implements AutoCloseable {
        static final JsonMapper JSON = JsonMapper.builder().build();

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final String url;
        private final String token;

        HttpAsker(String url, Path home) {
            this.url = url;
            try {
                token = Files.readString(home.resolve("demo-token")).strip();
            } catch (IOException e) {
                throw new IllegalStateException("The office wrote no machine token", e);
            }
        }

        /** The answer to a GET, which must succeed. */
        String get(String path) throws IOException, InterruptedException {
            return expect(200, send("GET", path, "", ""));
        }

        JsonNode json(String path) throws IOException, InterruptedException {
            return JSON.readTree(get(path));
        }

        /** The answer to a GET with another token, which must succeed. */
        String as(String other, String path) throws IOException, InterruptedException {
            return expect(
                    200,
                    client.send(
                            HttpRequest.newBuilder(URI.create(url + path))
                                    .timeout(Duration.ofSeconds(20))
                                    .header("Authorization", "Bearer " + other)
                                    .build(),
                            BodyHandlers.ofString()));
        }

        /** Posts an action with a fresh key; it must succeed. */
        JsonNode post(String path, String body) throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    send("POST", path, body, UUID.randomUUID().toString());
            return JSON.readTree(expect(answer.statusCode() == 201 ? 201 : 200, answer));
        }

        HttpResponse<String> send(String method, String path, String body, String key)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!key.isEmpty()) {
                request.header("Idempotency-Key", key);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }

        private static String expect(int status, HttpResponse<String> answer) {
            if (answer.statusCode() != status) {
                throw new AssertionError("expected " + status + ", was " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
