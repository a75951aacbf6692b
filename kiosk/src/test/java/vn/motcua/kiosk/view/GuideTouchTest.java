package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.protocol.guide.Procedure;

/** A citizen looks up what to bring, before taking a number. */
@ExtendWith(ApplicationExtension.class)
class GuideTouchTest {
    private final List<String> asked = new ArrayList<>();
    private final List<Needs> needed = new ArrayList<>();
    private final List<Consumer<@Nullable PrinterFault>> printed = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @Start
    void start(Stage stage) {
        model = new KioskModel(
                new TicketSource() {
                    @Override
                    public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {
                        asked.add(service);
                        needed.add(needs);
                        done.accept(new IssueResult.Issued(SampleOffice.ticket(false)));
                    }

                    @Override
                    public void printList(
                            Procedure procedure, Language language, Consumer<@Nullable PrinterFault> done) {
                        printed.add(done);
                    }
                },
                Timings.USUAL);
        KioskView view = new KioskView(
                model, new ScreenSize(540, 960, 21.5), Faces.find(), InstantSource.fixed(SampleOffice.NOW), false);
        stage.setScene(new Scene(view, 540, 960));
        model.watch(view::show);
        model.configured(SampleOffice.offer());
        model.queueChanged(SampleOffice.queue());
        model.connectedChanged(true);
        model.tick(0);
        stage.show();
    }

    private String typed() {
        return ((Screen.Search) model.state().screen()).typed();
    }

    @Test
    void fromTheDoorOverTheKeyboardAndThePapersToTheNumber(FxRobot robot) {
        robot.clickOn("#door-guide");
        for (char key : "khai".toCharArray()) {
            robot.clickOn("#key-" + key);
        }
        robot.clickOn("#key-space")
                .clickOn("#key-s")
                .clickOn("#key-i")
                .clickOn("#key-n")
                .clickOn("#key-h");
        assertThat(typed()).isEqualTo("khai sinh");
        robot.clickOn("#procedure-1-001193")
                .clickOn("#paper-0")
                .clickOn("#paper-2")
                .clickOn("#paper-0");
        BitSet have = ((Screen.Checklist) model.state().screen()).have();
        assertThat(have.stream().boxed().toList()).containsExactly(2);
        robot.clickOn("#take-number");
        assertThat(asked).containsExactly("ho-tich");
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketShown.class);
    }

    @Test
    void theListIsPrintedOnceAndAFaultIsToldWithAWayOn(FxRobot robot) {
        robot.clickOn("#door-guide").clickOn("#procedure-1-001193").clickOn("#print-list");
        assertThat(listPrint()).isInstanceOf(ListPrint.UnderWay.class);
        assertThat(robot.lookup("#print-list").tryQuery()).as("not twice").isEmpty();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> printed.get(0).accept(PrinterFault.PAPER_OUT));
        robot.clickOn("#paper-0");
        assertThat(listPrint()).isEqualTo(new ListPrint.Failed(PrinterFault.PAPER_OUT));
        robot.clickOn("#print-list");
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> printed.get(1).accept(null));
        assertThat(listPrint()).isEqualTo(new ListPrint.Out());
        robot.clickOn("#take-number");
        assertThat(asked).containsExactly("ho-tich");
    }

    @Test
    void theKeyToTheNumberSaysWhatIsTickedAndNobodyIsStopped(FxRobot robot) {
        robot.clickOn("#door-guide").clickOn("#procedure-1-001193");
        assertThat(take(robot)).isEqualTo("Lấy số");
        robot.clickOn("#paper-1");
        assertThat(take(robot)).isEqualTo("Lấy số – còn thiếu 2 giấy tờ");
        robot.clickOn("#paper-0").clickOn("#paper-2");
        assertThat(take(robot)).isEqualTo("Đủ giấy tờ – Lấy số");
        robot.clickOn("#paper-0").clickOn("#take-number");
        assertThat(asked).containsExactly("ho-tich");
    }

    @Test
    void priorityAndAnInterpreterAreSwitchedOnAPageAwayAndTheSamePapersComeBack(FxRobot robot) {
        robot.clickOn("#door-guide").clickOn("#procedure-1-001193").clickOn("#paper-1");
        Screen papers = model.state().screen();
        robot.clickOn("#needs").clickOn("#priority").clickOn("#door-interpreter");
        robot.clickOn("#needs-done");
        assertThat(model.state().screen()).isEqualTo(papers);
        assertThat(robot.lookup("#needs").query().getAccessibleText()).isEqualTo("Đã chọn: ưu tiên, phiên dịch");
        robot.clickOn("#needs").clickOn("#priority").clickOn("#bar-back");
        robot.clickOn("#take-number");
        assertThat(needed).containsExactly(new Needs(false, true));
    }

    @Test
    void aListThatIsPrintedMeanwhileIsToldBehindTheSwitches(FxRobot robot) {
        robot.clickOn("#door-guide")
                .clickOn("#procedure-1-001193")
                .clickOn("#print-list")
                .clickOn("#needs");
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> printed.get(0).accept(null));
        robot.clickOn("#needs-done");
        assertThat(listPrint()).isEqualTo(new ListPrint.Out());
    }

    private static String take(FxRobot robot) {
        return robot.lookup("#take-number").query().getAccessibleText();
    }

    private ListPrint listPrint() {
        return ((Screen.Checklist) model.state().screen()).print();
    }

    @Test
    void accentsComeFromTheirRowsOrByTelexAndEraseTakesOne(FxRobot robot) {
        robot.clickOn("#door-guide")
                .clickOn("#key-t")
                .clickOn("#key-ư")
                .clickOn("#key-r")
                .clickOn("#key-u");
        robot.clickOn("#key-erase").clickOn("#key-erase").clickOn("#tone-grave");
        assertThat(typed()).isEqualTo("từ");
        robot.clickOn("#typing-TELEX").clickOn("#key-clear");
        robot.clickOn("#key-d").clickOn("#key-d").clickOn("#key-o").clickOn("#key-j");
        assertThat(typed()).isEqualTo("đọ");
        assertThat(((Screen.Search) model.state().screen()).typing()).isEqualTo(Typing.TELEX);
    }

    @Test
    void backLeadsStepByStepToTheServicesAndIdlenessAsksFirst(FxRobot robot) {
        robot.clickOn("#door-guide").clickOn("#procedure-1-001193").clickOn("#bar-back");
        assertThat(model.state().screen()).isInstanceOf(Screen.Search.class);
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> model.tick(61_000));
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        robot.clickOn("#more-time").clickOn("#bar-back");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }
}
