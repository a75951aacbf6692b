package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What an officer does with the mouse on the console of a running office. */
class ConsoleButtonsTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private RunningOffice office;
    private Browser browser;

    @BeforeEach
    void sitDownAtCounterOne() throws Exception {
        office = RunningOffice.onSimulatedClock(home);
        office.setClock(Morning.OPENING, 1);
        browser = new Browser(home.resolve("chromium"));
        office.http().post("/api/v1/counters/1/open", "{}");
        browser.open(office.url("/console?counter=1"));
        browser.signIn("canbo1");
        browser.awaitText("#main-text", "Gọi số tiếp theo");
    }

    @AfterEach
    void close() {
        browser.close();
        office.close();
    }

    @Test
    void aNumberIsMissedParkedCalledBackAndTransferred() throws Exception {
        issue("ho-tich");
        issue("ho-tich");
        callNext("A001");

        browser.awaitText("#six button[data-action='recall']", "Gọi lại ("); // a call within 20 s would only be noise
        office.setClock(Morning.OPENING.plus(Duration.ofMinutes(2)), 1);
        browser.click("button[data-action='recall']");
        browser.awaitText("#current", "gọi 2 lần");
        browser.click("button[data-action='no-show']");
        browser.awaitText("#no-shows", "A001");
        browser.awaitText("#undo", "A001");

        callNext("A002");
        browser.click("#six button[data-action='park']");
        browser.awaitText("#dialog h2", "A002");
        choose("input[name=reason][value=fee]");
        choose("input[name=minutes][value='10']");
        browser.click("#dialog button[type=submit]");
        browser.awaitText("#parked", "A002");
        assertThat(office.http().json("/api/v1/queue").at("/parked/0/reason").asText())
                .isEqualTo("fee");

        browser.click("#parked button[data-action='call-parked']");
        browser.awaitText("#current .no", "A002");
        browser.click("#six button[data-action='transfer']");
        browser.awaitText("#dialog h2", "A002");
        choose("input[value='service:cu-tru']");
        browser.click("#dialog button[type=submit]");
        browser.awaitText("#current", "Quầy rảnh");
        assertThat(office.http().json("/api/v1/queue").at("/tickets/0/service").asText())
                .isEqualTo("cu-tru");
        assertThat(browser.complaints()).isEmpty();
    }

    /** The office answers within the time of a hand's double click, so the second one finds the button open again. */
    @Test
    void aDoubleClickCallsOneTicket() throws Exception {
        issue("ho-tich");
        issue("ho-tich");
        browser.awaitText("#next", "A001");

        browser.mouse("#main-action", 1);
        browser.awaitText("#current .no", "A001");
        browser.awaitText("#main-sub", "Kết thúc A001, gọi A002");
        browser.mouse("#main-action", 2);
        browser.script("return new Promise(done => setTimeout(done, 0))");
        assertThat(browser.script("return document.querySelector('#main-action').ariaBusy"))
                .as("no request is under way")
                .isNull();
        assertThat(office.http().json("/api/v1/queue").get("waiting").asInt()).isEqualTo(1);
        assertThat(office.http()
                        .json("/api/v1/counters")
                        .at("/counters/0/number")
                        .asText())
                .isEqualTo("A001");
    }

    private void issue(String service) throws Exception {
        office.http().post("/api/v1/tickets", "{\"service\":\"" + service + "\"}");
    }

    private void callNext(String number) {
        browser.awaitText("#main-sub", number);
        browser.click("#main-action");
        browser.awaitText("#current .no", number);
    }

    private void choose(String radio) {
        // A long list of choices is scrolled, as a person would: the row of buttons covers its end.
        browser.script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", radio);
        browser.driver().findElement(By.cssSelector(radio)).click();
    }
}
