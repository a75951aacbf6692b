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
import vn.motcua.protocol.guide.Paper.Digitised;

/** The list of papers of a procedure from head to foot: what it is, each paper with a box to tick, time, fee, rules. */
final class ChecklistLayout {
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int BOX = 34;

    /** 65 cm: three papers with the longest names and notes; the usual list has as many and is a fifth as long. */
    static final int MAX_HEIGHT = 5200;

    /** No text of a list is longer than 300 characters, which are fewer lines than this. */
    private static final int ALL_LINES = 40;

    /** The line that stands for papers without room. */
    private static final int MORE_HEIGHT = 4 * 42 + 12;

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
        items(MAX_HEIGHT - new ChecklistLayout(fonts, paper).end());
        end();
        return roll.cut();
    }

    /** What stands below the papers; returns where it ends. */
    private int end() {
        roll.rule(3, true);
        roll.feed(12);
        if (paper.part().last()) {
            facts();
            rules();
        } else {
            centred(
                    fonts.bold(32),
                    say("Còn giấy tờ ở tờ ", "More papers on slip ")
                            + (paper.part().number() + 1),
                    44,
                    1);
            roll.feed(8);
        }
        centred(
                fonts.regular(26),
                say("In lúc ", "Printed ") + paper.printedAt().format(PRINTED),
                34,
                1);
        roll.feed(12);
        new Letterhead(fonts, paper.brand(), roll).foot(PaperWords.in(paper.language()));
        roll.feed(Letterhead.BOTTOM);
        return roll.y();
    }

    private String say(String vietnamese, String englishWords) {
        return english ? englishWords : vietnamese;
    }

    /** The name stands in a black field, so that nobody takes the list for a ticket. */
    private void procedure() {
        var heading = say("GIẤY TỜ CẦN CÓ", "PAPERS TO BRING");
        var lines = Roll.wrap(fonts.bold(40), paper.name(), INNER - 40, ALL_LINES);
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
        if (paper.part().of() > 1) {
            centred(fonts.bold(32), slip(), 44, 2);
        }
        roll.feed(12);
        roll.rule(3, true);
        roll.feed(14);
    }

    private String slip() {
        var part = paper.part();
        return say(
                "Tờ %d/%d · tất cả %d giấy tờ".formatted(part.number(), part.of(), part.papers()),
                "Slip %d of %d · %d papers in all".formatted(part.number(), part.of(), part.papers()));
    }

    /** The papers down to {@code bottom}, each whole or not at all: a name cut off would send somebody home again. */
    private void items(int bottom) {
        if (paper.items().isEmpty()) {
            left(
                    fonts.regular(30),
                    say("Danh sách giấy tờ: xin hỏi bàn hướng dẫn.", "Please ask at the help desk for the list."),
                    40,
                    3,
                    0);
        }
        var left = paper.items().size();
        for (var item : paper.items()) {
            var room = bottom - roll.y() - (left > 1 ? MORE_HEIGHT : 0);
            if (height(item) > room) {
                more(left);
                return;
            }
            item(item);
            left--;
        }
    }

    private int height(ChecklistPaper.Item item) {
        var note = item.note();
        return 42 * lines(fonts.bold(32), item.name(), BOX + 24)
                + (note == null ? 0 : 36 * lines(fonts.regular(28), note, BOX + 24))
                + (item.digitised() == Digitised.NOT ? 0 : 34 * lines(fonts.regular(26), digitised(item), BOX + 24))
                + 12;
    }

    private void item(ChecklistPaper.Item item) {
        roll.graphics().setStroke(new BasicStroke(4));
        roll.graphics().draw(new Rectangle2D.Double(MARGIN + 4, roll.y() + 5.0, BOX, BOX));
        left(fonts.bold(32), item.name(), 42, ALL_LINES, BOX + 24);
        if (item.note() != null) {
            left(fonts.regular(28), item.note(), 36, ALL_LINES, BOX + 24);
        }
        if (item.digitised() != Digitised.NOT) {
            left(fonts.regular(26), digitised(item), 34, ALL_LINES, BOX + 24);
        }
        roll.feed(12);
    }

    private String digitised(ChecklistPaper.Item item) {
        return item.digitised() == Digitised.ON_DEMAND
                ? say("Số hóa khi Ông/Bà yêu cầu, có thu phí", "Scanned if you ask, for a fee")
                : say("Cán bộ sẽ quét bản này khi tiếp nhận", "Staff will scan this when you hand it in");
    }

    /** The list is not whole, and says so. */
    private void more(int papers) {
        left(fonts.bold(32), moreWords(papers), 42, 4, 0);
        roll.feed(12);
    }

    private String moreWords(int papers) {
        return say(
                "Còn " + papers + " giấy tờ nữa, phiếu không đủ chỗ: xem trên màn hình máy này hoặc tại"
                        + " dichvucong.gov.vn, mã " + paper.code() + ".",
                papers + " more to bring, no room here: see this screen or dichvucong.gov.vn, code " + paper.code()
                        + ".");
    }

    private void facts() {
        fact(say("Thời hạn", "Time"), paper.time());
        fact(say("Lệ phí", "Fee"), paper.fee());
        fact(say("Nơi nộp", "Where"), paper.where());
        known(say("Cách nộp", "How to file"), paper.filing().ways());
        known(say("Cơ quan", "Agency"), paper.filing().agency());
        roll.feed(8);
    }

    private void known(String label, @Nullable String value) {
        if (value != null) {
            left(fonts.regular(28), label + ": " + value, 38, ALL_LINES, 0);
        }
    }

    private void fact(String label, @Nullable String value) {
        var known = value == null ? say("hỏi tại quầy", "ask there") : value;
        roll.text(fonts.regular(28), label, MARGIN + 4, 42);
        left(fonts.bold(32), known, 42, ALL_LINES, 150);
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
        rule(
                paper.filing().online(),
                "Nộp trực tuyến được, không phải đến quầy: dichvucong.gov.vn",
                "Can be filed online, without coming: dichvucong.gov.vn");
        rule(
                paper.filing().borderless(),
                "Nộp ở bất kỳ bộ phận một cửa nào, không phụ thuộc nơi ở.",
                "Any one-stop office accepts it, wherever you live.");
        rule(
                paper.filing().homeService(),
                "Có hỗ trợ tại nhà cho người không đến được: xin hỏi bàn hướng dẫn.",
                "Staff can come home to people who cannot come: please ask at the help desk.");
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

    private void rule(boolean holds, String vietnamese, String englishWords) {
        if (holds) {
            left(fonts.bold(28), say(vietnamese, englishWords), 38, 3, 0);
            roll.feed(8);
        }
    }

    private static int lines(Font font, String text, int indent) {
        return Roll.wrap(font, text, INNER - indent - 8, ALL_LINES).size();
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
