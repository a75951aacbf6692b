package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is refused clearly, and nothing has changed afterwards. */
class BadInputTest {
    private static final String NOBODY = UUID.randomUUID().toString();

    @TempDir
    private Path home;

    private OfficeFixture office;
    private String before = "";

    @BeforeEach
    void anOfficeWithOneTicket() throws Exception {
        office = OfficeFixture.at(home);
        office.open("1");
        office.issue("ho-tich");
        before = office.picture();
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        try {
            assertThat(office.picture()).isEqualTo(before);
        } finally {
            office.close();
        }
    }

    private OfficeFixture.Call issuing() throws Exception {
        return office.post("/api/v1/tickets");
    }

    private OfficeFixture.Call at(String action) throws Exception {
        return office.post("/api/v1/counters/1/" + action);
    }

    private static void refused(String code, HttpResponse<String> answer) throws Exception {
        assertThat(OfficeFixture.code(answer)).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(OfficeFixture.json(answer).get("title").asText()).isNotBlank();
        assertThat(OfficeFixture.json(answer).get("detail").asText())
                .isNotBlank()
                .doesNotContain("{");
    }

    @Test
    void malformedJson() throws Exception {
        for (String body : new String[] {
            "{\"service\":", "[]", "null", "\"ho-tich\"", "{} {}", "{\"service\":\"a\",\"service\":\"b\"}", "\u0000"
        }) {
            refused("400 malformed-json", issuing().json(body).send());
        }
        refused("400 malformed-json", issuing().json("[".repeat(5_000)).send());
    }

    @Test
    void wrongContentType() throws Exception {
        for (String type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
            refused(
                    "415 unsupported-media-type",
                    issuing()
                            .body(type, BodyPublishers.ofString("{\"service\":\"ho-tich\"}"))
                            .send());
        }
    }

    @Test
    void aBodyBeyondTheBound() throws Exception {
        refused("413 body-too-large", issuing().json(padded(65 * 1024)).send());
        refused("413 body-too-large", issuing().json(padded(1_000_000)).send());
    }

    @Test
    void farBeyondTheBoundTheConnectionMayBeClosedWhileTheClientStillSends() throws Exception {
        try {
            refused("413 body-too-large", issuing().json(padded(3_000_000)).send());
        } catch (IOException closed) {
            // RFC 9110, 15.5.14: the answer may be lost with the connection; the next request is served as ever.
        }
        refused("413 body-too-large", issuing().json(padded(65 * 1024)).send());
    }

    @Test
    void aBodyBeyondTheBoundThatDoesNotSayItsLength() throws Exception {
        for (int size : new int[] {65 * 1024, 1_000_000}) {
            refused(
                    "413 body-too-large",
                    issuing()
                            .body(
                                    "application/json",
                                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                            padded(size).getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                            .send());
        }
    }

    private static String padded(int size) {
        return "{\"service\":\"ho-tich\",\"x\":\"" + "a".repeat(size) + "\"}";
    }

    @Test
    void anUnknownService() throws Exception {
        refused(
                "422 unknown-service",
                issuing().json("{\"service\":\"khong-co\"}").send());
        refused(
                "422 unknown-service",
                issuing().json("{\"service\":\"Hộ tịch\"}").send());
        refused(
                "422 unknown-service",
                at("call-next").json("{\"services\":[\"khong-co\"]}").send());
    }

    @Test
    void anUnknownCounter() throws Exception {
        refused(
                "404 unknown-counter",
                office.post("/api/v1/counters/99/call-next").send());
        refused(
                "404 unknown-counter",
                office.post("/api/v1/counters/A%20B/open").send());
        refused(
                "404 unknown-counter",
                office.post("/api/v1/counters/99/transfer")
                        .json("{\"counter\":\"99\"}")
                        .send());
    }

    @Test
    void anUnknownTicket() throws Exception {
        refused("404 unknown-ticket", office.get("/api/v1/tickets/" + NOBODY).send());
        refused("404 unknown-ticket", office.get("/api/v1/tickets/1-1-1-1-1").send());
        refused(
                "404 unknown-ticket",
                office.post("/api/v1/tickets/" + NOBODY + "/cancel").send());
        refused(
                "422 unknown-ticket",
                at("call")
                        .json("{\"ticket\":\"" + NOBODY + "\",\"reason\":\"helped\"}")
                        .send());
        refused(
                "400 field-wrong",
                at("call").json("{\"ticket\":\"A001\",\"reason\":\"helped\"}").send());
    }

    @Test
    void aMissingOrUnreadableIdempotencyKey() throws Exception {
        OfficeFixture.Call without = office.call("POST", "/api/v1/tickets").json("{\"service\":\"ho-tich\"}");
        refused("400 idempotency-key-missing", without.send());
        refused(
                "400 idempotency-key-wrong",
                issuing().key("k".repeat(129)).json("{\"service\":\"ho-tich\"}").send());
        refused(
                "400 idempotency-key-missing",
                office.call("POST", "/api/v1/counters/1/call-next").send());
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() throws Exception {
        assertNamed("service", issuing().json("{\"service\":5}").send());
        assertNamed(
                "priority",
                issuing().json("{\"service\":\"ho-tich\",\"priority\":\"yes\"}").send());
        assertNamed(
                "slot",
                issuing()
                        .json("{\"service\":\"ho-tich\",\"slot\":\"tomorrow\"}")
                        .send());
        assertNamed(
                "slot",
                issuing().json("{\"service\":\"ho-tich\",\"slot\":1763800000}").send());
        assertNamed(
                "services", at("call-next").json("{\"services\":\"ho-tich\"}").send());
        assertNamed("services", at("call-next").json("{\"services\":[]}").send());
        assertNamed(
                "expectedTicket",
                at("call-next").json("{\"expectedTicket\":\"x\"}").send());
        assertNamed(
                "until",
                at("pause").json("{\"reason\":\"break\",\"until\":\"soon\"}").send());
        assertNamed("reason", at("pause").json("{\"reason\":\" \"}").send());
        assertNamed("officer", at("open").json("{\"officer\":\"a b\"}").send());
    }

    private static void assertNamed(String field, HttpResponse<String> answer) throws Exception {
        refused("400 field-wrong", answer);
        assertThat(OfficeFixture.json(answer).get("field").asText()).isEqualTo(field);
    }

    @Test
    void aMissingFieldIsNamed() throws Exception {
        refused("400 field-missing", issuing().json("{}").send());
        refused("400 field-missing", at("pause").send());
        refused("400 field-missing", at("transfer").send());
    }

    @Test
    void aReasonThatTellsWhoAPersonIs() throws Exception {
        for (String reason : new String[] {"gọi lại 0912 345 678", "CCCD 001099012345", "an@example.org"}) {
            refused(
                    "400 personal-data",
                    at("pause").json("{\"reason\":\"" + reason + "\"}").send());
        }
    }

    @Test
    void aStateThatDoesNotAllowIt() throws Exception {
        refused("409 no-present-ticket", at("start").send());
        refused("409 no-present-ticket", at("undo").send());
        refused(
                "409 counter-closed",
                office.post("/api/v1/counters/2/call-next").send());
        refused(
                "409 already-moved",
                at("call-next").json("{\"expectedTicket\":\"" + NOBODY + "\"}").send());
    }

    @Test
    void aMethodThatTheAddressDoesNotTake() throws Exception {
        refused(
                "405 method-not-allowed",
                office.call("DELETE", "/api/v1/tickets").send());
        refused(
                "405 method-not-allowed",
                office.call("PUT", "/api/v1/counters/1/open").send());
    }

    @Test
    void anAddressThatDoesNotExist() throws Exception {
        refused("404 not-found", office.get("/api/v1/nothing").send());
        refused("404 not-found", office.post("/api/v1/counters/1/explode").send());
    }

    @Test
    void nobodyWithoutAToken() throws Exception {
        refused(
                "401 token-unknown",
                issuing()
                        .header("Authorization", "Bearer x")
                        .json("{\"service\":\"ho-tich\"}")
                        .send());
        assertThat(office.get("/api/v1/queue")
                        .header("Authorization", "")
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionThatHasExpired() throws Exception {
        HttpResponse<String> session = OfficeFixture.expect(
                200,
                office.call("POST", "/api/v1/session")
                        .withoutToken()
                        .json("{\"user\":\"canbo1\",\"password\":\"motcua-demo-2026\"}")
                        .send());
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        String csrf = OfficeFixture.json(session).get("csrf").asText();

        office.sessionsLater = Duration.ofMinutes(31);

        for (OfficeFixture.Call call : List.of(at("call-next"), issuing().json("{\"service\":\"ho-tich\"}"))) {
            refused(
                    "401 session-expired",
                    call.withoutToken()
                            .header("Cookie", cookie)
                            .header("X-CSRF-Token", csrf)
                            .send());
        }
    }
}
