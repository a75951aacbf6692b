package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.KioskModel;

/** Whoever found a key of the fixed bar once finds it there on every page of the machine. */
@ExtendWith(ApplicationExtension.class)
class FixedBarPlacesTest {
    private static final double WITHIN_PIXELS = 1;

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void theKeysOfTheBarStandAtTheSamePlaceOnEveryPage(String name) {
        ScreenSize glass = java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(name));
        List<String> moved = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            moved.addAll(moved(glass, _ -> {}));
            moved.addAll(moved(
                    glass,
                    ((Consumer<KioskModel>) KioskModel::languageSwitched).andThen(KioskModel::largeTextToggled)));
        });
        assertThat(moved).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void whoSwitchesTheLanguageFindsThemThereToo(String name) {
        ScreenSize glass = java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(name));
        List<String> moved = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            Map<String, Bounds> english = places(
                    EveryGlass.show("home", glass, KioskModel::languageSwitched).view());
            places(EveryGlass.show("home", glass, _ -> {}).view()).forEach((key, place) -> {
                if (apart(place, english.get(key))) {
                    moved.add("%s stands at %s and not at %s".formatted(key, english.get(key), place));
                }
            });
        });
        assertThat(moved).isEmpty();
    }

    /** The pages on which a key stands elsewhere than on the first page. */
    private static List<String> moved(ScreenSize glass, Consumer<KioskModel> switches) {
        Map<String, Bounds> first =
                places(EveryGlass.show("home", glass, switches).view());
        assertThat(first).hasSize(Sizes.needsLowReach(glass) ? 8 : 7);
        List<String> moved = new ArrayList<>();
        for (String screen : EveryGlass.namesOn(glass)) {
            Map<String, Bounds> there =
                    places(EveryGlass.show(screen, glass, switches).view());
            assertThat(there.keySet()).as(screen).isEqualTo(first.keySet());
            first.forEach((key, place) -> {
                if (apart(place, there.get(key))) {
                    moved.add("%s: %s stands at %s and not at %s".formatted(screen, key, there.get(key), place));
                }
            });
        }
        return moved;
    }

    private static Map<String, Bounds> places(KioskView view) {
        FixedBar bar = EveryGlass.all(FixedBar.class, view).getFirst();
        return EveryGlass.all(TouchTarget.class, bar).stream()
                .collect(Collectors.toMap(
                        TouchTarget::getId,
                        key -> key.localToScene(key.getLayoutBounds()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static boolean apart(Bounds one, @Nullable Bounds other) {
        return other == null
                || Math.abs(one.getMinX() - other.getMinX()) > WITHIN_PIXELS
                || Math.abs(one.getMinY() - other.getMinY()) > WITHIN_PIXELS
                || Math.abs(one.getMaxX() - other.getMaxX()) > WITHIN_PIXELS
                || Math.abs(one.getMaxY() - other.getMaxY()) > WITHIN_PIXELS;
    }
}
