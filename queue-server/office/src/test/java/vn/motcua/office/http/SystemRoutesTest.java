package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What machines ask of the office: figures, its interface, its test clock. */
class SystemRoutesTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

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

    @Test
    void nobodyReliesOnAnOfficeThatHasYetToFinishItsStart() throws Exception {
        office.problems.put(HealthProblems.STARTING, "The office is starting.");
        HttpResponse<String> starting = office.get("/health").send();
        assertThat(starting.statusCode()).isEqualTo(503);
        assertThat(OfficeFixture.json(starting)
                        .get("problems")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("starting");
        office.problems.clear(HealthProblems.STARTING);
        assertThat(office.get("/health").send().statusCode()).isEqualTo(200);
    }

    @Test
    void aClockThatStepsBackIsToldAndNoWaitIsNegative() throws Exception {
        office.open("1");
        office.pass(Duration.ofMinutes(30));
        office.issue("ho-tich");
        office.pass(Duration.ofHours(-1));
        JsonNode health = OfficeFixture.json(office.get("/health").send());
        assertThat(health.get("status").asText()).isEqualTo("degraded");
        assertThat(health.get("problems").get(0).get("code").asText()).isEqualTo("clock-behind");
        assertThat(office.callNext("1").get("explanation").asText()).contains("0 phút");
        office.pass(Duration.ofHours(2));
        assertThat(OfficeFixture.json(office.get("/health").send())
                        .get("status")
                        .asText())
                .isEqualTo("ok");
    }

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedRouteExists() throws Exception {
        assertThat(documented()).isEqualTo(registered());
    }

    private Set<String> registered() {
        Set<String> routes = new TreeSet<>();
        for (HttpService service : office.routes()) {
            service.routing((HttpRules) Proxy.newProxyInstance(
                    HttpRules.class.getClassLoader(), new Class<?>[] {HttpRules.class}, (rules, method, arguments) -> {
                        if (METHODS.contains(method.getName())) {
                            routes.add(method.getName() + " "
                                    + arguments[0].toString().replace("{+", "{"));
                        } else if (!Objects.equals(method.getName(), "register")) {
                            throw new AssertionError("a route registered in another way: " + method);
                        }
                        return rules;
                    }));
        }
        return routes;
    }

    private static Set<String> documented() throws Exception {
        Set<String> routes = new TreeSet<>();
        try (InputStream in = Objects.requireNonNull(SystemRoutesTest.class.getResourceAsStream("/openapi.yaml"))) {
            Map<String, Object> document = new Yaml().load(in);
            assertThat(document.get("openapi")).isEqualTo("3.1.0");
            ((Map<?, ?>) Objects.requireNonNull(document.get("paths")))
                    .forEach((path, operations) -> ((Map<?, ?>) operations)
                            .keySet()
                            .forEach(method -> routes.add(method.toString().toLowerCase(Locale.ROOT) + " " + path)));
        }
        return routes;
    }

    @Test
    void whatABoardDidNotAnnounceIsCountedByBoardAndReason() throws Exception {
        assertThat(dropped("hall", "{\"calls\":3,\"reason\":\"gap\"}")).isEqualTo(204);
        assertThat(dropped("hall", "{\"calls\":2,\"reason\":\"gap\"}")).isEqualTo(204);
        assertThat(dropped("hall", "{\"calls\":0,\"reason\":\"gap\"}")).isEqualTo(400);
        assertThat(dropped("hall", "{\"calls\":1,\"reason\":\"bored\"}")).isEqualTo(400);
        assertThat(dropped("nowhere", "{\"calls\":1,\"reason\":\"gap\"}")).isEqualTo(404);
        assertThat(office.get("/metrics").send().body())
                .contains("motcua_calls_dropped_total{board=\"hall\",reason=\"gap\"} 5");
    }

    private int dropped(String board, String body) throws Exception {
        return office.post("/api/v1/boards/" + board + "/dropped")
                .withoutToken()
                .json(body)
                .send()
                .statusCode();
    }

    @Test
    void aLoudspeakerLearnsHowItsZoneIsSpokenTo() throws Exception {
        JsonNode zone = OfficeFixture.json(
                office.get("/api/v1/boards/hall/voice").withoutToken().send());
        assertThat(zone.get("volume").asInt()).isBetween(1, 100);
        assertThat(zone.get("timeZone").asText()).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(office.get("/api/v1/boards/nowhere/voice")
                        .withoutToken()
                        .send()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theInterfaceIsPublic() throws Exception {
        HttpResponse<String> document =
                office.get("/openapi.yaml").header("Authorization", "").send();

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void metricsCountWhatWasCommitted() throws Exception {
        office.open("1");
        office.issue("ho-tich");
        office.issue("ho-tich");
        office.callNext("1");

        assertThat(office.get("/metrics").header("Authorization", "").send().body())
                .contains("motcua_events_total{type=\"TicketIssued\"} 2\n")
                .contains("motcua_events_total{type=\"TicketCalled\"} 1\n")
                .contains("motcua_tickets_waiting 1\n")
                .contains("motcua_loop_healthy 1\n")
                .containsPattern("motcua_waits_cpu_seconds_total \\d");
    }

    @Test
    void theTestClockIsSetAndRead() throws Exception {
        HttpResponse<String> set = office.call("PUT", "/api/v1/clock")
                .json("{\"now\":\"2026-11-24T08:00:00+07:00\",\"speed\":0}")
                .send();

        assertThat(set.statusCode()).isEqualTo(200);
        JsonNode clock = OfficeFixture.json(office.get("/api/v1/clock").send());
        assertThat(clock.get("now").asText()).isEqualTo("2026-11-24T01:00:00Z");
        assertThat(OfficeFixture.code(office.call("PUT", "/api/v1/clock")
                        .json("{\"speed\":99999}")
                        .send()))
                .isEqualTo("400 field-wrong");
    }

    @Test
    void theTestClockDoesNotGoBehindTheLog() throws Exception {
        office.issue("ho-tich");

        HttpResponse<String> back = office.call("PUT", "/api/v1/clock")
                .json("{\"now\":\"2026-01-01T08:00:00+07:00\"}")
                .send();

        assertThat(OfficeFixture.code(back)).isEqualTo("409 clock-behind");
        assertThat(OfficeFixture.json(office.get("/api/v1/clock").send())
                        .get("now")
                        .asText())
                .isEqualTo(OfficeFixture.MONDAY_MORNING.toString());
    }

    @Test
    void theDefinitionIsReplacedWhileNoTicketIsOpen() throws Exception {
        String other = Files.readString(Path.of("../../provisioning/offices/office-a.yaml"), StandardCharsets.UTF_8);

        assertThat(replace(other).statusCode()).isEqualTo(204);
        assertThat(OfficeFixture.json(office.get("/health").send())
                        .get("office")
                        .asText())
                .isNotEqualTo("phuong-binh-an");
        assertThat(OfficeFixture.json(office.get("/api/v1/counters").send()).get("counters"))
                .hasSize(8);
    }

    @Test
    void theDefinitionStaysWhileATicketIsOpen() throws Exception {
        office.issue("ho-tich");
        String other = Files.readString(Path.of("../../provisioning/offices/office-a.yaml"), StandardCharsets.UTF_8);

        assertThat(OfficeFixture.code(replace(other))).isEqualTo("409 tickets-open");
        assertThat(OfficeFixture.json(office.get("/health").send())
                        .get("office")
                        .asText())
                .isEqualTo("phuong-binh-an");
    }

    @Test
    void aWrongDefinitionIsRefusedWithItsLines() throws Exception {
        HttpResponse<String> refused = replace("id: x\nname: 5\n");

        assertThat(OfficeFixture.code(refused)).isEqualTo("422 definition-refused");
        assertThat(OfficeFixture.json(refused)
                        .get("problems")
                        .get(0)
                        .get("line")
                        .asInt())
                .isPositive();
        assertThat(OfficeFixture.json(office.get("/health").send())
                        .get("office")
                        .asText())
                .isEqualTo("phuong-binh-an");
    }

    private HttpResponse<String> replace(String yaml) throws Exception {
        return office.call("PUT", "/api/v1/definition")
                .body("application/yaml", BodyPublishers.ofString(yaml, StandardCharsets.UTF_8))
                .send();
    }
}
