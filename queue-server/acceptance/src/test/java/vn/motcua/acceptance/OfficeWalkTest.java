package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import vn.motcua.kiosk.model.IssuedTicket;

/** The main job through every part: from a tap on the kiosk to a line in the report, as people do it. */
class OfficeWalkTest {
    private static final byte[] ESC_POS_RESET = {0x1B, 0x40};

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private RunningOffice office;
    private HallKiosk kiosk;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        // A press can be taken back for as long as a definition allows: phone and console are looked at meanwhile.
        Path patient = Files.writeString(
                home.resolve("office.yaml"),
                Files.readString(RunningOffice.BINH_AN)
                        .replace("undoSeconds: 10", "undoSeconds: 60")
                        .replace("../", RunningOffice.REPOSITORY.resolve("provisioning") + "/"));
        office = RunningOffice.with(home, Map.of("MOTCUA_OFFICE", patient.toString()));
        kiosk = HallKiosk.at(office, home);
        browser = new Browser(home.resolve("chromium"));
    }

    @AfterEach
    void close() {
        browser.close();
        kiosk.close();
        office.close();
    }

    @Test
    void aCitizenIsServedAndCounted() throws Exception {
        IssuedTicket ticket = kiosk.tapAndArrive("ho-tich");
        await("the paper").atMost(ONE_MINUTE).until(() -> kiosk.printed().length > 10_000);
        assertThat(kiosk.printed()).startsWith(ESC_POS_RESET);

        browser.open(office.url("/"));
        browser.signIn("canbo1");
        String console = openCounterOne();
        String phone = browser.openTab(office.url("/t/" + ticket.token()));
        browser.awaitText("#ticket", "Bạn là người tiếp theo");
        String board = browser.openTab(office.url("/board"));
        browser.awaitText("#featured", "Chưa có số nào được gọi");
        browser.script("document.body.dataset.loaded = 'once'");

        browser.switchTo(console);
        browser.awaitText("#next", ticket.number());
        browser.press(Keys.SPACE);
        browser.switchTo(board);
        browser.awaitText("#featured .call", ticket.number());
        browser.awaitText("#featured .call", "Quầy 1");
        assertThat(browser.script("return document.body.dataset.loaded"))
                .as("the board was not loaded again")
                .isEqualTo("once");
        browser.switchTo(phone);
        browser.awaitText("#ticket", "Quầy 1");
        browser.awaitText("#ticket", "Xin đến quầy ngay");

        browser.switchTo(console);
        browser.awaitText("#current", "Đã gọi");
        browser.press(Keys.F2);
        browser.awaitText("#current .badge", "Đang phục vụ");
        browser.press(Keys.F8);
        browser.awaitText("#undo", "Hoàn tác");
        browser.switchTo(phone);
        browser.awaitText("#ticket .badge", "Đã xong");
        browser.switchTo(console);
        browser.click("#undo button");
        browser.awaitText("#current .badge", "Đang phục vụ");
        browser.switchTo(phone);
        browser.awaitText("#ticket .badge", "Đang được phục vụ");
        browser.switchTo(console);
        browser.press(Keys.F8);
        browser.awaitText("#current", "Quầy rảnh");
        browser.switchTo(phone);
        browser.awaitText("#ticket .badge", "Đã xong");
        browser.switchTo(console);

        assertThat(browser.complaints()).isEmpty();
        browser.click("footer form button");
        theReportShowsOneServed();
        assertThat(browser.complaints()).allMatch(Browser::askedWhileSigningOut);
    }

    private String openCounterOne() {
        browser.awaitText("h1", "Chọn quầy làm việc");
        browser.click("a[href='/console?counter=1']");
        browser.awaitText("#main-text", "Mở quầy");
        browser.click("#main-action");
        browser.awaitText("#main-text", "Gọi số tiếp theo");
        return browser.tab();
    }

    private void theReportShowsOneServed() throws Exception {
        browser.signIn("quanly");
        browser.awaitText("h1", "Mới có 1 lượt");
        assertThat(browser.shown("table.cnt tbody tr")).startsWith("Hộ tịch, khai sinh 1 ");
        browser.open(office.url("/reports?group=officer"));
        browser.awaitText("table.cnt tbody tr", "Nguyễn Thị An");

        browser.click(".ex a.btn");
        Path downloads = home.resolve("chromium/downloads");
        await("the file").atMost(ONE_MINUTE).until(() -> !files(downloads).isEmpty());
        List<String> lines = Files.readAllLines(files(downloads).getFirst());
        assertThat(lines).anyMatch(line -> line.startsWith("canbo1,Nguyễn Thị An,1,1,"));

        JsonNode total =
                office.http().json("/api/v1/reports/waiting?group=service").get("total");
        assertThat(total.get("n").asInt()).isEqualTo(1);
        assertThat(total.get("served").asInt()).isEqualTo(1);
    }

    private static List<Path> files(Path folder) throws java.io.IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }
}
