package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people who signed in may do, and what is remembered of them. */
class OfficersOverHttpTest {
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

    /** Turns a call into one of a signed-in person. */
    private OfficeFixture.Call by(HttpResponse<String> session, OfficeFixture.Call call) throws Exception {
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return call.withoutToken()
                .header("Cookie", cookie)
                .header("X-CSRF-Token", OfficeFixture.json(session).get("csrf").asText());
    }

    private HttpResponse<String> signIn(String user) throws Exception {
        return OfficeFixture.expect(
                200,
                office.call("POST", "/api/v1/session")
                        .withoutToken()
                        .json("{\"user\":\"" + user + "\",\"password\":\"motcua-demo-2026\"}")
                        .send());
    }

    @Test
    void whoOpensACounterSitsThere() throws Exception {
        HttpResponse<String> session = signIn("canbo1");
        JsonNode counter = OfficeFixture.json(
                by(session, office.post("/api/v1/counters/3/open")).send());

        assertThat(counter.get("officer").asText()).isEqualTo("canbo1");
        assertThat(OfficeFixture.json(by(session, office.get("/api/v1/session")).send())
                        .get("counter")
                        .asText())
                .isEqualTo("3");
    }

    @Test
    void anOfficerSeatsNobodyElse() throws Exception {
        HttpResponse<String> refused = by(signIn("canbo1"), office.post("/api/v1/counters/3/open"))
                .json("{\"officer\":\"canbo2\"}")
                .send();

        assertThat(OfficeFixture.code(refused)).isEqualTo("403 not-allowed");
        assertThat(office.get("/api/v1/counters").send().body()).doesNotContain("canbo2");
    }

    @Test
    void aManagerMaySeatAnOfficer() throws Exception {
        JsonNode counter = OfficeFixture.json(by(signIn("quanly"), office.post("/api/v1/counters/3/open"))
                .json("{\"officer\":\"canbo2\"}")
                .send());

        assertThat(counter.get("officer").asText()).isEqualTo("canbo2");
    }

    @Test
    void figuresOfOfficersAreForManagers() throws Exception {
        String report = "/api/v1/reports/waiting?group=officer";

        assertThat(by(signIn("canbo1"), office.get(report)).send().statusCode()).isEqualTo(403);
        assertThat(by(signIn("canbo1"), office.get("/reports?group=officer"))
                        .send()
                        .statusCode())
                .isEqualTo(403);
        assertThat(by(signIn("quanly"), office.get(report)).send().statusCode()).isEqualTo(200);
    }

    @Test
    void anOfficersHomeIsTheConsole() throws Exception {
        HttpResponse<String> answer = by(signIn("canbo1"), office.get("/")).send();

        assertThat(answer.headers().firstValue("Location")).hasValue("/console");
    }
}
