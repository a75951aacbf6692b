package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.prediction.WaitForecaster;
import vn.motcua.office.queue.StreamKey;
import vn.motcua.office.queue.Waits;
import vn.motcua.office.sqlite.SqliteHistory;

/** What an office of one open counter, where everybody takes exactly three minutes, tells of waits. */
class WaitsOverHttpTest {
    private static final Duration SERVICE = Duration.ofMinutes(3);

    @TempDir
    Path home;

    private OfficeFixture office;
    private WaitForecaster forecaster;
    private final LinkedBlockingQueue<Waits> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws Exception {
        office = OfficeFixture.at(home);
        forecaster = WaitForecaster.start(
                office.loop,
                () -> office.definition,
                office.plan,
                new SqliteHistory(home.resolve("office.db")),
                waits -> {
                    office.views.waits(waits);
                    told.add(waits);
                },
                Duration.ofMillis(50));
        office.open("1");
    }

    @AfterEach
    void stop() {
        forecaster.close();
        office.close();
    }

    private void serve(int people) throws Exception {
        for (int i = 0; i < people; i++) {
            office.issue("ho-tich");
            office.callNext("1");
            office.at("1", "start");
            office.pass(SERVICE);
            office.at("1", "complete");
        }
    }

    /** A forecast made after everything so far: the one under way may have looked before. */
    private Waits next() throws InterruptedException {
        told.clear();
        Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS), "a forecast");
        return Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS), "another forecast");
    }

    /** The first forecast of this moment with experience behind it; learning is not at once. */
    private Waits nextKnown() throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        Waits waits = next();
        while (waits.newcomers().isEmpty() && Instant.now().isBefore(deadline)) {
            waits = next();
        }
        return waits;
    }

    @Test
    void aNewOfficeSaysNothingRatherThanSomethingWrong() throws Exception {
        serve(5);
        assertThat(next()).isEqualTo(Waits.UNKNOWN);
        assertThat(office.issue("ho-tich").get("wait").isNull()).isTrue();
    }

    @Test
    void aNewcomerIsToldTheTimeThatThoseAheadTake() throws Exception {
        serve(30);
        for (int i = 0; i < 7; i++) {
            office.issue("ho-tich");
        }
        office.callNext("1");
        nextKnown();
        // Seven services of three minutes: the one that has just begun, and six people ahead.
        JsonNode wait = office.issue("ho-tich").get("wait");
        assertThat(wait.get("low").asInt()).isEqualTo(20);
        assertThat(wait.get("high").asInt()).isEqualTo(25);
        assertThat(wait.get("bound90").asInt()).isEqualTo(25);
    }

    @Test
    void everyScreenTellsTheSameAndThePhoneItsOwn() throws Exception {
        serve(30);
        JsonNode first = office.issue("ho-tich");
        office.callNext("1");
        String token = office.issue("ho-tich").get("link").asText().substring("/t/".length());
        nextKnown();
        JsonNode queue = view(StreamKey.Kind.QUEUE, "");
        JsonNode line = queue.get("services").get(0);
        assertThat(line.get("service").asText()).isEqualTo(first.get("service").asText());
        assertThat(line.get("low").asInt()).isEqualTo(6);
        assertThat(line.get("bound90").asInt()).isEqualTo(7);
        JsonNode board = view(StreamKey.Kind.BOARD, "hall");
        assertThat(board.get("services").get(0).get("low").asInt()).isEqualTo(6);
        JsonNode console = view(StreamKey.Kind.CONSOLE, "1");
        assertThat(console.at("/waits/0/service").asText()).isEqualTo("ho-tich");
        assertThat(console.at("/waits/0/low").asInt()).isEqualTo(6);
        assertThat(console.at("/waits/0/bound90").asInt()).isEqualTo(7);
        JsonNode phone = view(StreamKey.Kind.TICKET, token);
        assertThat(phone.get("wait").get("low").asInt()).isEqualTo(3);
        assertThat(phone.get("wait").get("bound90").asInt()).isEqualTo(4);
    }

    @Test
    void afterTheLastPlannedOpeningNobodyIsToldAWait() throws Exception {
        serve(30);
        office.issue("ho-tich");
        assertThat(nextKnown().newcomers()).isNotEmpty();
        OfficeFixture.expect(200, office.post("/api/v1/counters/1/close").send());
        office.pass(Duration.ofHours(9));
        Waits closed = next();
        assertThat(closed.newcomers()).isEmpty();
        assertThat(closed.tickets()).isEmpty();
    }

    @Test
    void anAbsenceInThePlanIsForetoldAtOnce() throws Exception {
        serve(30);
        office.issue("ho-tich");
        office.callNext("1");
        nextKnown();
        assertThat(office.issue("ho-tich").at("/wait/bound90").asInt()).isLessThan(10);
        // It is half past nine; from a minute on nobody sits at the only open counter for two hours and more.
        OfficeFixture.expect(
                200,
                office.post("/api/v1/plan/2026-11-23/absences")
                        .json("{\"counter\":\"1\",\"from\":\"09:31\",\"to\":\"16:59\"}")
                        .send());
        next();
        JsonNode wait = office.issue("ho-tich").get("wait");
        assertThat(wait.isNull() || wait.get("bound90").asInt() > 60)
                .as("what is told: " + wait)
                .isTrue();
    }

    @Test
    void everybodyCanReadHowWellThePromiseWasKept() throws Exception {
        assertThat(coverage()).contains("Chưa có lượt nào");
        serve(30);
        nextKnown();
        // Told "within a minute": twenty are called at once, two after ten minutes.
        serve(20);
        office.issue("ho-tich");
        office.issue("ho-tich");
        office.pass(Duration.ofMinutes(10));
        serve(2);
        office.pass(Duration.ofMinutes(2));
        assertThat(coverage())
                .contains("<b>90 %</b>", "đang giữ được", "8 trong 10", "trên phiếu")
                .doesNotContain("Chưa có lượt nào");
        Instant deadline = Instant.now().plusSeconds(30);
        while (waitsSeconds() <= 0 && Instant.now().isBefore(deadline)) {
            next();
        }
        assertThat(waitsSeconds()).as("processor time of the forecast").isPositive();
    }

    private double waitsSeconds() throws Exception {
        return office.get("/metrics")
                .send()
                .body()
                .lines()
                .filter(line -> line.startsWith("motcua_waits_cpu_seconds_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private String coverage() throws Exception {
        return OfficeFixture.expect(200, office.get("/coverage").withoutToken().send())
                .body();
    }

    private JsonNode view(StreamKey.Kind kind, String id) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(office.views.now(new StreamKey(kind, id)).orElseThrow());
    }
}
