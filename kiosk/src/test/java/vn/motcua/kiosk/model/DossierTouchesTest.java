package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.Text;

class DossierTouchesTest {
    private static final String CODE = "H26.14-261120-0031";
    private static final Answer<Dossiers.Status> TOLD = new Answer.Told<>(new Dossiers.Status(
            CODE,
            new Text("Đang xử lý", "In progress"),
            new Text("Xin chờ", "Please wait"),
            Dossiers.Turn.WAIT,
            null,
            null,
            null,
            null));

    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<Answer<Dossiers.Status>>> waiting = new ArrayList<>();
    private final KioskModel model = new KioskModel(
            (_, _, _, _) -> {},
            new OfficeDesk() {
                @Override
                public Dossiers dossiers() {
                    return (code, done) -> {
                        asked.add(code);
                        waiting.add(done);
                    };
                }
            },
            Timings.USUAL);

    @BeforeEach
    void configured() {
        model.configured(new Offer(
                        new Office(
                                new Text("Bình An", "Bình An"),
                                new Text("Một cửa", "One stop"),
                                null,
                                null,
                                Map.of(),
                                java.time.ZoneId.of("Asia/Ho_Chi_Minh"),
                                null),
                        List.of(),
                        List.of())
                .with(Set.of(Door.DOSSIER)));
        model.tick(0);
    }

    private void type(String keys) {
        keys.chars().forEach(key -> model.dossier().typed((char) key));
    }

    private void answer(Answer<Dossiers.Status> answer) {
        waiting.removeFirst().accept(answer);
    }

    @Test
    void aWholeCodeIsLookedUpAndItsAnswerShown() {
        model.opened(Door.DOSSIER);
        type("H26.14-261120-00");
        model.dossier().look();
        assertThat(asked).as("not before it is whole").isEmpty();
        type("3X");
        model.dossier().erased();
        type("1");
        model.dossier().look();
        assertThat(asked).containsExactly(CODE);
        assertThat(model.state().screen()).isEqualTo(new Screen.DossierShown(CODE, null));
        answer(TOLD);
        assertThat(model.state().screen()).isEqualTo(new Screen.DossierShown(CODE, TOLD));
    }

    @Test
    void aScannedReceiptIsLookedUpFromAnywhereThatScansAreHeard() {
        model.scanned(ScannedCode.of(CODE));
        answer(TOLD);
        assertThat(model.state().screen()).isEqualTo(new Screen.DossierShown(CODE, TOLD));
        model.scanned(ScannedCode.of("000.00.01.H29-260310-0420"));
        assertThat(asked).containsExactly(CODE, "000.00.01.H29-260310-0420");
    }

    @Test
    void withoutTheDoorAReceiptIsOnlyRecognised() {
        model.configured(model.state().offer().with(Set.of()));
        model.scanned(ScannedCode.of(CODE));
        assertThat(asked).isEmpty();
        assertThat(model.state().screen()).isEqualTo(new Screen.Scanned(new ScannedCode.Dossier(CODE)));
        model.opened(Door.DOSSIER);
        assertThat(model.state().screen()).isInstanceOf(Screen.Scanned.class);
    }

    @Test
    void whoIsNotAnsweredMayTryAgainCorrectOrGoHome() {
        model.scanned(ScannedCode.of(CODE));
        answer(new Answer.NotReachable<>());
        model.dossier().again();
        assertThat(asked).containsExactly(CODE, CODE);
        answer(new Answer.Refused<>(404, "dossier-unknown", Map.of()));
        model.back();
        assertThat(model.state().screen()).isEqualTo(new Screen.DossierAsk(CODE, 0));
        model.home();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void anAnswerThatComesLateChangesNothingForTheNextCitizen() {
        model.scanned(ScannedCode.of(CODE));
        model.home();
        answer(TOLD);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whoCallsForHelpMeanwhileFindsTheAnswerBehindIt() {
        model.scanned(ScannedCode.of(CODE));
        model.helpCalled();
        answer(TOLD);
        model.back();
        assertThat(model.state().screen()).isEqualTo(new Screen.DossierShown(CODE, TOLD));
    }

    @Test
    void afterTheResetNothingOfTheCodeIsLeft() {
        model.scanned(ScannedCode.of(CODE));
        answer(TOLD);
        assertThat(model.state().toString()).doesNotContain("261120");
        model.tick(61_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        model.tick(200_000);
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
        model.touched();
        model.opened(Door.DOSSIER);
        assertThat(model.state().screen()).isEqualTo(new Screen.DossierAsk("", 0));
    }
}
