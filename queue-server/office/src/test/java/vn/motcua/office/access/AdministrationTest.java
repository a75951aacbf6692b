package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.access.DoorFixture.PASSWORD;
import static vn.motcua.office.access.DoorFixture.code;
import static vn.motcua.office.access.DoorFixture.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.access.DoorFixture.SignedIn;

class AdministrationTest {
    @TempDir
    Path home;

    DoorFixture door;
    String admin;

    @BeforeEach
    void open() {
        door = DoorFixture.office(home);
        admin = door.token("local-admin-token");
    }

    @AfterEach
    void close() {
        door.close();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return door.post(path).bearer(admin).json(body).send();
    }

    @Test
    void aRegisteredDeviceGetsItsSecretOnceAndMayAskItsQuestions() throws Exception {
        HttpResponse<String> made = post("/api/v1/devices", "{\"device\":\"kiosk-1\",\"kind\":\"kiosk\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String secret = json(made).get("secret").asText();
        assertThat(door.access.devices().authenticate("kiosk-1", secret)).isPresent();
        assertThat(door.access.devices().authenticate("kiosk-1", secret + "x")).isEmpty();
        assertThat(door.get("/api/v1/devices").bearer(admin).send().body())
                .contains("kiosk-1")
                .doesNotContain(secret);
        assertThat(door.get("/api/v1/queue").bearer("kiosk-1." + secret).send().body())
                .isEqualTo("device:kiosk-1");
        assertThat(door.post("/api/v1/counters/1/call-next")
                        .bearer("kiosk-1." + secret)
                        .send()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyOfficerMayAskHowThePrintersAre() throws Exception {
        post("/api/v1/devices", "{\"device\":\"kiosk-1\",\"kind\":\"kiosk\"}");
        post("/api/v1/devices", "{\"device\":\"kiosk-2\",\"kind\":\"kiosk\"}");
        door.access.conditionsFrom(id -> id.equals("kiosk-1")
                ? Optional.of(new DeviceCondition(true, "1", "paper-out", null, 0, null, null))
                : Optional.empty());
        door.with("an", Role.OFFICER);
        assertThat(door.get("/api/v1/printers").as(door.signIn("an")).send().body())
                .contains("\"device\":\"kiosk-1\"")
                .contains("\"printer\":\"paper-out\"")
                .doesNotContain("kiosk-2");
        assertThat(door.get("/api/v1/printers").send().statusCode()).isEqualTo(401);
    }

    @Test
    void aRevokedDeviceIsOutAtOnceAndTheListenerHearsItOnce() throws Exception {
        String secret = json(post("/api/v1/devices", "{\"device\":\"kiosk-1\",\"kind\":\"kiosk\"}"))
                .get("secret")
                .asText();
        List<String> barred = new ArrayList<>();
        door.access.devices().onBarred(device -> barred.add(device.id() + " " + device.state()));
        assertThat(post("/api/v1/devices/kiosk-1/revoke", "{}").statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/devices/kiosk-1/revoke", "{}").statusCode()).isEqualTo(200);
        assertThat(barred).containsExactly("kiosk-1 REVOKED");
        assertThat(door.access.devices().authenticate("kiosk-1", secret)).isEmpty();
        assertThat(door.get("/api/v1/queue").bearer("kiosk-1." + secret).send().statusCode())
                .isEqualTo(401);
        assertThat(door.access.devices().unblock("kiosk-1").orElseThrow().state())
                .isEqualTo(Device.State.REVOKED);
    }

    @Test
    void aBlockedDeviceComesBackWhenAnAdministratorLetsItIn() throws Exception {
        String secret = json(post(
                        "/api/v1/devices",
                        "{\"device\":\"counter-unit-1\",\"kind\":\"counter-unit\",\"counter\":\"1\"}"))
                .get("secret")
                .asText();
        door.access.devices().block("counter-unit-1");
        assertThat(door.access.devices().authenticate("counter-unit-1", secret)).isEmpty();
        assertThat(post("/api/v1/devices/counter-unit-1/unblock", "{}").statusCode())
                .isEqualTo(200);
        assertThat(door.access.devices().authenticate("counter-unit-1", secret)).isPresent();
    }

    @Test
    void aSecondRegistrationAndAWrongOneChangeNothing() throws Exception {
        String body = "{\"device\":\"kiosk-1\",\"kind\":\"kiosk\"}";
        String secret = json(post("/api/v1/devices", body)).get("secret").asText();
        assertThat(code(post("/api/v1/devices", body))).isEqualTo("device-exists");
        for (String wrong : List.of(
                "{\"device\":\"Kiosk 1\",\"kind\":\"kiosk\"}",
                "{\"device\":\"a\",\"kind\":\"toaster\"}",
                "{\"device\":\"a\",\"kind\":\"counter-unit\"}",
                "{\"device\":\"a\",\"kind\":\"kiosk\",\"counter\":\"1\"}",
                "{\"device\":\"" + "a".repeat(33) + "\",\"kind\":\"kiosk\"}")) {
            assertThat(code(post("/api/v1/devices", wrong))).as(wrong).isEqualTo("device-wrong");
        }
        assertThat(code(post("/api/v1/devices/khong-co/revoke", "{}"))).isEqualTo("device-unknown");
        assertThat(door.access.devices().all()).hasSize(1);
        assertThat(door.access.devices().authenticate("kiosk-1", secret)).isPresent();
    }

    @Test
    void aPostWithoutItsIdempotencyKeyIsRefused() throws Exception {
        HttpResponse<String> answer = door.post("/api/v1/devices").bearer(admin).send();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("idempotency-key-missing");
    }

    @Test
    void aDisabledUserLosesEverySessionAndCannotComeBack() throws Exception {
        assertThat(post(
                                "/api/v1/users",
                                "{\"user\":\"an\",\"name\":\"Nguyễn An\",\"role\":\"officer\",\"password\":\""
                                        + PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(201);
        SignedIn an = door.signIn("an");
        assertThat(post("/api/v1/users/an/disable", "{}").statusCode()).isEqualTo(200);
        assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(401);
        assertThat(door.attempt("an", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void aWeakPasswordATakenNameAndAWrongNameAreRefused() throws Exception {
        door.with("an", Role.OFFICER);
        String form = "{\"user\":\"%s\",\"role\":\"officer\",\"password\":\"%s\"}";
        assertThat(code(post("/api/v1/users", form.formatted("an", PASSWORD)))).isEqualTo("user-exists");
        assertThat(code(post("/api/v1/users", form.formatted("An", PASSWORD)))).isEqualTo("user-name-wrong");
        for (String weak :
                List.of("ngắn quá", "motcua-demo-2026", "Password 1234", "aaaaaaaaaaaaaaaa", "binhbinhbinh")) {
            assertThat(code(post("/api/v1/users", form.formatted("binh", weak))))
                    .as(weak)
                    .isEqualTo("password-weak");
        }
        assertThat(code(post("/api/v1/users/khong-co/disable", "{}"))).isEqualTo("user-unknown");
    }
}
