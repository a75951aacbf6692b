package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every brand that is shipped, and every brand that an office may think of, can be read on the kiosk. */
class PaletteTest {
    private static final Pattern COLOR = Pattern.compile("(--brand[a-z-]*): \"(#[0-9A-Fa-f]{6})\"");

    /** The brand files; their first colours are those on light ground, which a kiosk has. */
    static List<Path> brands() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../provisioning/brand"))) {
            List<Path> brands = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(brands).isNotEmpty();
            return brands;
        }
    }

    /** The colours that a brand file gives to the kiosk. */
    static Map<String, String> colors(Path brand) throws IOException {
        Map<String, String> colors = new LinkedHashMap<>();
        Matcher found = COLOR.matcher(Files.readString(brand));
        while (found.find()) {
            colors.putIfAbsent(found.group(1), found.group(2));
        }
        return colors;
    }

    @ParameterizedTest
    @MethodSource("brands")
    void everyShippedBrandIsShownAsItIsAndCanBeRead(Path brand) throws IOException {
        Map<String, String> colors = colors(brand);
        assertThat(colors).containsKeys("--brand", "--brand-deep", "--brand-soft");
        Palette palette = Palette.branded(colors);
        assertThat(palette.brand()).isEqualTo(Color.web(String.valueOf(colors.get("--brand"))));
        readable(palette);
        assertThat(Contrast.ratio(palette.brand(), palette.card()))
                .as("the number of a ticket")
                .isGreaterThanOrEqualTo(7);
    }

    @Property(tries = 300)
    void anyBrandCanBeRead(
            @ForAll @IntRange(max = 0xFFFFFF) int brand,
            @ForAll @IntRange(max = 0xFFFFFF) int deep,
            @ForAll @IntRange(max = 0xFFFFFF) int soft) {
        readable(Palette.branded(Map.of(
                "--brand", "#%06X".formatted(brand),
                "--brand-deep", "#%06X".formatted(deep),
                "--brand-soft", "#%06X".formatted(soft))));
    }

    @ParameterizedTest
    @MethodSource("brands")
    void theContrastThemeHasEightToOneWhateverTheBrand(Path brand) {
        Palette palette = Palette.highContrast();
        for (Color text : List.of(palette.ink(), palette.ink2(), palette.brand(), palette.off(), palette.jade())) {
            assertThat(Contrast.ratio(text, palette.paper())).isGreaterThanOrEqualTo(8);
        }
        assertThat(Contrast.ratio(palette.onBrand(), palette.brand())).isGreaterThanOrEqualTo(8);
    }

    private static void readable(Palette palette) {
        for (Color ground : List.of(palette.paper(), palette.card(), palette.brandSoft(), palette.closed())) {
            text(palette.ink(), ground);
            text(palette.ink2(), ground);
            text(palette.brand(), ground);
        }
        text(palette.onBrand(), palette.brand());
        text(palette.onBrand(), palette.brandDeep());
        text(palette.jade(), palette.jadeSoft());
        text(palette.amber(), palette.amberSoft());
        text(palette.sky(), palette.skySoft());
        text(palette.off(), palette.closed());
        for (Color graphic : List.of(palette.sky(), palette.jade(), palette.amber())) {
            assertThat(Contrast.ratio(graphic, palette.paper())).isGreaterThanOrEqualTo(3);
        }
        assertThat(Contrast.ratio(palette.gold(), palette.brandDeep()))
                .as("gold on the sleeping screen")
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.ratio(palette.brand(), palette.track()))
                .as("the seconds left on those gone")
                .isGreaterThanOrEqualTo(3);
    }

    private static void text(Color text, Color ground) {
        assertThat(Contrast.ratio(text, ground)).as("%s on %s", text, ground).isGreaterThanOrEqualTo(4.5);
    }
}
