package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.KioskModel;

/** Every answer and every reason of the survey can be given on every glass, and none is suggested. */
@ExtendWith(ApplicationExtension.class)
class SurveyGlassesTest {
    private static final String REASON = "survey-reason-";
    private static final String LEVEL = "survey-level-";

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    private static EveryScreen.Shown show(String screen, String glass, boolean english, boolean large) {
        Consumer<KioskModel> switches = model -> {
            if (english) {
                model.languageSwitched();
            }
            if (large) {
                model.largeTextToggled();
            }
        };
        return EveryGlass.show(screen, java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(glass)), switches);
    }

    private static List<TouchTarget> targets(EveryScreen.Shown shown, String prefix) {
        shown.view().applyCss();
        shown.view().layout();
        return EveryGlass.all(TouchTarget.class, shown.view()).stream()
                .filter(target -> String.valueOf(target.getId()).startsWith(prefix))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void everyReasonIsReachedAndTheLastPageIsFollowedByTheFirst(String glass) {
        List<String> faults = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> each((english, large) -> {
                    EveryScreen.Shown shown = show("survey, reasons", glass, english, large);
                    int all = java.util.Objects.requireNonNull(
                                    shown.model().state().offer().survey())
                            .reasons()
                            .size();
                    Set<String> seen = new LinkedHashSet<>();
                    for (int page = 0; page < all; page++) {
                        targets(shown, REASON).forEach(target -> seen.add(target.getId()));
                        shown.model().survey().moreReasons();
                    }
                    if (seen.size() != all) {
                        faults.add("%s, English %s, large %s: only %s".formatted(glass, english, large, seen));
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void everyAnswerHasItsWordsAndAFaceStandsBesideAJudgementOnly(String glass) {
        List<String> faults = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> each((english, large) -> {
                    for (String screen : List.of(
                            "survey", "survey, five levels", "survey, four questions", "survey, last of four")) {
                        boolean fact = screen.equals("survey, four questions");
                        for (TouchTarget level : targets(show(screen, glass, english, large), LEVEL)) {
                            boolean worded =
                                    EveryGlass.all(Words.class, level).stream().anyMatch(words -> !words.isEmpty());
                            boolean face =
                                    !EveryGlass.all(SvgDrawing.class, level).isEmpty();
                            if (!worded || face == fact) {
                                faults.add("%s, %s, English %s, large %s: %s, words %s, face %s"
                                        .formatted(glass, screen, english, large, level.getId(), worded, face));
                            }
                        }
                    }
                }));
        assertThat(faults).isEmpty();
    }

    private interface Drawn {
        void with(boolean english, boolean large);
    }

    private static void each(Drawn drawn) {
        for (boolean english : new boolean[] {false, true}) {
            for (boolean large : new boolean[] {false, true}) {
                drawn.with(english, large);
            }
        }
    }
}
