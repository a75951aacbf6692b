package vn.motcua.hardware.ticket;

import static vn.motcua.hardware.ticket.Roll.MARGIN;
import static vn.motcua.hardware.ticket.Roll.WIDTH;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The slip of formal feedback from head to foot: the code, large and as a QR square, then what happens and by when. */
final class FeedbackLayout {
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final NotoSans fonts;
    private final FeedbackPaper paper;
    private final boolean english;
    private final Roll roll = new Roll();

    FeedbackLayout(NotoSans fonts, FeedbackPaper paper) {
        this.fonts = fonts;
        this.paper = paper;
        this.english = paper.language() == PaperLanguage.ENGLISH;
    }

    BufferedImage draw() {
        Letterhead letterhead = new Letterhead(fonts, paper.brand(), roll);
        roll.feed(Letterhead.TOP);
        letterhead.head();
        roll.rule(4, false);
        roll.feed(14);
        roll.centred(Roll.spaced(fonts.bold(32)), "PHẢN ÁNH, KIẾN NGHỊ", 42);
        roll.centred(fonts.regular(28), "Formal feedback", 36);
        roll.feed(10);
        code();
        states();
        due();
        lines("Ai có mã này đọc được câu trả lời: xin giữ kín.", "Whoever has this code can read the answer: keep it.");
        letterhead.foot(PaperWords.in(paper.language()));
        roll.feed(Letterhead.BOTTOM);
        return roll.cut();
    }

    private void code() {
        roll.centred(fonts.regular(28), "Mã theo dõi / Code", 36);
        roll.feed(6);
        Font font = fitting(paper.code(), 64);
        double width = Math.min(INNER, Roll.advance(font, paper.code()) + 40);
        roll.graphics().setStroke(new BasicStroke(5));
        roll.graphics().draw(new Rectangle2D.Double((WIDTH - width) / 2, roll.y() + 2.5, width, 91));
        roll.centred(font, paper.code(), 96);
        roll.feed(14);
        var square = QrSquare.of(paper.link());
        square.draw(roll.graphics(), (WIDTH - square.side()) / 2, roll.y());
        roll.feed(square.side() + 4);
        lines(
                "Quét mã, hoặc nhập mã tại trang góp ý của cơ quan.",
                "Scan it, or type the code on the office's feedback page.");
    }

    private void states() {
        lines("Các bước: đã nhận, đang giải quyết, đã trả lời.", "Steps: received, in progress, answered.");
    }

    private void due() {
        LocalDate day = paper.dueOn();
        if (day != null && paper.due() != null && paper.dueEnglish() != null) {
            lines(
                    "Chậm nhất " + DAY.format(day) + ": " + paper.due(),
                    "By " + DAY.format(day) + ": " + paper.dueEnglish());
        }
        roll.rule(3, true);
        roll.feed(14);
    }

    private Font fitting(String text, int size) {
        int fits = size;
        while (fits > 28 && Roll.advance(fonts.bold(fits), text) > INNER - 48) {
            fits -= 2;
        }
        return fonts.bold(fits);
    }

    private void lines(String vietnamese, String english) {
        for (var line : Roll.wrap(fonts.bold(30), this.english ? english : vietnamese, INNER, 4)) {
            roll.centred(fonts.bold(30), line, 38);
        }
        for (var line : Roll.wrap(fonts.regular(28), this.english ? vietnamese : english, INNER, 4)) {
            roll.centred(fonts.regular(28), line, 36);
        }
        roll.feed(14);
    }
}
