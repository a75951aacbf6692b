package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a browser asks for them. */
class PagesOverHttpTest {
    @TempDir
    private Path home;

    private OfficeFixture office;

    @BeforeEach
    void start() {
        office = OfficeFixture.at(home);
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private HttpResponse<String> browse(String path) throws Exception {
        return office.get(path).header("Accept", "text/html,*/*").send();
    }

    @Test
    void everyPageIsDrawn() throws Exception {
        String link = office.issue("ho-tich").get("link").asText();
        for (String path : new String[] {
            "/console", "/console?counter=1", "/board", "/board?board=hall", "/counter/1", link, "/reports", "/signin"
        }) {
            HttpResponse<String> page = browse(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body()).as(path).contains("<html lang=\"vi\"").doesNotContain("JTE");
        }
    }

    @Test
    void thePhonePageCarriesItsTicket() throws Exception {
        String link = office.issue("ho-tich").get("link").asText();

        assertThat(browse(link).body()).contains("A001");
    }

    @Test
    void anUnknownPageIsAPageThatSaysSo() throws Exception {
        for (String path : new String[] {"/t/AAAAAAAAAAAAAAAAAAAAAA", "/board?board=garden", "/counter/99"}) {
            HttpResponse<String> page = browse(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.body()).as(path).contains("<html lang=\"vi\"");
        }
    }

    @Test
    void theLanguageOfTheAddressIsRemembered() throws Exception {
        HttpResponse<String> page = browse("/console?lang=en");

        assertThat(page.body()).contains("<html lang=\"en\"");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=en");
        assertThat(office.get("/console").header("Cookie", "lang=en").send().body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void anAssetIsSentOnceAndThenOnlyConfirmed() throws Exception {
        HttpResponse<String> first = browse("/assets/motcua.css");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/css; charset=utf-8");
        String tag = first.headers().firstValue("ETag").orElse("");

        HttpResponse<String> again =
                office.get("/assets/motcua.css").header("If-None-Match", tag).send();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void everyFileAPageNeedsIsThere() throws Exception {
        for (String path : new String[] {
            "/assets/tokens.css",
            "/assets/js/console.js",
            "/assets/icons.svg",
            "/assets/fonts/noto-sans-vietnamese-400-normal.woff2",
            "/brand.css",
            "/brand/logo.svg",
            "/favicon.ico"
        }) {
            assertThat(browse(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void noFileOutsideTheFolderIsSent() throws Exception {
        for (String path :
                new String[] {"/assets/../vn/motcua/office/Main.class", "/assets/%2e%2e/a.css", "/assets/no.css"}) {
            assertThat(browse(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void homeLeadsAManagerToTheReports() throws Exception {
        HttpResponse<String> answer = browse("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/reports");
    }
}
