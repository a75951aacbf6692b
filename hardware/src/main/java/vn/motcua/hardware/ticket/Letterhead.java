package vn.motcua.hardware.ticket;

import static vn.motcua.hardware.ticket.Roll.MARGIN;
import static vn.motcua.hardware.ticket.Roll.WIDTH;

import java.awt.Font;
import java.util.List;
import java.util.Locale;

/** The head and the foot of every paper: whose it is, and whom to call. */
final class Letterhead {
    static final int TOP = 20;
    static final int BOTTOM = 40;
    private static final int EMBLEM = 104;
    private static final int INNER = WIDTH - 2 * MARGIN;

    private final NotoSans fonts;
    private final PaperBrand brand;
    private final Roll roll;

    Letterhead(NotoSans fonts, PaperBrand brand, Roll roll) {
        this.fonts = fonts;
        this.brand = brand;
        this.roll = roll;
    }

    void head() {
        var light = fonts.regular(28);
        var bold = fonts.bold(34);
        var room = INNER - EMBLEM - 18;
        var lines = Roll.wrap(light, brand.line(), Math.min(room, 262), 3);
        var names = Roll.wrap(bold, brand.name().toUpperCase(Locale.of("vi")), room, 2);
        var textHeight = 33 * lines.size() + 2 + 40 * names.size();
        var textWidth = Math.max(widest(light, lines), widest(bold, names));
        var height = Math.max(EMBLEM, textHeight);
        var left = (WIDTH - EMBLEM - 18 - textWidth) / 2;
        var top = roll.y();
        Marks.emblem(roll.graphics(), left, top + (height - EMBLEM) / 2.0, EMBLEM);
        roll.feed((height - textHeight) / 2);
        for (var line : lines) {
            roll.text(light, line, left + EMBLEM + 18, 33);
            roll.feed(33);
        }
        roll.feed(2);
        for (var name : names) {
            roll.text(bold, name, left + EMBLEM + 18, 40);
            roll.feed(40);
        }
        roll.moveTo(top + height + 18);
    }

    void foot(PaperWords words) {
        var footer = brand.footer();
        var hotline = brand.hotline();
        if (footer == null && hotline == null) {
            return;
        }
        roll.rule(4, false);
        roll.feed(12);
        if (footer != null) {
            for (var line : Roll.wrap(fonts.regular(28), footer, INNER, 3)) {
                roll.centred(fonts.regular(28), line, 36);
            }
        }
        if (hotline != null) {
            var label = words.hotline() + " ";
            var labelWidth = Roll.advance(fonts.regular(28), label);
            var left = (WIDTH - labelWidth - Roll.advance(fonts.bold(32), hotline)) / 2;
            roll.text(fonts.regular(28), label, left, 42);
            roll.text(fonts.bold(32), hotline, left + labelWidth, 42);
            roll.feed(42);
        }
    }

    private static double widest(Font font, List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> Roll.advance(font, line))
                .max()
                .orElse(0);
    }
}
