package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The office goes away under an open console, and comes back. */
class LostConnectionTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    /** The page's own clock can be put forward, so that nobody waits 15 s for it to believe that the line is dead. */
    private static final String FORWARD = """
            const real = performance.now.bind(performance);
            window.forward = 0;
            performance.now = () => real() + window.forward;""";

    @Test
    void theConsoleSaysSinceWhenKeepsItsLastGoodDataRefusesKeysAndComesBackByItself() throws Exception {
        Map<String, String> port = Map.of("MOTCUA_HTTP_PORT", Integer.toString(freePort()));
        try (Browser browser = new Browser(home.resolve("chromium"))) {
            browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", FORWARD));
            String next;
            try (RunningOffice office = RunningOffice.with(home, port)) {
                browser.open(office.url("/console?counter=1"));
                browser.signIn("canbo1");
                browser.awaitText("#main-text", "Mở quầy");
                browser.press(Keys.SPACE);
                browser.awaitText("#main-text", "Gọi số tiếp theo");
                String present = issue(office);
                browser.awaitText("#main-sub", present);
                browser.press(Keys.SPACE);
                browser.awaitText("#current .no", present);
                next = issue(office);
                browser.awaitText("#next", next);
                browser.press(Keys.F2);
                browser.awaitText("#current", "Đang phục vụ");
                browser.settled();
            }

            browser.press(Keys.F8);
            browser.awaitText("#refusal", "Không nhận được trả lời");
            browser.script("window.forward += 16000");
            browser.awaitText("#down", "Mất kết nối");
            browser.awaitText("#fresh", "giây");
            assertThat(browser.shown("#current")).as("the last good data").contains("Đang phục vụ");
            assertThat(browser.element("#main-action").isEnabled()).isFalse();
            browser.script("document.getElementById('refusal').hidden = true");
            browser.press(Keys.F8);
            browser.awaitText(
                    "#refusal",
                    browser.script("return document.getElementById('main-action').title")
                            .toString());

            try (RunningOffice office = RunningOffice.with(home, port)) {
                browser.until("the banner is gone", d -> browser.shown("#down").isEmpty());
                browser.until(
                        "keys work again", d -> browser.element("#main-action").isEnabled());
                browser.press(Keys.SPACE);
                browser.awaitText("#current .no", next);
                assertThat(office.http()
                                .json("/api/v1/counters")
                                .at("/counters/0/number")
                                .asText())
                        .isEqualTo(next);
            }
        }
    }

    private static String issue(RunningOffice office) throws Exception {
        return office.http()
                .post("/api/v1/tickets", "{\"service\":\"ho-tich\"}")
                .get("number")
                .asText();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
