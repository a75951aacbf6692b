package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BrandCssTest {
    private static final BrandCss.Color DARK_CARD = BrandCss.Color.of("#1E2433");
    private static final BrandCss.Color WHITE = BrandCss.Color.of("#FFFFFF");

    @Test
    void aBlueOfficeIsBlueInLightAndReadableInDark() {
        String css = BrandCss.of(Map.of("--brand", "#14417B"));
        List<String> brands = values(css, "--brand");
        assertThat(brands).hasSize(2);
        assertThat(brands.getFirst()).isEqualTo("#14417B");
        assertThat(BrandCss.Color.of(brands.getLast()).contrast(DARK_CARD)).isGreaterThanOrEqualTo(4.5);
        assertThat(values(css, "--brand-solid")).containsExactly("#14417B");
    }

    @Test
    void whiteTextStaysReadableOnEveryDerivedSurface() {
        String css = BrandCss.of(Map.of("--brand", "#0B6B57"));
        for (String token : List.of("--brand-solid", "--brand-solid-deep", "--brand-night")) {
            assertThat(BrandCss.Color.of(values(css, token).getFirst()).contrast(WHITE))
                    .as(token)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void anOfficeWithoutColoursChangesNothing() {
        assertThat(BrandCss.of(Map.of())).doesNotContain("{");
    }

    @Test
    void aColourTooPaleForWhiteTextIsRefused() {
        assertThatThrownBy(() -> BrandCss.of(Map.of("--brand", "#F2C14E"))).hasMessageContaining("unreadable");
    }

    @Test
    void onlyBrandTokensAndPlainColoursAreTaken() {
        assertThatThrownBy(() -> BrandCss.of(Map.of("--ink", "#000000"))).hasMessageContaining("--ink");
        assertThatThrownBy(() -> BrandCss.of(Map.of("--brand", "red; } body { display: none")))
                .hasMessageContaining("#9E1B22");
    }

    private static List<String> values(String css, String token) {
        Matcher matcher = Pattern.compile(token + ": (#[0-9A-F]{6});").matcher(css);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
