package vn.motcua.office.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeSettings;

/** The real office of Bình An ward over a folder, on free ports. */
final class RunningOffice implements AutoCloseable {
    private final Office office;
    private final Path home;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningOffice(Path home) {
        this.home = home;
        office = Office.start(OfficeSettings.from(environment(home)), new Office.Mode(true, true, false));
    }

    static Map<String, String> environment(Path home) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MOTCUA_HOME", home.toString());
        environment.put("MOTCUA_HTTP_PORT", "0");
        environment.put("MOTCUA_MQTT_PORT", "0");
        environment.put("MOTCUA_OFFICE", "../../provisioning/offices/phuong-binh-an.yaml");
        return environment;
    }

    String url() {
        return office.url();
    }

    /** The number that the desk gives. */
    String issue() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(office.url() + "/api/v1/tickets"))
                        .header(
                                "Authorization",
                                "Bearer "
                                        + Files.readString(home.resolve("demo-token"))
                                                .strip())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"service\":\"ho-tich\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }

    /** A request of the demo's machine. */
    HttpResponse<String> ask(String method, String path, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(office.url() + path))
                        .header(
                                "Authorization",
                                "Bearer "
                                        + Files.readString(home.resolve("demo-token"))
                                                .strip())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(
                                method,
                                json.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(office.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        office.close();
    }
}
