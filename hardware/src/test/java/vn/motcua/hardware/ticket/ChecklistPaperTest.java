package vn.motcua.hardware.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.protocol.guide.Paper.Digitised;

class ChecklistPaperTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();

    private static ChecklistPaper with(PaperLanguage language, List<ChecklistPaper.Item> items) {
        var sample = SampleTicket.checklist();
        return new ChecklistPaper(
                sample.brand(),
                language,
                sample.code(),
                sample.name(),
                sample.field(),
                null,
                null,
                null,
                items,
                null,
                false,
                sample.printedAt());
    }

    @Test
    void theLongestListFitsTheRollAndEachPaperMakesItLonger() {
        var endless =
                new ChecklistPaper.Item("Giấy tờ chứng minh ".repeat(15), "bản chính ".repeat(30), Digitised.ON_DEMAND);
        var one = RASTER.render(with(PaperLanguage.ENGLISH, List.of(endless)));
        var longest =
                RASTER.render(with(PaperLanguage.VIETNAMESE, Collections.nCopies(ChecklistPaper.MAX_ITEMS, endless)));
        assertThat(longest.getWidth()).isEqualTo(TicketRaster.WIDTH);
        assertThat(longest.getHeight())
                .as("nothing is cut off")
                .isLessThan(ChecklistLayout.MAX_HEIGHT)
                .isGreaterThan(one.getHeight());
    }

    /** As long as a text of the guide may be, and different in the last word only. */
    private static String longText(String last) {
        var text = "giấy tờ ".repeat(37) + last;
        assertThat(text).hasSizeBetween(298, 300);
        return text;
    }

    private static ChecklistPaper longest(String name, String fact, String item, String note) {
        var sample = SampleTicket.checklist();
        return new ChecklistPaper(
                sample.brand(),
                sample.language(),
                sample.code(),
                name,
                sample.field(),
                fact,
                fact,
                fact,
                List.of(new ChecklistPaper.Item(item, note, Digitised.ON_DEMAND)),
                sample.sameDayBefore(),
                true,
                sample.printedAt());
    }

    @Test
    void theLastWordOfTheLongestTextStandsOnTheList() {
        var one = longText("một");
        var two = longText("hai");
        var first = RASTER.render(longest(one, one, one, one));
        assertThat(first.getHeight()).isLessThan(ChecklistLayout.MAX_HEIGHT);
        for (var other : List.of(
                longest(two, one, one, one),
                longest(one, two, one, one),
                longest(one, one, two, one),
                longest(one, one, one, two))) {
            assertThat(Ink.same(first, RASTER.render(other))).isFalse();
        }
    }

    @Test
    void papersWithoutRoomAreCountedOnTheList() {
        var endless = new ChecklistPaper.Item(longText("một"), longText("hai"), Digitised.ON_DEMAND);
        var twelve = RASTER.render(with(PaperLanguage.VIETNAMESE, Collections.nCopies(12, endless)));
        var eleven = RASTER.render(with(PaperLanguage.VIETNAMESE, Collections.nCopies(11, endless)));
        assertThat(twelve.getHeight()).isEqualTo(eleven.getHeight()).isLessThan(ChecklistLayout.MAX_HEIGHT);
        assertThat(Ink.same(twelve, eleven))
                .as("12 and 11 leave a different number out")
                .isFalse();
    }

    @Test
    void bothLanguagesSayWhatMustBeDigitised() {
        var must = List.of(new ChecklistPaper.Item("CCCD", null, Digitised.MUST));
        var asked = List.of(new ChecklistPaper.Item("CCCD", null, Digitised.ON_DEMAND));
        for (var language : PaperLanguage.values()) {
            assertThat(Ink.same(RASTER.render(with(language, must)), RASTER.render(with(language, asked))))
                    .isFalse();
        }
    }

    @Test
    void whatIsNoCodeOfAProcedureIsRefused() {
        var sample = SampleTicket.checklist();
        assertThatThrownBy(() -> new ChecklistPaper(
                        sample.brand(),
                        sample.language(),
                        "../../etc",
                        sample.name(),
                        sample.field(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        false,
                        sample.printedAt()))
                .hasMessageNotContaining("etc");
        assertThat(sample.pictureName()).isEqualTo("2026-11-23-list-1-001193");
    }

    @Test
    void theManualsPictureIsMade(@TempDir Path folder) throws Exception {
        var list = folder.resolve("list.png");
        TicketPicture.main(new String[] {
            folder.resolve("ticket.png").toString(), folder.resolve("slip.png").toString(), list.toString()
        });
        assertThat(Files.size(list)).isPositive();
    }
}
