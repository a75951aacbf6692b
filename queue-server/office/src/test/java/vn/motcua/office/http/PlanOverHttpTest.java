package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.http.OfficeFixture.code;
import static vn.motcua.office.http.OfficeFixture.expect;
import static vn.motcua.office.http.OfficeFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.queue.History;
import vn.motcua.office.report.VisitLog;
import vn.motcua.office.sqlite.Rebuild;
import vn.motcua.office.sqlite.SqliteHistory;

/** A manager plans single days; Monday is 23 November 2026, eight in the morning. */
class PlanOverHttpTest {
    private static final String MORNING = opening("3", "07:30", "11:30");

    @TempDir
    Path home;

    private OfficeFixture office;

    @BeforeEach
    void start() {
        office = OfficeFixture.at(home);
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private static String opening(String counter, String from, String to) {
        return "{\"counter\":\"%s\",\"services\":[\"ho-tich\"],\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(counter, from, to);
    }

    private HttpResponse<String> plan(String day, String rest, String... openings) throws Exception {
        return office.call("PUT", "/api/v1/plan/" + day)
                .json("{\"openings\":[" + String.join(",", openings) + "]" + rest + "}")
                .send();
    }

    private JsonNode day(String day) throws Exception {
        JsonNode days = json(expect(
                        200,
                        office.get("/api/v1/plan?from=" + day + "&to=" + day).send()))
                .get("days");
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    @Test
    void theUsualPlanStandsUntilADayIsSet() throws Exception {
        JsonNode usual = day("2026-11-24");
        assertThat(usual.get("revision").asInt()).isZero();
        assertThat(usual.get("openings")).hasSize(6);
        expect(200, plan("2026-11-24", "", MORNING));
        JsonNode set = day("2026-11-24");
        assertThat(set.get("openings")).hasSize(1);
        assertThat(set.at("/openings/0/to").asText()).isEqualTo("11:30");
        expect(200, plan("2026-11-24", ",\"revision\":0", MORNING));
        assertThat(day("2026-11-24").get("revision").asInt())
                .as("the same once more changes nothing")
                .isEqualTo(1);
        assertThat(code(plan("2026-11-24", ",\"revision\":0", opening("3", "08:00", "11:30"))))
                .isEqualTo("409 plan-moved");
        assertThat(day("2026-11-25").get("revision").asInt()).isZero();
        assertThat(json(office.get("/api/v1/plan").send()).get("days")).hasSize(14);
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithItsReason() throws Exception {
        String tuesday = "2026-11-24";
        assertThat(code(plan("2026-11-22", "", MORNING))).isEqualTo("422 plan-day-past");
        assertThat(code(plan("2026-11-29", "", MORNING))).isEqualTo("422 plan-day-closed");
        assertThat(code(plan("2027-06-01", "", MORNING))).isEqualTo("422 plan-day-too-far");
        assertThat(code(plan(tuesday, "", opening("99", "08:00", "09:00")))).isEqualTo("422 unknown-counter");
        assertThat(code(plan(tuesday, "", MORNING.replace("ho-tich", "khong-co"))))
                .isEqualTo("422 unknown-service");
        assertThat(code(plan(tuesday, "", MORNING.replace("ho-tich", "tra-ket-qua"))))
                .isEqualTo("422 plan-no-skill");
        assertThat(code(plan(tuesday, "", opening("3", "06:00", "09:00")))).isEqualTo("422 plan-outside-hours");
        assertThat(code(plan(tuesday, "", MORNING, opening("3", "11:00", "12:00"))))
                .isEqualTo("422 plan-overlap");
        String outside = MORNING.replace("}", ",\"breaks\":[{\"from\":\"11:00\",\"to\":\"12:00\"}]}");
        assertThat(code(plan(tuesday, "", outside))).isEqualTo("422 plan-break-outside");
        assertThat(code(plan(tuesday, "", opening("3", "9:00", "10:00")))).isEqualTo("400 field-wrong");
        assertThat(code(office.call("PUT", "/api/v1/plan/" + tuesday).json("{}").send()))
                .isEqualTo("400 field-missing");
        assertThat(day(tuesday).get("revision").asInt()).isZero();
    }

    private List<String> slots(String service, String day) throws Exception {
        return json(expect(
                        200,
                        office.get("/api/v1/appointments/slots?service=" + service + "&day=" + day)
                                .send()))
                .get("slots")
                .findValuesAsText("start");
    }

    @Test
    void whatCanBeBookedFollowsTheDaysOwnPlan() throws Exception {
        String nine = "2026-11-24T02:00:00Z";
        String certified = MORNING.replace("ho-tich", "chung-thuc");
        assertThat(slots("chung-thuc", "2026-11-24")).contains(nine, "2026-11-24T07:00:00Z");
        expect(200, plan("2026-11-24", "", MORNING));
        assertThat(slots("chung-thuc", "2026-11-24")).isEmpty();
        HttpResponse<String> refused = office.post("/api/v1/appointments")
                .json("{\"service\":\"chung-thuc\",\"start\":\"" + nine + "\"}")
                .send();
        assertThat(code(refused)).isEqualTo("422 no-such-slot");
        expect(200, plan("2026-11-24", "", certified));
        assertThat(slots("chung-thuc", "2026-11-24")).contains(nine).doesNotContain("2026-11-24T07:00:00Z");
        String away = "{\"counter\":\"3\",\"from\":\"09:05\",\"to\":\"09:10\"}";
        expect(200, office.post("/api/v1/plan/2026-11-24/absences").json(away).send());
        assertThat(slots("chung-thuc", "2026-11-24"))
                .contains("2026-11-24T02:15:00Z")
                .doesNotContain(nine);
        assertThat(slots("chung-thuc", "2026-11-25")).contains("2026-11-25T07:00:00Z");
    }

    @Test
    void anAbsenceIsTakenOnceAndStaysBehindWhenTheWeekIsCopied() throws Exception {
        String away = "{\"counter\":\"3\",\"from\":\"09:00\",\"to\":\"10:00\"}";
        String path = "/api/v1/plan/2026-11-25/absences";
        expect(200, office.post(path).json(away).send());
        expect(200, office.post(path).json(away).send());
        JsonNode wednesday = day("2026-11-25");
        assertThat(wednesday.get("revision").asInt()).isEqualTo(1);
        assertThat(wednesday.get("absences")).hasSize(1);
        assertThat(office.plan
                        .on(LocalDate.of(2026, 11, 25))
                        .calling(new CounterId("3"))
                        .getFirst())
                .hasToString("07:30–09:00");
        expect(200, plan("2026-11-24", "", MORNING));
        String copy = "/api/v1/plan/2026-11-30/copy";
        expect(200, office.post(copy).json("{\"from\":\"2026-11-23\"}").send());
        assertThat(day("2026-12-01").get("openings"))
                .isEqualTo(day("2026-11-24").get("openings"));
        assertThat(day("2026-12-02").get("absences")).isEmpty();
        assertThat(day("2026-12-02").get("openings")).isEqualTo(wednesday.get("openings"));
        String page = expect(200, office.get("/plan?week=2026-11-23").send()).body();
        assertThat(page).contains("Kế hoạch mở quầy", "Vắng 09:00–10:00", "Chỉ A");
    }

    @Test
    void theExportKnowsEachDaysOwnPlanAsItWasWhenTheDayBegan() throws Exception {
        for (int days = 0; days < 3; days++) {
            office.open("1");
            office.issue("ho-tich");
            office.callNext("1");
            office.at("1", "start");
            office.pass(Duration.ofMinutes(3));
            office.at("1", "complete");
            if (days == 0) {
                expect(200, plan("2026-11-24", "", MORNING));
                expect(200, plan("2026-11-23", "", opening("3", "08:00", "09:00")));
            }
            office.pass(Duration.ofDays(1).minusMinutes(3));
        }
        Path folder = home.resolve("log");
        new VisitLog(new SqliteHistory(home.resolve("office.db")), office.plan, office.definition)
                .write(folder, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25));
        List<String> lines = Files.readAllLines(folder.resolve("plan.csv"));
        assertThat(lines.getFirst()).isEqualTo("date,counter,services,from_s,to_s");
        assertThat(lines.stream().filter(line -> line.startsWith("2026-11-24")))
                .containsExactly("2026-11-24,3,ho-tich,27000,41400");
        assertThat(lines.stream().filter(line -> line.startsWith("2026-11-23")))
                .as("what was set during the day helps nobody to foretell its morning")
                .hasSize(12);
    }

    @Test
    void whatHeldTheOfficeBackIsToldWithItsEvidence() throws Exception {
        office.open("1");
        office.issue("ho-tich");
        office.pass(Duration.ofMinutes(25));
        office.callNext("1");
        office.at("1", "complete");
        JsonNode told = json(expect(200, office.get("/api/v1/hindrances").send()));
        assertThat(told.get("days").asInt()).isEqualTo(1);
        JsonNode idle = told.at("/hindrances/0");
        assertThat(idle.get("kind").asText()).isEqualTo("idle");
        assertThat(idle.at("/counters/0").asText()).isEqualTo("1");
        assertThat(idle.get("from").asText()).isEqualTo("08:00");
        assertThat(idle.get("minutes").asInt()).isEqualTo(25);
        String page = expect(200, office.get("/hindrances").english().send()).body();
        assertThat(page).contains("08:00–08:25");
        assertThat(code(office.get("/api/v1/hindrances?from=2026-01-01&to=2026-12-31")
                        .send()))
                .isEqualTo("400 field-wrong");
        office.pass(Duration.ofDays(1));
        office.open("2");
        History history = new SqliteHistory(home.resolve("office.db"));
        Instant opened = Instant.parse("2026-11-23T01:00:00Z");
        assertThat(history.counterChanges(opened, opened.plusSeconds(1))).hasSize(1);
        assertThat(history.counterChanges(opened.minusSeconds(60), opened)).isEmpty();
        assertThat(history.counterChanges(opened.plus(Duration.ofDays(1)), opened.plus(Duration.ofDays(2))))
                .extracting(change -> change.counter().value())
                .contains("2");
    }

    @Test
    void plansAreMadeAnewFromTheLog() throws Exception {
        expect(200, plan("2026-11-24", "", MORNING));
        expect(200, plan("2026-11-24", "", opening("3", "08:00", "09:00")));
        office.close();
        assertThat(Rebuild.run(home.resolve("office.db"), OfficeRulesOf.definition(office.definition)))
                .hasEntrySatisfying("day_plan", table -> {
                    assertThat(table.rows()).isEqualTo(2);
                    assertThat(table.agreed()).isTrue();
                });
        office = OfficeFixture.at(home);
        assertThat(day("2026-11-24").at("/openings/0/from").asText()).isEqualTo("08:00");
    }
}
