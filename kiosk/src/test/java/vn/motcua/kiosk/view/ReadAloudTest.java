package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.protocol.guide.Paper;
import vn.motcua.protocol.guide.Procedure;

/** What is read aloud when somebody types or ticks: the change, and never the whole of what stands in a field. */
@ExtendWith(ApplicationExtension.class)
class ReadAloudTest {
    private final List<List<String>> said = new ArrayList<>();
    private int others;
    private boolean silent;

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private KioskModel kiosk() {
        KioskModel model = new KioskModel((_, _, _, _) -> {}, Timings.USUAL);
        Speech speech = new Speech() {
            @Override
            public void say(List<String> sentences, Language language) {
                said.add(sentences);
            }

            @Override
            public void forSomebodyElse() {
                others++;
            }

            @Override
            public boolean silent() {
                return silent;
            }
        };
        ScreenSize glass = new ScreenSize(1080, 1920, 21.5);
        KioskView view =
                new KioskView(model, glass, Faces.find(), InstantSource.fixed(SampleOffice.NOW), false, speech);
        new Scene(view, glass.width(), glass.height());
        model.watch(view::show);
        model.configured(SampleOffice.offer().with(EnumSet.allOf(Door.class)).with(SampleOffice.feedback()));
        model.connectedChanged(true);
        model.tick(0);
        this.view = view;
        return model;
    }

    @SuppressWarnings("NullAway.Init")
    private KioskView view;

    private static void type(KioskModel model, String words) {
        words.chars().forEach(key -> model.feedback().typed((char) key));
    }

    @Test
    void whoeverTypesHearsTheCharacterAndTheWordButNeverTheFieldOrTheKeys() {
        onScreen(() -> {
            KioskModel model = kiosk();
            model.spokenToggled();
            model.feedback().open();
            model.feedback().kind(true);
            model.feedback().about("conduct");
            assertThat(said.getLast()).noneMatch(sentence -> sentence.length() < 3);
            said.clear();
            type(model, "cho lau");
            model.feedback().erased();
            assertThat(said)
                    .containsExactly(
                            List.of("C"),
                            List.of("h"),
                            List.of("o"),
                            List.of("Cho"),
                            List.of("l"),
                            List.of("a"),
                            List.of("u"),
                            List.of("Đã xóa u"));
            model.feedback().ready();
            type(model, "Muoi Hai");
            model.feedback().ready();
            type(model, "ngo 12");
            model.feedback().ready();
            type(model, "0912345678");
            assertThat(said.toString()).doesNotContain("Muoi Hai", "Ngo 12", "0912345678");
            assertThat(said.getLast()).containsExactly("8");
        });
    }

    @Test
    void aTickIsSaidWithoutTheRestOfThePageAndAHintWhenItComes() {
        onScreen(() -> {
            KioskModel model = kiosk();
            model.spokenToggled();
            model.guide().open();
            model.guide().chosen("1.001193");
            int whole = said.getLast().size();
            model.guide().ticked(0);
            assertThat(said.getLast()).hasSizeLessThan(whole).anyMatch(sentence -> sentence.endsWith(", đã có"));
            model.home();
            model.feedback().open();
            model.feedback().kind(false);
            model.feedback().about("conduct");
            model.feedback().ready();
            assertThat(said.getLast()).contains("Xin ghi trước khi tiếp tục.").hasSizeLessThan(4);
        });
    }

    @Test
    void aPaperIsSaidWithHowItIsHandedIn() {
        onScreen(() -> {
            KioskModel model = kiosk();
            model.spokenToggled();
            model.guide().open();
            model.guide().chosen("1.001193");
            Procedure procedure = model.state().offer().guide().procedures().stream()
                    .filter(one -> one.code().equals("1.001193"))
                    .findFirst()
                    .orElseThrow();
            for (Paper paper : procedure.papers()) {
                String must = paper.digitised() == Paper.Digitised.MUST ? "Cán bộ sẽ quét bản này" : "";
                assertThat(said.getLast())
                        .anyMatch(sentence -> sentence.startsWith(paper.name() + ", ")
                                && sentence.contains(String.valueOf(paper.note() == null ? "" : paper.note()))
                                && sentence.contains(must)
                                && sentence.endsWith(", chưa có"));
            }
        });
    }

    @Test
    void theVolumeIsTheUsualOneAgainWhenTheMachineIsAsEverybodyFindsIt() {
        onScreen(() -> {
            KioskModel model = kiosk();
            model.spokenToggled();
            int before = others;
            model.guide().open();
            assertThat(others).isEqualTo(before);
            model.done();
            assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
            assertThat(others).isGreaterThan(before);
        });
    }

    @Test
    void aMachineThatCannotSpeakSaysSoOnItsButton() {
        onScreen(() -> {
            silent = true;
            KioskModel model = kiosk();
            assertThat(EveryGlass.all(Words.class, view))
                    .extracting(Words::text)
                    .contains("Không có\ntiếng");
            model.spokenToggled();
            assertThat(EveryGlass.all(Words.class, view))
                    .extracting(Words::text)
                    .contains("Không có\ntiếng");
        });
    }
}
