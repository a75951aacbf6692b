package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Fingers, eyes and words on every glass from 7 to 32 inches, in both languages, with and without larger text. */
@ExtendWith(ApplicationExtension.class)
class EveryGlassTest {
    /** Half a millimetre of rounding is not a smaller target. */
    private static final double ROUNDING = 0.1;

    private final List<String> faults = new ArrayList<>();

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    private static ScreenSize glass(String name) {
        return java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(name));
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void whatIsTouchedIsAFingerWideWhatIsReadIsTallEnoughAndEveryTextFitsItsPlace(String name) {
        ScreenSize glass = glass(name);
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> EveryGlass.draw(glass, false, (screen, view) -> {
                    touchable(name + ", " + screen, glass, view);
                    readable(name + ", " + screen, glass, view);
                    fitting(name + ", " + screen, view);
                    apart(name + ", " + screen, view);
                }));
        assertThat(faults).isEmpty();
    }

    private void touchable(String where, ScreenSize glass, KioskView view) {
        double millimetre = glass.pixelsPerMillimetre();
        for (TouchTarget target : EveryGlass.all(TouchTarget.class, view)) {
            String id = String.valueOf(target.getId());
            double least = id.startsWith("tile-") || id.startsWith("group-") ? 25 : 20;
            double side = Math.min(target.getWidth(), target.getHeight()) / millimetre;
            if (side < least - ROUNDING) {
                faults.add("%s: %s is %.1f mm, not %.0f".formatted(where, id, side, least));
            }
        }
    }

    private void readable(String where, ScreenSize glass, KioskView view) {
        for (Words words : EveryGlass.all(Words.class, view)) {
            double capital = words.size() * Sizes.CAPITAL_OF_EM / glass.pixelsPerMillimetre();
            double least = words.isSmallPrint() ? 3.6 : Sizes.LEAST_CAPITAL_MILLIMETRES - 0.05;
            if (capital < least && !words.isEmpty()) {
                faults.add("%s: \"%s\" is %.1f mm tall".formatted(where, words.text(), capital));
            }
        }
    }

    /** Nothing to be touched lies under the bar, off the glass, or under something else to be touched. */
    private void apart(String where, KioskView view) {
        Bounds glass = view.localToScene(view.getLayoutBounds());
        List<TouchTarget> targets = EveryGlass.all(TouchTarget.class, view);
        for (int i = 0; i < targets.size(); i++) {
            TouchTarget target = targets.get(i);
            Bounds place = target.localToScene(target.getLayoutBounds());
            if (!larger(glass, 1).contains(place)) {
                faults.add("%s: %s lies off the glass".formatted(where, target.getId()));
            }
            for (FixedBar bar : EveryGlass.all(FixedBar.class, view)) {
                if (target.getParent().getParent() != bar
                        && larger(bar.localToScene(bar.getLayoutBounds()), -1).intersects(place)) {
                    faults.add("%s: %s lies under the bar".formatted(where, target.getId()));
                }
            }
            for (TouchTarget other : targets.subList(i + 1, targets.size())) {
                if (!(other.getParent().getParent() instanceof FixedBar)
                        && larger(other.localToScene(other.getLayoutBounds()), -1)
                                .intersects(place)) {
                    faults.add("%s: %s and %s lie on each other".formatted(where, target.getId(), other.getId()));
                }
            }
        }
    }

    private static Bounds larger(Bounds bounds, double by) {
        return new BoundingBox(
                bounds.getMinX() - by, bounds.getMinY() - by, bounds.getWidth() + 2 * by, bounds.getHeight() + 2 * by);
    }

    /** A text is inside of its button, or else of its page, and as wide and tall as it needs to be. */
    private void fitting(String where, KioskView view) {
        for (Words words : EveryGlass.all(Words.class, view)) {
            Bounds drawn = words.localToScene(words.getLayoutBounds());
            Node place = placeOf(words, view);
            Bounds room = place.localToScene(place.getLayoutBounds());
            boolean outside = drawn.getMinX() < room.getMinX() - 1
                    || drawn.getMaxX() > room.getMaxX() + 1
                    || drawn.getMinY() < room.getMinY() - 1
                    || drawn.getMaxY() > room.getMaxY() + 1;
            boolean squeezed = words.getWidth() + 1 < (words.isOnOneLine() ? words.prefWidth(-1) : 0)
                    || words.getHeight() + 1 < words.prefHeight(words.getWidth());
            if (!words.isEmpty() && (outside || squeezed)) {
                faults.add("%s: \"%s\" does not fit %s".formatted(where, words.text(), place.getId()));
            }
        }
    }

    private static Node placeOf(Node node, KioskView view) {
        Node place = node;
        while (!(place instanceof TouchTarget)
                && place.getParent() != null
                && place.getParent().getParent() != view) {
            place = place.getParent();
        }
        return place;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextStandsOutFromWhatIsBehindIt(boolean contrast) {
        double least = contrast ? 8 : 4.5;
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> EveryGlass.draw(glass("21.5 inches, tall"), contrast, (screen, view) -> {
                    for (Words words : EveryGlass.all(Words.class, view)) {
                        double ratio = Contrast.ratio(words.color(), Contrast.behind(words, view));
                        if (!words.isEmpty() && ratio < least) {
                            faults.add("%s: \"%s\" has %.1f:1".formatted(screen, words.text(), ratio));
                        }
                    }
                }));
        assertThat(faults).isEmpty();
    }
}
