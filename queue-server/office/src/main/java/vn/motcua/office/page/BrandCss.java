package vn.motcua.office.page;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The style sheet of an office's colours. The brand file names {@code --brand} (and, if it likes, {@code --brand-deep}
 * and {@code --brand-soft}); the other brand tokens are derived, for light and dark, so that text keeps a contrast of at
 * least 4.5:1 (WCAG 2.2, 1.4.3).
 */
final class BrandCss {
    private static final Pattern TOKEN = Pattern.compile("--brand(-deep|-soft)?");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Color WHITE = Color.of("#FFFFFF");
    private static final Color BLACK = Color.of("#000000");
    private static final Color DARK_CARD = Color.of("#1E2433");
    private static final double READABLE = 4.5;

    private BrandCss() {}

    /**
     * The style sheet, empty when the brand changes no colour.
     *
     * @throws IllegalArgumentException when a token is not a brand token, a colour is not {@code #RRGGBB}, or white text
     *     on {@code --brand} would be unreadable
     */
    static String of(Map<String, String> colors) {
        colors.forEach(BrandCss::check);
        String chosen = colors.get("--brand");
        if (chosen == null) {
            return "/* The office keeps the product's colours. */\n";
        }
        Color brand = Color.of(chosen);
        if (brand.contrast(WHITE) < READABLE) {
            throw new IllegalArgumentException("Brand: white text on --brand " + chosen + " would be unreadable");
        }
        Color deep = Color.of(
                colors.getOrDefault("--brand-deep", brand.mixed(BLACK, 0.32).hex()));
        Color soft = Color.of(
                colors.getOrDefault("--brand-soft", brand.mixed(WHITE, 0.9).hex()));
        Map<String, Color> solid = new TreeMap<>(
                Map.of("--brand-solid", brand, "--brand-solid-deep", deep, "--brand-night", deep.mixed(BLACK, 0.3)));
        Map<String, Color> light = new TreeMap<>(Map.of("--brand", brand, "--brand-deep", deep, "--brand-soft", soft));
        Color bright = readableOn(DARK_CARD, brand);
        Map<String, Color> dark = new TreeMap<>(Map.of(
                "--brand",
                bright,
                "--brand-deep",
                bright.mixed(BLACK, 0.15),
                "--brand-soft",
                DARK_CARD.mixed(brand, 0.3)));
        return block(":root", solid)
                + block(":root", light)
                + "@media (prefers-color-scheme: dark) {\n" + block(":root", dark) + "}\n";
    }

    private static void check(String token, String color) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("Brand: " + token + " is not a brand token");
        }
        if (!COLOR.matcher(color).matches()) {
            throw new IllegalArgumentException("Brand: " + token + " must be a colour like #9E1B22, not " + color);
        }
    }

    private static Color readableOn(Color ground, Color color) {
        Color readable = color;
        for (int step = 1; step <= 20 && readable.contrast(ground) < READABLE + 0.3; step++) {
            readable = color.mixed(WHITE, step / 20.0);
        }
        return readable;
    }

    private static String block(String selector, Map<String, Color> tokens) {
        StringBuilder css = new StringBuilder(selector).append(" {");
        tokens.forEach((token, color) ->
                css.append(' ').append(token).append(": ").append(color.hex()).append(';'));
        return css.append(" }\n").toString();
    }

    /** An sRGB colour, each part 0 to 255. */
    record Color(int red, int green, int blue) {
        static Color of(String hex) {
            int rgb = Integer.parseInt(hex.substring(1), 16);
            return new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
        }

        Color mixed(Color other, double part) {
            return new Color(
                    (int) Math.round(red + (other.red - red) * part),
                    (int) Math.round(green + (other.green - green) * part),
                    (int) Math.round(blue + (other.blue - blue) * part));
        }

        /** Contrast ratio by WCAG 2.2: 1 to 21. */
        double contrast(Color other) {
            double a = luminance();
            double b = other.luminance();
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int part) {
            double value = part / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        String hex() {
            return "#%02X%02X%02X".formatted(red, green, blue);
        }
    }
}
