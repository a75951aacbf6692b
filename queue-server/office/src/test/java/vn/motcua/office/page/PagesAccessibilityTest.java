package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.logging.LogType;

class PagesAccessibilityTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
    private static final int AXE_SECONDS = 120;
    /** What a running office shows rarely or late; its ordinary pages are looked at in the acceptance tests. */
    private static final Set<String> RARE = Set.of(
            "board-offline",
            "board-many",
            "board-empty",
            "console-called",
            "console-undo",
            "console-undo-note",
            "console-closed",
            "console-offline",
            "phone-called",
            "phone-done",
            "signin-wrong",
            "report",
            "report-none",
            "admin",
            "admin-calm",
            "coverage",
            "coverage-none",
            "opinion",
            "answers",
            "feedback",
            "satisfaction",
            "staffing",
            "staffing-thin",
            "dossier",
            "book",
            "book-slots",
            "booking",
            "booking-over",
            "appointments");

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES) // well under a minute on a free machine; builds may share theirs
    void noRarePageHasAViolationInLightOrDark(@TempDir Path profile) throws IOException {
        List<String> violations = new ArrayList<>();
        try (GalleryServer server = new GalleryServer();
                GalleryBrowser browser = new GalleryBrowser(profile)) {
            assertThat(server.pages().keySet()).containsAll(RARE);
            server.pages().forEach((name, page) -> {
                if (!RARE.contains(name)) {
                    return;
                }
                browser.open(server.address(name), page);
                violations.addAll(
                        look(name, new AxeBuilder().setTimeout(AXE_SECONDS).withTags(RULES), browser));
                browser.dark(!page.dark()); // the other look has the same elements in other colours
                violations.addAll(look(
                        name + " (other look)",
                        new AxeBuilder().setTimeout(AXE_SECONDS).withRules(List.of("color-contrast")),
                        browser));
                browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> !entry.getMessage().contains("/api/v1/stream"))
                        .forEach(entry -> violations.add(name + ": " + entry.getMessage()));
            });
        }
        assertThat(violations).isEmpty();
    }

    private static List<String> look(String name, AxeBuilder axe, GalleryBrowser browser) {
        Results found = axe.analyze(browser.driver());
        assertThat(found.getPasses()).as(name).isNotEmpty();
        return found.getViolations().stream()
                .map(rule -> name + ": " + rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }
}
