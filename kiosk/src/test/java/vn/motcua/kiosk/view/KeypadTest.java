package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Timings;

/** A citizen who does not see the screen: a keypad with up, down, OK and Back, and headphones. */
@ExtendWith(ApplicationExtension.class)
class KeypadTest {
    private final List<String> asked = new ArrayList<>();
    private final List<List<String>> said = new ArrayList<>();
    private int loudness;

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @SuppressWarnings("NullAway.Init")
    private KioskView view;

    @Start
    void start(Stage stage) {
        model = new KioskModel(
                new TicketSource() {
                    @Override
                    public void take(
                            String service,
                            Needs needs,
                            Language language,
                            java.util.function.Consumer<IssueResult> done) {
                        asked.add(service + " " + needs);
                        done.accept(new IssueResult.Issued(ticket(needs)));
                    }

                    @Override
                    public void callForHelp(boolean wanted) {
                        asked.add("help " + wanted);
                    }
                },
                Timings.USUAL);
        Speech speech = new Speech() {
            @Override
            public void say(List<String> sentences, Language language) {
                said.add(sentences);
            }

            @Override
            public void louder(int steps) {
                loudness += steps;
            }
        };
        view = new KioskView(
                model,
                new ScreenSize(540, 960, 21.5),
                Faces.find(),
                InstantSource.fixed(SampleOffice.NOW),
                false,
                speech);
        stage.setScene(new Scene(view, 540, 960));
        model.watch(view::show);
        model.configured(SampleOffice.grouped());
        model.queueChanged(SampleOffice.queue());
        model.connectedChanged(true);
        model.tick(0);
        stage.show();
    }

    private static IssuedTicket ticket(Needs needs) {
        return SampleOffice.ticket(needs.priority());
    }

    private @Nullable String at() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(TouchTarget.class, view).stream()
                        .filter(TouchTarget::isReached)
                        .map(TouchTarget::getId)
                        .findFirst()
                        .orElse(null));
    }

    private void to(FxRobot robot, String id) {
        for (int i = 0; i < 30 && !id.equals(at()); i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(at()).isEqualTo(id);
    }

    private void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    @Test
    void everythingIsReachedByDownAndComesRoundAgain(FxRobot robot) {
        assertThat(at()).isNull();
        List<String> reached = new ArrayList<>();
        do {
            robot.type(KeyCode.DOWN);
            reached.add(String.valueOf(at()));
        } while (reached.size() < 30
                && (reached.size() < 2 || !reached.getFirst().equals(reached.getLast())));
        assertThat(reached.getFirst()).isEqualTo("priority").isEqualTo(reached.getLast());
        assertThat(reached)
                .contains("tile-ho-tich", "group-an-ninh", "door-interpreter", "bar-home", "bar-listen", "bar-help");
        robot.type(KeyCode.UP);
        assertThat(at()).isEqualTo("bar-help");
    }

    @Test
    void aBlindCitizenHearsTheScreenTakesANumberAndHearsIt(FxRobot robot) {
        robot.type(KeyCode.MULTIPLY);
        assertThat(said.getLast()).contains("Ông/Bà cần làm thủ tục gì?").anyMatch(each -> each.contains("Hộ tịch"));
        to(robot, "priority");
        assertThat(said.getLast()).containsExactly("Tôi thuộc đối tượng ưu tiên, đang tắt");
        robot.type(KeyCode.ENTER);
        to(robot, "group-an-ninh");
        robot.type(KeyCode.ENTER);
        to(robot, "tile-lai-xe");
        robot.type(KeyCode.ADD).type(KeyCode.ADD).type(KeyCode.SUBTRACT);
        robot.type(KeyCode.ENTER);
        assertThat(asked).containsExactly("lai-xe Needs[priority=true, interpreter=false]");
        assertThat(said.getLast()).contains("A 0 1 2");
        assertThat(loudness).isEqualTo(1);
        to(robot, "done");
        robot.type(KeyCode.ENTER);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void backLeadsOutOfAGroupAndAFingerHidesTheRing(FxRobot robot) {
        onScreen(() -> model.groupChosen("an-ninh"));
        robot.type(KeyCode.DOWN).type(KeyCode.ESCAPE);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
        assertThat(at()).isNotNull();
        robot.clickOn("#bar-language");
        assertThat(at()).isNull();
    }

    @Test
    void theCallForHelpIsOnlyConfirmedOnceItLeft(FxRobot robot) {
        robot.clickOn("#bar-help");
        assertThat(asked).containsExactly("help true");
        assertThat(model.state().screen()).isEqualTo(new Screen.Help(new Screen.Home(0), null, true));
        onScreen(() -> model.helpTold(Instant.EPOCH));
        robot.clickOn("#help-enough");
        assertThat(asked).containsExactly("help true", "help false");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void theInterpreterIsAskedForOnTheSamePageAndGoesWithTheTicket(FxRobot robot) {
        robot.clickOn("#door-interpreter").clickOn("#tile-ho-tich");
        assertThat(asked).containsExactly("ho-tich Needs[priority=false, interpreter=true]");
        robot.clickOn("#done");
        assertThat(model.state().needs()).isEqualTo(Needs.NONE);
    }

    @Test
    void helpFromTheSleepingScreenWorksAtTheFirstTouch(FxRobot robot) {
        onScreen(() -> model.tick(61_000));
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
        robot.clickOn("#bar-help");
        assertThat(model.state().screen()).isInstanceOf(Screen.Help.class);
    }
}
