package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.access.DoorFixture.PASSWORD;
import static vn.motcua.office.access.DoorFixture.code;
import static vn.motcua.office.access.DoorFixture.cookie;
import static vn.motcua.office.access.DoorFixture.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.access.DoorFixture.SignedIn;

class SignInTest {
    @TempDir
    Path home;

    DoorFixture door;

    @BeforeEach
    void open() throws Exception {
        door = DoorFixture.office(home).with("an", Role.OFFICER);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void theRightPasswordOpensASessionWithAStrictCookie() throws Exception {
        HttpResponse<String> answer = door.attempt("an", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("role").asText()).isEqualTo("officer");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        SignedIn an = new SignedIn(
                cookie(answer, "motcua-session").orElseThrow(),
                json(answer).get("csrf").asText());
        assertThat(door.get("/console").as(an).send().body()).isEqualTo("user:an");
    }

    @Test
    void aPasswordTypedInDecomposedUnicodeIsTheSamePassword() throws Exception {
        String decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSWORD);
        assertThat(door.attempt("an", decomposed).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() throws Exception {
        HttpResponse<String> wrong = door.attempt("an", "sai mật khẩu rồi");
        HttpResponse<String> unknown = door.attempt("khong-co-ai", PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theTenthFailureClosesTheDoorForAQuarterOfAnHour() throws Exception {
        for (int failure = 0; failure < SignInThrottle.PER_USER; failure++) {
            assertThat(door.attempt("an", "sai mật khẩu rồi").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> throttled = door.attempt("an", PASSWORD);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValueAsLong("Retry-After")).hasValue(900);
        door.clock.pass(SignInThrottle.WINDOW);
        assertThat(door.attempt("an", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInAgainEndsTheSessionThatTheBrowserHad() throws Exception {
        SignedIn first = door.signIn("an");
        HttpResponse<String> again = door.post("/api/v1/session")
                .withCookieOf(first)
                .json("{\"user\":\"an\",\"password\":\"" + PASSWORD + "\"}")
                .send();
        assertThat(cookie(again, "motcua-session")).isPresent().get().isNotEqualTo(first.cookie());
        assertThat(code(door.get("/api/v1/session").as(first).send())).isEqualTo("session-expired");
    }

    @Test
    void theNinthSessionOfAUserEndsTheOneIdleLongest() throws Exception {
        SignedIn first = door.signIn("an");
        for (int more = 0; more < Sessions.PER_USER - 1; more++) {
            door.clock.pass(Duration.ofSeconds(1));
            door.signIn("an");
        }
        assertThat(door.get("/api/v1/session").as(first).send().statusCode()).isEqualTo(200);
        door.clock.pass(Duration.ofSeconds(1));
        SignedIn ninth = door.signIn("an");
        assertThat(door.get("/api/v1/session").as(first).send().statusCode()).isEqualTo(401);
        assertThat(door.get("/api/v1/session").as(ninth).send().statusCode()).isEqualTo(200);
    }

    @Test
    void theFormSignsInAndLeadsOn() throws Exception {
        HttpResponse<String> form = door.get("/signin?next=/console/2").send();
        String csrf = cookie(form, "motcua-signin").orElseThrow();
        HttpResponse<String> answer = door.post("/signin")
                .header("Cookie", "motcua-signin=" + csrf)
                .header("Origin", door.origin())
                .form("user", "an", "password", PASSWORD, "next", "/console/2", "csrf", csrf)
                .send();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/console/2");
        assertThat(cookie(answer, "motcua-session")).isPresent();
    }

    @Test
    void theFormWithoutItsOwnCookieIsRefused() throws Exception {
        HttpResponse<String> answer = door.post("/signin")
                .form("user", "an", "password", PASSWORD, "csrf", "x".repeat(43))
                .send();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("PageExpired");
        assertThat(cookie(answer, "motcua-session")).isEmpty();
    }

    @Test
    void aSignInPostedByAnotherSiteIsRefused() throws Exception {
        HttpResponse<String> answer = door.post("/api/v1/session")
                .header("Origin", "https://xau.example")
                .json("{\"user\":\"an\",\"password\":\"" + PASSWORD + "\"}")
                .send();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("origin-foreign");
    }

    @Test
    void aBodyOfOneMegabyteIsRefusedUnread() throws Exception {
        HttpResponse<String> form =
                door.post("/signin").form("user", "a".repeat(1_000_000)).send();
        assertThat(form.statusCode()).isEqualTo(413);
        HttpResponse<String> json = door.post("/api/v1/session")
                .json("{\"user\":\"" + "a".repeat(1_000_000) + "\"}")
                .send();
        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(code(json)).isEqualTo("body-too-large");
        assertThat(door.signIn("an")).isNotNull();
    }

    @Test
    void jsonOfAnotherMediaTypeOrFormIsRefused() throws Exception {
        assertThat(door.post("/api/v1/session").form("user", "an").send().statusCode())
                .isEqualTo(415);
        assertThat(code(door.post("/api/v1/session").json("{\"user\":").send())).isEqualTo("malformed-json");
        assertThat(code(door.post("/api/v1/session").json("[]").send())).isEqualTo("malformed-json");
        assertThat(code(door.post("/api/v1/session")
                        .json("{\"user\":7,\"password\":\"x\"}")
                        .send()))
                .isEqualTo("malformed-json");
    }
}
