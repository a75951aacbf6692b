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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.personal.Purpose;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.SurveyAnswer;

/** What is written beside an answer: kept once, read by managers among at least five, erased like all personal data. */
class SurveyCommentsOverHttpTest {
    private static final String SET = "hai-long-5-muc";
    private static final String PERIOD = "?from=2026-01-01&to=2026-12-31";

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

    private String served() throws Exception {
        String token = office.issue("ho-tich").get("link").asText().substring("/t/".length());
        office.callNext("1");
        office.at("1", "complete");
        return token;
    }

    private HttpResponse<String> post(String token, String path, String body) throws Exception {
        return office.post("/api/v1/phone/" + token + "/survey" + path)
                .withoutToken()
                .json(body)
                .send();
    }

    private String rated() throws Exception {
        String token = served();
        expect(201, post(token, "", "{\"survey\":\"" + SET + "\",\"choices\":{\"hai-long\":\"khong-hai-long\"}}"));
        return token;
    }

    private JsonNode comments() throws Exception {
        return json(expect(
                200,
                office.get("/api/v1/reports/satisfaction/comments" + PERIOD).send()));
    }

    @Test
    void wordsAreAddedOnceAfterTheAnswer() throws Exception {
        String token = served();
        assertThat(code(post(token, "/more", "{\"comment\":\"Ghế ít\"}"))).isEqualTo("409 survey-too-early");
        expect(201, post(token, "", "{\"survey\":\"" + SET + "\",\"choices\":{\"hai-long\":\"hai-long\"}}"));
        assertThat(post(token, "/more", "{}").statusCode()).isEqualTo(400);
        assertThat(post(token, "/more", "{\"reasons\":[\"nothing\"]}").statusCode())
                .isEqualTo(400);
        String body = "{\"comment\":\"Ghế ít\",\"reasons\":[\"cho-lau\"]}";
        expect(201, post(token, "/more", body));
        expect(201, post(token, "/more", body));
        assertThat(code(post(token, "/more", "{\"comment\":\"Quạt ồn\"}"))).isEqualTo("409 survey-answered");
        JsonNode asked = json(
                office.get("/api/v1/phone/" + token + "/survey").withoutToken().send());
        assertThat(asked.get("commented").asBoolean()).isTrue();
    }

    @Test
    void managersReadThemAmongFiveOfABlockThatIsOverAndNeverOneByItsName() throws Exception {
        List<String> written = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            written.add("Lời " + i);
            expect(201, post(rated(), "/more", "{\"comment\":\"Lời " + i + "\"}"));
        }
        assertThat(comments().get("groups"))
                .as("before its block of days is over")
                .isEmpty();
        office.pass(Duration.ofDays(7).plusHours(17));
        assertThat(comments().get("groups"))
                .as("after midnight, before the business day turns at 03:00")
                .isEmpty();
        office.pass(Duration.ofHours(3));
        JsonNode group = comments().at("/groups/0");
        assertThat(group.get("comments").findValuesAsText("text")).containsExactlyInAnyOrderElementsOf(written);

        String ref = group.at("/comments/0/ref").asText();
        assertThat(office.get("/api/v1/personal/" + ref).send().statusCode()).isEqualTo(403);
        expect(204, office.call("DELETE", "/api/v1/personal/" + ref).send());
        assertThat(comments().at("/groups/0/comments")).hasSize(5);
        assertThat(comments().at("/groups/0/erased").asInt()).isEqualTo(1);
        expect(
                204,
                office.call(
                                "DELETE",
                                "/api/v1/personal/"
                                        + group.at("/comments/1/ref").asText())
                        .send());
        assertThat(comments().get("groups")).as("fewer than five are left").isEmpty();
        assertThat(comments().get("hidden").asInt()).isEqualTo(6);
        assertThat(office.get("/api/v1/reports/satisfaction/comments" + PERIOD)
                        .withoutToken()
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void wordsThatComeLaterDoNotChangeABlockThatIsOver() throws Exception {
        String late = rated();
        for (int i = 1; i <= 5; i++) {
            expect(201, post(rated(), "/more", "{\"comment\":\"Lời " + i + "\"}"));
        }
        office.pass(Duration.ofDays(8));
        JsonNode before = comments();
        assertThat(before.at("/groups/0/comments")).hasSize(5);
        expect(201, post(late, "/more", "{\"comment\":\"Lời muộn\"}"));
        assertThat(comments()).isEqualTo(before);
        office.pass(Duration.ofDays(8));
        assertThat(comments().get("groups")).isEqualTo(before.get("groups"));
        assertThat(comments().get("hidden").asInt())
                .as("alone in its own block")
                .isEqualTo(1);
        office.pass(Duration.ofDays(348));
        assertThat(comments().get("groups"))
                .as("a day before the first is erased")
                .isEmpty();
    }

    @Test
    void firstWordsThatLackTheirAnswerGetItWhenOthersCome() throws Exception {
        String token = rated();
        PersonalRef ref = office.personal.name("survey\n" + token);
        Purpose purpose = office.personal.purpose("survey-comment").orElseThrow();
        office.personal.keep(PersonalData.CITIZEN, ref, purpose, "Ghế ít").get();
        assertThat(code(post(token, "/more", "{\"comment\":\"Quạt ồn\"}"))).isEqualTo("409 survey-answered");
        assertThat(office.get("/api/v1/phone/" + token + "/survey")
                        .withoutToken()
                        .send()
                        .body())
                .contains("\"commented\":true");
    }

    @Test
    void manyAreReadInPartsAndOneReadingIsOneLineWithoutNames() throws Exception {
        Purpose purpose = office.personal.purpose("survey-comment").orElseThrow();
        for (int i = 0; i < 60; i++) {
            PersonalRef ref = office.personal.name("many " + i);
            office.personal.keep("kiosk-1", ref, purpose, "Lời " + i).get();
            answered(UUID.randomUUID().toString(), null, "hai-long", List.of(), ref.value());
        }
        office.pass(Duration.ofDays(8));
        assertThat(comments().at("/groups/0/comments")).hasSize(60);
        JsonNode uses = json(office.get("/api/v1/personal")
                        .header(
                                "Authorization",
                                "Bearer "
                                        + Files.readString(home.resolve("local-admin-token"))
                                                .strip())
                        .send())
                .get("uses");
        assertThat(uses.findValuesAsText("what")).containsOnlyOnce("read").contains("kept");
        assertThat(uses.findValues("ref")).isEmpty();
    }

    @Test
    void aDevicesAnswerGetsReasonsAndWordsLaterUnderItsOwnId() throws Exception {
        String token = served();
        String id = UUID.randomUUID().toString();
        answered(id, token, "khong-hai-long", List.of(), null);
        answered(id, token, "hai-long", List.of("cho-lau"), null);
        answered(id, token, "hai-long", List.of(), "Zm9vYmFyYmF6cXV4MTIzNA");
        answered(UUID.randomUUID().toString(), token, "hai-long", List.of(), "Zm9vYmFyYmF6cXV4MTIzNQ");
        assertThat(office.get("/api/v1/phone/" + token + "/survey")
                        .withoutToken()
                        .send()
                        .body())
                .contains("\"commented\":true");
        try (var file = java.sql.DriverManager.getConnection("jdbc:sqlite:" + home.resolve("office.db"));
                var query = file.createStatement();
                var row = query.executeQuery(
                        "SELECT choices, reasons, ref FROM survey_answer JOIN survey_comment ON answer = id")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("{\"hai-long\":\"khong-hai-long\"}");
            assertThat(row.getString(2)).isEqualTo("[\"cho-lau\"]");
            assertThat(row.getString(3)).isEqualTo("Zm9vYmFyYmF6cXV4MTIzNA");
            assertThat(row.next()).isFalse();
        }
    }

    private void answered(
            String id, @Nullable String token, String level, List<String> reasons, @Nullable String comment)
            throws Exception {
        SurveyAnswer answer = new SurveyAnswer(
                id,
                SET,
                Map.of("hai-long", level),
                reasons,
                "kiosk",
                token,
                null,
                office.clock.instant(),
                null,
                comment == null ? null : new PersonalRef(comment));
        Fact fact = new Fact(new DeviceId("kiosk-1"), "e1", ++sequence, "h" + sequence, "SurveyAnswered/1", "{}", null);
        office.loop.receive(List.of(fact.answering(answer))).get();
    }
}
