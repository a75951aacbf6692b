package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeats, races and restarts: every command counts once, whatever happens around it. */
class RepeatedRequestTest {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String CALL_NEXT = "/api/v1/counters/1/call-next";
    private static final String HO_TICH = "{\"service\":\"ho-tich\"}";

    @TempDir
    private Path home;

    @Test
    void aRepeatReceivesTheFirstOutcomeByteForByte() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            HttpResponse<String> first =
                    office.post(TICKETS).key("k").json(HO_TICH).send();
            String before = office.picture();
            HttpResponse<String> again =
                    office.post(TICKETS).key("k").english().json(HO_TICH).send();

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(office.picture()).isEqualTo(before);
        }
    }

    @Test
    void aRefusalIsKeptToo() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            HttpResponse<String> closed = office.post(CALL_NEXT).key("k").send();
            office.open("1");
            office.issue("ho-tich");
            HttpResponse<String> again = office.post(CALL_NEXT).key("k").send();

            assertThat(OfficeFixture.code(closed)).isEqualTo("409 counter-closed");
            assertThat(again.body()).isEqualTo(closed.body());
            assertThat(again.statusCode()).isEqualTo(409);
        }
    }

    @Test
    void theFirstOutcomeSurvivesARestart() throws Exception {
        String first;
        try (OfficeFixture office = OfficeFixture.at(home)) {
            office.open("1");
            office.issue("ho-tich");
            first = office.post(CALL_NEXT).key("k").send().body();
        }
        try (OfficeFixture office = OfficeFixture.at(home)) {
            assertThat(office.post(CALL_NEXT).key("k").send().body()).isEqualTo(first);
        }
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            office.post(TICKETS).key("k").json(HO_TICH).send();
            String before = office.picture();
            HttpResponse<String> other = office.post(TICKETS)
                    .key("k")
                    .json("{\"service\":\"chung-thuc\"}")
                    .send();

            assertThat(OfficeFixture.code(other)).isEqualTo("422 idempotency-key-reused");
            assertThat(office.picture()).isEqualTo(before);
        }
    }

    @Test
    void theSameKeyAtAnotherCounterIsAnotherRequest() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            OfficeFixture.expect(
                    200, office.post("/api/v1/counters/1/open").key("k").send());
            HttpResponse<String> second =
                    office.post("/api/v1/counters/2/open").key("k").send();

            assertThat(OfficeFixture.json(second).get("id").asText()).isEqualTo("2");
        }
    }

    @Test
    void sixteenOfficersCallingAtOnceNeverGetOneTicketTwice() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            for (int counter = 1; counter <= 6; counter++) {
                office.open(String.valueOf(counter));
            }
            List<String> services = OfficeFixture.binhAn().services().stream()
                    .map(service -> service.id())
                    .toList();
            for (int i = 0; i < 200; i++) {
                office.issue(services.get(i % services.size()));
            }
            List<String> called = atOnce(16, caller -> {
                List<String> mine = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    HttpResponse<String> answer = office.post("/api/v1/counters/" + (caller % 6 + 1) + "/call-next")
                            .send();
                    if (answer.statusCode() == 200) {
                        mine.add(OfficeFixture.json(answer).get("ticket").asText());
                    }
                }
                return mine;
            });

            assertThat(called).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void sixteenIssuersAtOnceNeverGiveANumberTwice() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            List<String> numbers = atOnce(16, issuer -> {
                List<String> mine = new ArrayList<>();
                for (int i = 0; i < 70; i++) {
                    mine.add(office.issue("ho-tich").get("number").asText());
                }
                return mine;
            });

            assertThat(numbers).hasSize(1_120).doesNotHaveDuplicates().contains("A999", "A1001");
        }
    }

    @Test
    void sixteenRepeatsAtOnceAreOneRequest() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            List<String> answers = atOnce(
                    16,
                    caller -> List.of(
                            office.post(TICKETS).key("k").json(HO_TICH).send().body()));

            assertThat(Set.copyOf(answers)).hasSize(1);
            assertThat(OfficeFixture.json(office.get("/api/v1/queue").send())
                            .get("waiting")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRestartResumesTheDayExactly() throws Exception {
        String before;
        try (OfficeFixture office = OfficeFixture.at(home)) {
            office.open("1");
            office.open("2");
            for (int i = 0; i < 6; i++) {
                office.issue("ho-tich");
            }
            office.callNext("1");
            office.at("1", "start");
            office.callNext("1");
            office.at("1", "no-show");
            office.callNext("1");
            OfficeFixture.expect(
                    200,
                    office.post("/api/v1/counters/1/park")
                            .json("{\"reason\":\"paper\"}")
                            .send());
            office.callNext("1");
            OfficeFixture.expect(
                    200,
                    office.post("/api/v1/counters/2/pause")
                            .json("{\"reason\":\"break\",\"until\":\"2026-11-23T08:30:00+07:00\"}")
                            .send());
            before = office.picture();
        }
        try (OfficeFixture office = OfficeFixture.at(home)) {
            assertThat(office.picture()).isEqualTo(before);
        }
    }

    @Test
    void aCallerIsToldWhenTheOfficeTakesTooLong() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (OfficeFixture office = OfficeFixture.with(home, Duration.ofMillis(300), events -> uninterruptibly(held))) {
            HttpResponse<String> late =
                    office.post(TICKETS).key("k").json(HO_TICH).send();
            assertThat(OfficeFixture.code(late)).isEqualTo("503 no-answer-in-time");
            assertThat(late.headers().firstValue("Retry-After")).hasValue("1");

            held.countDown();
            // The command was carried out once; a repeat with the same key tells its outcome, once there is one.
            await().atMost(ONE_MINUTE)
                    .until(
                            () -> OfficeFixture.json(office.post(TICKETS)
                                            .key("k")
                                            .json(HO_TICH)
                                            .send())
                                    .path("number")
                                    .asText(),
                            "A001"::equals);
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        List<String> by(int caller) throws Exception;
    }

    private static List<String> atOnce(int callers, Work work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                results.add(threads.submit(() -> {
                    start.await();
                    return work.by(caller);
                }));
            }
            start.countDown();
            List<String> all = new ArrayList<>();
            for (Future<List<String>> result : results) {
                all.addAll(result.get());
            }
            return all;
        }
    }
}
