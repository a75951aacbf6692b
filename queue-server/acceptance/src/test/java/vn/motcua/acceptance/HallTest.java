package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import picocli.CommandLine;
import vn.motcua.office.voice.VoiceMain;

/** What the hall sees and hears, and what a citizen does on the phone. */
@Timeout(400) // seconds on a free machine
class HallTest {
    /** Monday nine o'clock at the office: no quiet hours. */
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private static final Duration SENTENCES = Duration.ofSeconds(60);
    private static final int PHONE_BYTES = 40 * 1024;

    @TempDir
    private Path home;

    private RunningOffice office;
    private Browser browser;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        if (test.getTags().contains("voice")) {
            assumeThat(new File("/usr/bin/espeak-ng"))
                    .as("espeak-ng is installed")
                    .exists();
            new CommandLine(new VoiceMain())
                    .execute("--out", home.resolve("voice").toString());
        }
        office = RunningOffice.onSimulatedClock(home);
        office.setClock(NINE, 1);
        browser = new Browser(home.resolve("chromium"));
        office.http().post("/api/v1/counters/1/open", "{}");
        office.http().post("/api/v1/counters/3/open", "{}");
    }

    @AfterEach
    void close() {
        if (office != null) {
            browser.close();
            office.close();
        }
    }

    private JsonNode issue(String service) throws Exception {
        return office.http().post("/api/v1/tickets", "{\"service\":\"" + service + "\"}");
    }

    private String call(int counter) throws Exception {
        return office.http()
                .post("/api/v1/counters/" + counter + "/call-next", "{}")
                .get("number")
                .asText();
    }

    private String phone(JsonNode ticket) {
        String link = ticket.get("link").asText();
        return office.url(link.substring(link.indexOf("/t/")));
    }

    @Test
    @Tag("voice")
    void twoCallsAtOnceAreSaidOneAfterAnotherAsTheyAreShown() throws Exception {
        issue("ho-tich");
        issue("ho-tich");
        browser.open(office.url("/board"));
        browser.awaitText("#featured", "Chưa có số nào được gọi");
        browser.script("""
                window.story = [];
                const shown = () => document.querySelector("#featured .call")?.textContent ?? "";
                document.addEventListener("saying", (e) => story.push(`${e.detail} | ${shown()}`));
                """);
        String first = call(1);
        String second = call(3);
        browser.awaitText("#featured .call", first);
        browser.awaitText("#featured .call", second, SENTENCES);
        List<?> story = (List<?>) browser.script("return story");
        List<String> calls = story.stream()
                .map(Object::toString)
                .filter(said -> !said.contains("/test"))
                .toList();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(3);
        assertThat(calls.subList(0, 3))
                .containsExactly(
                        "vi/" + first + "-1 | " + first + "Quầy 1",
                        "en/" + first + "-1 | " + first + "Quầy 1",
                        "vi/" + second + "-3 | " + second + "Quầy 3");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aCitizenAsksForMoreTimeAndGivesUp() throws Exception {
        JsonNode ticket = issue("ho-tich");
        browser.size(390, 844);
        browser.open(phone(ticket));
        browser.awaitText("#ticket", "Bạn là người tiếp theo");
        assertThat(downloaded()).as("bytes of the phone page").isLessThanOrEqualTo(PHONE_BYTES);

        browser.click("#more");
        browser.awaitText("#ticket", "Giữ chỗ đến 09:1");
        noViolations("phone of who asked for time");
        office.setClock(NINE.plus(Duration.ofMinutes(11)), 1);
        browser.awaitText("#ticket", "Bạn là người tiếp theo");
        call(1);
        browser.awaitText("#ticket", "Xin đến quầy ngay");
        noViolations("phone of who is called");
        browser.click("#more");
        browser.awaitText("#ticket", "Giữ chỗ đến 09:2");
        assertThat(office.http().json("/api/v1/counters").at("/counters/0").has("ticket"))
                .as("the counter is free again")
                .isFalse();
        browser.click("#cancel");
        browser.click("#sure [value=no]");
        browser.click("#cancel");
        browser.click("#sure [value=yes]");
        browser.awaitText("#ticket", "Phiếu đã hủy");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoeverIsNextInLineIsWarned() throws Exception {
        issue("ho-tich");
        JsonNode second = issue("ho-tich");
        browser.size(320, 640);
        browser.open(phone(second));
        browser.awaitText("#ticket", "Trước bạn còn 1 người");
        // Near already by the first choice, two people: who then chooses to hear later has not been warned.
        new Select(browser.element("#near")).selectByValue("0");
        browser.script("window.warned = []; document.addEventListener('warned', (e) => warned.push(e.detail));");
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .as("nothing to scroll sideways at 400 % of 1280 px")
                .isEqualTo(320L);
        noViolations("phone at 400 %");
        call(1);
        browser.awaitText("#ticket", "Bạn là người tiếp theo");
        browser.until("the warning", d -> browser.script("return warned").equals(List.of("Sắp đến lượt bạn")));
    }

    @Test
    void aBoardIsFitToTheScreenThatItsAddressNames() throws Exception {
        issue("ho-tich");
        call(1);
        browser.size(1920, 1080);
        for (Map.Entry<String, Double> screen :
                Map.of("inches=43&metres=8", 8.0, "inches=55&metres=15", 15.0).entrySet()) {
            browser.open(office.url("/board?look=light&sound=off&" + screen.getKey()));
            browser.awaitText("#featured h2", "Quầy 1");
            noViolations("light board, " + screen.getKey());
        }
        assertThat(office.http().send("GET", "/board?inches=4000", "", "").statusCode())
                .isEqualTo(400);
        assertThat(office.http().send("GET", "/board?board=dat-dai", "", "").body())
                .contains("data-board=\"dat-dai\"");
    }

    private void noViolations(String page) {
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            Results found = new AxeBuilder()
                    .setTimeout(AccessibilityTest.AXE_SECONDS)
                    .withTags(AccessibilityTest.RULES)
                    .analyze(browser.driver());
            assertThat(found.getViolations().stream()
                            .map(rule -> rule.getId() + " "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                            .toList())
                            .toList())
                    .as(page + (dark ? ", dark" : ", light"))
                    .isEmpty();
        }
    }

    /** Everything that the page loaded, as it came over the wire; its stream, which does not end, apart. */
    private int downloaded() {
        return ((Number) browser.script("""
                const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
                return entries.filter((e) => !e.name.includes("/stream")).reduce((sum, e) => sum + e.transferSize, 0);
                """)).intValue();
    }
}
