package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.guide.Procedure;

/** A citizen at the list of papers: what becomes of its print, and of a code that is scanned there. */
class ListsAndScansTest {
    private static final String DOSSIER = "H26.14-261120-0031";
    private static final Procedure BIRTH = new Procedure(
            "1.001193",
            "Đăng ký khai sinh",
            "Hộ tịch",
            "ho-tich",
            List.of(),
            null,
            null,
            null,
            true,
            LocalDate.of(2025, 7, 1),
            null);

    private final List<Consumer<@Nullable PrinterFault>> prints = new ArrayList<>();
    private final KioskModel model = new KioskModel(
            new TicketSource() {
                @Override
                public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {}

                @Override
                public void printList(Procedure procedure, Language language, Consumer<@Nullable PrinterFault> done) {
                    prints.add(done);
                }
            },
            Timings.USUAL);

    @BeforeEach
    void atTheList() {
        model.configured(new Offer(
                        new Office(
                                new Text("Bình An", "Bình An"),
                                new Text("Một cửa", "One stop"),
                                null,
                                null,
                                Map.of(),
                                ZoneId.of("Asia/Ho_Chi_Minh"),
                                null),
                        List.of(),
                        List.of())
                .with(Set.of(Door.DOSSIER)));
        model.tick(0);
        model.guide().open();
        model.guide().chosen(BIRTH.code());
    }

    private Screen.Checklist list() {
        return (Screen.Checklist) model.state().screen();
    }

    @Test
    void theOutcomeIsFoundBehindTheQuestionAndBehindHelp() {
        model.guide().print(BIRTH);
        model.guide().ticked(0);
        model.tick(61_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        prints.getLast().accept(PrinterFault.PAPER_OUT);
        model.touched();
        assertThat(list().print()).isEqualTo(new ListPrint.Failed(PrinterFault.PAPER_OUT));
        model.guide().print(BIRTH);
        model.helpCalled();
        prints.getLast().accept(null);
        model.back();
        assertThat(list().print()).isEqualTo(new ListPrint.Out());
        assertThat(list().have().get(0)).isTrue();
    }

    @Test
    void theNextCitizenIsNotToldWhatBecameOfTheListBefore() {
        model.guide().print(BIRTH);
        model.done();
        model.guide().open();
        model.guide().chosen(BIRTH.code());
        model.guide().print(BIRTH);
        prints.getFirst().accept(PrinterFault.PAPER_OUT);
        assertThat(list().print()).isInstanceOf(ListPrint.UnderWay.class);
        prints.getLast().accept(null);
        assertThat(list().print()).isEqualTo(new ListPrint.Out());
    }

    @Test
    void betweenTwoListsIsAPause() {
        model.guide().print(BIRTH);
        prints.getLast().accept(null);
        model.back();
        model.guide().chosen(BIRTH.code());
        model.guide().print(BIRTH);
        assertThat(list().print()).isEqualTo(new ListPrint.Failed(PrinterFault.BUSY));
        assertThat(prints).hasSize(1);
        model.tick(GuideTouches.PAUSE_MILLIS);
        model.guide().print(BIRTH);
        assertThat(prints).hasSize(2);
    }

    @Test
    void aCodeIsHeardAtOnceWhereNothingIsLost() {
        model.scanned(ScannedCode.of(DOSSIER));
        assertThat(model.state().screen()).isInstanceOf(Screen.DossierShown.class);
        model.home();
        model.guide().open();
        model.scanned(ScannedCode.of(DOSSIER));
        assertThat(model.state().screen()).isInstanceOf(Screen.DossierShown.class);
    }

    @Test
    void whereSomethingIsAtHandTheFirstScanAsksAndTheSecondIsMeant() {
        model.guide().ticked(0);
        Screen before = model.state().screen();
        model.scanned(ScannedCode.of(DOSSIER));
        assertThat(model.state().screen())
                .isEqualTo(new Screen.Scanned(new ScannedCode.Dossier(DOSSIER), before, true));
        model.back();
        assertThat(model.state().screen()).isEqualTo(before);
        model.scanned(ScannedCode.of("no code of ours"));
        assertThat(model.state().screen()).isEqualTo(new Screen.Scanned(new ScannedCode.Unknown(), before, false));
        model.scanned(ScannedCode.of(DOSSIER));
        assertThat(model.state().screen()).isInstanceOf(Screen.DossierShown.class);
    }

    @Test
    void aTouchFollowsTheScannedCodeAsASecondScanDoes() {
        model.guide().ticked(0);
        model.scanned(ScannedCode.of(DOSSIER));
        model.scanFollowed();
        assertThat(model.state().screen()).isInstanceOf(Screen.DossierShown.class);
        model.home();
        model.scanFollowed();
        assertThat(model.state().screen()).isInstanceOf(Screen.Home.class);
    }

    @Test
    void aScanAnswersTheQuestionAndIsHeard() {
        model.tick(61_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        model.scanned(ScannedCode.of(DOSSIER));
        assertThat(model.state().screen()).isInstanceOf(Screen.DossierShown.class);
    }

    @Test
    void aScanAtTheCallForHelpIsASignOfLife() {
        model.helpCalled();
        model.tick(50_000);
        model.scanned(ScannedCode.of(DOSSIER));
        model.tick(100_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.Help.class);
        model.tick(111_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.Checklist.class);
    }
}
