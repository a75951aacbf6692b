package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.KioskModel;

/** Fingers, eyes and words on every glass from 7 to 32 inches, in both languages, with and without larger text. */
@ExtendWith(ApplicationExtension.class)
class EveryGlassTest {
    /** One glass of each layout. */
    private static final List<String> THEMED = List.of("7 inches", "10.1 inches", "21.5 inches, tall", "32 inches");

    /** All of them, or those that are named by {@code -Dglasses="7 inches;10.1 inches"} while a screen is worked at. */
    static List<String> glasses() {
        String named = System.getProperty("glasses", "");
        return named.isEmpty() ? List.copyOf(EveryGlass.GLASSES.keySet()) : List.of(named.split(";"));
    }

    private static ScreenSize glass(String name) {
        return java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(name));
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void
            whatIsTouchedIsAFingerWideTheBarStandsStillWhatIsReadIsTallEnoughEveryTextFitsItsPlaceAndLargerTextMakesNoneSmaller(
                    String name) {
        ScreenSize glass = glass(name);
        GlassFaults faults = new GlassFaults(glass);
        Map<String, Map<String, Double>> usual = new HashMap<>();
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> EveryGlass.draw(glass, _ -> {}, (screen, view) -> {
                    String where = name + ", " + screen;
                    faults.look(where, view);
                    Map<String, Double> sizes = GlassFaults.sizes(view);
                    if (screen.endsWith(EveryGlass.LARGE)) {
                        String before = screen.substring(0, screen.length() - EveryGlass.LARGE.length());
                        faults.notSmaller(
                                where, GlassFaults.isMessage(view), usual.getOrDefault(before, Map.of()), sizes);
                    }
                    usual.put(screen, sizes);
                }));
        assertThat(faults.found()).isEmpty();
    }

    static List<Path> brands() throws IOException {
        return PaletteTest.brands();
    }

    @ParameterizedTest
    @MethodSource("brands")
    void inEveryShippedBrandEveryTextAndEverySignStandsOutFromWhatIsBehindIt(Path brand) throws IOException {
        Map<String, String> colors = PaletteTest.colors(brand);
        for (String name : THEMED) {
            assertThat(faint(glass(name), 4.5, model -> EveryGlass.branded(model, colors)))
                    .as(name)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("THEMED")
    void inHighContrastEveryTextStandsOutEvenMoreAndEverySignDoes(String name) {
        assertThat(faint(glass(name), 8, KioskModel::contrastToggled)).isEmpty();
    }

    private static List<String> faint(ScreenSize glass, double least, Consumer<KioskModel> theme) {
        List<String> faults = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> EveryGlass.draw(glass, theme, (screen, view) -> {
                    faults.addAll(GraphicFaults.of(screen, view));
                    for (Words words : EveryGlass.all(Words.class, view)) {
                        double ratio = Contrast.ratio(words.color(), Contrast.behind(words, view));
                        if (!words.isEmpty() && ratio < least) {
                            faults.add("%s: \"%s\" has %.1f:1".formatted(screen, words.text(), ratio));
                        }
                    }
                }));
        return faults;
    }
}
