package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Timings;

/** What is measured is pressed through the window's own events, drawn by its pulses, and said in words. */
class ScreenTimesTest {
    @BeforeAll
    static void wake() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @Test
    void everyLineSaysWhatIsCountedAndEveryPressIsCounted() throws InterruptedException {
        int[] taken = {0};
        List<String> lines = new ScreenTimes(new ScreenSize(1080, 1920, 21.5))
                .measured(
                        () -> {
                            KioskModel model = new KioskModel(
                                    (_, _, _, done) -> {
                                        taken[0]++;
                                        done.accept(new IssueResult.Issued(SampleOffice.ticket(false)));
                                    },
                                    Timings.USUAL);
                            model.configured(SampleOffice.offer()
                                    .with(EnumSet.allOf(Door.class))
                                    .with(SampleOffice.feedback()));
                            return model;
                        },
                        () -> 1_500_000_000L,
                        1);
        assertThat(taken[0]).isEqualTo(1);
        assertThat(lines.get(0)).isEqualTo("start to the first page that gives numbers, drawn: 1.5 s");
        assertThat(lines.get(1)).matches("press to next page laid out, [4-9]\\d presses: median .*");
        assertThat(lines.get(3))
                .startsWith("press to next page drawn by a pulse into a window of 1000x1000 of its 1080x1920 pixels, ");
        assertThat(lines.get(4)).startsWith("press to next page drawn into a picture of 1080x1920, ");
        assertThat(lines.subList(5, lines.size()).stream()
                        .map(line -> line.strip().split(" ", 2)[0]))
                .as("every kind of page is among them")
                .contains(
                        "Home",
                        "Search",
                        "Checklist",
                        "SurveyNumber",
                        "SurveyAsk",
                        "FeedbackKind",
                        "FeedbackAbout",
                        "FeedbackWrite",
                        "LookedUp",
                        "Booking",
                        "DossierAsk");
    }
}
