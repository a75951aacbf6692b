package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What the pages' scripts do, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesScriptTest {
    private GalleryServer server;
    private GalleryBrowser browser;

    @BeforeAll
    void openBrowser(@TempDir Path profile) throws IOException {
        server = new GalleryServer();
        browser = new GalleryBrowser(profile);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void answerWithSuccess() {
        server.posts().clear();
        server.answer(200, "{}");
    }

    @Test
    void spaceCallsTheNextNumberAndSaysWhichOneTheOfficerSaw() {
        open("console");
        press(Keys.SPACE);
        GalleryServer.Post post = onlyPost();
        assertThat(post.path()).isEqualTo("/api/v1/counters/3/call-next");
        assertThat(post.body()).isEqualTo("{\"expectedTicket\":\"t-A012\"}");
        assertThat(post.csrf()).isEqualTo("csrf-of-the-gallery");
        assertThat(post.key()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void everyActionCarriesAFreshKey() {
        open("console-called");
        press(Keys.F2);
        onlyPost();
        press(Keys.F3);
        posts(2);
        assertThat(server.posts().get(1).path()).endsWith("/recall");
        assertThat(server.posts().get(0).key())
                .isNotEqualTo(server.posts().get(1).key());
    }

    @Test
    void parkingAsksForAReasonFirst() {
        open("console");
        press(Keys.F7);
        browser.until("return document.getElementById('dialog').open");
        press(Keys.SPACE);
        assertThat(server.posts()).isEmpty();
        browser.driver()
                .findElement(By.cssSelector("dialog button[type=submit]"))
                .click();
        assertThat(onlyPost().path()).endsWith("/park");
        assertThat(server.posts().getFirst().body()).contains("\"reason\":\"paper\"");
    }

    @Test
    void aRefusalIsSaidInWords() {
        open("console");
        server.answer(409, "{\"type\":\"/problems/already-moved\",\"title\":\"Conflict\",\"status\":409}");
        press(Keys.SPACE);
        browser.until("return !document.getElementById('refusal').hidden");
        assertThat(browser.driver().findElement(By.id("refusal")).getText()).startsWith("Quầy vừa chuyển sang số khác");
    }

    @Test
    void aNumberOnThePaperIsAdmittedAndCalled() {
        open("console");
        server.answer(201, "{\"ticket\":\"t-A045\",\"number\":\"A045\",\"service\":\"ho-tich\"}");
        typePaperNumber("a45");
        posts(2);
        assertThat(server.posts().get(0).path()).isEqualTo("/api/v1/printed-numbers");
        assertThat(server.posts().get(0).body()).isEqualTo("{\"number\":\"A045\"}");
        assertThat(server.posts().get(1).path()).isEqualTo("/api/v1/counters/3/call");
        assertThat(server.posts().get(1).body()).contains("\"ticket\":\"t-A045\"");
    }

    @Test
    void whatIsNoNumberIsSaidBeforeAnythingIsSent() {
        open("console");
        typePaperNumber("12");
        browser.until("return !document.getElementById('refusal').hidden");
        assertThat(browser.driver().findElement(By.id("refusal")).getText()).startsWith("Số gồm một chữ cái");
        assertThat(server.posts()).isEmpty();
    }

    @Test
    void withoutAConnectionTheButtonsAreLockedAndKeysDoNothing() {
        open("console-offline");
        assertThat(browser.driver().findElement(By.id("main-action")).isEnabled())
                .isFalse();
        press(Keys.SPACE);
        press(Keys.F8);
        assertThat(browser.driver().findElement(By.id("down")).getText()).startsWith("Mất kết nối từ");
        assertThat(server.posts()).isEmpty();
    }

    @Test
    void undoStandsInThePlaceOfTheSixButtons() {
        // Its ten seconds last as long as the test looks at it.
        browser.slowly(() -> open("console-undo"));
        WebElement undo = browser.driver().findElement(By.cssSelector("[data-action=undo]"));
        assertThat(undo.isDisplayed()).isTrue();
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-action=complete]"))
                        .isDisplayed())
                .isFalse();
        undo.click();
        assertThat(onlyPost().path()).endsWith("/undo");
    }

    @Test
    void eachCallIsFeaturedTenSecondsInOrder() {
        open("board-empty");
        Object shown = module("""
                const { Calls, HOLD_MILLIS } = await import("/assets/js/calls.js");
                const t0 = Date.parse("2026-11-20T02:36:00Z");
                const call = (callSeq) => ({ callSeq, number: "A00" + callSeq, at: new Date(t0).toISOString() });
                const calls = new Calls();
                calls.take(0, [call(1)]);
                const seen = [calls.at(t0).call.callSeq];
                calls.take(0, [call(1), call(2), call(3)]);
                for (const after of [0, HOLD_MILLIS - 1, HOLD_MILLIS, 2 * HOLD_MILLIS]) seen.push(calls.at(t0 + after).call.callSeq);
                return seen;
                """);
        assertThat(shown).isEqualTo(List.of(1L, 2L, 2L, 3L, 3L));
    }

    @Test
    void callsOverAMinuteOldAreNoLongerAnnounced() {
        open("board-empty");
        Object shown = module("""
                const { Calls } = await import("/assets/js/calls.js");
                const t0 = Date.parse("2026-11-20T02:36:00Z");
                const call = (callSeq, at) => ({ callSeq, at: new Date(at).toISOString() });
                const calls = new Calls();
                calls.take(0, []);
                calls.take(0, [call(1, t0)]);
                calls.take(0, [call(1, t0), call(2, t0 + 1000), call(3, t0 + 90_000)]);
                return calls.at(t0 + 91_000).call.callSeq;
                """);
        assertThat(shown).isEqualTo(3L);
    }

    @Test
    void aFarSeatGetsLargerTypeAndFewerRows() {
        open("board-empty");
        Object sizes = module("""
                const { layout } = await import("/assets/js/board-layout.js");
                const near = layout(43, 3.5, 8), far = layout(43, 8, 8);
                const mm = (units) => units * 0.714 * 43 * 25.4 * 16 / Math.hypot(16, 9) / 1920;
                return { nearRows: near.rows, farRows: far.rows, nearRow: mm(near.row), farRow: mm(far.row), farFeatured: mm(far.featured) };
                """);
        Map<?, ?> found = (Map<?, ?>) sizes;
        assertThat(((Number) Objects.requireNonNull(found.get("nearRow"))).doubleValue())
                .isGreaterThanOrEqualTo(8 * 3.5);
        assertThat(((Number) Objects.requireNonNull(found.get("farRow"))).doubleValue())
                .isGreaterThanOrEqualTo(8 * 8 - 0.5);
        assertThat(((Number) Objects.requireNonNull(found.get("farFeatured"))).doubleValue())
                .isGreaterThanOrEqualTo(11 * 8 - 0.5);
        assertThat(found.get("nearRows")).isEqualTo(4L);
        assertThat(((Number) Objects.requireNonNull(found.get("farRows"))).intValue())
                .isLessThan(4);
    }

    @Test
    void aGoodAnswerIsOneTap() {
        open("phone-done");
        click("[data-level=rat-hai-long]");
        GalleryServer.Post post = onlyPost();
        assertThat(post.path()).endsWith("/survey");
        assertThat(post.body())
                .isEqualTo("{\"survey\":\"hai-long-5-muc\",\"choices\":{\"hai-long\":\"rat-hai-long\"}}");
        browser.until("return document.querySelector('#survey [data-level]') === null");
        browser.until("return document.querySelector('#more-words') !== null");
        browser.driver().findElement(By.id("more-words")).sendKeys("Ghế ít");
        click("#survey [type=submit]");
        browser.until("return document.querySelector('#survey [role=status]') !== null");
        assertThat(server.posts().getLast().path()).endsWith("/survey/more");
        assertThat(server.posts().getLast().body()).isEqualTo("{\"comment\":\"Ghế ít\"}");
    }

    @Test
    void aLetterOfUnknownFateIsSentAgainUnderItsKey() {
        open("opinion");
        click("[data-door=anonymous]");
        browser.driver().findElement(By.id("content")).sendKeys("Ghế ít");
        for (int status : List.of(503, 400, 400)) {
            server.answer(status, "{}");
            int before = server.posts().size();
            click("form [type=submit]");
            posts(before + 1);
        }
        List<String> keys = server.posts().stream().map(GalleryServer.Post::key).toList();
        assertThat(keys.get(1)).as("no answer").isEqualTo(keys.get(0));
        assertThat(keys.get(2)).as("an answer").isNotEqualTo(keys.get(1));
    }

    @Test
    void anotherAnswerMayHaveReasons() {
        open("phone-done");
        click("[data-level=khong-hai-long]");
        assertThat(onlyPost().body()).as("kept at the tap").contains("\"khong-hai-long\"");
        click("#survey [value=cho-lau]");
        click("#survey [type=submit]");
        posts(2);
        assertThat(server.posts().getLast().path()).endsWith("/survey/more");
        assertThat(server.posts().getLast().body()).isEqualTo("{\"reasons\":[\"cho-lau\"]}");
    }

    /** Chromium keeps left pages for "back"; six streams kept are all the lines it opens, and the next page would not load for a minute. */
    @Test
    void aPageThatWasLeftGivesItsStreamUp() {
        for (int i = 0; i < 2; i++) {
            open("console");
            open("board");
        }
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver -> server.streams() == 1);
    }

    private void click(String selector) {
        browser.until("return document.querySelector('" + selector + "') !== null");
        browser.driver().findElement(By.cssSelector(selector)).click();
    }

    @Test
    void aPrinterThatNeedsSomebodyIsAnAlertUntilItIsWell() {
        server.printer("paper-out");
        open("console-printer");
        awaitAlerts(alerts -> alerts.contains("kiosk-1") && alerts.contains("hết giấy in"));
        server.printer("ready");
        awaitAlerts(alerts -> !alerts.contains("kiosk-1"));
    }

    private void awaitAlerts(Predicate<String> asWished) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver ->
                        asWished.test(driver.findElement(By.id("alerts")).getText()));
    }

    private void open(String name) {
        browser.open(server.address(name), Objects.requireNonNull(server.pages().get(name)));
    }

    private void typePaperNumber(String typed) {
        browser.driver().findElement(By.id("paper-number")).click();
        new Actions(browser.driver()).sendKeys(typed).sendKeys(Keys.ENTER).perform();
    }

    private void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private Object module(String body) {
        return Objects.requireNonNull(browser.driver()
                .executeAsyncScript("const done = arguments[0]; (async () => {" + body
                        + "})().then(done, (e) => done(String(e)));"));
    }

    private GalleryServer.Post onlyPost() {
        posts(1);
        return server.posts().getFirst();
    }

    private void posts(int count) {
        browser.until("return document.querySelector('[aria-busy=true]') === null");
        new org.openqa.selenium.support.ui.WebDriverWait(browser.driver(), java.time.Duration.ofSeconds(30))
                .until(d -> server.posts().size() >= count);
        browser.until("return document.querySelector('[aria-busy=true]') === null");
        assertThat(server.posts()).hasSize(count);
    }
}
