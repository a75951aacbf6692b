package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.KioskModel;

/** What a key of the fixed bar switches is seen to be on, without its colour and without its words. */
@ExtendWith(ApplicationExtension.class)
class FixedBarTest {
    private static final ScreenSize GLASS = new ScreenSize(1024, 600, 7);

    @ParameterizedTest
    @CsvSource({"home, false", "home, true", "attract, false", "attract, true"})
    void aKeyThatIsOnHasAFrame(String screen, boolean contrast) {
        Map<String, Double> frames = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> frames(screen, contrast));
        assertThat(frames.get("bar-large")).isGreaterThanOrEqualTo(3);
        assertThat(frames.get("bar-listen")).isEqualTo(1);
        assertThat(frames.get("bar-language")).isEqualTo(1);
    }

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void theRingOfTheKeypadRunsOverNoWord(String glass) {
        List<String> crossed = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            for (boolean english : new boolean[] {false, true}) {
                ScreenSize size = java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(glass));
                Consumer<KioskModel> switches = english ? KioskModel::languageSwitched : _ -> {};
                KioskView view = EveryGlass.show("home", size, switches).view();
                FixedBar bar = EveryGlass.all(FixedBar.class, view).getFirst();
                EveryGlass.all(TouchTarget.class, bar).stream()
                        .filter(FixedBarTest::isCrossed)
                        .forEach(key -> crossed.add(key.getAccessibleText()));
            }
        });
        assertThat(crossed).isEmpty();
    }

    private static boolean isCrossed(TouchTarget key) {
        Region content = (Region) key.getChildren().getFirst();
        BorderStroke ring = java.util.Objects.requireNonNull(key.dress().focused())
                .getStrokes()
                .getFirst();
        double within = ring.getInsets().getLeft() + ring.getWidths().getLeft();
        return (key.getWidth() - content.prefWidth(-1)) / 2 < within - 1;
    }

    /** How far what a key is framed with stands out from the bar, by key. */
    private static Map<String, Double> frames(String screen, boolean contrast) {
        Consumer<KioskModel> large = KioskModel::largeTextToggled;
        KioskView view = EveryGlass.show(screen, GLASS, contrast ? large.andThen(KioskModel::contrastToggled) : large)
                .view();
        FixedBar bar = EveryGlass.all(FixedBar.class, view).getFirst();
        Color behind = Contrast.behind(bar, view);
        return EveryGlass.all(TouchTarget.class, bar).stream()
                .collect(Collectors.toMap(TouchTarget::getId, key -> Contrast.ratio(frame(key, behind), behind)));
    }

    private static Color frame(TouchTarget key, Color behind) {
        List<BackgroundFill> fills = key.getBackground().getFills();
        Color outer = (Color) fills.getFirst().getFill();
        return outer.getOpacity() == 0 ? behind : outer;
    }
}
