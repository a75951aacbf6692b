package vn.motcua.hardware.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
                ChecklistPaper.Filing.UNKNOWN,
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
                new ChecklistPaper.Filing(fact, fact, true, true, true),
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
    void fortyUsualPapersStandOnTwoSlipsEachOnceAndEachShortEnough() {
        var items = IntStream.rangeClosed(1, ChecklistPaper.MAX_ITEMS)
                .mapToObj(i -> new ChecklistPaper.Item("Giấy tờ số " + i, "Bản chính", Digitised.MUST))
                .toList();
        var slips = with(PaperLanguage.VIETNAMESE, items).slips();
        assertThat(slips).hasSizeBetween(2, ChecklistPaper.MAX_SLIPS);
        assertThat(slips.stream().flatMap(slip -> slip.items().stream())).containsExactlyElementsOf(items);
        assertThat(slips).extracting(ChecklistPaper::pictureName).doesNotHaveDuplicates();
        for (var slip : slips) {
            assertThat(RASTER.render(slip).getHeight())
                    .as("its last paper stands on it, whole")
                    .isLessThan(3600)
                    .isGreaterThan(RASTER.render(withoutItsLastPaper(slip)).getHeight() + 100);
        }
    }

    private static ChecklistPaper withoutItsLastPaper(ChecklistPaper slip) {
        return new ChecklistPaper(
                slip.brand(),
                slip.language(),
                slip.code(),
                slip.name(),
                slip.field(),
                slip.time(),
                slip.fee(),
                slip.where(),
                slip.items().subList(0, slip.items().size() - 1),
                slip.sameDayBefore(),
                slip.filing(),
                slip.printedAt(),
                slip.part());
    }

    @Test
    void nearlyEveryListIsOneSlipAndNoneIsMoreThanThree() {
        assertThat(SampleTicket.checklist().slips()).containsExactly(SampleTicket.checklist());
        var endless = new ChecklistPaper.Item(longText("một"), longText("hai"), Digitised.ON_DEMAND);
        var slips =
                with(PaperLanguage.ENGLISH, Collections.nCopies(40, endless)).slips();
        assertThat(slips).hasSize(ChecklistPaper.MAX_SLIPS);
        var last = slips.getLast();
        var oneLess = with(PaperLanguage.ENGLISH, Collections.nCopies(39, endless))
                .slips()
                .getLast();
        assertThat(Ink.same(RASTER.render(last), RASTER.render(oneLess)))
                .as("what has no room is counted")
                .isFalse();
        assertThat(RASTER.render(last).getHeight()).isLessThan(ChecklistLayout.MAX_HEIGHT);
    }

    @Test
    void howItIsFiledStandsOnTheListWhereItIsKnown() {
        var pictures = Stream.of(
                        ChecklistPaper.Filing.UNKNOWN,
                        new ChecklistPaper.Filing("Trực tiếp", null, false, false, false),
                        new ChecklistPaper.Filing(null, "Công an cấp xã", false, false, false),
                        new ChecklistPaper.Filing(null, null, true, false, false),
                        new ChecklistPaper.Filing(null, null, false, true, false),
                        new ChecklistPaper.Filing(null, null, false, false, true))
                .map(filing -> RASTER.render(filed(filing)))
                .toList();
        for (int i = 1; i < pictures.size(); i++) {
            assertThat(pictures.get(i).getHeight())
                    .isGreaterThan(pictures.getFirst().getHeight());
        }
    }

    private static ChecklistPaper filed(ChecklistPaper.Filing filing) {
        var sample = SampleTicket.checklist();
        return new ChecklistPaper(
                sample.brand(),
                sample.language(),
                sample.code(),
                sample.name(),
                sample.field(),
                null,
                null,
                null,
                sample.items(),
                null,
                filing,
                sample.printedAt());
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
                        ChecklistPaper.Filing.UNKNOWN,
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
