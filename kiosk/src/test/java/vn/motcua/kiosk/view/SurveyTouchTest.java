package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Tickets;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.kiosk.model.Visit;

/** A citizen says how the service was: one tap, by finger or keypad. */
@ExtendWith(ApplicationExtension.class)
class SurveyTouchTest {
    private static final Visit SCANNED = new Visit("3q2-7wABCDEFGHIJKLMNOP", null);

    private final List<SurveyReply> kept = new ArrayList<>();
    private final List<String> because = new ArrayList<>();
    private SurveyReply.Outcome outcome = SurveyReply.Outcome.KEPT;

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @Start
    void start(Stage stage) {
        model = new KioskModel(
                new TicketSource() {
                    @Override
                    public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {}

                    @Override
                    public void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
                        kept.add(reply);
                        done.accept(outcome);
                    }

                    @Override
                    public void because(Visit visit, List<String> reasons, Runnable done) {
                        because.add(visit.key() + " " + reasons);
                        done.run();
                    }
                },
                new OfficeDesk() {
                    @Override
                    public Tickets tickets() {
                        return (_, done) -> done.accept(TicketScenes.servedAnswer());
                    }
                },
                Timings.USUAL);
        KioskView view = new KioskView(
                model, new ScreenSize(540, 960, 21.5), Faces.find(), InstantSource.fixed(SampleOffice.NOW), false);
        stage.setScene(new Scene(view, 540, 960));
        model.watch(view::show);
        model.configured(SampleOffice.offer());
        model.tick(0);
        stage.show();
    }

    private void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    @Test
    void afterTheCodeOfTheTicketOneTapIsTheWholeAnswer(FxRobot robot) {
        onScreen(() -> model.survey().about(SCANNED));
        robot.clickOn("#survey-level-hai-long");
        assertThat(kept)
                .containsExactly(new SurveyReply("thai-do-3-muc", SCANNED, Map.of("thai-do", "hai-long"), List.of()));
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.KEPT));
        onScreen(() -> model.tick(21_000));
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void aTypedNumberBindsNothingAndIsAskedForInFull(FxRobot robot) {
        robot.clickOn("#door-survey").clickOn("#key-A").clickOn("#key-0").clickOn("#survey-number-ready");
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyNumber("A0", true));
        robot.clickOn("#key-1").clickOn("#key-7").clickOn("#key-erase").clickOn("#key-2");
        robot.clickOn("#survey-number-ready").clickOn("#survey-level-rat-hai-long");
        assertThat(kept).singleElement().satisfies(reply -> {
            assertThat(reply.visit()).isEqualTo(new Visit(null, "A012"));
            assertThat(reply.choices()).containsEntry("thai-do", "rat-hai-long");
        });
    }

    @Test
    void whoIsNotSatisfiedHasAnsweredAtTheTapAndMaySayWhy(FxRobot robot) {
        onScreen(() -> model.survey().about(SCANNED));
        robot.clickOn("#survey-level-khong-hai-long");
        assertThat(kept)
                .as("before any reason is asked for, so that nothing is lost when the machine loses its power now")
                .containsExactly(
                        new SurveyReply("thai-do-3-muc", SCANNED, Map.of("thai-do", "khong-hai-long"), List.of()));
        robot.clickOn("#survey-reason-di-lai").clickOn("#survey-reason-cho-lau").clickOn("#survey-reason-di-lai");
        assertThat(because).isEmpty();
        robot.clickOn("#survey-send");
        assertThat(kept).hasSize(1);
        assertThat(because).containsExactly(SCANNED.key() + " [cho-lau]");
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.KEPT));
    }

    @Test
    void whoWalksAwayFromTheReasonsHasAnsweredOnceAndWhatIsTickedCounts(FxRobot robot) {
        onScreen(() -> model.survey().about(SCANNED));
        robot.clickOn("#survey-level-khong-hai-long").clickOn("#survey-reason-cho-lau");
        onScreen(() -> model.tick(61_000));
        assertThat(because).as("asked whether somebody is still there").isEmpty();
        onScreen(() -> model.tick(82_000));
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
        assertThat(kept).hasSize(1);
        assertThat(because).containsExactly(SCANNED.key() + " [cho-lau]");
    }

    @Test
    void skippingAndGoingBackAddNothingAndChangeNothing(FxRobot robot) {
        onScreen(() -> model.survey().about(SCANNED));
        robot.clickOn("#survey-level-khong-hai-long").clickOn("#survey-skip");
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.KEPT));
        onScreen(() -> model.survey().about(SCANNED));
        robot.clickOn("#survey-level-khong-hai-long").clickOn("#bar-back");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
        assertThat(kept).hasSize(2);
        assertThat(because).as("no reason, both times").containsExactly(SCANNED.key() + " []", SCANNED.key() + " []");
    }

    @Test
    void whoHasAnsweredBeforeIsToldSoAtTheTapAndAskedNoReasons(FxRobot robot) {
        outcome = SurveyReply.Outcome.ANSWERED;
        onScreen(() -> model.survey().about(SCANNED));
        robot.clickOn("#survey-level-khong-hai-long");
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED));
    }

    @Test
    void theKeypadReachesAndPressesTheFaces(FxRobot robot) {
        onScreen(() -> model.survey().about(SCANNED));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(kept)
                .singleElement()
                .satisfies(reply -> assertThat(reply.choices()).containsEntry("thai-do", "hai-long"));
        robot.type(KeyCode.DOWN);
        assertThat(robot.lookup("#done").tryQuery()).isPresent();
    }

    @Test
    void theScannedTicketLeadsToTheSurveyFromTheSleepingScreenAndAnythingElseToANotice(FxRobot robot) {
        onScreen(() -> model.tick(61_000));
        onScreen(() -> model.scanned(ScannedCode.of("https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP")));
        robot.clickOn("#survey-level-hai-long");
        assertThat(kept)
                .singleElement()
                .satisfies(
                        reply -> assertThat(reply.visit()).isEqualTo(Visit.served("3q2-7wABCDEFGHIJKLMNOP", "A012")));
        onScreen(() -> model.scanned(ScannedCode.of("001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Hà Nội|1")));
        assertThat(model.state().screen()).isEqualTo(new Screen.Scanned(new ScannedCode.IdentityCard()));
        robot.clickOn("#notice-home");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void aSecondAnswerOfATicketAndALostOneAreSaidAsSuch(FxRobot robot) {
        outcome = SurveyReply.Outcome.ANSWERED;
        onScreen(() -> model.survey().about(SCANNED));
        robot.clickOn("#survey-level-hai-long");
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED));
        robot.clickOn("#done");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }
}
