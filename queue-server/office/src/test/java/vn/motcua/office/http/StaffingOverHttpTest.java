package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.http.OfficeFixture.code;
import static vn.motcua.office.http.OfficeFixture.expect;
import static vn.motcua.office.http.OfficeFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new office, Monday, 23 November 2026, eight in the morning. */
class StaffingOverHttpTest {
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

    private JsonNode settled(String query) {
        HttpResponse<String> answer = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> office.get("/api/v1/staffing" + query).send(), found -> found.statusCode() != 202);
        try {
            return json(expect(200, answer));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aNewOfficeIsToldThatTooLittleIsKnown() throws Exception {
        JsonNode told = settled("");
        assertThat(told.get("state").asText()).isEqualTo("thin");
        assertThat(told.get("day").asText()).as("the next open day").isEqualTo("2026-11-24");
        assertThat(told.at("/known/days").asInt()).isZero();
        assertThat(told.at("/needed/served").asInt()).isEqualTo(200);
        assertThat(expect(200, office.get("/staffing").send()).body())
                .contains("Chưa đủ dữ liệu cho Thứ Ba 24/11/2026");
        assertThat(expect(200, office.get("/staffing").english().send()).body())
                .contains("Too little is known for Tuesday 24/11/2026");
    }

    @Test
    void aPastDayIsTriedOtherwise() throws Exception {
        String question = "/what-if?past=2026-11-20&more=3&moreFrom=09:00&moreTo=11:00";
        assertThat(settled(question).get("state").asText()).isEqualTo("nobody");
        for (String wrong : List.of(
                "?past=2026-11-23&more=3&moreFrom=09:00&moreTo=11:00",
                "?past=2026-11-20",
                "?past=2026-11-20&more=3&moreFrom=11:00&moreTo=09:00",
                "?past=2026-11-20&more=3&moreFrom=9&moreTo=11:00",
                "?past=2026-11-20&policy=loudest")) {
            assertThat(code(office.get("/api/v1/staffing/what-if" + wrong).send()))
                    .as(wrong)
                    .isEqualTo("400 field-wrong");
        }
        assertThat(code(office.get("/api/v1/staffing/what-if?past=2026-11-20&away=99&awayFrom=09:00&awayTo=10:00")
                        .send()))
                .isEqualTo("422 unknown-counter");
        assertThat(expect(200, office.get("/staffing?past=2026-11-20").send()).body())
                .contains("Xin chọn một ngày đã qua");
    }

    @Test
    void ofTodayANewOfficeKnowsTooLittleAndItsDayTurnsAtThree() throws Exception {
        JsonNode told = settled("/today");
        assertThat(told.get("state").asText()).isEqualTo("thin");
        assertThat(told.get("day").asText()).isEqualTo("2026-11-23");
        office.pass(Duration.ofHours(18));
        assertThat(settled("/today").get("day").asText())
                .as("two in the morning belongs to the day before")
                .isEqualTo("2026-11-23");
        assertThat(code(office.get("/api/v1/staffing/today").withoutToken().send()))
                .startsWith("401");
    }

    @Test
    void onlyComingDaysAreAnswered() throws Exception {
        assertThat(settled("?day=2026-11-29").get("state").asText()).isEqualTo("closed");
        assertThat(code(office.get("/api/v1/staffing?day=2026-11-23").send())).isEqualTo("400 field-wrong");
        assertThat(code(office.get("/api/v1/staffing?day=2027-03-01").send())).isEqualTo("400 field-wrong");
        assertThat(code(office.get("/api/v1/staffing").withoutToken().send())).startsWith("401");
    }
}
