package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.model.IssuedTicket;

/** An officer has a paper printed again: a real office, a real kiosk, its bytes in a file. */
class ReprintTest {
    @TempDir
    private Path home;

    @TempDir
    private Path kioskHome;

    private static String path(IssuedTicket ticket) {
        return "/api/v1/tickets/" + ticket.ticket() + "/reprint";
    }

    private static void awaitLink(HallKiosk kiosk) {
        await("the kiosk has its link")
                .atMost(Duration.ofSeconds(60))
                .until(() -> kiosk.device().isConnected());
    }

    @Test
    void theKioskPrintsTheSameNumberAsACopyAndCountsOnAfterItsRestart() throws Exception {
        try (RunningOffice office = RunningOffice.at(home)) {
            IssuedTicket ticket;
            try (HallKiosk kiosk = HallKiosk.at(office, kioskHome)) {
                ticket = kiosk.tapAndArrive("ho-tich");
                await().atMost(ONE_MINUTE).until(() -> kiosk.device().backlog() == 0);
                JsonNode first = office.http().post(path(ticket), "");
                assertThat(first.get("outcome").asText()).isEqualTo("printed");
                assertThat(first.get("number").asText()).isEqualTo(ticket.number());
                assertThat(first.get("device").asText()).isEqualTo(HallKiosk.DEVICE);
                assertThat(first.get("copy").asInt()).isEqualTo(1);

                String key = UUID.randomUUID().toString();
                HttpResponse<String> second = office.http().send("POST", path(ticket), "", key);
                int bytes = kiosk.printed().length;
                HttpResponse<String> again = office.http().send("POST", path(ticket), "", key);
                assertThat(second.body()).contains("\"copy\":2");
                assertThat(again.body()).isEqualTo(second.body());
                assertThat(kiosk.printed()).as("one key, one paper").hasSize(bytes);
            }
            try (HallKiosk kiosk = HallKiosk.at(office, kioskHome)) {
                awaitLink(kiosk);
                assertThat(office.http().post(path(ticket), "").get("copy").asInt())
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void whatNoKioskCanPrintIsRefusedInWords() throws Exception {
        try (RunningOffice office = RunningOffice.at(home)) {
            IssuedTicket ticket;
            try (HallKiosk kiosk = HallKiosk.at(office, kioskHome)) {
                ticket = kiosk.tapAndArrive("ho-tich");
            }
            await("the kiosk has gone").atMost(Duration.ofSeconds(30)).until(() -> {
                HttpResponse<String> refused = office.http()
                        .send("POST", path(ticket), "", UUID.randomUUID().toString());
                return refused.statusCode() == 409 && refused.body().contains("kiosk-without-link");
            });
            String desk = office.http()
                    .post("/api/v1/tickets", "{\"service\":\"chung-thuc\"}")
                    .get("ticket")
                    .asText();
            HttpResponse<String> ofTheDesk = office.http()
                    .send(
                            "POST",
                            "/api/v1/tickets/" + desk + "/reprint",
                            "",
                            UUID.randomUUID().toString());
            assertThat(ofTheDesk.statusCode()).isEqualTo(409);
            assertThat(ofTheDesk.body()).contains("paper-not-of-a-kiosk");
            assertThat(office.http()
                            .send(
                                    "POST",
                                    "/api/v1/tickets/" + UUID.randomUUID() + "/reprint",
                                    "",
                                    UUID.randomUUID().toString())
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
