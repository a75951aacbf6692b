package vn.motcua.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Tickets;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Text;

/** What the kiosk reads from what the office tells a ticket's phone. */
class TicketsOverHttpTest {
    private static final String TOKEN = "3q2-7wABCDEFGHIJKLMNOP";
    private static final String STAND = """
            {"version":1,"computedAt":"2026-11-23T02:00:00Z","number":"A012","state":"%s",
             "serviceName":{"vi":"Hộ tịch","en":"Civil status"}%s}""";

    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private OfficeWeb web;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            String body = told.get(path);
            byte[] bytes = (body == null ? "{\"code\":\"unknown-ticket\"}" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        web = OfficeWeb.of(new DeviceCredential(
                "binh-an",
                "kiosk-1",
                "secret",
                URI.create("tcp://x:1"),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
    }

    @AfterEach
    void close() {
        web.close();
        server.stop(0);
    }

    private Answer<Tickets.Stand> find(String token) throws Exception {
        CompletableFuture<Answer<Tickets.Stand>> answer = new CompletableFuture<>();
        new TicketsOverHttp(web, Runnable::run).find(token, answer::complete);
        return answer.get(30, TimeUnit.SECONDS);
    }

    private void tells(String state, String more) {
        told.put("/api/v1/phone/" + TOKEN, STAND.formatted(state, more));
    }

    private static Tickets.Stand stand(Answer<Tickets.Stand> answer) {
        assertThat(answer).isInstanceOf(Answer.Told.class);
        return ((Answer.Told<Tickets.Stand>) answer).value();
    }

    @Test
    void whoWaitsIsToldWhoIsBeforeHowLongAndWhereToSit() throws Exception {
        tells("Waiting", """
                ,"peopleAhead":4,"wait":{"low":10,"high":20,"bound90":25,"snapshotVersion":7},
                "stay":{"issuedAt":"2026-11-23T01:50:00Z","places":[],"zone":{"vi":"Khu A","en":"Area A"}}""");
        assertThat(stand(find(TOKEN)))
                .isEqualTo(new Tickets.Stand(
                        "A012",
                        Tickets.Turn.WAITING,
                        new Text("Hộ tịch", "Civil status"),
                        4,
                        new WaitRange(10, 20, 25),
                        null,
                        new Text("Khu A", "Area A"),
                        null,
                        false));
        assertThat(asked).as("open to everybody, one question").containsExactly("/api/v1/phone/" + TOKEN + " null");
    }

    @Test
    void whoIsCalledIsToldTheCounterAndWhoWasSetAsideUntilWhen() throws Exception {
        tells("Called", ",\"counterName\":{\"vi\":\"Quầy 3\",\"en\":\"Counter 3\"},\"wait\":null");
        assertThat(stand(find(TOKEN)).counter()).isEqualTo(new Text("Quầy 3", "Counter 3"));
        tells("Parked", ",\"stay\":{\"zone\":null,\"until\":\"2026-11-23T02:20:00Z\"}");
        assertThat(stand(find(TOKEN)).until()).isEqualTo(Instant.parse("2026-11-23T02:20:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'', false"})
    void ofAServedTicketItIsAskedWhetherItIsRated(String answered, boolean rated) throws Exception {
        tells("Completed", "");
        if (!answered.isEmpty()) {
            told.put("/api/v1/phone/" + TOKEN + "/survey", "{\"survey\":null,\"answered\":" + answered + "}");
        }
        assertThat(stand(find(TOKEN)).turn()).isEqualTo(Tickets.Turn.SERVED);
        assertThat(stand(find(TOKEN)).rated()).isEqualTo(rated);
    }

    @Test
    void aTicketThatNobodyKnowsIsRefusedAndAStateOfTomorrowCannotBeTold() throws Exception {
        assertThat(find("AAAAAAAAAAAAAAAAAAAAAA")).isInstanceOf(Answer.Refused.class);
        tells("Teleported", "");
        assertThat(find(TOKEN)).isInstanceOf(Answer.NotReachable.class);
        tells("Waiting", ",\"wait\":{\"low\":20,\"high\":10}");
        assertThat(find(TOKEN)).isInstanceOf(Answer.NotReachable.class);
    }
}
