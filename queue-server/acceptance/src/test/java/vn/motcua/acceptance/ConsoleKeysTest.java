package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A day's work at the console with the keyboard alone; each test begins with nobody waiting and counter 1 open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleKeysTest {
    private RunningOffice office;
    private Browser browser;
    private Instant now = Morning.OPENING;

    @BeforeAll
    void sitDown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        office = RunningOffice.onSimulatedClock(home);
        office.setClock(now, 1);
        browser = new Browser(home.resolve("chromium"));
        browser.open(office.url("/console?counter=1"));
        browser.signIn("canbo1");
        browser.awaitText("#main-text", "Mở quầy");
    }

    @AfterAll
    void close() {
        browser.close();
        office.close();
    }

    @BeforeEach
    void emptyHall() throws Exception {
        now = now.plus(Duration.ofHours(1));
        office.setClock(now, 1);
        browser.script("document.getElementById('dialog').close()"); // a test that failed may have left one open
        office.http().post("/api/v1/counters/1/close", "{}");
        for (JsonNode ticket : office.http().json("/api/v1/queue").get("tickets")) {
            office.http().post("/api/v1/tickets/" + ticket.get("ticket").asText() + "/cancel", "{}");
        }
        browser.awaitText("#main-text", "Mở quầy");
        type(" ");
        browser.awaitText("#main-text", "Gọi số tiếp theo");
    }

    @Test
    void aPersonAsksForASecondServiceAndIsServedOnWithoutAnotherCall() throws Exception {
        String number = issueAndCall();
        press(Keys.F2);
        browser.awaitText("#current", "Đang phục vụ");
        type("t");
        browser.awaitText("#dialog h2", "Thêm việc cho " + number);
        type("2");
        press(Keys.ENTER);
        browser.awaitText("#current", "Bảo trợ");
        assertThat(counter().get("number").asText()).isEqualTo(number);
        assertThat(counter().get("ticketState").asText()).isEqualTo("InService");
        press(Keys.F8);
        browser.awaitText("#undo", "Đã hoàn thành " + number);
        type("z");
        browser.awaitText("#current .no", number);
    }

    @Test
    void aPersonWithoutATicketGetsANumberAndIsCalledAtOnce() throws Exception {
        type("n");
        browser.awaitText("#dialog h2", "Khách không có phiếu");
        type("10"); // the first service, and priority
        press(Keys.ENTER);
        browser.awaitText("#current .no", "A");
        browser.awaitText("#current", "Ưu tiên");
        assertThat(office.http().json("/api/v1/queue").get("waiting").asInt()).isZero();
    }

    @Test
    void afterTheLastCallTheNoShowIsOfferedAndThePersonCanBeBroughtBack() throws Exception {
        String number = issueAndCall();
        browser.awaitText("#six [data-action=recall]", "Gọi lại (");
        for (int call = 2; call <= 3; call++) {
            now = now.plus(Duration.ofMinutes(1));
            office.setClock(now, 1);
            issue(); // the next snapshot tells the page what time it is
            browser.until(
                    "recall is open again",
                    d -> browser.element("#six [data-action=recall]").isEnabled());
            press(Keys.F3);
            browser.awaitText("#current", "gọi " + call + " lần");
        }
        browser.awaitText("#six [data-action=recall]", "Đã gọi 3 lần");
        assertThat(browser.element("#six [data-action=no-show]").getDomAttribute("class"))
                .contains("offer");
        press(Keys.F4);
        browser.awaitText("#no-shows", number);
        type("b");
        browser.awaitText("#waiting", number);
    }

    @Test
    void aTransferToAColleagueComesBackHere() throws Exception {
        office.http().post("/api/v1/counters/2/open", "{\"officer\":\"canbo2\"}");
        String number = issueAndCall();
        press(Keys.F2);
        browser.awaitText("#current", "Đang phục vụ");
        press(Keys.F6);
        browser.awaitText("#dialog h2", "Chuyển " + number);
        type("10"); // the first of the other counters, and back here
        press(Keys.ENTER);
        browser.awaitText("#current", "Quầy rảnh");
        assertThat(office.http()
                        .post("/api/v1/counters/2/call-next", "{}")
                        .get("number")
                        .asText())
                .isEqualTo(number);
        office.http().post("/api/v1/counters/2/complete", "{}");
        browser.awaitText("#next", number);
        office.http().post("/api/v1/counters/2/close", "{}");
    }

    @Test
    void aNumberIsFoundByTypingIt() throws Exception {
        issue();
        String second = issue();
        browser.awaitText("#waiting", second);
        type("/");
        type(second);
        press(Keys.ENTER);
        browser.awaitText("#dialog h2", "Gọi riêng " + second);
        type("3");
        press(Keys.ENTER);
        browser.awaitText("#current .no", second);
        type("w");
        browser.awaitText("#current", "giờ sai");
    }

    @Test
    void aKeyCanBeChangedAndTheNumberPadWorks() throws Exception {
        issue();
        browser.awaitText("#next", "vì sao");
        type("?");
        browser.awaitText("#dialog h2", "Phím tắt");
        browser.element("[data-change=start]").click();
        type("s");
        browser.awaitText("[data-change=start]", "S");
        press(Keys.ESCAPE);
        browser.until(
                "closed", d -> !Boolean.TRUE.equals(browser.script("return document.getElementById('dialog').open")));
        press(Keys.ADD);
        browser.awaitText("#current", "Đã gọi");
        type("s");
        browser.awaitText("#current", "Đang phục vụ");
        assertThat(browser.shown("#six [data-action=start] .key")).isEqualTo("S");
        type("?");
        browser.awaitText("#dialog h2", "Phím tắt");
        browser.script("document.getElementById('keys-reset').click()");
        press(Keys.ESCAPE);
        browser.awaitText("#six [data-action=start] .key", "F2");
    }

    @Test
    void aDossierIsTakenInAndWhatIsPersonalOfAPaperIsKeptApart() throws Exception {
        issueAndCall();
        press(Keys.F2);
        browser.awaitText("#dossier", "Chưa lưu");
        type("d");
        type("H26.14");
        save();
        browser.awaitText("#dossier-wrong", "Mã có dạng");
        type("-261120-0031");
        for (int field = 0; field < 5; field++) {
            press(Keys.TAB); // filing, procedure, result, papers, the first paper's use
        }
        press(Keys.ARROW_LEFT); // from "on paper" to "digitised"
        press(Keys.TAB);
        type("001090000001.KQ.G15.000001");
        browser.click("#dossier-other");
        type("Giấy xác nhận của bà Thử");
        save();
        browser.awaitText("#dossier-state", "Đã lưu H26.14-261120-0031");

        List<String> kept = office.personal("dossier-paper");
        assertThat(kept).hasSize(2);
        assertThat(kept.toString()).contains("001090000001", "Giấy xác nhận của bà Thử");
        assertThat(browser.complaints()).isEmpty();
    }

    private void save() {
        browser.chord("s");
    }

    @Test
    void aNoteGoesWithTheTicketAndIsErasedWhenItIsEmptied() throws Exception {
        issueAndCall();
        type("g");
        browser.awaitText("#dialog h2", "Ghi chú cho");
        type("bà Thử 0912345678");
        press(Keys.ENTER);
        browser.awaitText("#current .note", "bà Thử 0912345678");
        assertThat(office.http().get("/api/v1/queue")).doesNotContain("Thử");
        type("g");
        browser.awaitText("#dialog h2", "Ghi chú cho");
        assertThat(browser.script("return document.querySelector('#dialog textarea').value"))
                .asString()
                .contains("Thử");
        browser.chord("a");
        press(Keys.DELETE);
        press(Keys.ENTER);
        browser.until(
                "the note is gone",
                d -> Boolean.TRUE.equals(browser.script("return !document.querySelector('#current .note')")));
        assertThat(office.personal("note")).isEmpty();
    }

    @Test
    void aPlaceToTransferToIsFoundByTyping() throws Exception {
        String number = issueAndCall();
        press(Keys.F2);
        browser.awaitText("#current", "Đang phục vụ");
        press(Keys.F6);
        browser.awaitText("#dialog h2", "Chuyển " + number);
        type("dat dai"); // without accents
        browser.awaitText("#dialog fieldset:not([hidden]) label:not([hidden])", "Đất đai");
        press(Keys.ENTER);
        browser.awaitText("#current", "Quầy rảnh");
        assertThat(office.http().json("/api/v1/queue").at("/tickets/0/service").asText())
                .isEqualTo("dat-dai");
    }

    @Test
    void theNextNumberIsCalledByItselfWhereTheOfficerChoseSo() throws Exception {
        browser.script("localStorage.setItem('motcua.autocall', '5')");
        try {
            issueAndCall();
            String second = issue();
            browser.awaitText("#main-sub", second);
            // The countdown is short: what the page wrote is noted, not waited for.
            browser.script("""
                    window.written = [];
                    const sub = document.getElementById('main-sub');
                    new MutationObserver(() => written.push(sub.textContent)).observe(sub, {childList: true, characterData: true, subtree: true});""");
            press(Keys.F8);
            browser.awaitText("#current .no", second);
            assertThat((List<?>) browser.script("return written"))
                    .as("the countdown was shown")
                    .anyMatch(text -> text.toString().contains("Tự gọi " + second));
        } finally {
            browser.script("localStorage.removeItem('motcua.autocall')");
        }
    }

    @Test
    void aPaperThatNoKioskPrintedIsNotPrintedAgainAndThePageSaysWhy() throws Exception {
        issueAndCall();
        type("r");
        browser.awaitText("#refusal", "không do máy lấy số in");
        assertThat(browser.complaints())
                .as("the browser tells of the refusal too")
                .hasSize(1);
    }

    @Test
    void aBreakIsTakenAndEndedWithAKeyEach() throws Exception {
        press(Keys.F9);
        browser.awaitText("#dialog h2", "Tạm ngưng");
        type("1");
        press(Keys.ENTER);
        browser.awaitText("#current", "Nghỉ giữa giờ");
        assertThat(counter().get("reason").asText()).isEqualTo("break");
        type(" ");
        browser.awaitText("#main-text", "Gọi số tiếp theo");
    }

    private String issue() throws Exception {
        return office.http()
                .post("/api/v1/tickets", "{\"service\":\"ho-tich\"}")
                .get("number")
                .asText();
    }

    private String issueAndCall() throws Exception {
        String number = issue();
        browser.awaitText("#main-sub", number);
        type(" ");
        browser.awaitText("#current .no", number);
        return number;
    }

    private JsonNode counter() throws Exception {
        return office.http().json("/api/v1/counters").at("/counters/0");
    }

    private void press(Keys key) {
        browser.press(key);
    }

    private void type(String keys) {
        browser.type(keys);
    }
}
