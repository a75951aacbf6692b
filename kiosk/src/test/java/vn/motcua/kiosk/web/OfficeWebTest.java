package vn.motcua.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Cases;

class OfficeWebTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : List.copyOf(open).reversed()) {
            part.close();
        }
    }

    private OfficeWeb to(String url, Duration patience) {
        OfficeWeb web = OfficeWeb.of(
                new DeviceCredential("binh-an", "kiosk-1", "secret", URI.create("tcp://x:1"), URI.create(url)),
                patience);
        open.add(web);
        return web;
    }

    private String answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            note(exchange);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        open.add(() -> server.stop(0));
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void note(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + headers.getFirst("Authorization") + " " + headers.getFirst("Idempotency-Key") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Takes connections and treats each as {@code with} does. */
    private String sockets(Treatment with) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket one = server.accept();
                    open.add(one);
                    with.treat(one);
                } catch (IOException over) {
                    return;
                }
            }
        });
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private interface Treatment {
        void treat(Socket socket) throws IOException;
    }

    private static Answer<JsonNode> now(CompletableFuture<Answer<JsonNode>> answer) throws Exception {
        return answer.get(60, TimeUnit.SECONDS);
    }

    private static Answer<JsonNode> ask(OfficeWeb web) throws Exception {
        return now(web.ask(WebQuestion.get("/api/v1/services")));
    }

    @Test
    void anOfficeOfBeforeThatTellsAllAnswersAtOnceIsReadOnFromTheOneThatWasAskedFor() throws Exception {
        String one =
                "{\"about\":{\"vi\":\"a\",\"en\":\"a\"},\"summary\":\"%d\",\"answer\":\"b\",\"changed\":\"2026-11-20\"}";
        String all = IntStream.range(0, 6).mapToObj(one::formatted).collect(Collectors.joining(","));
        CompletableFuture<Answer<Cases.Batch>> older = new CompletableFuture<>();
        new CasesOverHttp(to(answering(200, "{\"answers\":[" + all + "]}"), LONG), Runnable::run)
                .published(Cases.AT_ONCE, older::complete);
        assertThat(older.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Answer.Told.class,
                        told -> assertThat(((Cases.Batch) told.value()).answers())
                                .extracting(Cases.Answered::summary)
                                .containsExactly("4", "5"));
    }

    @Test
    void theDeviceSaysWhoItIsAndReadsTheAnswer() throws Exception {
        OfficeWeb web = to(answering(200, "{\"free\":2}") + "/", LONG);
        assertThat(ask(web).read(body -> body.path("free").asInt())).isEqualTo(new Answer.Told<>(2));
        assertThat(now(web.ask(WebQuestion.post(
                        "/api/v1/appointments",
                        new JsonMapper().createObjectNode().put("a", "ặ"),
                        "key-1"))))
                .isInstanceOf(Answer.Told.class);
        assertThat(now(web.ask(
                        WebQuestion.get("/dossiers", Map.of("q", "a b&c/ặ")).anonymous())))
                .isInstanceOf(Answer.Told.class);
        assertThat(asked)
                .containsExactly(
                        "GET /api/v1/services Bearer kiosk-1.secret null ",
                        "POST /api/v1/appointments Bearer kiosk-1.secret key-1 {\"a\":\"ặ\"}",
                        "GET /dossiers?q=a%20b%26c%2F%E1%BA%B7 null null ");
    }

    @Test
    void aRefusalCarriesItsNameAndWhatItSays() throws Exception {
        OfficeWeb web =
                to(answering(409, "{\"code\":\"too-early\",\"opens\":\"2026-11-23T01:00:00Z\",\"x\":[1]}"), LONG);
        Answer<JsonNode> refused = ask(web);
        assertThat(refused)
                .isEqualTo(new Answer.Refused<JsonNode>(
                        409, "too-early", Map.of("code", "too-early", "opens", "2026-11-23T01:00:00Z")));
    }

    @Test
    void anAnswerOfAnotherFormIsNoAnswer() throws Exception {
        OfficeWeb web = to(answering(200, "{\"free\":\"many\"}"), LONG);
        assertThat(ask(web).<Integer>read(body -> {
                    throw new IllegalArgumentException("free is no number");
                }))
                .isEqualTo(new Answer.NotReachable<>());
    }

    @Test
    void garbageTroubleAndADeviceThatIsNotAdmittedAreNotReachable() throws Exception {
        for (int status : new int[] {301, 401, 403, 429, 500, 503}) {
            assertThat(ask(to(answering(status, "{}"), LONG)))
                    .as("status %d", status)
                    .isEqualTo(new Answer.NotReachable<>());
        }
        for (String body : List.of("", "<html>", "[1]", "null", "{\"a\":\"" + "x".repeat(OfficeWeb.LARGEST) + "\"}")) {
            assertThat(ask(to(answering(200, body), LONG)))
                    .as("%d characters", body.length())
                    .isEqualTo(new Answer.NotReachable<>());
        }
    }

    @Test
    void whoeverHangsIsNotWaitedFor() throws Exception {
        OfficeWeb silent = to(sockets(_ -> {}), SHORT);
        assertThat(ask(silent)).isEqualTo(new Answer.NotReachable<>());
        OfficeWeb headOnly = to(
                sockets(socket -> socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes(StandardCharsets.US_ASCII))),
                SHORT);
        assertThat(ask(headOnly)).isEqualTo(new Answer.NotReachable<>());
    }

    @Test
    void whoeverClosesOrIsNotThereIsNotReachable() throws Exception {
        assertThat(ask(to(sockets(Socket::close), LONG))).isEqualTo(new Answer.NotReachable<>());
        ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        gone.close();
        assertThat(ask(to("http://127.0.0.1:" + gone.getLocalPort(), LONG))).isEqualTo(new Answer.NotReachable<>());
    }

    @Test
    void noMoreThanAFewAreAskedAtOnce() throws Exception {
        OfficeWeb web = to(sockets(_ -> {}), LONG);
        for (int one = 0; one < OfficeWeb.AT_ONCE; one++) {
            web.ask(WebQuestion.get("/hangs"));
        }
        assertThat(web.ask(WebQuestion.get("/next"))).isCompletedWithValue(new Answer.NotReachable<>());
    }

    @Test
    void aSecretNeverLeavesThisMachineInTheClear() throws Exception {
        for (String elsewhere :
                List.of("http://192.0.2.1:8080", "tcp://127.0.0.1:1883", "http://127.0.0.1.example.vn")) {
            assertThat(to(elsewhere, LONG).ask(WebQuestion.get("/")))
                    .as(elsewhere)
                    .isCompletedWithValue(new Answer.NotReachable<>());
        }
    }
}
