package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.http.OfficeFixture.code;
import static vn.motcua.office.http.OfficeFixture.expect;
import static vn.motcua.office.http.OfficeFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A citizen writes, follows by code and is answered; everybody reads the answer, nobody who asked. */
class FeedbackOverHttpTest {
    private static final String FORMAL = """
            {"kind":"formal","about":"conduct","content":"Hồ sơ của tôi quá hẹn ba ngày.","name":"Trần Thị Thử",
             "address":"Số 1 Đường Thử, Phường Thử","phone":"0912 345 678"}""";

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

    private HttpResponse<String> write(String key, String body) throws Exception {
        return office.post("/api/v1/feedback")
                .key(key)
                .withoutToken()
                .json(body)
                .send();
    }

    private HttpResponse<String> follow(String code) throws Exception {
        return office.get("/api/v1/feedback/follow/" + code).withoutToken().send();
    }

    private HttpResponse<String> act(String code, String what, String body) throws Exception {
        return office.post("/api/v1/feedback/" + code + "/" + what).json(body).send();
    }

    private String published() throws Exception {
        return expect(200, office.get("/answers").withoutToken().send()).body();
    }

    @Test
    void formalFeedbackIsReceivedAnsweredAndPublishedWithoutThePerson() throws Exception {
        JsonNode receipt = json(expect(201, write("one", FORMAL)));
        String code = receipt.get("code").asText();
        assertThat(code).matches("PA-[A-Z2-9]{4}-[A-Z2-9]{4}");
        // Monday 23 November: five working days end on Monday 30.
        assertThat(receipt.at("/due/day").asText()).isEqualTo("2026-11-30");
        assertThat(receipt.at("/later/0/day").asText()).isEqualTo("2026-12-14");
        assertThat(json(expect(201, write("one", FORMAL))).get("code").asText())
                .as("a repeat is the same case")
                .isEqualTo(code);
        assertThat(json(expect(
                                200,
                                follow(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))))
                        .at("/state/vi")
                        .asText())
                .isEqualTo("Đã tiếp nhận");

        expect(200, act(code, "move", "{\"from\":\"received\",\"to\":\"in-progress\"}"));
        assertThat(code(act(code, "move", "{\"from\":\"received\",\"to\":\"declined\",\"elsewhere\":\"complaint\"}")))
                .isEqualTo("409 feedback-moved");
        assertThat(code(act(code, "move", "{\"from\":\"in-progress\",\"to\":\"answered\"}")))
                .isEqualTo("400 field-missing");
        expect(
                200,
                act(
                        code,
                        "move",
                        "{\"from\":\"in-progress\",\"to\":\"answered\",\"answer\":\"Đã trả hồ sơ, xin lỗi bà.\"}"));
        assertThat(json(follow(code)).get("answer").asText()).isEqualTo("Đã trả hồ sơ, xin lỗi bà.");
        assertThat(published()).doesNotContain("xin lỗi");

        assertThat(code(act(code, "publish", "{\"summary\":\"Bà TRAN THI THU hỏi\",\"answer\":\"Đã trả.\"}")))
                .isEqualTo("409 feedback-names-person");
        assertThat(code(act(code, "publish", "{\"summary\":\"Hỏi từ +84912345678\",\"answer\":\"Đã trả.\"}")))
                .isEqualTo("409 feedback-names-person");
        expect(200, act(code, "publish", "{\"summary\":\"Hồ sơ quá hẹn\",\"answer\":\"Đã trả, kèm lời xin lỗi.\"}"));
        assertThat(published()).contains("Hồ sơ quá hẹn", "kèm lời xin lỗi").doesNotContain("Thử", "0912");
        assertThat(expect(
                                200,
                                office.get("/api/v1/feedback/published")
                                        .withoutToken()
                                        .send())
                        .body())
                .contains("Hồ sơ quá hẹn")
                .as("the code is the person's alone")
                .doesNotContainPattern("PA-[A-Z2-9]{4}");
        JsonNode none = json(expect(
                200,
                office.get("/api/v1/feedback/published?from=1&most=4")
                        .withoutToken()
                        .send()));
        assertThat(none.get("answers")).as("a small screen reads on from there").isEmpty();
        assertThat(none.get("all").asInt()).isEqualTo(1);
        expect(
                400,
                office.get("/api/v1/feedback/published?most=x").withoutToken().send());
        expect(200, act(code, "withdraw", "{}"));
        assertThat(published()).doesNotContain("Hồ sơ quá hẹn");
    }

    @Test
    void theManagerSeesWhatIsLateAndToWhomACaseWasPassed() throws Exception {
        String code = json(write("one", FORMAL)).get("code").asText();
        office.pass(Duration.ofDays(8));
        JsonNode listed = json(expect(200, office.get("/api/v1/feedback").send()))
                .get("cases")
                .get(0);
        assertThat(listed.at("/due/late").asBoolean()).isTrue();
        expect(200, act(code, "move", "{\"from\":\"received\",\"to\":\"transferred\",\"agency\":\"so-tu-phap\"}"));
        JsonNode followed = json(follow(code));
        assertThat(followed.at("/agency/vi").asText()).isEqualTo("Sở Tư pháp");
        assertThat(followed.has("due")).isFalse();
        JsonNode whole = json(expect(200, office.get("/api/v1/feedback/" + code).send()));
        assertThat(whole.at("/letter/name").asText()).isEqualTo("Trần Thị Thử");
        assertThat(whole.at("/feedback/steps")).hasSize(2);
    }

    @Test
    void anOpinionNeedsNoNameAndHasNothingToFollow() throws Exception {
        JsonNode receipt = json(expect(
                201, write("one", "{\"kind\":\"opinion\",\"about\":\"other\",\"content\":\"Ghế chờ hơi ít.\"}")));
        assertThat(receipt.has("code")).isFalse();
        JsonNode listed =
                json(office.get("/api/v1/feedback").send()).get("cases").get(0);
        assertThat(listed.get("kind").asText()).isEqualTo("opinion");
        assertThat(follow(listed.get("code").asText()).statusCode()).isEqualTo(404);
        assertThat(code(write("two", "{\"kind\":\"formal\",\"about\":\"other\",\"content\":\"Ghế chờ hơi ít.\"}")))
                .isEqualTo("400 field-missing");
    }

    @Test
    void aFloodIsHeldBackAndOnlyManagersRead() throws Exception {
        for (int i = 0; i < 20; i++) {
            expect(
                    201,
                    write("key-" + i, "{\"kind\":\"opinion\",\"about\":\"other\",\"content\":\"Góp ý " + i + "\"}"));
        }
        assertThat(code(write("more", FORMAL))).isEqualTo("429 too-many");
        expect(201, write("key-0", "{\"kind\":\"opinion\",\"about\":\"other\",\"content\":\"Góp ý 0\"}"));
        office.pass(Duration.ofMinutes(61));
        expect(201, write("more", FORMAL));
        assertThat(office.get("/api/v1/feedback").withoutToken().send().statusCode())
                .isEqualTo(401);
        assertThat(office.get("/opinion").withoutToken().send().body()).contains("Góp ý");
        assertThat(office.get("/feedback").send().body()).contains("id=\"case\"");
    }
}
