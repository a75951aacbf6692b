package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import vn.motcua.kiosk.model.Letter;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;

/** A citizen writes to the office, by finger and by keypad, in both languages. */
@ExtendWith(ApplicationExtension.class)
class FeedbackTouchTest {
    private final List<Letter> sent = new ArrayList<>();
    private Letters.Outcome outcome = new Letters.Outcome.Received(null, null, null);

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
                    public Letters letters() {
                        return (letter, done) -> {
                            sent.add(letter);
                            done.accept(outcome);
                        };
                    }
                },
                Timings.USUAL);
        view = new KioskView(
                model, new ScreenSize(540, 960, 21.5), Faces.find(), InstantSource.fixed(SampleOffice.NOW), false);
        stage.setScene(new Scene(view, 540, 960));
        model.watch(view::show);
        model.configured(SampleOffice.offer().with(EnumSet.of(Door.FEEDBACK)).with(SampleOffice.feedback()));
        model.tick(0);
        stage.show();
    }

    private List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(Words.class, view).stream()
                        .map(Words::text)
                        .toList());
    }

    @Test
    void byFingerAnOpinionIsTypedWithItsTonesAndSent(FxRobot robot) {
        robot.clickOn("#door-feedback");
        assertThat(words())
                .contains("Khiếu nại, tố cáo không gửi ở đây")
                .anyMatch(text -> text.startsWith("*Khiếu nại.* "))
                .anyMatch(text -> text.startsWith("*Tố cáo.* "));
        robot.clickOn("#feedback-opinion").clickOn("#feedback-about-other").clickOn("#feedback-next");
        assertThat(words()).contains("Xin ghi trước khi tiếp tục.");
        robot.clickOn("#key-t").clickOn("#key-ô").clickOn("#key-t").clickOn("#tone-acute");
        assertThat(words()).contains("Tốt|");
        robot.clickOn("#feedback-next");
        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.about()).isEqualTo("other");
            assertThat(letter.content()).isEqualTo("Tốt");
            assertThat(letter.sender()).isNull();
        });
        assertThat(words()).contains("Xin cảm ơn góp ý của Ông/Bà");
        robot.clickOn("#done");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void byKeypadFormalFeedbackLeadsToItsCodeOrToldThatItWaits(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            model.languageSwitched();
            model.opened(Door.FEEDBACK);
        });
        press(robot, "feedback-formal");
        press(robot, "feedback-about-conduct");
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            for (String part : List.of("cho lau", "an", "le loi")) {
                part.chars().forEach(key -> model.feedback().typed((char) key));
                model.feedback().ready();
            }
            "09012345".chars().forEach(key -> model.feedback().typed((char) key));
        });
        outcome = new Letters.Outcome.Kept();
        press(robot, "key-6");
        press(robot, "feedback-next");
        assertThat(sent)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.sender()).isEqualTo(new Letter.Sender("An", "Le Loi", "090123456")));
        assertThat(words()).contains("Saved. It will be sent when the connection is back");
        WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> model.ended(
                        new Screen.FeedbackSent(true, new Letters.Outcome.Received("PA-7KQ2-M9XD", null, null))));
        assertThat(words()).contains("PA-7KQ2-M9XD");
    }

    private void press(FxRobot robot, String target) {
        for (int key = 0; key < 90 && !reached(target); key++) {
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
