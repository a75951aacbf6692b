package vn.motcua.hardware.ticket;

import static vn.motcua.hardware.ticket.Roll.MARGIN;
import static vn.motcua.hardware.ticket.Roll.WIDTH;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A slip that says everything in two languages, the reader's own first, and bears a code in a frame and as a QR square:
 * what the slips of bookings and of formal feedback have in common. Begun with {@link #open}, ended with {@link #close}.
 */
final class CodeSlip {
    static final int INNER = WIDTH - 2 * MARGIN;
    private static final int MOST_LINES = 4;
    private static final int SMALLEST = 28;

    private final NotoSans fonts;
    private final PaperLanguage language;
    private final Letterhead letterhead;
    private final Roll roll = new Roll();

    CodeSlip(NotoSans fonts, PaperBrand brand, PaperLanguage language) {
        this.fonts = fonts;
        this.language = language;
        this.letterhead = new Letterhead(fonts, brand, roll);
    }

    /** Where the slip's own things are drawn. */
    Roll roll() {
        return roll;
    }

    boolean english() {
        return language == PaperLanguage.ENGLISH;
    }

    /** The letterhead and what kind of slip this is. */
    void open(String kind) {
        roll.feed(Letterhead.TOP);
        letterhead.head();
        roll.rule(4, false);
        roll.feed(14);
        roll.centred(Roll.spaced(fonts.bold(32)), kind, 42);
    }

    /** The foot; nothing can be drawn afterwards. */
    BufferedImage close() {
        letterhead.foot(PaperWords.in(language));
        roll.feed(Letterhead.BOTTOM);
        return roll.cut();
    }

    /** The code in a frame under its label, then the square that says {@code link}. */
    void code(String label, String code, int size, String link) {
        roll.centred(fonts.regular(28), label, 36);
        roll.feed(6);
        Font font = Roll.spaced(fitting(code, size));
        int row = size + 32;
        double width = Math.min(INNER, Roll.advance(font, code) + 40);
        roll.graphics().setStroke(new BasicStroke(5));
        roll.graphics().draw(new Rectangle2D.Double((WIDTH - width) / 2, roll.y() + 2.5, width, row - 5.0));
        roll.centred(font, code, row);
        roll.feed(14);
        var square = QrSquare.of(link);
        square.draw(roll.graphics(), (WIDTH - square.side()) / 2, roll.y());
        roll.feed(square.side() + 4);
    }

    /** The bold font of {@code size}, or the largest smaller one in which the spaced text stays clear of both edges. */
    Font fitting(String text, int size) {
        int fits = size;
        while (fits > SMALLEST && Roll.advance(Roll.spaced(fonts.bold(fits)), text) > INNER - 48) {
            fits -= 2;
        }
        return fonts.bold(fits);
    }

    /** A sentence in the reader's language and, smaller, in the other one. */
    void lines(String vietnamese, String english) {
        both(vietnamese, english, 30, 28);
        roll.feed(14);
    }

    /** A text in the reader's language in bold and in the other one in regular type, of these sizes in dots. */
    void both(String vietnamese, String english, int own, int other) {
        centred(fonts.bold(own), english() ? english : vietnamese);
        centred(fonts.regular(other), english() ? vietnamese : english);
    }

    private void centred(Font font, String text) {
        for (var line : Roll.wrap(font, text, INNER, MOST_LINES)) {
            roll.centred(font, line, font.getSize() + 8);
        }
    }
}
