package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.access.DoorFixture.code;

import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.access.DoorFixture.SignedIn;

class AccessFilterTest {
    private static final String CALL = "/api/v1/counters/1/call-next";

    @TempDir
    Path home;

    DoorFixture door;

    @BeforeEach
    void open() {
        door = DoorFixture.office(home);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Nested
    class WithoutASession {
        @Test
        void publicRoutesAreOpen() throws Exception {
            for (String path : List.of(
                    "/health",
                    "/board",
                    "/board/hall",
                    "/counter/3",
                    "/t/abc",
                    "/coverage",
                    "/brand.css",
                    "/assets/a/b.css",
                    "/openapi.yaml",
                    "/api/v1/stream?view=board",
                    "/api/v1/stream?view=board:hall",
                    "/api/v1/stream?view=counter:3",
                    "/api/v1/stream?view=ticket:abc")) {
                HttpResponse<String> answer = door.get(path).send();
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).isEqualTo("nobody");
            }
        }

        @Test
        void everyOtherApiRouteIsRefused() throws Exception {
            for (String path : List.of(
                    "/api/v1/services",
                    "/api/v1/queue",
                    "/api/v1/stream",
                    "/api/v1/stream?view=console:1",
                    "/api/v1/stream?view=board&view=console:1",
                    "/api/v1/users",
                    "/api/v1/devices",
                    "/api/v1/not-made-yet")) {
                HttpResponse<String> answer = door.get(path).send();
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(code(answer)).as(path).isEqualTo("not-signed-in");
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
        }

        @Test
        void aRefusalIsVietnameseFirstAndEnglishOnRequest() throws Exception {
            assertThat(door.get("/api/v1/queue").send().body()).contains("Vui lòng đăng nhập");
            assertThat(door.get("/api/v1/queue")
                            .header("Accept-Language", "en")
                            .send()
                            .body())
                    .contains("Please sign in");
        }

        @Test
        void aPageLeadsToSignInAndRemembersWhereItWas() throws Exception {
            HttpResponse<String> answer = door.get("/reports?from=2026-11-01").send();
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/signin?next=%2Freports%3Ffrom%3D2026-11-01");
        }

        @Test
        void aPathThatCouldBeReadInTwoWaysIsRefused() throws Exception {
            for (String path : List.of(
                    "/assets/%2e%2e/admin",
                    "/assets/..%2fadmin",
                    "/assets//admin",
                    "/board;x=1/hall",
                    "/assets/%5c..%5cadmin",
                    "/assets/%252e%252e/admin")) {
                HttpResponse<String> answer = door.get(path).send();
                assertThat(answer.statusCode()).as(path).isEqualTo(400);
            }
        }

        @Test
        void aMethodThatNobodyTakesIsRefused() throws Exception {
            assertThat(door.post("/health").send().statusCode()).isEqualTo(405);
            assertThat(door.request("TRACE", "/health").send().statusCode()).isBetween(400, 499);
        }

        @Test
        void metricsAreForTheOwnMachineAndNotForItsProxy() throws Exception {
            assertThat(door.get("/metrics").send().statusCode()).isEqualTo(200);
            assertThat(door.get("/metrics")
                            .header("X-Forwarded-For", "203.0.113.7")
                            .send()
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Nested
    class WithAToken {
        @Test
        void theDemoTokenMayDoAllButAdministration() throws Exception {
            String token = door.token("demo-token");
            assertThat(door.post(CALL).bearer(token).send().body()).isEqualTo("machine:demo");
            assertThat(door.get("/api/v1/reports/waiting?group=officer")
                            .bearer(token)
                            .send()
                            .statusCode())
                    .isEqualTo(200);
            assertThat(door.request("PUT", "/api/v1/clock").bearer(token).send().statusCode())
                    .isEqualTo(200);
            for (String path : List.of("/api/v1/users", "/api/v1/devices", "/api/v1/admin/anything", "/admin")) {
                assertThat(door.get(path).bearer(token).send().statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }

        @Test
        void anUnknownTokenAndAnotherSchemeAreRefused() throws Exception {
            assertThat(code(door.get("/api/v1/queue").bearer("x".repeat(43)).send()))
                    .isEqualTo("token-unknown");
            assertThat(door.get("/api/v1/queue")
                            .header("Authorization", "Basic YTpi")
                            .send()
                            .statusCode())
                    .isEqualTo(401);
            assertThat(door.get("/api/v1/queue").bearer("x".repeat(5000)).send().statusCode())
                    .isEqualTo(401);
        }

        @Test
        void theLocalAdministratorMayDoAll() throws Exception {
            String token = door.token("local-admin-token");
            assertThat(door.get("/api/v1/users").bearer(token).send().statusCode())
                    .isEqualTo(200);
            assertThat(door.post(CALL).bearer(token).send().body()).isEqualTo("local");
        }

        @Test
        void theLocalAdministratorIsRefusedThroughAProxy() throws Exception {
            HttpResponse<String> answer = door.get("/api/v1/users")
                    .bearer(door.token("local-admin-token"))
                    .header("X-Forwarded-For", "127.0.0.1")
                    .send();
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("loopback-only");
        }

        @Test
        void onlyALoopbackPeerThatSpeaksForItselfIsLocal() {
            assertThat(Peer.of(new InetSocketAddress("127.0.0.1", 9), false).local())
                    .isTrue();
            assertThat(Peer.of(new InetSocketAddress("::1", 9), false).local()).isTrue();
            assertThat(Peer.of(new InetSocketAddress("::ffff:127.0.0.1", 9), false)
                            .local())
                    .isTrue();
            assertThat(Peer.of(new InetSocketAddress("127.0.0.1", 9), true).local())
                    .isFalse();
            assertThat(Peer.of(new InetSocketAddress("192.168.1.9", 9), false).local())
                    .isFalse();
            assertThat(Peer.of(InetSocketAddress.createUnresolved("localhost", 9), false)
                            .local())
                    .isFalse();
        }
    }

    @Nested
    class WithASession {
        SignedIn an;

        @BeforeEach
        void signIn() throws Exception {
            door.with("an", Role.OFFICER);
            an = door.signIn("an");
        }

        @Test
        void anOfficerIsKeptOutOfAdministrationAndOfficersFigures() throws Exception {
            for (String path : List.of(
                    "/admin",
                    "/api/v1/users",
                    "/api/v1/devices",
                    "/reports?group=officer",
                    "/api/v1/reports/waiting?group=service&group=OFFICER")) {
                assertThat(door.get(path).as(an).send().statusCode()).as(path).isEqualTo(403);
            }
            assertThat(door.request("PUT", "/api/v1/clock").as(an).send().statusCode())
                    .isEqualTo(403);
            assertThat(door.get("/api/v1/reports/waiting?group=service")
                            .as(an)
                            .send()
                            .statusCode())
                    .isEqualTo(200);
            assertThat(door.get("/api/v1/not-made-yet").as(an).send().statusCode())
                    .isEqualTo(404);
        }

        @Test
        void aPersonWhoMayNotSeeAPageGetsAPageAndAProgramAProblem() throws Exception {
            HttpResponse<String> page =
                    door.get("/admin").as(an).header("Accept", "text/html,*/*").send();
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).isEqualTo("page not-allowed");
            HttpResponse<String> problem = door.get("/api/v1/users")
                    .as(an)
                    .header("Accept", "text/html,*/*")
                    .send();
            assertThat(code(problem)).isEqualTo("not-allowed");
        }

        @Test
        void anUnsafeRequestNeedsTheSessionsToken() throws Exception {
            assertThat(code(door.post(CALL).withCookieOf(an).send())).isEqualTo("csrf-token-wrong");
            assertThat(code(door.post(CALL)
                            .withCookieOf(an)
                            .header("X-CSRF-Token", "x".repeat(43))
                            .send()))
                    .isEqualTo("csrf-token-wrong");
            assertThat(door.post(CALL).as(an).send().body()).isEqualTo("user:an");
        }

        @Test
        void anUnsafeRequestFromAnotherSiteIsRefusedEvenWithTheToken() throws Exception {
            assertThat(code(door.post(CALL)
                            .as(an)
                            .header("Origin", "http://xau.example")
                            .send()))
                    .isEqualTo("origin-foreign");
            assertThat(code(door.post(CALL).as(an).header("Origin", "null").send()))
                    .isEqualTo("origin-foreign");
            assertThat(code(door.post(CALL)
                            .as(an)
                            .header("Sec-Fetch-Site", "same-site")
                            .send()))
                    .isEqualTo("origin-foreign");
            assertThat(door.post(CALL)
                            .as(an)
                            .header("Origin", door.origin())
                            .header("Sec-Fetch-Site", "same-origin")
                            .send()
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void aSessionEndsHalfAnHourAfterTheLastActivity() throws Exception {
            door.clock.pass(Duration.ofMinutes(29));
            assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(200);
            door.clock.pass(Duration.ofMinutes(29));
            assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(200);
            door.clock.pass(Duration.ofMinutes(30));
            assertThat(code(door.get("/api/v1/queue").as(an).send())).isEqualTo("session-expired");
        }

        @Test
        void aReconnectingStreamDoesNotKeepASessionAlive() throws Exception {
            door.clock.pass(Duration.ofMinutes(29));
            assertThat(door.get("/api/v1/stream?view=console:1").as(an).send().statusCode())
                    .isEqualTo(200);
            door.clock.pass(Duration.ofMinutes(1));
            assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(401);
        }

        @Test
        void aSessionEndsAfterTwelveHoursOfWorkToo() throws Exception {
            for (int quarter = 1; quarter < 48; quarter++) {
                door.clock.pass(Duration.ofMinutes(15));
                assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(200);
            }
            door.clock.pass(Duration.ofMinutes(15));
            assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(401);
        }

        @Test
        void signingOutEndsTheSessionAndTakesTheCookieAway() throws Exception {
            HttpResponse<String> wrong =
                    door.post("/signout").withCookieOf(an).form("csrf", "x").send();
            assertThat(code(wrong)).isEqualTo("csrf-token-wrong");
            HttpResponse<String> out = door.post("/signout")
                    .withCookieOf(an)
                    .form("csrf", an.csrf())
                    .send();
            assertThat(out.statusCode()).isEqualTo(303);
            assertThat(DoorFixture.cookie(out, "motcua-session")).hasValue("");
            assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(401);
        }

        @Test
        void signingOutEverywhereEndsTheOtherBrowserToo() throws Exception {
            SignedIn elsewhere = door.signIn("an");
            assertThat(door.request("DELETE", "/api/v1/session?everywhere=true")
                            .as(an)
                            .send()
                            .statusCode())
                    .isEqualTo(204);
            assertThat(door.get("/api/v1/queue").as(elsewhere).send().statusCode())
                    .isEqualTo(401);
        }
    }

    @Nested
    class EveryAnswer {
        @Test
        void carriesTheSecurityHeadersEvenAFault() throws Exception {
            String token = door.token("demo-token");
            for (HttpResponse<String> answer : List.of(
                    door.get("/health").send(),
                    door.get("/api/v1/queue").send(),
                    door.get("/console").send(),
                    door.get("/api/v1/nothing").bearer(token).send(),
                    door.get("/api/v1/tickets/broken").bearer(token).send())) {
                String which = answer.uri() + " " + answer.statusCode();
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .as(which)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri")
                        .doesNotContain("unsafe");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .as(which)
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy"))
                        .as(which)
                        .isPresent();
                assertThat(answer.headers().firstValue("Permissions-Policy"))
                        .as(which)
                        .isPresent();
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .as(which)
                        .hasValue("no-store");
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .as(which)
                        .isEmpty();
            }
        }

        @Test
        void hidesWhatAFaultSays() throws Exception {
            HttpResponse<String> answer = door.get("/api/v1/tickets/broken")
                    .bearer(door.token("demo-token"))
                    .send();
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(code(answer)).isEqualTo("internal");
            assertThat(answer.body()).doesNotContain("secret");
        }

        @Test
        void ofAnAssetMayBeCached() throws Exception {
            assertThat(door.get("/assets/app.css").send().headers().firstValue("Cache-Control"))
                    .isEmpty();
        }
    }
}
