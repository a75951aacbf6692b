package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monday 08:00 in Bình An: two places in a slot of fifteen minutes, 24 a day, check-in from an hour before. */
class AppointmentRoutesTest {
    private static final String AT_NINE = "2026-11-23T02:00:00Z";

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

    private HttpResponse<String> book(String start) throws Exception {
        return office.post("/api/v1/appointments")
                .json("{\"service\":\"chung-thuc\",\"start\":\"" + start + "\"}")
                .send();
    }

    private String booked(String start) throws Exception {
        return OfficeFixture.json(OfficeFixture.expect(201, book(start)))
                .get("code")
                .asText();
    }

    private HttpResponse<String> checkIn(String code) throws Exception {
        return office.post("/api/v1/appointments/" + code + "/check-in").send();
    }

    private JsonNode slots(String query) throws Exception {
        return OfficeFixture.json(OfficeFixture.expect(
                200,
                office.get("/api/v1/appointments/slots?service=chung-thuc" + query)
                        .withoutToken()
                        .send()));
    }

    @Test
    void slotsFollowFromOpeningHoursTheRuleAndWhatIsTaken() throws Exception {
        booked(AT_NINE);
        JsonNode day = slots("&day=2026-11-23").get("slots");
        assertThat(day.findValuesAsText("start"))
                .contains("2026-11-23T00:30:00Z", AT_NINE)
                .as("noon")
                .doesNotContain("2026-11-23T05:00:00Z");
        assertThat(free(day, "2026-11-23T00:30:00Z")).as("has begun").isZero();
        assertThat(free(day, AT_NINE)).isEqualTo(1);
        JsonNode days = slots("").get("days");
        assertThat(days.get(0).get("day").asText()).isEqualTo("2026-11-23");
        assertThat(days.findValuesAsText("day")).as("Sunday").doesNotContain("2026-11-29");
        assertThat(slots("&day=2026-12-05").get("slots")).as("too far ahead").isEmpty();
    }

    private static int free(JsonNode slots, String start) {
        for (JsonNode slot : slots) {
            if (slot.get("start").asText().equals(start)) {
                return slot.get("free").asInt();
            }
        }
        throw new AssertionError("no slot at " + start);
    }

    @Test
    void twentyWhoRaceForTwoPlacesGetTwo() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asks =
                    java.util.Collections.nCopies(20, () -> book(AT_NINE).statusCode());
            List<Future<Integer>> answers = people.invokeAll(asks);
            int places = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
                places += answer.get() == 201 ? 1 : 0;
            }
            assertThat(places).isEqualTo(2);
        }
        assertThat(OfficeFixture.code(book(AT_NINE))).isEqualTo("409 slot-full");
    }

    @Test
    void theSameRequestTwiceIsOneBooking() throws Exception {
        String body = "{\"service\":\"chung-thuc\",\"start\":\"" + AT_NINE + "\"}";
        String first =
                office.post("/api/v1/appointments").key("one").json(body).send().body();
        assertThat(office.post("/api/v1/appointments")
                        .key("one")
                        .json(body)
                        .send()
                        .body())
                .isEqualTo(first);
        assertThat(free(slots("&day=2026-11-23").get("slots"), AT_NINE)).isEqualTo(1);
    }

    @Test
    void checkingInIsEarlyOnTimeOrLate() throws Exception {
        String onTime = booked("2026-11-23T02:30:00Z");
        String late = booked(AT_NINE);
        assertThat(OfficeFixture.code(checkIn(onTime))).isEqualTo("409 too-early");
        office.pass(Duration.ofMinutes(80));
        assertThat(slot(checkIn(onTime))).isEqualTo("2026-11-23T02:30:00Z");
        assertThat(OfficeFixture.code(checkIn(onTime))).isEqualTo("409 appointment-over");
        assertThat(slot(checkIn(late))).as("an ordinary ticket").isEmpty();
        assertThat(OfficeFixture.code(checkIn("AAAAAAAA"))).isEqualTo("404 unknown-appointment");
        JsonNode list = OfficeFixture.json(office.get("/api/v1/appointments").send());
        assertThat(list.get("appointments").findValuesAsText("state")).containsExactly("checked-in", "checked-in");
    }

    private String slot(HttpResponse<String> issued) throws Exception {
        String ticket = OfficeFixture.json(OfficeFixture.expect(201, issued))
                .get("ticket")
                .asText();
        return OfficeFixture.json(office.get("/api/v1/tickets/" + ticket).send())
                .path("slot")
                .asText();
    }

    @Test
    void aBookingGivenUpFreesItsPlaceAndCannotBeUsed() throws Exception {
        String code = booked(AT_NINE);
        String typed = code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4);
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> gone =
                    office.call("DELETE", "/api/v1/appointments/" + typed).send();
            assertThat(OfficeFixture.json(OfficeFixture.expect(200, gone))
                            .get("state")
                            .asText())
                    .isEqualTo("cancelled");
        }
        assertThat(OfficeFixture.code(checkIn(code))).isEqualTo("409 appointment-over");
        assertThat(free(slots("&day=2026-11-23").get("slots"), AT_NINE)).isEqualTo(2);
    }

    @Test
    void aVisitAtHomeNeedsATelephoneAndNothingElse() throws Exception {
        String wish = "{\"service\":\"chung-thuc\",\"start\":\"" + AT_NINE + "\",\"atHome\":true";
        assertThat(OfficeFixture.code(
                        office.post("/api/v1/appointments").json(wish + "}").send()))
                .isEqualTo("422 phone-needed");
        String ref = OfficeFixture.json(office.post("/api/v1/personal")
                        .json("{\"purpose\":\"booking-phone\",\"content\":\"0912345678\"}")
                        .send())
                .get("ref")
                .asText();
        OfficeFixture.expect(
                201,
                office.post("/api/v1/appointments")
                        .json(wish + ",\"personalRef\":\"" + ref + "\"}")
                        .send());
        assertThat(OfficeFixture.code(book("2026-11-23T02:01:00Z"))).isEqualTo("422 no-such-slot");
    }

    @Test
    void aTelephoneErasedBeforeAnEndOfTheDayStaysErasedAfterAStart() throws Exception {
        String ref = OfficeFixture.json(office.post("/api/v1/personal")
                        .json("{\"purpose\":\"booking-phone\",\"content\":\"0912345678\"}")
                        .send())
                .get("ref")
                .asText();
        String code = OfficeFixture.json(OfficeFixture.expect(
                        201,
                        office.post("/api/v1/appointments")
                                .json(
                                        "{\"service\":\"chung-thuc\",\"start\":\"2026-11-25T02:00:00Z\",\"personalRef\":\""
                                                + ref + "\"}")
                                .send()))
                .get("code")
                .asText();
        OfficeFixture.expect(
                204, office.call("DELETE", "/api/v1/personal/" + ref).send());
        String live = office.get("/api/v1/appointments/" + code).send().body();
        assertThat(live).doesNotContain(ref);
        office.pass(Duration.ofHours(25));
        office.open("1");
        office.close();
        office = OfficeFixture.at(home);
        office.pass(Duration.ofHours(25));
        assertThat(office.get("/api/v1/appointments/" + code).send().body()).isEqualTo(live);
    }

    @Test
    void bookingsOutliveTheDayAndTheOffice() throws Exception {
        String code = booked("2026-11-25T02:00:00Z");
        office.open("1");
        office.pass(Duration.ofHours(25));
        office.open("1");
        office.close();
        office = OfficeFixture.at(home);
        office.pass(Duration.ofHours(48));
        assertThat(slot(checkIn(code))).isEqualTo("2026-11-25T02:00:00Z");
    }
}
