package vn.motcua.hardware.ticket;

import static vn.motcua.hardware.ticket.Roll.MARGIN;
import static vn.motcua.hardware.ticket.Roll.WIDTH;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The list of papers of a procedure from head to foot: what it is, each paper with a box to tick, time, fee, rules. */
final class ChecklistLayout {
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int BOX = 34;

    /** Twelve papers with long names and notes; the usual list has three and is a fifth as long. */
    static final int MAX_HEIGHT = 4800;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final NotoSans fonts;
    private final ChecklistPaper paper;
    private final boolean english;
    private final Roll roll = new Roll(MAX_HEIGHT);

    ChecklistLayout(NotoSans fonts, ChecklistPaper paper) {
        this.fonts = fonts;
        this.paper = paper;
        this.english = paper.language() == PaperLanguage.ENGLISH;
    }

    BufferedImage draw() {
        var letterhead = new Letterhead(fonts, paper.brand(), roll);
        roll.feed(Letterhead.TOP);
        letterhead.head();
        procedure();
        items();
        facts();
        rules();
        centred(
                fonts.regular(26),
                say("In lúc ", "Printed ") + paper.printedAt().format(PRINTED),
                34,
                1);
        roll.feed(12);
        letterhead.foot(PaperWords.in(paper.language()));
        roll.feed(Letterhead.BOTTOM);
        return roll.cut();
    }

    private String say(String vietnamese, String englishWords) {
        return english ? englishWords : vietnamese;
    }

    /** The name stands in a black field, so that nobody takes the list for a ticket. */
    private void procedure() {
        var heading = say("GIẤY TỜ CẦN CÓ", "PAPERS TO BRING");
        var lines = Roll.wrap(fonts.bold(40), paper.name(), INNER - 40, 5);
        var top = roll.y();
        var height = 16 + 42 + 50 * lines.size() + 18;
        roll.graphics().fill(new Rectangle2D.Double(MARGIN, top, INNER, height));
        roll.graphics().setColor(Color.WHITE);
        roll.feed(16);
        roll.centred(Roll.spaced(fonts.bold(28)), heading, 42);
        for (var line : lines) {
            roll.centred(fonts.bold(40), line, 50);
        }
        roll.graphics().setColor(Color.BLACK);
        roll.moveTo(top + height + 12);
        centred(fonts.regular(28), say("Mã thủ tục ", "Code ") + paper.code(), 36, 1);
        centred(fonts.regular(28), say("Lĩnh vực ", "Field: ") + paper.field(), 36, 2);
        roll.feed(12);
        roll.rule(3, true);
        roll.feed(14);
    }

    private void items() {
        if (paper.items().isEmpty()) {
            left(
                    fonts.regular(30),
                    say("Danh sách giấy tờ: xin hỏi bàn hướng dẫn.", "Please ask at the help desk for the list."),
                    40,
                    3,
                    0);
        }
        for (var item : paper.items()) {
            roll.graphics().setStroke(new BasicStroke(4));
            roll.graphics().draw(new Rectangle2D.Double(MARGIN + 4, roll.y() + 5.0, BOX, BOX));
            left(fonts.bold(32), item.name(), 42, 3, BOX + 24);
            if (item.note() != null) {
                left(fonts.regular(28), item.note(), 36, 2, BOX + 24);
            }
            left(
                    fonts.regular(26),
                    item.onDemand()
                            ? say("Số hóa theo yêu cầu, có thu phí", "Digitised if you ask, for a fee")
                            : say("Phải số hóa khi tiếp nhận", "Must be digitised when handed in"),
                    34,
                    2,
                    BOX + 24);
            roll.feed(12);
        }
        roll.rule(3, true);
        roll.feed(12);
    }

    private void facts() {
        fact(say("Thời hạn", "Time"), paper.time());
        fact(say("Lệ phí", "Fee"), paper.fee());
        fact(say("Nơi nộp", "Where"), paper.where());
        roll.feed(8);
    }

    private void fact(String label, @Nullable String value) {
        var known = value == null ? say("hỏi tại quầy", "ask there") : value;
        roll.text(fonts.regular(28), label, MARGIN + 4, 42);
        left(fonts.bold(32), known, 42, 3, 150);
    }

    private void rules() {
        var hour = paper.sameDayBefore();
        if (hour != null) {
            left(
                    fonts.bold(28),
                    say(
                            "Hồ sơ nộp sau " + hour.format(TIME) + " được trả kết quả vào ngày làm việc tiếp theo.",
                            "Papers handed in after " + hour.format(TIME)
                                    + " have their result on the next working day."),
                    38,
                    4,
                    0);
            roll.feed(8);
        }
        if (paper.online()) {
            left(
                    fonts.bold(28),
                    say(
                            "Nộp trực tuyến được, không phải đến quầy: dichvucong.gov.vn",
                            "Can be filed online, without coming: dichvucong.gov.vn"),
                    38,
                    3,
                    0);
            roll.feed(8);
        }
        left(
                fonts.regular(26),
                say(
                        "Đây không phải phiếu lấy số. Khi đến, xin lấy số tại máy.",
                        "This is no ticket. When you come, please take a number."),
                34,
                3,
                0);
        roll.feed(8);
    }

    private void left(Font font, String text, int height, int most, int indent) {
        for (var line : Roll.wrap(font, text, INNER - indent - 8, most)) {
            roll.text(font, line, MARGIN + 4 + indent, height);
            roll.feed(height);
        }
    }

    private void centred(Font font, String text, int height, int most) {
        for (var line : Roll.wrap(font, text, INNER, most)) {
            roll.centred(font, line, height);
        }
    }
}
