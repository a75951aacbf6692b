package vn.motcua.hardware.ticket;

import static vn.motcua.hardware.ticket.Roll.MARGIN;
import static vn.motcua.hardware.ticket.Roll.WIDTH;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** One ticket from head to foot; every measure is in dots, 8 of them a millimetre. */
final class TicketLayout {
    /** Height of a digit of the number: 20 mm, the least that is read at arm's length by weak eyes. */
    static final int NUMBER_HEIGHT = 162;

    private static final int INNER = WIDTH - 2 * MARGIN;

    private final NotoSans fonts;
    private final TicketPaper paper;
    private final PaperWords words;
    private final Roll roll = new Roll();

    TicketLayout(NotoSans fonts, TicketPaper paper) {
        this.fonts = fonts;
        this.paper = paper;
        this.words = PaperWords.in(paper.language());
    }

    BufferedImage draw() {
        Letterhead letterhead = new Letterhead(fonts, paper.brand(), roll);
        roll.feed(Letterhead.TOP);
        letterhead.head();
        copyMark();
        number();
        if (paper.priority()) {
            framed(words.priority());
        }
        if (paper.interpreter()) {
            framed(PaperWords.INTERPRETER);
        }
        service();
        seat();
        expectations();
        code();
        papersAtHand();
        letterhead.foot(words);
        roll.feed(Letterhead.BOTTOM);
        return roll.cut();
    }

    private void copyMark() {
        if (paper.copy()) {
            band(Roll.spaced(fonts.bold(34)), PaperWords.COPY, 62);
            roll.feed(14);
        } else {
            roll.rule(4, false);
            roll.feed(14);
        }
    }

    private void number() {
        roll.centred(Roll.spaced(fonts.bold(30)), words.heading(), 38);
        roll.feed(26);
        var font = fonts.bold(226).deriveFont(Map.of(TextAttribute.TRACKING, -0.02f));
        var outline = Roll.outline(font, paper.number());
        var bounds = outline.getBounds2D();
        // More than four characters are set narrower, never lower: the height is what is read from afar.
        var narrow = Math.min(1, INNER / bounds.getWidth());
        var tall = NUMBER_HEIGHT / Roll.outline(font, "1").getBounds2D().getHeight();
        var place = new AffineTransform();
        place.translate((WIDTH - bounds.getWidth() * narrow) / 2, roll.y() + (double) NUMBER_HEIGHT);
        place.scale(narrow, tall);
        place.translate(-bounds.getX(), 0);
        fill(place.createTransformedShape(outline));
        roll.feed(NUMBER_HEIGHT + 25);
    }

    private void framed(String word) {
        var font = Roll.spaced(fonts.bold(38));
        var width = Roll.advance(font, word) + 56;
        roll.graphics().setStroke(new BasicStroke(5));
        roll.graphics().draw(new Rectangle2D.Double((WIDTH - width) / 2, roll.y() + 2.5, width, 61));
        roll.feed(2);
        roll.centred(font, word, 62);
        roll.feed(12);
    }

    private void service() {
        var english = paper.language() == PaperLanguage.ENGLISH;
        var name = english ? paper.serviceNameEnglish() : paper.serviceName();
        var size = Roll.wrap(fonts.bold(40), name, INNER, 9).size() <= 2 ? 40 : 34;
        for (var line : Roll.wrap(fonts.bold(size), name, INNER, 4)) {
            roll.centred(fonts.bold(size), line, size + size / 5);
        }
        if (english) {
            for (var line : Roll.wrap(fonts.regular(28), paper.serviceName(), INNER, 3)) {
                roll.centred(fonts.regular(28), line, 35);
            }
        }
        roll.feed(2);
        roll.centred(fonts.regular(28), words.issuedAt(paper.issuedAt()), 35);
        roll.feed(16);
    }

    private void seat() {
        var seat = paper.seat();
        if (seat == null) {
            var codeDrawsItsOwnRule = paper.link() != null;
            if (knowsTheQueue() || (!paper.papers().isEmpty() && !codeDrawsItsOwnRule)) {
                roll.rule(4, false);
                roll.feed(12);
            }
            return;
        }
        var left = MARGIN + 20 + 84 + 20;
        var room = WIDTH - MARGIN - 16 - left;
        var bold = fonts.bold(Roll.advance(fonts.bold(44), seat) <= room ? 44 : 38);
        // Too long for one line, it is broken where its meaning is: zone above, counters below.
        var parts = Roll.advance(bold, seat) <= room ? List.of(seat) : List.of(seat.split(" · ", 2));
        var lines = parts.stream()
                .flatMap(part -> Roll.wrap(bold, part, room, 2).stream())
                .toList();
        var height = 12 + 34 + 53 * lines.size() + 14;
        var top = roll.y();
        fill(new Rectangle2D.Double(MARGIN, top, INNER, height));
        roll.graphics().setColor(Color.WHITE);
        Marks.armchair(roll.graphics(), MARGIN + 20, top + (height - 84) / 2.0, 84);
        roll.feed(12);
        roll.text(fonts.regular(28), words.sitAt(), left, 34);
        roll.feed(34);
        for (var line : lines) {
            roll.text(bold, line, left, 53);
            roll.feed(53);
        }
        roll.graphics().setColor(Color.BLACK);
        roll.moveTo(top + height + 16);
    }

    private void expectations() {
        var people = paper.peopleAhead();
        if (people != null) {
            row(words.ahead(), words.peopleAhead(people));
        }
        var wait = paper.waitRange();
        if (wait != null) {
            row(words.waitLabel(), words.waitOf(wait));
            var bound = wait.bound90Minutes();
            if (bound != null) {
                roll.rightAligned(fonts.regular(28), words.nineOfTen().formatted(bound), 35, 4);
                roll.feed(35);
            }
        }
        if (knowsTheQueue()) {
            roll.feed(16);
        }
    }

    private boolean knowsTheQueue() {
        return paper.peopleAhead() != null || paper.waitRange() != null;
    }

    private void row(String label, String value) {
        var bold = fonts.bold(42);
        var plain = fonts.regular(30);
        // Four dots lower, the smaller label stands on the value's baseline.
        roll.rightAligned(bold, value, 50, 4);
        roll.feed(4);
        roll.text(plain, label, MARGIN + 4, 50);
        roll.feed(50);
    }

    private void code() {
        var link = paper.link();
        if (link == null) {
            return;
        }
        var square = QrSquare.of(link);
        roll.rule(3, true);
        var top = roll.y();
        // The quiet zone may run into the margin, so that the code itself stands flush with the text.
        var left = MARGIN - 24;
        square.draw(roll.graphics(), left, top);
        var textLeft = left + square.side() + 22;
        var room = WIDTH - MARGIN - textLeft;
        var titles = Roll.wrap(fonts.bold(36), words.follow(), room, 2);
        var lines = Roll.wrap(fonts.regular(28), words.scan(), room, 3);
        var beside = room >= 200;
        var height = 43 * titles.size() + 35 * lines.size();
        roll.feed(beside ? (square.side() - height) / 2 : square.side());
        for (var title : titles) {
            roll.text(fonts.bold(36), title, beside ? textLeft : MARGIN + 4, 43);
            roll.feed(43);
        }
        for (var line : lines) {
            roll.text(fonts.regular(28), line, beside ? textLeft : MARGIN + 4, 35);
            roll.feed(35);
        }
        roll.moveTo(Math.max(roll.y(), top + square.side()));
        roll.rule(3, true);
        roll.feed(14);
    }

    private void papersAtHand() {
        if (paper.papers().isEmpty()) {
            return;
        }
        roll.text(fonts.bold(32), words.papers(), MARGIN + 4, 40);
        roll.feed(44);
        var font = fonts.regular(30);
        for (var item : paper.papers()) {
            roll.graphics().setStroke(new BasicStroke(3));
            roll.graphics().draw(new Rectangle2D.Double(MARGIN + 5.5, roll.y() + 6.5, 27, 27));
            for (var line : Roll.wrap(font, item, INNER - 54, 2)) {
                roll.text(font, line, MARGIN + 50, 40);
                roll.feed(40);
            }
        }
        roll.feed(16);
    }

    private void band(Font font, String text, int height) {
        fill(new Rectangle2D.Double(MARGIN, roll.y(), INNER, height));
        roll.graphics().setColor(Color.WHITE);
        roll.centred(font, text, height);
        roll.graphics().setColor(Color.BLACK);
    }

    private void fill(Shape shape) {
        roll.graphics().fill(shape);
    }
}
