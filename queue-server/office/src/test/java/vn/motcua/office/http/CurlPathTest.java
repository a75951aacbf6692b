package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a person with curl does it: open a counter, issue, call, serve, complete. */
class CurlPathTest {
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

    @Test
    void anIssuedTicketHasANumberALinkAndPeopleAhead() throws Exception {
        office.issue("ho-tich");
        JsonNode second = office.issue("ho-tich");

        assertThat(second.get("number").asText()).isEqualTo("A002");
        assertThat(second.get("service").asText()).isEqualTo("ho-tich");
        assertThat(second.get("peopleAhead").asInt()).isEqualTo(1);
        assertThat(second.get("wait").isNull()).isTrue();
        assertThat(second.get("issuedAt").asText()).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(second.get("link").asText()).matches("/t/[A-Za-z0-9_-]{22}");
        assertThat(second.get("ticket").asText()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab].*");
    }

    @Test
    void aTicketGoesFromTheHallToItsEnd() throws Exception {
        office.open("1");
        String ticket = office.issue("ho-tich").get("ticket").asText();
        office.pass(Duration.ofMinutes(7));

        JsonNode called = office.callNext("1");
        assertThat(called.get("ticket").asText()).isEqualTo(ticket);
        assertThat(called.get("number").asText()).isEqualTo("A001");
        assertThat(called.get("counter").asText()).isEqualTo("1");
        assertThat(called.get("explanation").asText()).isEqualTo("A001: Đã chờ 7 phút.");
        assertThat(called.get("reasons")).hasSize(1);

        assertThat(office.at("1", "start").get("state").asText()).isEqualTo("InService");
        office.pass(Duration.ofMinutes(3));
        JsonNode completed = office.at("1", "complete");
        assertThat(completed.get("state").asText()).isEqualTo("Completed");
        assertThat(completed.has("counter")).isFalse();

        office.pass(Duration.ofHours(1));
        office.issue("chung-thuc");
        JsonNode story = OfficeFixture.json(OfficeFixture.expect(
                200, office.get("/api/v1/tickets/" + ticket).send()));
        assertThat(story.get("state").asText()).isEqualTo("Completed");
        assertThat(story.get("segments"))
                .extracting(segment -> segment.get("kind").asText())
                .containsExactly("waiting", "called", "in-service");
    }

    @Test
    void theReportCountsWhoWasServed() throws Exception {
        office.open("1");
        office.issue("ho-tich");
        office.pass(Duration.ofMinutes(7));
        office.callNext("1");
        office.at("1", "start");
        office.pass(Duration.ofMinutes(3));
        office.at("1", "complete");
        // What can still be undone has not ended for good.
        office.pass(Duration.ofHours(1));
        office.issue("chung-thuc");

        JsonNode report = OfficeFixture.json(OfficeFixture.expect(
                200,
                office.get("/api/v1/reports/waiting?from=2026-11-23&to=2026-11-23&group=service")
                        .send()));

        assertThat(report.at("/total/served").asInt()).isEqualTo(1);
        assertThat(report.at("/total/mean").asDouble()).isEqualTo(7);
        assertThat(report.get("rows"))
                .extracting(row -> row.get("key").asText())
                .contains("ho-tich");
    }

    @Test
    void theExplanationSpeaksTheCallersLanguage() throws Exception {
        office.open("1");
        office.issue("ho-tich");

        JsonNode called = OfficeFixture.json(
                office.post("/api/v1/counters/1/call-next").english().send());

        assertThat(called.get("explanation").asText()).isEqualTo("A001: Has waited 0 min.");
    }

    @Test
    void callingFromAnEmptyQueueHasNoContent() throws Exception {
        office.open("1");

        assertThat(office.post("/api/v1/counters/1/call-next").send().statusCode())
                .isEqualTo(204);
    }

    @Test
    void openingAnOpenCounterChangesNothing() throws Exception {
        office.open("1");
        String before = office.picture();
        office.open("1");

        assertThat(office.picture()).isEqualTo(before);
    }

    @Test
    void aCounterTellsItsStateServicesAndTicket() throws Exception {
        office.open("1");
        String ticket = office.issue("ho-tich").get("ticket").asText();
        office.callNext("1");

        JsonNode counters = OfficeFixture.json(office.get("/api/v1/counters").send());
        JsonNode first = counters.get("counters").get(0);
        assertThat(first.get("id").asText()).isEqualTo("1");
        assertThat(first.get("state").asText()).isEqualTo("open");
        assertThat(first.get("ticket").asText()).isEqualTo(ticket);
        assertThat(first.get("ticketState").asText()).isEqualTo("Called");
        assertThat(first.get("services").get(0).isTextual()).isTrue();
        assertThat(first.get("name").get("vi").asText()).isEqualTo("Quầy 1");
    }

    @Test
    void servicesTellHowManyWait() throws Exception {
        office.issue("ho-tich");
        office.issue("ho-tich");

        JsonNode services = OfficeFixture.json(office.get("/api/v1/services").send());
        JsonNode first = services.get("services").get(0);
        assertThat(first.get("id").asText()).isEqualTo("ho-tich");
        assertThat(first.get("letter").asText()).isEqualTo("A");
        assertThat(first.get("waiting").asInt()).isEqualTo(2);
        assertThat(first.get("open").asBoolean()).isTrue();
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        JsonNode health = OfficeFixture.json(OfficeFixture.expect(
                200, office.get("/health").header("Authorization", "").send()));

        assertThat(health.get("status").asText()).isEqualTo("ok");
        assertThat(health.get("office").asText()).isEqualTo("phuong-binh-an");
    }
}
