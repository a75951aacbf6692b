package vn.motcua.workload.chaos;

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
import java.util.UUID;

/** The office's HTTP interface, as an officer, a desk or the local administrator uses it. Safe for several threads. */
final class OfficeHttp implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path home;
    private final int port;

    OfficeHttp(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param json its body, an empty object when there is none
     */
    record Answer(int status, JsonNode json) {
        String text(String field) {
            return json.path(field).asText("");
        }
    }

    /** Where it is, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "demo-token");
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, "demo-token");
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body, "demo-token");
    }

    /** The same as the local administrator. */
    Answer administer(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body, "local-admin-token");
    }

    /** Whether the office serves now. */
    boolean healthy() {
        try {
            return get("/health").status() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        Path file = home.resolve(token);
        if (Files.exists(file)) {
            request.header("Authorization", "Bearer " + Files.readString(file).strip());
        }
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        boolean json = response.body().startsWith("{");
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.createObjectNode());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
