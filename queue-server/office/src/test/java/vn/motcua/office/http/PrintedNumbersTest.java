package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
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
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;

/** The hall while a kiosk is cut off, as an officer with a console meets it. */
class PrintedNumbersTest {
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final String MINTED = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
    private static final String PAPER = "token-on-the-paper-1234";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path home;

    private OfficeFixture office;

    @BeforeEach
    void start() throws Exception {
        office = OfficeFixture.at(home);
        give(new Command.EquipDevice(KIOSK, "e1"));
        office.pass(Duration.ofHours(1));
        office.open("1");
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private void give(Command command) {
        office.loop
                .submit(new Request(command, null, (state, decision, now) -> new Reply(200, "{}")))
                .join();
    }

    private HttpResponse<String> typed(String number) throws Exception {
        return office.post("/api/v1/printed-numbers")
                .json("{\"number\":\"" + number + "\",\"service\":\"ho-tich\"}")
                .send();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private void kioskSays(String epoch, long seq, Instant arrival, boolean late) {
        Command.AdmitTicket word = new Command.AdmitTicket(
                TicketId.of(MINTED),
                TicketNumber.parse("A007"),
                DAY,
                new ServiceId("ho-tich"),
                QueueClass.ORDINARY,
                arrival,
                Duration.ofMillis(20),
                KIOSK,
                PAPER,
                late);
        office.loop
                .receive(List.of(new Fact(KIOSK, epoch, seq, "hash", "TicketIssued/1", "{}", word)))
                .join();
    }

    @Test
    void aPrintedNumberIsAdmittedOnceAndAnsweredWithItsTicket() throws Exception {
        HttpResponse<String> first = OfficeFixture.expect(201, typed("A007"));
        HttpResponse<String> again = OfficeFixture.expect(200, typed("A007"));
        assertThat(json(again).get("ticket")).isEqualTo(json(first).get("ticket"));
        assertThat(json(first).get("number").asText()).isEqualTo("A007");
        assertThat(json(first).get("service").asText()).isEqualTo("ho-tich");
    }

    @Test
    void aNumberOfNoLeaseIsRefusedClearly() throws Exception {
        HttpResponse<String> refused = OfficeFixture.expect(422, typed("A99007"));
        assertThat(OfficeFixture.code(refused)).isEqualTo("422 number-not-given");
    }

    @Test
    void aTextThatIsNoNumberIsRefused() throws Exception {
        OfficeFixture.expect(400, typed("7"));
    }

    @Test
    void itIsCalledServedAndBecomesOneVisitWithTheKiosksWord() throws Exception {
        String ticket =
                json(OfficeFixture.expect(201, typed("A007"))).get("ticket").asText();
        call(ticket);
        office.at("1", "start");
        office.pass(Duration.ofMinutes(5));
        office.at("1", "complete");
        office.pass(Duration.ofHours(1));
        kioskSays("e1", 1, OfficeFixture.MONDAY_MORNING.plus(Duration.ofMinutes(40)), true);

        JsonNode story = json(office.get("/api/v1/tickets/" + ticket).send());
        assertThat(story.get("state").asText()).isEqualTo("Completed");
        assertThat(story.get("issuedAt").asText()).isEqualTo("2026-11-23T01:40:00Z");
        assertThat(office.get("/t/" + PAPER).send().statusCode()).isEqualTo(200);
        assertThat(office.get("/api/v1/tickets/" + MINTED).send().statusCode()).isEqualTo(404);
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void theKiosksWordAfterTheDayWasClosedStillMakesOneVisit() throws Exception {
        String ticket =
                json(OfficeFixture.expect(201, typed("A007"))).get("ticket").asText();
        call(ticket);
        office.at("1", "complete");
        office.pass(Duration.ofHours(24));
        give(new Command.TimePassed());
        kioskSays("e1", 1, OfficeFixture.MONDAY_MORNING.plus(Duration.ofMinutes(40)), true);
        kioskSays("e2", 1, OfficeFixture.MONDAY_MORNING.plus(Duration.ofMinutes(40)), true);

        JsonNode story = json(office.get("/api/v1/tickets/" + ticket).send());
        assertThat(story.get("issuedAt").asText()).isEqualTo("2026-11-23T01:40:00Z");
        assertThat(office.get("/t/" + PAPER).send().statusCode()).isEqualTo(200);
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void aTicketThatArrivesLateIsParkedAndOneClickGivesItsRankBack() throws Exception {
        office.issue("ho-tich");
        kioskSays("e1", 1, office.clock.instant().minus(Duration.ofMinutes(40)), true);
        JsonNode parked = json(office.get("/api/v1/queue").send()).get("parked");
        assertThat(parked).hasSize(1);
        assertThat(parked.get(0).get("reason").asText()).isEqualTo("late arrival");

        OfficeFixture.expect(
                200,
                office.post("/api/v1/tickets/" + MINTED + "/bring-back")
                        .json("{}")
                        .send());
        JsonNode first = json(office.get("/api/v1/queue").send()).get("tickets").get(0);
        assertThat(first.get("number").asText()).isEqualTo("A007");
    }

    private void call(String ticket) throws Exception {
        OfficeFixture.expect(
                200,
                office.post("/api/v1/counters/1/call")
                        .json("{\"ticket\":\"" + ticket + "\",\"reason\":\"paper\"}")
                        .send());
    }

    private long visits() throws Exception {
        String report = office.get("/api/v1/reports/waiting?from=2026-11-22&to=2026-11-24&group=service&format=json")
                .send()
                .body();
        return JsonMapper.builder()
                .build()
                .readTree(report)
                .get("total")
                .get("n")
                .asLong();
    }
}
