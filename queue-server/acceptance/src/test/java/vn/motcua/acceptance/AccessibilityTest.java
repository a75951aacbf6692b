package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every page of a running office in the middle of a morning, by the success criteria of WCAG 2.2 A and AA and axe's own good practice. */
class AccessibilityTest {
    /** What axe may take for one page on a machine that is busy with other things. */
    static final int AXE_SECONDS = 120;

    static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private final List<String> violations = new ArrayList<>();

    @Test
    @Timeout(600) // well under a minute on a free machine
    void noPageHasAViolationInLightOrDark() throws Exception {
        try (RunningOffice office = RunningOffice.onSimulatedClock(home);
                Browser browser = new Browser(home.resolve("chromium"))) {
            Morning morning = new Morning(office);
            morning.until("08:20");
            morning.at(6, "pause", "{\"reason\":\"break\"}");
            String phone = morning.issue("ho-tich", false).get("link").asText();

            browser.size(1366, 768);
            look(browser, "sign in", office.url("/signin"));
            browser.signIn("canbo3");
            browser.awaitText("h1", "Chọn quầy");
            look(browser, "choose counter", office.url("/console"));
            look(browser, "console", office.url("/console?counter=3"));
            assertThat(browser.shown("#current .no"))
                    .as("a ticket is at the counter")
                    .isNotEmpty();
            morning.serveWithANote(3, "còn thiếu bản sao");
            look(browser, "console with a note and a dossier", office.url("/console?counter=3"));
            browser.awaitText("#current .note", "bản sao");
            browser.press(Keys.F6);
            browser.awaitText("#dialog h2", "Chuyển");
            analyse(browser, "the longest dialog");
            look(browser, "console of a paused counter", office.url("/console?counter=6"));
            look(browser, "report of an officer", office.url("/reports"));
            look(browser, "board", office.url("/board"));
            look(browser, "counter", office.url("/counter/3"));
            look(browser, "counter on a break", office.url("/counter/6"));
            look(browser, "error", office.url("/no-such-page"));
            browser.size(360, 900);
            look(browser, "console as a strip", office.url("/console?counter=3"));
            browser.size(390, 844);
            look(browser, "phone", office.url(phone.substring(phone.indexOf("/t/"))));
            // 1280 × 1024 at 400 %.
            browser.size(320, 256);
            look(browser, "phone at 400 %", office.url(phone.substring(phone.indexOf("/t/"))));
            look(browser, "console at 400 %", office.url("/console?counter=3"));
            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("the console needs no scrolling sideways at 400 %")
                    .isEqualTo(true);
            browser.size(1366, 768);
            browser.click("footer form button");
            browser.signIn("quanly");
            browser.awaitText("h1", "phút");
            look(browser, "report of a manager", office.url("/reports?group=officer"));
            look(browser, "what held the office back", office.url("/hindrances"));
            look(browser, "staffing", office.url("/staffing"));
            look(browser, "plan", office.url("/plan"));
            browser.click(".cell");
            browser.awaitText("#dialog h2", "Quầy");
            analyse(browser, "one counter's day");
            browser.press(Keys.ESCAPE);
            browser.click(".who form button");
            browser.signIn("quantri");
            browser.awaitText("h1", "thiết bị");
            look(browser, "administration", office.url("/admin"));
        }
        assertThat(violations).isEmpty();
    }

    private void look(Browser browser, String page, String address) {
        browser.open(address);
        analyse(browser, page);
    }

    private void analyse(Browser browser, String page) {
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            // The staffing page loads itself anew when its figures are there: not in the middle of a look.
            browser.until(
                    page + " is worked out",
                    d -> Boolean.TRUE.equals(browser.script("const wait = document.getElementById('wait');"
                            + " return document.readyState === 'complete'"
                            + " && !['underway', 'busy'].includes(wait?.dataset.state)")));
            browser.awaitDrawn();
            AxeBuilder axe = new AxeBuilder().setTimeout(AXE_SECONDS);
            // The dark look has the same elements in other colours.
            Results found =
                    (dark ? axe.withRules(List.of("color-contrast")) : axe.withTags(RULES)).analyze(browser.driver());
            assertThat(found.getPasses()).as(page).isNotEmpty();
            found.getViolations().stream()
                    .map(rule -> page + (dark ? ", dark: " : ", light: ") + rule.getId() + " "
                            + rule.getNodes().stream()
                                    .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                    .toList())
                    .forEach(violations::add);
        }
    }
}
