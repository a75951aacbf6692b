package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two officers open the same counter in two browsers. */
class CounterLeaseTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    @Test
    void theSecondIsToldWhoHasTheCounterAndTheFirstWhenItIsTakenOver() throws Exception {
        try (RunningOffice office = RunningOffice.at(home);
                Browser first = new Browser(home.resolve("first"));
                Browser second = new Browser(home.resolve("second"))) {
            sitDown(first, office, "canbo1");
            first.click("#main-action");
            first.awaitText("#main-text", "Gọi số tiếp theo");
            sitDown(second, office, "canbo2");

            second.awaitText("#taken", "đang làm việc tại quầy này");
            assertThat(second.element("#main-action").isEnabled()).isFalse();
            assertThat(first.shown("#taken")).isEmpty();
            assertThat(refusal(second)).isEqualTo("409 counter-taken");

            second.click("#taken button");
            first.awaitText("#taken", "đã nhận quầy này");
            assertThat(first.element("#main-action").isEnabled()).isFalse();
            assertThat(refusal(first)).isEqualTo("409 counter-taken");
            office.http().post("/api/v1/tickets", "{\"service\":\"ho-tich\"}");
            second.awaitText("#main-sub", "A001");
            second.click("#main-action");
            second.awaitText("#current .no", "A001");
            first.awaitText("#current .no", "A001");
            assertThat(office.http()
                            .post("/api/v1/counters/1/start", "{}")
                            .get("state")
                            .asText())
                    .as("a program needs no lease")
                    .isEqualTo("InService");
            twoCountersRaceForOnePerson(office, first, second);
        }
    }

    /** Both officers press at once while one person waits: one of them gets the person, and neither sees anything wrong. */
    private static void twoCountersRaceForOnePerson(RunningOffice office, Browser first, Browser second)
            throws Exception {
        office.http().post("/api/v1/counters/1/complete", "{}");
        office.http().post("/api/v1/counters/3/open", "{\"officer\":\"canbo1\"}");
        first.open(office.url("/console?counter=3"));
        first.awaitText("#main-text", "Gọi số tiếp theo");
        office.http().post("/api/v1/tickets", "{\"service\":\"ho-tich\"}");
        first.awaitText("#main-sub", "A002");
        second.awaitText("#main-sub", "A002");
        first.script("document.getElementById('main-action').click()");
        second.script("document.getElementById('main-action').click()");
        first.until(
                "one of them has the person",
                d -> first.shown("#current .no").equals("A002")
                        != second.shown("#current .no").equals("A002"));
        List<String> present =
                office.http().json("/api/v1/counters").get("counters").findValuesAsText("number");
        assertThat(present).containsExactly("A002");
    }

    private static void sitDown(Browser browser, RunningOffice office, String user) {
        browser.open(office.url("/console?counter=1"));
        browser.signIn(user);
        browser.awaitText("#counter-name", "Quầy 1");
    }

    /** What the office itself says to a page that does not look at its buttons. */
    private static String refusal(Browser browser) {
        return String.valueOf(browser.script("""
                return fetch('/api/v1/counters/1/call-next', {method: 'POST', body: '{}', headers: {
                  'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(),
                  'X-CSRF-Token': document.querySelector('meta[name="csrf-token"]').content}})
                  .then(async answer => answer.status + ' ' + (await answer.json()).code)"""));
    }
}
