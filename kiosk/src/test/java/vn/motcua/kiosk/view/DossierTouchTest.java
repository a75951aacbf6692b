package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.protocol.Text;

/** A citizen asks how far a dossier is, by finger and by keypad, in both languages. */
@ExtendWith(ApplicationExtension.class)
class DossierTouchTest {
    private static final String CODE = "H26.14-261118-0007";

    private final List<String> asked = new ArrayList<>();
    private Answer<Dossiers.Status> answer = new Answer.NotReachable<>();

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @SuppressWarnings("NullAway.Init")
    private KioskView view;

    @Start
    void start(Stage stage) {
        model = new KioskModel(
                (_, _, _, _) -> {},
                new OfficeDesk() {
                    @Override
                    public Dossiers dossiers() {
                        return (code, done) -> {
                            asked.add(code);
                            done.accept(answer);
                        };
                    }
                },
                Timings.USUAL);
        view = new KioskView(
                model, new ScreenSize(540, 960, 21.5), Faces.find(), InstantSource.fixed(SampleOffice.NOW), false);
        stage.setScene(new Scene(view, 540, 960));
        model.watch(view::show);
        model.configured(SampleOffice.offer().with(EnumSet.of(Door.DOSSIER)));
        model.tick(0);
        stage.show();
    }

    private static Answer<Dossiers.Status> ready() {
        return new Answer.Told<>(new Dossiers.Status(
                CODE,
                new Text("Đã có kết quả", "The result is ready"),
                new Text("Lấy số “Nhận kết quả”.", "Take a number to collect it."),
                Dossiers.Turn.COME,
                null,
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-11-23"),
                Dossiers.Timing.EARLY));
    }

    private void type(FxRobot robot, String code) {
        for (char sign : code.toCharArray()) {
            robot.clickOn(sign == '.' ? "#key-dot" : sign == '-' ? "#key-dash" : "#key-" + sign);
        }
    }

    private List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(Words.class, view).stream()
                        .map(Words::text)
                        .toList());
    }

    @Test
    void byFingerTheCodeIsCheckedAsItIsTypedAndTheAnswerSaysTheDay(FxRobot robot) {
        robot.clickOn("#door-dossier").clickOn("#key-H").clickOn("#dossier-look");
        assertThat(asked).isEmpty();
        type(robot, CODE.substring(1));
        assertThat(words()).contains(CODE, "Mã đã đủ. Chạm “Tra cứu”.");
        assertThat(asked).isEmpty();
        answer = ready();
        robot.clickOn("#dossier-look");
        assertThat(asked).containsExactly(CODE);
        assertThat(words()).contains("Đã có kết quả", "23/11/2026", "Lấy số “Nhận kết quả”.");
        robot.clickOn("#bar-language");
        assertThat(words()).contains("The result is ready", "Take a number to collect it.");
        robot.clickOn("#dossier-home");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void aKeyThatLeadsToNoCodeStaysInItsPlaceAndIsNothingToTouch(FxRobot robot) {
        robot.clickOn("#door-dossier");
        assertThat(targets()).contains("key-H", "key-G", "key-0", "key-letters").doesNotContain("key-dot", "key-dash");
        robot.clickOn("#key-H");
        assertThat(targets()).contains("key-0").doesNotContain("key-H", "key-G", "key-letters", "key-dash");
        assertThat(words()).contains("H", "G", "A–Z", ".", "–");
        type(robot, "26");
        assertThat(targets()).contains("key-dot", "key-dash").doesNotContain("key-0");
    }

    private List<String> targets() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(TouchTarget.class, view).stream()
                        .map(target -> String.valueOf(target.getId()))
                        .toList());
    }

    @Test
    void byKeypadTheWayOnFromNoAnswerIsReachedAndPressed(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            model.languageSwitched();
            model.opened(Door.DOSSIER);
            CODE.chars().forEach(key -> model.dossier().typed((char) key));
        });
        press(robot, "dossier-look");
        assertThat(words()).contains("Not available right now");
        answer = new Answer.Refused<>(404, "dossier-unknown", Map.of());
        press(robot, "dossier-again");
        assertThat(words()).contains("Application not found", CODE);
        press(robot, "dossier-other");
        assertThat(model.state().screen()).isEqualTo(new Screen.DossierAsk("", 0));
        assertThat(asked).containsExactly(CODE, CODE);
    }

    private void press(FxRobot robot, String target) {
        for (int key = 0; key < 40 && !reached(target); key++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(reached(target)).as(target).isTrue();
        robot.type(KeyCode.ENTER);
    }

    private boolean reached(String target) {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(TouchTarget.class, view).stream()
                        .anyMatch(each -> target.equals(each.getId()) && each.isReached()));
    }
}
