package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.http.OfficeFixture.code;
import static vn.motcua.office.http.OfficeFixture.expect;
import static vn.motcua.office.http.OfficeFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.SurveyAnswer;

/** A citizen answers after service; the manager reads figures, and nobody who said what. */
class SurveyOverHttpTest {
    private static final String SET = "hai-long-5-muc";
    private static final String GOOD = answer("rat-hai-long");

    @TempDir
    Path home;

    private OfficeFixture office;
    private long sequence;

    @BeforeEach
    void start() throws Exception {
        office = OfficeFixture.at(home);
        office.open("1");
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private static String answer(String level) {
        return "{\"survey\":\"" + SET + "\",\"choices\":{\"hai-long\":\"" + level + "\"}}";
    }

    private String issued() throws Exception {
        return token(office.issue("ho-tich"));
    }

    private String served() throws Exception {
        String token = issued();
        office.callNext("1");
        office.at("1", "start");
        office.pass(Duration.ofMinutes(3));
        office.at("1", "complete");
        return token;
    }

    private HttpResponse<String> rate(String token, String body) throws Exception {
        return office.post("/api/v1/phone/" + token + "/survey")
                .withoutToken()
                .json(body)
                .send();
    }

    private JsonNode report(String group) throws Exception {
        return json(expect(
                200,
                office.get("/api/v1/reports/satisfaction?from=2026-01-01&to=2026-12-31&group=" + group)
                        .send()));
    }

    @Test
    void aTicketIsAnsweredOnceAfterService() throws Exception {
        String token = issued();
        assertThat(code(rate(token, GOOD))).isEqualTo("409 survey-too-early");
        office.callNext("1");
        office.at("1", "complete");
        String path = "/api/v1/phone/" + token + "/survey";
        JsonNode asked = json(expect(200, office.get(path).withoutToken().send()));
        assertThat(asked.get("answered").asBoolean()).isFalse();
        assertThat(asked.at("/survey/id").asText()).isEqualTo(SET);
        expect(201, rate(token, GOOD));
        assertThat(code(rate(token, answer("khong-hai-long")))).isEqualTo("409 survey-answered");
        assertThat(json(office.get(path).withoutToken().send()).get("answered").asBoolean())
                .isTrue();
        assertThat(code(rate("AAAAAAAAAAAAAAAAAAAAAA", GOOD))).isEqualTo("404 unknown-ticket");
    }

    @Test
    void anAnswerOutsideTheQuestionsIsRefusedAndTheTicketCanStillBeAnswered() throws Exception {
        String token = served();
        for (String wrong : List.of(
                "{}",
                "{\"survey\":\"nothing\",\"choices\":{\"hai-long\":\"rat-hai-long\"}}",
                "{\"survey\":\"" + SET + "\",\"choices\":{}}",
                "{\"survey\":\"" + SET + "\",\"choices\":[\"hai-long\"]}",
                answer("tuyet-voi"),
                GOOD.replace("}}", "},\"reasons\":[\"nothing\"]}"))) {
            assertThat(rate(token, wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        expect(201, rate(token, GOOD.replace("}}", "},\"reasons\":[\"cho-lau\"]}")));
    }

    @Test
    void figuresComeWithNumeratorDenominatorAndResponseRateButNotOfFewPeople() throws Exception {
        for (int i = 0; i < 4; i++) {
            expect(201, rate(served(), GOOD));
        }
        served();
        JsonNode few = report("service");
        assertThat(few.at("/total/tooFew").asBoolean()).isTrue();
        assertThat(few.at("/total/questions")).isEmpty();
        assertThat(few.at("/total/response/numerator").asInt()).isEqualTo(4);
        assertThat(few.at("/total/response/denominator").asInt()).isEqualTo(5);

        expect(201, rate(served(), answer("khong-hai-long")));
        assertThat(report("service").at("/total/tooFew").asBoolean())
                .as("before its block of days is over")
                .isTrue();
        office.pass(Duration.ofDays(8));
        JsonNode row = report("service").at("/rows/0");
        assertThat(row.get("key").asText()).isEqualTo("ho-tich");
        assertThat(row.at("/questions/0/n").asInt()).isEqualTo(5);
        assertThat(row.at("/questions/0/satisfied/numerator").asInt()).isEqualTo(4);
        assertThat(row.at("/questions/0/satisfied/share").asDouble()).isEqualTo(0.8);
        assertThat(row.at("/response/denominator").asInt()).isEqualTo(6);
        assertThat(report("counter").at("/rows/0/key").asText()).isEqualTo("1");
        String query = "?from=2026-11-01&to=2026-12-01&group=officer";
        assertThat(expect(
                                200,
                                office.get("/api/v1/reports/satisfaction" + query + "&format=csv")
                                        .send())
                        .body())
                .contains(",6,5,0.8333,hai-long-5-muc,hai-long,5,4,0.8000,");
        assertThat(office.get("/reports/satisfaction" + query).send().body()).contains("80\u00a0%", "5/6");
    }

    @Test
    void theButtonsOfACounterAreAboutTheVisitThatHasJustEndedThere() throws Exception {
        served();
        office.pass(Duration.ofSeconds(90));
        press();
        press(); // one answer a ticket: the second changes nothing
        office.pass(Duration.ofMinutes(5));
        press(); // nobody's visit: counted apart
        assertThat(report("service").at("/total/response/numerator").asInt()).isEqualTo(1);
        assertThat(report("service").at("/unbound/response/numerator").asInt()).isEqualTo(1);
    }

    /** A unit's running time is rebuilt with an error: an answer must not go to the person before. */
    @Test
    void anAnswerThatNamesItsNumberIsAboutThatVisitHoweverItsMomentIsOff() throws Exception {
        String first = served();
        office.pass(Duration.ofSeconds(20));
        JsonNode second = calledAfter();
        office.at("1", "complete");
        press(second.get("number").asText(), Duration.ofSeconds(-5));
        assertThat(code(rate(token(second), GOOD))).isEqualTo("409 survey-answered");
        expect(201, rate(first, GOOD));
        assertThat(report("service").at("/unbound/response/numerator").asInt()).isZero();
    }

    /** The unit cannot tell a service from a number that did not come; the office can. */
    @Test
    void anAnswerForANumberThatWasNotServedIsNobodysAndNotThePersonsBefore() throws Exception {
        String first = served();
        office.pass(Duration.ofSeconds(20));
        JsonNode absent = calledAfter();
        office.at("1", "no-show");
        press(absent.get("number").asText(), Duration.ZERO);
        expect(201, rate(first, GOOD));
        assertThat(report("service").at("/total/response/numerator").asInt()).isEqualTo(1);
        assertThat(report("service").at("/unbound/response/numerator").asInt()).isEqualTo(1);
    }

    /** A kiosk that cannot ask the office takes its citizen's word that service is over. */
    @Test
    void anAnswerThatAKioskTookBeforeServiceIsNobodysAndTheRealOneCounts() throws Exception {
        String waiting = issued();
        scan(waiting, "khong-hai-long");
        office.callNext("1");
        scan(waiting, "khong-hai-long");
        office.at("1", "complete");
        scan(waiting, "hai-long");
        assertThat(code(rate(waiting, GOOD))).isEqualTo("409 survey-answered");
        scan(waiting, "khong-hai-long");
        assertThat(report("service").at("/total/response/numerator").asInt()).isEqualTo(1);
        assertThat(report("service").at("/unbound/response/numerator").asInt()).isEqualTo(2);
    }

    private void scan(String token, String level) throws Exception {
        SurveyAnswer answer = new SurveyAnswer(
                UUID.randomUUID().toString(),
                SET,
                Map.of("hai-long", level),
                List.of(),
                "kiosk",
                token,
                null,
                office.clock.instant());
        Fact fact = new Fact(new DeviceId("kiosk-1"), "e1", ++sequence, "h" + sequence, "SurveyAnswered/1", "{}", null);
        office.loop.receive(List.of(fact.answering(answer))).get();
    }

    @Test
    void withoutANumberAMomentThatSeemsALittleEarlyIsAboutTheVisitThatEndedThen() throws Exception {
        String token = served();
        press(null, Duration.ofSeconds(-4));
        assertThat(code(rate(token, GOOD))).isEqualTo("409 survey-answered");
    }

    /** A kiosk tells what was answered when its citizen left, and the rest when somebody comes back to it. */
    @Test
    void questionsThatWereLeftOpenAreAddedToTheSameAnswerAndNoneOfItChanges() throws Exception {
        String id = UUID.randomUUID().toString();
        take(id, Map.of("mot", "tot"));
        take(id, Map.of("mot", "chua-tot", "hai", "tot"));
        take(id, Map.of("mot", "tot"));
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("office.db"));
                Statement query = file.createStatement();
                ResultSet row = query.executeQuery("SELECT choices FROM survey_answer")) {
            assertThat(row.next()).isTrue();
            assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(row.getString(1)))
                    .isEqualTo(new com.fasterxml.jackson.databind.ObjectMapper()
                            .readTree("{\"mot\":\"tot\",\"hai\":\"tot\"}"));
            assertThat(row.next()).as("one answer").isFalse();
        }
    }

    private void take(String id, Map<String, String> choices) throws Exception {
        SurveyAnswer answer =
                new SurveyAnswer(id, "set", choices, List.of(), "kiosk", null, null, office.clock.instant());
        Fact fact = new Fact(new DeviceId("kiosk-1"), "e1", ++sequence, "h" + sequence, "SurveyAnswered/1", "{}", null);
        office.loop.receive(List.of(fact.answering(answer))).get();
    }

    private JsonNode calledAfter() throws Exception {
        JsonNode ticket = office.issue("ho-tich");
        office.callNext("1");
        return ticket;
    }

    private static String token(JsonNode ticket) {
        return ticket.get("link").asText().substring("/t/".length());
    }

    private void press() throws Exception {
        press(null, Duration.ZERO);
    }

    private void press(@Nullable String number, Duration off) throws Exception {
        SurveyAnswer answer = new SurveyAnswer(
                UUID.randomUUID().toString(),
                SET,
                Map.of("hai-long", "hai-long"),
                List.of(),
                "counter-unit",
                null,
                new CounterId("1"),
                office.clock.instant().plus(off),
                number);
        Fact fact = new Fact(
                new DeviceId("counter-unit-1"), "e1", ++sequence, "h" + sequence, "SurveyAnswered/1", "{}", null);
        office.loop.receive(List.of(fact.answering(answer))).get();
    }

    @Test
    void noAnswerIsInTheLogAndNoOfficerSeesAny() throws Exception {
        String token = served();
        expect(201, rate(token, answer("rat-khong-hai-long")));
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("office.db"));
                Statement query = file.createStatement();
                ResultSet row = query.executeQuery("SELECT count(*) FROM event WHERE body LIKE '%hai-long%'")) {
            assertThat(row.getInt(1)).isZero();
        }
        assertThat(office.picture()).doesNotContain("hai-long");
        assertThat(office.get("/api/v1/reports/satisfaction")
                        .withoutToken()
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }
}
