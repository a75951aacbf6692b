package vn.motcua.kiosk.view;

import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colours of a kiosk's screen. The office's brand file gives {@code --brand}, {@code --brand-deep} and
 * {@code --brand-soft}; the rest is the product's. Every text pair is at least 4.5:1, in contrast mode 8:1.
 */
record Palette(
        boolean contrast,
        Color brand,
        Color brandDeep,
        Color brandSoft,
        Color onBrand,
        Color gold,
        Color ink,
        Color ink2,
        Color line,
        Color edge,
        Color paper,
        Color card,
        Color closed,
        Color dash,
        Color off,
        Color jade,
        Color jadeSoft,
        Color amber,
        Color amberSoft,
        Color sky,
        Color skySoft) {

    private static final String BRAND = "#9E1B22";
    private static final String BRAND_DEEP = "#6B0F16";
    private static final String BRAND_SOFT = "#F7E9E7";
    private static final Color GOLD = Color.web("#F2C14E");

    /** What the arc of a countdown runs on. */
    Color track() {
        return contrast ? Color.web("#555555") : line;
    }

    /** The office's own colours on warm paper; one that could not be read there is darkened until it can. */
    static Palette branded(Map<String, String> colors) {
        Color paper = Color.web("#FAF7F2");
        Color closed = Color.web("#F1ECE4");
        Color ink2 = Color.web("#57534E");
        Color ownSoft = Color.web(colors.getOrDefault("--brand-soft", BRAND_SOFT));
        Color soft = Readable.ratio(ink2, ownSoft) < Readable.TEXT ? Color.web(BRAND_SOFT) : ownSoft;
        return new Palette(
                false,
                Readable.on(Color.web(colors.getOrDefault("--brand", BRAND)), Color.WHITE, paper, closed, soft),
                Readable.on(Color.web(colors.getOrDefault("--brand-deep", BRAND_DEEP)), Color.WHITE, GOLD),
                soft,
                Color.WHITE,
                GOLD,
                Color.web("#1C1917"),
                ink2,
                Color.web("#D6D0C7"),
                Color.web("#BFB5A6"),
                paper,
                Color.WHITE,
                closed,
                Color.web("#A8A096"),
                Color.web("#6B645C"),
                Color.web("#0B6B57"),
                Color.web("#E2F1EC"),
                Color.web("#8A5300"),
                Color.web("#FBEED5"),
                Color.web("#1D5B8F"),
                Color.web("#E3EEF7"));
    }

    /** White and gold on black: every pair is 8:1 or more, whatever the brand. */
    static Palette highContrast() {
        Color grey = Color.web("#CFCFCF");
        return new Palette(
                true,
                GOLD,
                GOLD,
                Color.BLACK,
                Color.BLACK,
                GOLD,
                Color.WHITE,
                Color.WHITE,
                Color.WHITE,
                Color.WHITE,
                Color.BLACK,
                Color.BLACK,
                Color.BLACK,
                grey,
                Color.web("#A8A8A8"),
                GOLD,
                Color.BLACK,
                GOLD,
                Color.BLACK,
                GOLD,
                Color.BLACK);
    }
}
