package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:11Z");

    @Test
    void noPageCarriesInlineScriptOrStyleOrReachesOut() {
        GallerySamples.pages().forEach((name, page) -> {
            assertThat(page.html())
                    .as(name)
                    .doesNotContain(" style=")
                    .doesNotContain("<style")
                    .doesNotContain("javascript:");
            assertThat(page.html())
                    .as(name)
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("<script>");
            assertThat(page.html()).as(name).doesNotContainPattern("(src|href)=\"(https?:)?//");
        });
    }

    @Test
    void whatPeopleTypeComesBackAsText() {
        SignInView view =
                new SignInView("\"><script>alert(1)</script>", "/console?a=\"b", SignInView.Problem.WRONG, null);
        String html = GallerySamples.PAGES.signIn(Visitor.anonymous(Language.VI, NOW), view);
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script>alert");
    }

    @Test
    void aSnapshotCannotCloseItsElement() {
        String snapshot = "{\"number\":\"</script><script>alert(1)</script>\"}";
        String html = GallerySamples.PAGES.phone(
                Visitor.anonymous(Language.VI, NOW), new PhonePageView("t", snapshot, List.of()));
        assertThat(html).doesNotContain("</script><script>alert").contains("\\u003c/script>");
    }

    @Test
    void onlyManagersAreOfferedTheOfficers() {
        ReportPageView report = GallerySamples.report(420);
        Visitor officer = new Visitor(Language.VI, NOW, "csrf", "Lan", false);
        Visitor manager = new Visitor(Language.VI, NOW, "csrf", "Hạnh", true);
        assertThat(GallerySamples.PAGES.report(officer, report)).doesNotContain("value=\"officer\"");
        assertThat(GallerySamples.PAGES.report(manager, report)).contains("value=\"officer\"");
    }

    @Test
    void withoutACounterTheConsoleOffersTheChoice() {
        Visitor officer = new Visitor(Language.EN, NOW, "csrf", "Lan", false);
        CounterChoice three =
                new CounterChoice("3", "Counter 3", List.of("Civil status"), CounterChoice.State.CLOSED, null);
        String html = GallerySamples.PAGES.console(officer, new ConsolePageView(null, List.of(three), null));
        assertThat(html).contains("href=\"/console?counter=3\"").contains("Choose your counter");
    }

    @Test
    void thePageSpeaksTheVisitorsLanguage() {
        SignInView view = new SignInView("", null, null, null);
        assertThat(GallerySamples.PAGES.signIn(Visitor.anonymous(Language.EN, NOW), view))
                .contains("<html lang=\"en\"")
                .contains("Password");
        assertThat(GallerySamples.PAGES.signIn(Visitor.anonymous(Language.VI, NOW), view))
                .contains("<html lang=\"vi\"")
                .contains("Mật khẩu");
    }
}
