package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;

/** What the kiosk does beside giving numbers is found from its first page. */
@ExtendWith(ApplicationExtension.class)
class DoorsTest {
    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @Start
    void start(Stage stage) {
        model = new KioskModel((service, needs, language, done) -> {}, Timings.USUAL);
        KioskView view = new KioskView(
                model, new ScreenSize(540, 960, 21.5), Faces.find(), InstantSource.fixed(SampleOffice.NOW), false);
        stage.setScene(new Scene(view, 540, 960));
        model.watch(view::show);
        model.configured(SampleOffice.offer().with(EnumSet.allOf(Door.class)).with(SampleOffice.feedback()));
        model.tick(0);
        stage.show();
    }

    private static Set<String> doors(FxRobot robot) {
        Set<String> ids = new java.util.TreeSet<>();
        robot.lookup((javafx.scene.Node node) -> node instanceof TouchTarget
                        && String.valueOf(node.getId()).startsWith("door-"))
                .queryAll()
                .forEach(node -> ids.add(node.getId()));
        return ids;
    }

    @Test
    void whatDoesNotFitTheRowStandsBehindItsLastDoorByTouchAndByKeypad(FxRobot robot) {
        assertThat(doors(robot)).contains("door-guide", "door-others").doesNotContain("door-feedback");
        robot.clickOn("#door-others");
        assertThat(doors(robot))
                .containsExactlyInAnyOrder(
                        "door-guide", "door-appointment", "door-survey", "door-dossier", "door-feedback");
        robot.type(KeyCode.ESCAPE);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
        robot.clickOn("#door-others").clickOn("#door-guide");
        assertThat(model.state().screen()).isInstanceOf(Screen.Search.class);
    }

    @Test
    void anOfficeWithoutThemHasNoSuchDoors(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> model.configured(SampleOffice.offer().with(EnumSet.noneOf(Door.class))));
        assertThat(doors(robot)).containsExactlyInAnyOrder("door-guide", "door-interpreter");
    }

    @Test
    void thePageOfDoorsAsksBeforeItIsLeftAlone(FxRobot robot) {
        robot.clickOn("#door-others");
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> model.tick(61_000));
        assertThat(model.state().screen()).isEqualTo(new Screen.StillThere(new Screen.Others(0)));
    }
}
