package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.http.OfficeFixture.code;
import static vn.motcua.office.http.OfficeFixture.expect;
import static vn.motcua.office.http.OfficeFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.registry.DossierRegistry.Answer;
import vn.motcua.office.registry.DossierStatus;

/** A citizen asks how far a dossier is; the registry is the province's and may be away. */
class DossierStatusOverHttpTest {
    private static final DossierStatus LATE = new DossierStatus(
            "H26.14-261120-0031",
            DossierStatus.State.PROCESSING,
            LocalDate.of(2026, 11, 16),
            LocalDate.of(2026, 11, 20),
            null);

    @TempDir
    Path home;

    @Test
    void aCodeOfEitherFormIsAskedForAndTheAnswerIsInWords() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            office.registry = asked -> asked.equals(LATE.code()) ? new Answer.Known(LATE) : new Answer.Unknown();
            JsonNode status = json(expect(200, ask(office, "h26.14-261120-0031")));
            assertThat(status.at("/name/vi").asText()).isEqualTo("Đang xử lý");
            assertThat(status.get("timing").asText()).isEqualTo("late");
            assertThat(status.at("/advice/en").asText()).contains("ask at a counter");
            assertThat(code(ask(office, "000.00.01.H29-260310-0420"))).isEqualTo("404 dossier-unknown");
            assertThat(code(ask(office, "H26.14-261320-0031")))
                    .as("no such day")
                    .isEqualTo("400 field-wrong");
            office.registry = asked -> new Answer.NotReachable("away");
            assertThat(code(ask(office, LATE.code()))).isEqualTo("503 registry-not-reachable");
            assertThat(office.get("/dossier").withoutToken().send().body()).contains("Tra cứu hồ sơ");
            for (int i = 0; i < 27; i++) {
                ask(office, LATE.code());
            }
            assertThat(code(ask(office, LATE.code()))).as("guessing").isEqualTo("429 too-many");
            assertThat(code(office.get("/api/v1/dossiers/" + LATE.code() + "/status")
                            .send()))
                    .as("staff")
                    .isEqualTo("503 registry-not-reachable");
        }
    }

    private static HttpResponse<String> ask(OfficeFixture office, String code) throws Exception {
        return office.get("/api/v1/dossiers/" + code + "/status").withoutToken().send();
    }
}
