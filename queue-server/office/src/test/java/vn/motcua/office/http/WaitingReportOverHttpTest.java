package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The waiting report of a small day: one served after 10 min, one after 20 min, one absent, one gone. */
class WaitingReportOverHttpTest {
    private static final String REPORT = "/api/v1/reports/waiting";

    @TempDir
    private Path home;

    private OfficeFixture office;

    @BeforeEach
    void aSmallDay() throws Exception {
        office = OfficeFixture.at(home);
        office.open("1");
        office.issue("ho-tich");
        office.issue("ho-tich");
        office.issue("ho-tich");
        String gone = office.issue("ho-tich").get("ticket").asText();
        office.pass(Duration.ofMinutes(10));
        office.callNext("1");
        office.at("1", "start");
        office.pass(Duration.ofMinutes(10));
        office.callNext("1");
        office.at("1", "start");
        office.at("1", "complete");
        office.callNext("1");
        office.at("1", "no-show");
        OfficeFixture.expect(
                200, office.post("/api/v1/tickets/" + gone + "/cancel").send());
        // What can still be undone or brought back has not ended for good.
        office.pass(Duration.ofHours(2));
        office.issue("chung-thuc");
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private JsonNode report(String query) throws Exception {
        return OfficeFixture.json(
                OfficeFixture.expect(200, office.get(REPORT + query).send()));
    }

    @Test
    void onlyWaitsThatEndedInServiceCountInTheFigures() throws Exception {
        JsonNode row = report("").get("rows").get(1);

        assertThat(row.get("key").asText()).isEqualTo("ho-tich");
        assertThat(row.get("n").asInt()).isEqualTo(2);
        assertThat(row.get("served").asInt()).isEqualTo(2);
        assertThat(row.get("noShow").asInt()).isEqualTo(1);
        assertThat(row.get("left").asInt()).isEqualTo(1);
        assertThat(row.get("mean").asDouble()).isEqualTo(15.0);
        assertThat(row.get("p50").asDouble()).isEqualTo(15.0);
        assertThat(row.get("p90").isNull()).isTrue();
        assertThat(row.get("max").asDouble()).isEqualTo(20.0);
        assertThat(row.get("shareWithin").asDouble()).isEqualTo(0.5);
    }

    @Test
    void whoWaitsNowCountsUntilTheFirstCall() throws Exception {
        JsonNode waiting = report("").get("rows").get(0);
        assertThat(waiting.get("key").asText()).isEqualTo("chung-thuc");
        assertThat(waiting.get("n").asInt()).isZero();
        assertThat(waiting.get("untilCall").get("waiting").asInt()).isEqualTo(1);

        JsonNode total = report("?group=kind").get("total").get("untilCall");
        assertThat(total.get("n").asInt()).as("served, missed, left, waiting").isEqualTo(5);
        assertThat(total.get("p50").asDouble()).isPositive();
        assertThat(report("?group=kind").get("rows").get(0).get("label").asText())
                .isEqualTo("Lấy số thường");
    }

    @Test
    void everyGroupSumsToTheTotal() throws Exception {
        for (String group : new String[] {"service", "counter", "half-hour", "kind", "officer", "day", "none"}) {
            JsonNode report = report("?group=" + group);
            int n = 0;
            for (JsonNode row : report.get("rows")) {
                n += row.get("n").asInt();
            }
            assertThat(n).as(group).isEqualTo(2);
            assertThat(report.get("total").get("n").asInt()).as(group).isEqualTo(2);
        }
    }

    @Test
    void halfHoursGoByTheTimeOfIssue() throws Exception {
        JsonNode row = report("?group=half-hour").get("rows").get(0);

        assertThat(row.get("key").asText()).isEqualTo("08:00");
        assertThat(row.get("label").asText()).isEqualTo("08:00–08:30");
    }

    @Test
    void theReportSaysHowItCounts() throws Exception {
        assertThat(report("").get("howCounted").asText()).contains("15 phút").contains("noShow");
        assertThat(report("").get("targetMinutes").asInt()).isEqualTo(15);
    }

    @Test
    void anotherDayIsEmpty() throws Exception {
        JsonNode report = report("?from=2026-11-22&to=2026-11-22");

        assertThat(report.get("rows")).isEmpty();
        assertThat(report.get("total").get("n").asInt()).isZero();
    }

    @Test
    void theCsvHasALineForEachGroup() throws Exception {
        HttpResponse<String> csv = office.get(REPORT + "?format=csv").send();

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().split("\r\n")[2])
                .startsWith("ho-tich,\"Hộ tịch, khai sinh\",2,2,1,1,15.00,15.00,,20.00,0.5000,0,4,0,");
    }

    @Test
    void theSpreadsheetHoldsTheFiguresAsNumbers() throws Exception {
        Path file = Files.write(
                home.resolve("report.xlsx"), office.get(REPORT + "?format=xlsx").bytes());

        String cells = entry(file, "xl/worksheets/sheet1.xml");
        assertThat(cells).contains("<v>15.0</v>", "<v>20.0</v>", "<v>0.5</v>");
        assertThat(entry(file, "xl/sharedStrings.xml"))
                .contains(List.of(
                        written("Hộ tịch, khai sinh"),
                        written("Không quá 15 phút"),
                        written("Cả đơn vị"),
                        "2026-11-23"));
    }

    @Test
    void thePaperSaysTheSameInVietnamese() throws Exception {
        byte[] file = office.get(REPORT + "?format=pdf").bytes();

        try (PDDocument paper = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Báo cáo thời gian chờ", "Hộ tịch, khai sinh 2 15,0 15,0", "Cách tính");
        }
    }

    /** As the file writes letters beyond ASCII. */
    private static String written(String text) {
        return text.codePoints()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "&#x" + Integer.toHexString(c) + ";")
                .collect(Collectors.joining());
    }

    private static String entry(Path zip, String name) throws Exception {
        try (ZipFile entries = new ZipFile(zip.toFile());
                InputStream entry = entries.getInputStream(entries.getEntry(name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatCannotBeReportedIsRefusedByName() throws Exception {
        assertThat(code("?from=2026-11-24&to=2026-11-23")).isEqualTo("400 field-wrong");
        assertThat(code("?from=2025-01-01&to=2026-11-23")).isEqualTo("400 field-wrong");
        assertThat(code("?from=yesterday")).isEqualTo("400 field-wrong");
        assertThat(code("?group=name")).isEqualTo("400 field-wrong");
        assertThat(code("?unit=minute")).isEqualTo("400 field-wrong");
        assertThat(code("?format=doc")).isEqualTo("400 field-wrong");
        assertThat(code("?format=pdf&group=day")).isEqualTo("400 field-wrong");
    }

    private String code(String query) throws Exception {
        return OfficeFixture.code(office.get(REPORT + query).send());
    }
}
