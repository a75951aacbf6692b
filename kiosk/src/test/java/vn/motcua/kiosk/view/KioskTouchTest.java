package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kiosk.view.SampleOffice.NOW;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;

/** A finger on the glass, on JavaFX's own Headless platform. */
@ExtendWith(ApplicationExtension.class)
class KioskTouchTest {
    /** The 21.5" glass at half its resolution: JavaFX's Headless platform has a screen of 1000×1000 pixels. */
    private static final ScreenSize HALF = new ScreenSize(540, 960, 21.5);

    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<IssueResult>> waiting = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage opened) {
        stage = opened;
        model = new KioskModel(
                (service, needs, language, done) -> {
                    asked.add(service
                            + (needs.priority() ? " priority " : " ")
                            + (needs.interpreter() ? "interpreter " : "")
                            + language.locale());
                    waiting.add(done);
                },
                Timings.USUAL);
        show(HALF);
        model.configured(SampleOffice.offer());
        model.queueChanged(SampleOffice.queue());
        model.connectedChanged(true);
        model.tick(0);
    }

    private void show(ScreenSize size) {
        KioskView view = new KioskView(model, size, Faces.find(), InstantSource.fixed(NOW), false);
        stage.setScene(new Scene(view, size.width(), size.height()));
        model.watch(view::show);
        stage.show();
    }

    private void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private void answer(IssueResult result) {
        onScreen(() -> waiting.removeFirst().accept(result));
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    @Test
    void aTapOnATileShowsItsNumber(FxRobot robot) {
        robot.clickOn("#tile-ho-tich");
        assertThat(asked).containsExactly("ho-tich vi");
        answer(new IssueResult.Issued(SampleOffice.ticket(false)));
        assertThat(node(robot, "ticket-number").getAccessibleText()).isEqualTo("A 0 1 2");
        assertThat(robot.lookup("#ticket-code").tryQuery()).isPresent();
    }

    @Test
    void aDoubleTapTakesOneNumber(FxRobot robot) {
        robot.doubleClickOn("#tile-ho-tich");
        robot.clickOn("#tile-chung-thuc");
        assertThat(asked).containsExactly("ho-tich vi");
    }

    @Test
    void aFingerThatSlidesOutOfTheTileTakesNothing(FxRobot robot) {
        Node tile = node(robot, "tile-ho-tich");
        onScreen(() -> {
            tile.fireEvent(finger(MouseEvent.MOUSE_PRESSED, 10, 10));
            tile.fireEvent(finger(MouseEvent.MOUSE_DRAGGED, -50, 10));
            tile.fireEvent(finger(MouseEvent.MOUSE_DRAGGED, 10, 10));
            tile.fireEvent(finger(MouseEvent.MOUSE_RELEASED, 10, 10));
        });
        assertThat(asked).isEmpty();
        onScreen(() -> {
            tile.fireEvent(finger(MouseEvent.MOUSE_PRESSED, 10, 10));
            tile.fireEvent(finger(MouseEvent.MOUSE_RELEASED, 10, 10));
        });
        assertThat(asked).hasSize(1);
    }

    private static MouseEvent finger(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    @Test
    void aClosedTileGivesNoNumber(FxRobot robot) {
        robot.clickOn("#tile-bao-hiem");
        assertThat(asked).isEmpty();
        assertThat(node(robot, "tile-bao-hiem").getAccessibleText()).contains("Hệ thống bảo trì");
    }

    @Test
    void theLanguageButtonKeepsThePlaceAndTheTicketSpeaksThatLanguage(FxRobot robot) {
        robot.clickOn("#bar-language");
        assertThat(node(robot, "tile-ho-tich").getAccessibleText()).isEqualTo("Birth, marriage, death");
        robot.clickOn("#tile-ho-tich");
        assertThat(asked).containsExactly("ho-tich en");
        answer(new IssueResult.Issued(SampleOffice.ticket(false)));
        robot.clickOn("#bar-language");
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketShown.class);
    }

    @Test
    void priorityGoesWithTheTicketAndIsOffForTheNextCitizen(FxRobot robot) {
        robot.clickOn("#priority");
        robot.clickOn("#tile-ho-tich");
        assertThat(asked).containsExactly("ho-tich priority vi");
        answer(new IssueResult.Issued(SampleOffice.ticket(true)));
        robot.clickOn("#done");
        assertThat(model.state().priority()).isFalse();
        assertThat(node(robot, "priority").getAccessibleText()).endsWith("đang tắt");
    }

    @Test
    void withoutPaperTheNumberAndItsCodeStay(FxRobot robot) {
        robot.clickOn("#tile-ho-tich");
        answer(new IssueResult.Issued(SampleOffice.ticket(false)));
        onScreen(() -> model.paperMissing(SampleOffice.ticket(false).ticket(), PrinterFault.PAPER_OUT));
        assertThat(robot.lookup("#screen-paper-missing").tryQuery()).isPresent();
        assertThat(node(robot, "ticket-number").getAccessibleText()).isEqualTo("A 0 1 2");
        assertThat(robot.lookup("#ticket-code").tryQuery()).isPresent();
    }

    @Test
    void aLetterWithoutNumbersIsSaidAndLeadsBack(FxRobot robot) {
        robot.clickOn("#tile-ho-tich");
        answer(new IssueResult.SeriesExhausted("A"));
        assertThat(robot.lookup("#screen-not-ready").tryQuery()).isPresent();
        robot.clickOn("#notice-home");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void theTicketGoesHomeByItselfAfterTwentySecondsAndMoreTimeStartsThemAnew(FxRobot robot) {
        robot.clickOn("#tile-ho-tich");
        answer(new IssueResult.Issued(SampleOffice.ticket(false)));
        onScreen(() -> model.tick(19_000));
        assertThat(model.state().secondsLeft()).isEqualTo(1);
        robot.clickOn("#more-time");
        onScreen(() -> model.tick(38_000));
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketShown.class);
        onScreen(() -> model.tick(39_000));
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void anIdleScreenWithSettingsAsksFirstAndATouchKeepsThem(FxRobot robot) {
        robot.clickOn("#bar-contrast");
        onScreen(() -> model.tick(60_000));
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        robot.clickOn("#more-time");
        assertThat(model.state().appearance().contrast()).isTrue();
        onScreen(() -> model.tick(120_000));
        onScreen(() -> model.tick(140_000));
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
        assertThat(model.state().appearance().contrast()).isFalse();
    }

    @Test
    void whatCanBeTouchedIsAFingerWide(FxRobot robot) {
        double millimetre = HALF.pixelsPerMillimetre();
        for (Node node :
                robot.lookup((Node each) -> each instanceof TouchTarget).queryAll()) {
            Region target = (Region) node;
            double least = String.valueOf(target.getId()).startsWith("tile-") ? 30 : 20;
            assertThat(Math.min(target.getWidth(), target.getHeight()) / millimetre)
                    .as(target.getId())
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest
    @CsvSource({"1080,1920,21.5", "1024,600,10.1", "1920,1080,24", "1080,1920,32", "1080,1920,15.6", "600,1024,7"})
    void everyServiceIsReachableOnEveryGlass(int width, int height, double inches) {
        KioskView view = new KioskView(
                model, new ScreenSize(width, height, inches), Faces.find(), InstantSource.fixed(NOW), false);
        List<String> seen = new ArrayList<>();
        onScreen(() -> {
            model.watch(view::show);
            while (true) {
                tiles(view).stream()
                        .map(Node::getId)
                        .filter(id -> !id.equals("tile-more"))
                        .forEach(id -> seen.add(id.substring(5)));
                if (tiles(view).stream().noneMatch(tile -> tile.getId().equals("tile-more"))) {
                    break;
                }
                model.nextPage();
            }
        });
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(SampleOffice.services().stream()
                        .map(service -> service.id())
                        .toList());
    }

    private static List<Node> tiles(Node node) {
        List<Node> found = new ArrayList<>();
        if (String.valueOf(node.getId()).startsWith("tile-")) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(tiles(child)));
        }
        return found;
    }
}
