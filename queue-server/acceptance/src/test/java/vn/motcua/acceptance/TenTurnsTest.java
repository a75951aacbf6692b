package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The walkthrough of a new officer: ten tickets of mixed kinds without a mouse. What was pressed and how long the page
 * took is written to {@code target/ten-turns.md}, the table of {@code docs/walkthroughs.md}.
 */
class TenTurnsTest {
    private static final Path TABLE = Path.of("target", "ten-turns.md");

    private final List<String> turns = new ArrayList<>();
    private RunningOffice office;
    private Browser browser;
    private int presses;
    private long begun;

    @BeforeEach
    void aMorning(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        office = RunningOffice.onSimulatedClock(home);
        office.setClock(Morning.OPENING, 1);
        office.http().post("/api/v1/counters/2/open", "{\"officer\":\"canbo2\"}");
        browser = new Browser(home.resolve("chromium"));
        browser.open(office.url("/console?counter=1"));
        browser.signIn("canbo1");
        browser.awaitText("#main-text", "Mở quầy");
        browser.script("window.pointed = 0; addEventListener('pointerdown', () => pointed++, true);");
    }

    @AfterEach
    void close() {
        browser.close();
        office.close();
    }

    @Test
    void tenTicketsOfMixedKindsAreServedWithoutAMouse() throws Exception {
        Map<String, String> tickets = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            JsonNode ticket =
                    office.http().post("/api/v1/tickets", "{\"service\":\"ho-tich\",\"priority\":" + (i == 8) + "}");
            tickets.put(ticket.get("number").asText(), ticket.get("ticket").asText());
        }
        begin();
        type(" ");
        browser.awaitText("#main-text", "Gọi số tiếp theo");
        end("–", "opens the counter", "Space");

        served(1, "called, started, completed");
        String parked = forgottenBroughtBackAndHeld();
        walkIn(tickets);
        resume(parked);
        transferAndBack();
        oneParticularNumber();
        numberPad();
        served(8, "the next one");
        noteAndWrongTimes();
        String absent = absent();

        Map<String, String> states = new HashMap<>();
        for (Map.Entry<String, String> ticket : tickets.entrySet()) {
            states.put(
                    ticket.getKey(),
                    office.http()
                            .json("/api/v1/tickets/" + ticket.getValue())
                            .get("state")
                            .asText());
        }
        assertThat(states).hasSize(10).containsEntry(absent, "NoShow");
        assertThat(states.values()).filteredOn("Completed"::equals).hasSize(9);
        assertThat(browser.script("return pointed")).as("presses of a mouse").isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
        write();
    }

    private String call() {
        type(" ");
        browser.awaitText("#current", "Đã gọi");
        return present();
    }

    /** The number at the counter; the last completion may still be offered to be taken back beside it. */
    private String present() {
        return browser.shown("#current .no");
    }

    private void start() {
        press(Keys.F2);
        browser.awaitText("#current", "Đang phục vụ");
    }

    private void complete() {
        String number = present();
        press(Keys.F8);
        browser.awaitText("#undo", "Đã hoàn thành " + number);
    }

    private void served(int turn, String what) {
        begin();
        call();
        start();
        complete();
        end(String.valueOf(turn), what, "Space F2 F8");
    }

    private String forgottenBroughtBackAndHeld() {
        begin();
        String number = call();
        press(Keys.F4);
        browser.awaitText("#undo", number);
        type("z");
        browser.awaitText("#current .no", number);
        end("2", "marked as absent, but comes: taken back within 10 s", "Space F4 Z");
        begin();
        start();
        type("t");
        browser.awaitText("#dialog h2", "Thêm việc cho " + number);
        type("2");
        press(Keys.ENTER);
        browser.awaitText("#current", "Bảo trợ");
        complete();
        end("2", "a second service in the same visit", "F2 T 2 Enter F8");
        begin();
        String held = call();
        start();
        press(Keys.F7);
        browser.awaitText("#dialog h2", held);
        type("1");
        press(Keys.ENTER);
        browser.awaitText("#parked", held);
        end("3", "lacks a paper: held", "Space F2 F7 1 Enter");
        return held;
    }

    private void walkIn(Map<String, String> tickets) throws Exception {
        begin();
        type("n");
        browser.awaitText("#dialog h2", "không có phiếu");
        press(Keys.ENTER);
        browser.awaitText("#current", "Đã gọi");
        JsonNode counter = office.http().json("/api/v1/counters").at("/counters/0");
        tickets.put(counter.get("number").asText(), counter.get("ticket").asText());
        start();
        type("d");
        type("H26.14-261120-0031");
        browser.chord("s");
        presses++;
        browser.awaitText("#dossier-state", "Đã lưu H26.14-261120-0031");
        press(Keys.ESCAPE);
        complete();
        end("4", "came without a ticket, hands in a dossier", "N Enter F2 D, the code, Ctrl S, Esc F8");
    }

    private void resume(String parked) {
        begin();
        type("p");
        browser.awaitText("#current .no", parked);
        start();
        complete();
        end("3", "back with the paper", "P F2 F8");
    }

    private void transferAndBack() throws Exception {
        begin();
        String number = call();
        start();
        press(Keys.F6);
        browser.awaitText("#dialog h2", "Chuyển " + number);
        type("10");
        press(Keys.ENTER);
        browser.awaitText("#current", "Quầy rảnh");
        office.http().post("/api/v1/counters/2/call-next", "{}");
        office.http().post("/api/v1/counters/2/complete", "{}");
        browser.awaitText("#main-sub", number);
        assertThat(call()).isEqualTo(number);
        start();
        complete();
        end("5", "to counter 2, back here, completed", "Space F2 F6 1 0 Enter Space F2 F8");
    }

    private void oneParticularNumber() {
        begin();
        String last = String.valueOf(browser.script(
                "return [...document.querySelectorAll('#waiting')].at(-1).textContent.match(/[A-Z]\\d{3}/g).at(-1)"));
        type("/");
        type(last);
        press(Keys.ENTER);
        browser.awaitText("#dialog h2", "Gọi riêng " + last);
        type("1");
        press(Keys.ENTER);
        browser.awaitText("#current .no", last);
        start();
        complete();
        end("6", "one particular number, with a reason", "/, the number, Enter 1 Enter F2 F8");
    }

    private void numberPad() {
        begin();
        press(Keys.ADD);
        browser.awaitText("#current", "Đã gọi");
        press(Keys.MULTIPLY);
        browser.awaitText("#current", "Đang phục vụ");
        String number = present();
        press(Keys.DIVIDE);
        browser.awaitText("#undo", "Đã hoàn thành " + number);
        end("7", "by the number pad alone", "+ * /");
    }

    private void noteAndWrongTimes() {
        begin();
        String number = call();
        start();
        type("g");
        browser.awaitText("#dialog h2", "Ghi chú cho " + number);
        type("chờ bản sao");
        press(Keys.ENTER);
        browser.awaitText("#current .note", "chờ bản sao");
        type("w");
        browser.awaitText("#current", "giờ sai");
        complete();
        end("9", "a note, and times flagged as wrong", "Space F2 G, the note, Enter W F8");
    }

    private String absent() {
        begin();
        String number = call();
        press(Keys.F4);
        browser.awaitText("#no-shows", number);
        end("10", "does not come", "Space F4");
        return number;
    }

    private void begin() {
        presses = 0;
        begun = System.nanoTime();
    }

    private void end(String turn, String what, String keys) {
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        turns.add(String.format(Locale.ROOT, "| %s | %s | %s | %d | %.1f |", turn, what, keys, presses, seconds));
    }

    private void write() throws IOException {
        turns.addFirst("|---|---|---|---|---|");
        turns.addFirst("| turn | what happens | keys | presses | seconds |");
        Files.write(TABLE, turns);
    }

    private void press(Keys key) {
        presses++;
        browser.press(key);
    }

    private void type(String keys) {
        presses += keys.length();
        browser.type(keys);
    }
}
