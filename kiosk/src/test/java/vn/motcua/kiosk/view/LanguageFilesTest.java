package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Screen;

/** A language that nobody speaks, from a file that is dropped into a folder. */
@ExtendWith(ApplicationExtension.class)
class LanguageFilesTest {
    @TempDir
    private Path folder;

    private LanguageFiles.Found found(String... lines) throws IOException {
        Files.writeString(folder.resolve("wording_zz.properties"), String.join("\n", lines));
        return LanguageFiles.in(folder);
    }

    @Test
    void itStandsOnTheButtonAndAFlowIsWalkedInItAndWhatItLacksStaysVietnamese() throws IOException {
        LanguageFiles.Found found =
                found("language.name=Zizi", "home.title=Zuzu zaza", "ticket.title=Zozo", "bar.back=Zurück\\nzi");
        assertThat(found.languages()).extracting(Language::tag).containsExactly("vi", "en", "zz");
        assertThat(found.problems())
                .singleElement()
                .asString()
                .contains("missing")
                .contains("home.hint");
        Walk walk = new Walk().speaking(found.languages()).wakes();
        walk.taps("bar-language", "English");
        assertThat(walk.shown()).contains("Zizi").doesNotContain("Zuzu zaza");
        walk.taps("bar-language", "Zizi");
        assertThat(walk.shown()).contains("Zuzu zaza").contains("Tiếng\nViệt").contains("Chứng thực");
        walk.taps("tile-ho-tich", "the service");
        assertThat(walk.asked).containsExactly("ho-tich Zizi");
        assertThat(walk.model().state().screen()).isInstanceOf(Screen.TicketShown.class);
        assertThat(walk.shown()).contains("Zozo");
        walk.taps("done", "done");
        assertThat(walk.model().state().appearance().language()).isEqualTo(Language.VIETNAMESE);
    }

    @Test
    void whatCannotBeUsedIsToldAndStaysVietnamese() throws IOException {
        LanguageFiles.Found found = found(
                "bar.home=Zi", "tile.waiting=no number", "fault.ahead=*%s zi*", "fault.kept=Zi *zu", "no.such.key=Z");
        Language added = found.languages().getLast();
        assertThat(Wording.in(added).say(Phrase.BAR_HOME)).isEqualTo("Zi");
        assertThat(Wording.in(added).say(Phrase.TILE_WAITING, 3))
                .isEqualTo(Wording.in(Language.VIETNAMESE).say(Phrase.TILE_WAITING, 3));
        assertThat(found.problems())
                .anySatisfy(problem -> assertThat(problem).contains("language.name"))
                .anySatisfy(problem -> assertThat(problem).contains("tile.waiting: giữ tiếng Việt · stays Vietnamese"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("fault.ahead").contains("values [%d]"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("fault.kept").contains("stars"))
                .anySatisfy(problem -> assertThat(problem).contains("no.such.key"));
    }

    @Test
    void filesThatAreNoLanguageLeaveTheShippedOnes() throws IOException {
        Files.writeString(folder.resolve("wording_vi.properties"), "home.title=x");
        Files.writeString(folder.resolve("readme.txt"), "x");
        Files.write(folder.resolve("wording_yy.properties"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41});
        LanguageFiles.Found found = LanguageFiles.in(folder);
        assertThat(found.languages()).isEqualTo(Language.SHIPPED);
        assertThat(found.problems()).hasSize(3);
        assertThat(LanguageFiles.in(folder.resolve("none")).problems()).isEmpty();
    }

    @Test
    void aFilledTemplateIsWithoutAnyProblem() throws IOException {
        String[] lines = LanguageFiles.template().toArray(String[]::new);
        lines[0] = "language.name=Zizi";
        assertThat(found(lines).problems()).isEmpty();
    }
}
