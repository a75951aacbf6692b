package vn.motcua.office.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.office.problem.ProblemErrors;

/** A real server behind a real door: the sign-in and administration routes, and handlers that tell who came through. */
final class DoorFixture implements AutoCloseable {
    static final String PASSWORD = "ba con mèo trèo cây cau";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A clock that only the test moves. */
    static final class TestClock implements InstantSource {
        private Instant now = Instant.parse("2026-11-20T01:00:00Z");

        @Override
        public synchronized Instant instant() {
            return now;
        }

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }
    }

    final TestClock clock = new TestClock();
    final Path home;
    final Access access;
    private final WebServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private DoorFixture(Path home, boolean demo) {
        this.home = home;
        access = Access.open(home, AccessSettings.usual(false, demo), clock);
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(this::routing)
                .build()
                .start();
    }

    static DoorFixture office(Path home) {
        return new DoorFixture(home, false);
    }

    static DoorFixture demo(Path home) {
        return new DoorFixture(home, true);
    }

    private void routing(HttpRouting.Builder routing) {
        Handler who = (request, response) ->
                response.send(Principal.of(request).map(Principal::key).orElse("nobody"));
        routing.addFilter(access.filter((request, problem) -> "page " + problem.code()))
                .addFeature(new ProblemErrors((request, problem) -> "page " + problem.code()))
                .register(access.signInRoutes((request, view) ->
                        view.failure()
                                        .map(failure -> failure.getClass().getSimpleName())
                                        .orElse("form") + " csrf=" + view.csrf() + " next=" + view.next() + " user="
                                + view.user()))
                .register(access.administrationRoutes())
                .post("/api/v1/counters/{counter}/call-next", who)
                .get("/api/v1/faulty", who)
                .get("/api/v1/tickets/broken", (request, response) -> {
                    throw new IllegalStateException("a secret of the inside");
                })
                .any("/*", who)
                .any("/{+rest}", who);
    }

    /** Adds a user through the command, as an operator does. */
    DoorFixture with(String user, Role role) throws IOException {
        Path file = home.resolve("password-of-" + user);
        PrivateFile.write(file, PASSWORD + "\n");
        int exit = UserMain.commandLine()
                .execute(
                        "--home",
                        home.toString(),
                        "add",
                        user,
                        "--role",
                        role.label(),
                        "--password-file",
                        file.toString());
        if (exit != 0) {
            throw new IllegalStateException("user add ended with " + exit);
        }
        return this;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    String token(String file) {
        return PrivateFile.firstLine(home.resolve(file));
    }

    Request request(String method, String path) {
        return new Request(method, path);
    }

    Request get(String path) {
        return request("GET", path);
    }

    Request post(String path) {
        return request("POST", path);
    }

    /** Signs in by JSON and stays signed in. */
    SignedIn signIn(String user) throws Exception {
        return signIn(user, PASSWORD);
    }

    SignedIn signIn(String user, String password) throws Exception {
        HttpResponse<String> answer = attempt(user, password);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Sign-in ended with " + answer.statusCode() + " " + answer.body());
        }
        return new SignedIn(
                cookie(answer, "motcua-session").orElseThrow(),
                JSON.readTree(answer.body()).get("csrf").asText());
    }

    HttpResponse<String> attempt(String user, String password) throws Exception {
        return post("/api/v1/session")
                .json(JSON.writeValueAsString(Map.of("user", user, "password", password)))
                .send();
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static String code(HttpResponse<String> answer) throws IOException {
        return json(answer).get("code").asText();
    }

    static Optional<String> cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .map(header -> header.substring(name.length() + 1).split(";", 2)[0])
                .findFirst();
    }

    @Override
    public void close() {
        server.stop();
        access.close();
    }

    /** What a browser keeps. */
    record SignedIn(String cookie, String csrf) {}

    /** One request, written the way it is read aloud. */
    final class Request {
        private final String method;
        private final String path;
        private final Map<String, String> headers = new HashMap<>();
        private byte[] body = new byte[0];

        private Request(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Request header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Request bearer(String token) {
            return header("Authorization", "Bearer " + token);
        }

        Request as(SignedIn person) {
            return header("Cookie", "motcua-session=" + person.cookie()).header("X-CSRF-Token", person.csrf());
        }

        Request withCookieOf(SignedIn person) {
            return header("Cookie", "motcua-session=" + person.cookie());
        }

        Request json(String text) {
            body = text.getBytes(StandardCharsets.UTF_8);
            return header("Content-Type", "application/json").header("Idempotency-Key", "key-1");
        }

        Request form(String... pairs) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int at = 0; at < pairs.length; at += 2) {
                fields.put(pairs[at], pairs[at + 1]);
            }
            body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.UTF_8);
            return header("Content-Type", "application/x-www-form-urlencoded");
        }

        HttpResponse<String> send() throws Exception {
            HttpRequest.Builder builder =
                    HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofByteArray(body));
            headers.forEach(builder::header);
            return client.send(builder.build(), BodyHandlers.ofString());
        }
    }
}
