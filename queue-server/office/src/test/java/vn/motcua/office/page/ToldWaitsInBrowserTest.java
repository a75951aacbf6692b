package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The words in which pages tell a wait, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldWaitsInBrowserTest {
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

    private void open(String name) {
        browser.open(server.address(name), Objects.requireNonNull(server.pages().get(name), name));
    }

    private String textOf(String id) {
        browser.until("return document.querySelector('#" + id + " small') !== null");
        return browser.driver().findElement(By.id(id)).getText();
    }

    @Test
    void boardAndConsoleSayWithinWhatNineOfTenAreCalled() {
        open("board");
        assertThat(textOf("waiting")).contains("10–15 phút", "9/10: ≤ 15 phút");
        open("console");
        assertThat(textOf("by-service")).contains("10–15 phút", "9/10: ≤ 20 phút");
    }

    @Test
    void anHourAndMoreIsNotToldAsARange() {
        open("board");
        Object told = browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                import("/assets/js/text.js").then(({ wait }) => done([wait(0, 5), wait(60, 90), wait(65, 90), wait(95, 140)]));
                """);
        assertThat(told).isEqualTo(List.of("dưới 5 phút", "60–90 phút", "hơn 60 phút", "hơn 60 phút"));
    }
}
