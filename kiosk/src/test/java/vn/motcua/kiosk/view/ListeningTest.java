package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;

/** Whoever is read to has the time that the reading takes, and then as long as everybody else. */
@ExtendWith(ApplicationExtension.class)
class ListeningTest {
    private static final ScreenSize GLASS = new ScreenSize(1080, 1920, 21.5);

    private final PacedVoice voice = new PacedVoice();
    private long now;

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @SuppressWarnings("NullAway.Init")
    private KioskView view;

    @BeforeEach
    void open() {
        does(() -> opened(voice));
    }

    private void opened(Speech speech) {
        model = new KioskModel(
                (_, _, _, done) -> done.accept(new IssueResult.Issued(SampleOffice.ticket(false))), Timings.USUAL);
        view = new KioskView(model, GLASS, Faces.find(), InstantSource.fixed(SampleOffice.NOW), false, speech);
        new Scene(view, GLASS.width(), GLASS.height());
        model.watch(view::show);
        model.configured(SampleOffice.offer().with(EnumSet.allOf(Door.class)).with(SampleOffice.feedback()));
        model.queueChanged(SampleOffice.queue());
        model.connectedChanged(true);
        model.tick(now);
    }

    private static void does(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    /** Seconds go by as on a kiosk, until {@code most} of them have or the screen is another one; how many went by. */
    private int waits(Speech speech, int most) {
        Screen before = model.state().screen();
        int seconds = 0;
        while (seconds < most && model.state().screen().getClass() == before.getClass()) {
            now += 1_000;
            voice.at(now);
            does(() -> model.tick(now, speech.speaking()));
            seconds++;
        }
        return seconds;
    }

    private static int seconds(List<String> sentences) {
        return (int) (sentences.stream().mapToLong(PacedVoice::millis).sum() / 1_000);
    }

    private void key(KeyCode code) {
        does(() -> Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private void takesANumber() {
        does(() -> {
            model.spokenToggled();
            model.serviceChosen("ho-tich");
        });
    }

    @Test
    void aTicketStaysUntilItWasReadAndThenForItsOwnTime() {
        takesANumber();
        int reading = seconds(voice.said.getLast());
        assertThat(reading).as("longer than the page would stay").isGreaterThan(Timings.USUAL.ticket());
        assertThat(waits(voice, 500)).isBetween(reading + 19, reading + 22);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void aFingerFindsTheTicketsTimeAsItWas() {
        does(() -> model.serviceChosen("ho-tich"));
        waits(voice, 15);
        does(model::touched);
        assertThat(model.state().secondsLeft()).isEqualTo(5);
        assertThat(waits(voice, 500)).isEqualTo(5);
    }

    @Test
    void aKeyGivesTheTicketItsWholeTimeAgain() {
        does(() -> model.serviceChosen("ho-tich"));
        waits(voice, 15);
        key(KeyCode.DOWN);
        assertThat(model.state().secondsLeft()).isEqualTo(20);
    }

    @Test
    void theQuestionComesWhenThePageWasReadAndWaitsUntilItWasReadItself() {
        does(() -> {
            model.spokenToggled();
            model.guide().open();
            model.guide().chosen("1.001193");
        });
        int reading = seconds(voice.said.getLast());
        assertThat(waits(voice, 500)).isBetween(reading + 59, reading + 62);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        int question = seconds(voice.said.getLast());
        assertThat(waits(voice, 500)).isBetween(question + 19, question + 22);
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
        assertThat(voice.speaking()).isFalse();
    }

    @Test
    void whoeverHadHeardAllHearsWhereTheyAreAndNotAllOfItAgain() {
        does(model::spokenToggled);
        waits(voice, 500);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        key(KeyCode.DOWN);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
        assertThat(voice.said.getLast()).hasSize(1);
    }

    @Test
    void behindACallForHelpTheReadingGoesOnWhereItWasCut() {
        does(() -> {
            model.spokenToggled();
            model.guide().open();
            model.guide().chosen("1.001193");
        });
        List<String> whole = voice.said.getLast();
        waits(voice, 10);
        List<String> rest = voice.unsaid();
        assertThat(rest).hasSizeBetween(2, whole.size() - 1);
        key(KeyCode.F2);
        assertThat(model.state().screen()).isInstanceOf(Screen.Help.class);
        waits(voice, 3);
        does(model::back);
        assertThat(voice.said.getLast()).isEqualTo(rest);
        does(model::helpCalled);
        does(model::languageSwitched);
        does(model::back);
        assertThat(voice.said.getLast()).as("in the other language all of it").hasSizeGreaterThan(rest.size());
    }

    @Test
    void aVoiceThatNeverEndsKeepsNobodysPageForEver() {
        Speech hung = new Speech() {
            @Override
            public void say(List<String> sentences, Language language) {}

            @Override
            public boolean speaking() {
                return true;
            }
        };
        does(() -> opened(hung));
        does(model::spokenToggled);
        assertThat(waits(hung, 1_000)).isBetween(355, 365);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        assertThat(waits(hung, 1_000)).isLessThan(85);
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
    }

    @Test
    void whatWasCutByTheLongestReadingGoesOnAfterYes() {
        List<String> long100 = java.util.Collections.nCopies(100, "mười chữ mười chữ mười chữ mười chữ mười chữ");
        does(() -> {
            model.spokenToggled();
            voice.say(long100, Language.VIETNAMESE);
        });
        waits(voice, 1_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        key(KeyCode.DOWN);
        assertThat(voice.said.getLast()).hasSizeBetween(10, 25).isSubsetOf(long100);
    }
}
