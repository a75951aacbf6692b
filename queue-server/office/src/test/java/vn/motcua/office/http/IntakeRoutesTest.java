package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.queue.Fact;

/** Dead letters, quarantine and numbers in conflict, as the administrator meets them. */
class IntakeRoutesTest {
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");

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

    private HttpResponse<String> asAdministrator(String method, String path) throws Exception {
        String token = Files.readString(home.resolve("local-admin-token")).strip();
        return office.call(method, path)
                .key(java.util.UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + token)
                .send();
    }

    private JsonNode listed(String path, String name) throws Exception {
        return OfficeFixture.json(OfficeFixture.expect(200, asAdministrator("GET", path)))
                .get(name);
    }

    private List<Fact.Reception> receive(Fact... facts) {
        return office.loop.receive(List.of(facts)).join();
    }

    private static Fact fact(long seq, String hash, String number, Instant arrival) {
        String id = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a" + number.substring(2);
        return new Fact(
                KIOSK,
                "e1",
                seq,
                hash,
                "TicketIssued/1",
                "{\"what\":\"" + number + "\"}",
                new Command.AdmitTicket(
                        TicketId.of(id),
                        TicketNumber.parse(number),
                        LocalDate.of(2026, 11, 23),
                        new ServiceId("ho-tich"),
                        QueueClass.ORDINARY,
                        arrival,
                        Duration.ZERO,
                        KIOSK,
                        "token-of-" + number + "-" + hash,
                        false));
    }

    private int waiting() {
        return office.loop.read(QueueState::waiting).join();
    }

    @Test
    void aFactTheQueueFailsOverIsADeadLetterAndHoldsNothingUp() throws Exception {
        Instant now = OfficeFixture.MONDAY_MORNING;
        assertThat(receive(fact(1, "h1", "A001", now), fact(2, "h2", "A002", Instant.MIN), fact(3, "h3", "A003", now)))
                .containsOnly(Fact.Reception.ADMITTED);

        assertThat(waiting()).isEqualTo(2);
        assertThat(office.loop.healthy()).isTrue();
        assertThat(office.loop.received("kiosk-1", "e1").join()).containsExactly(new long[] {1, 3});
        JsonNode dead = listed("/api/v1/dead-letters", "deadLetters");
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).get("device").asText()).isEqualTo("kiosk-1");
        assertThat(dead.get(0).get("seq").asLong()).isEqualTo(2);
        assertThat(dead.get(0).get("content").asText()).isEqualTo("{\"what\":\"A002\"}");
        assertThat(dead.get(0).get("reason").asText()).contains("failed");
        assertThat(receive(fact(2, "h2", "A002", Instant.MIN))).containsExactly(Fact.Reception.DUPLICATE);
    }

    @Test
    void anotherTryThatFailsKeepsItAndOneThatSucceedsSettlesIt() throws Exception {
        receive(fact(2, "h2", "A002", Instant.MIN));
        long id = listed("/api/v1/dead-letters", "deadLetters").get(0).get("id").asLong();
        String retry = "/api/v1/dead-letters/" + id + "/retry";
        assertThat(OfficeFixture.code(asAdministrator("POST", retry))).isEqualTo("409 still-dead");
        assertThat(listed("/api/v1/dead-letters", "deadLetters")).hasSize(1);

        // A later release reads it.
        office.loop
                .retry(id, letter -> fact(letter.seq(), "h2", "A002", OfficeFixture.MONDAY_MORNING))
                .join();
        assertThat(listed("/api/v1/dead-letters", "deadLetters")).isEmpty();
        assertThat(waiting()).isEqualTo(1);
        assertThat(asAdministrator("POST", retry).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherEventUnderOneIdIsQuarantinedWholeAndItsTicketIsServed() throws Exception {
        Instant now = OfficeFixture.MONDAY_MORNING;
        receive(fact(1, "h1", "A001", now));
        assertThat(receive(fact(1, "h2", "A002", now))).containsExactly(Fact.Reception.QUARANTINED);
        assertThat(waiting()).isEqualTo(2);
        JsonNode kept = listed("/api/v1/quarantine", "quarantined");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).get("content").asText()).isEqualTo("{\"what\":\"A002\"}");
    }

    @Test
    void oneNumberOnTwoTicketsIsToldAndBothAreServed() throws Exception {
        Instant now = OfficeFixture.MONDAY_MORNING;
        receive(fact(1, "h1", "A001", now));
        Command.AdmitTicket first =
                (Command.AdmitTicket) fact(2, "h2", "A002", now).command();
        Command.AdmitTicket same = new Command.AdmitTicket(
                java.util.Objects.requireNonNull(first).ticket(),
                TicketNumber.parse("A001"),
                first.seriesDay(),
                first.service(),
                first.queueClass(),
                now,
                Duration.ZERO,
                KIOSK,
                "another-paper",
                false);
        receive(new Fact(KIOSK, "e1", 2, "h2", "TicketIssued/1", "{}", same));
        assertThat(waiting()).isEqualTo(2);
        JsonNode disputes = listed("/api/v1/quarantine", "disputes");
        assertThat(disputes).hasSize(1);
        assertThat(disputes.get(0).get("number").asText()).isEqualTo("A001");
    }

    @Test
    void thePageShowsAllOfItToAnAdministratorOnly() throws Exception {
        receive(fact(1, "h1", "A001", OfficeFixture.MONDAY_MORNING), fact(2, "h2", "A002", Instant.MIN));
        office.call("GET", "/admin").send();
        assertThat(office.get("/admin").send().statusCode()).isEqualTo(403);
        assertThat(office.get("/api/v1/dead-letters").send().statusCode()).isEqualTo(403);
        String page =
                OfficeFixture.expect(200, asAdministrator("GET", "/admin")).body();
        assertThat(page).contains("Quản trị thiết bị", "Có việc cần xem", "TicketIssued/1", "Thử nhận lại");
    }
}
