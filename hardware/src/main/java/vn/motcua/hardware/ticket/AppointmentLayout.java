package vn.motcua.hardware.ticket;

import static vn.motcua.hardware.ticket.Roll.MARGIN;
import static vn.motcua.hardware.ticket.Roll.WIDTH;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The slip of a booking from head to foot: day and hour first, then what for, then the code, large and as a QR square. */
final class AppointmentLayout {
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", Locale.of("vi"));
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final NotoSans fonts;
    private final AppointmentPaper paper;
    private final boolean english;
    private final Roll roll = new Roll();

    AppointmentLayout(NotoSans fonts, AppointmentPaper paper) {
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
        roll.centred(Roll.spaced(fonts.bold(32)), "PHIẾU HẸN / APPOINTMENT", 42);
        roll.feed(12);
        when();
        service();
        code();
        what();
        letterhead.foot(PaperWords.in(paper.language()));
        roll.feed(Letterhead.BOTTOM);
        return roll.cut();
    }

    /** The day and the hour stand in a black field: they are what the paper is for. */
    private void when() {
        String first = capital((english ? DAY_EN : DAY_VI).format(paper.start()));
        String second = capital((english ? DAY_VI : DAY_EN).format(paper.start()));
        String hour = TIME.format(paper.start()) + " – " + TIME.format(paper.end());
        int top = roll.y();
        int height = 14 + 54 + 108 + 40 + 16;
        roll.graphics().fill(new Rectangle2D.Double(MARGIN, top, INNER, height));
        roll.graphics().setColor(Color.WHITE);
        roll.feed(14);
        roll.centred(fitting(first, 42), first, 54);
        roll.centred(fitting(hour, 86), hour, 108);
        roll.centred(fitting(second, 30), second, 40);
        roll.graphics().setColor(Color.BLACK);
        roll.moveTo(top + height + 18);
    }

    private Font fitting(String text, int size) {
        int fits = size;
        while (fits > 28 && Roll.advance(fonts.bold(fits), text) > INNER - 24) {
            fits -= 2;
        }
        return fonts.bold(fits);
    }

    private void service() {
        String name = english ? paper.serviceNameEnglish() : paper.serviceName();
        String other = english ? paper.serviceName() : paper.serviceNameEnglish();
        for (var line : Roll.wrap(fonts.bold(38), name, INNER, 3)) {
            roll.centred(fonts.bold(38), line, 46);
        }
        for (var line : Roll.wrap(fonts.regular(28), other, INNER, 3)) {
            roll.centred(fonts.regular(28), line, 36);
        }
        roll.feed(14);
        roll.rule(3, true);
        roll.feed(16);
    }

    private void code() {
        roll.centred(fonts.regular(28), "Mã lịch hẹn / Booking code", 36);
        roll.feed(6);
        var font = Roll.spaced(fonts.bold(72));
        double width = Math.min(INNER, Roll.advance(font, paper.code()) + 40);
        roll.graphics().setStroke(new BasicStroke(5));
        roll.graphics().draw(new Rectangle2D.Double((WIDTH - width) / 2, roll.y() + 2.5, width, 99));
        roll.centred(font, paper.code(), 104);
        roll.feed(14);
        var square = QrSquare.of(paper.link());
        square.draw(roll.graphics(), (WIDTH - square.side()) / 2, roll.y());
        roll.feed(square.side() + 4);
    }

    private void what() {
        LocalTime opens = paper.opens();
        LocalTime counts = paper.counts();
        if (opens == null || counts == null) {
            lines("Cán bộ sẽ gọi điện và đến tại nhà.", "An officer will call and come to your home.");
        } else {
            String from = TIME.format(opens);
            String until = TIME.format(counts);
            lines(
                    "Báo đã đến tại máy lấy số từ " + from + ". Sau " + until + " là lượt thường.",
                    "Check in at the kiosk from " + from + ". After " + until + " you take an ordinary turn.");
        }
        lines("Không đến được: hủy bằng mã này.", "Cannot come? Cancel with this code.");
    }

    private void lines(String vietnamese, String english) {
        for (var line : Roll.wrap(fonts.bold(30), this.english ? english : vietnamese, INNER, 3)) {
            roll.centred(fonts.bold(30), line, 38);
        }
        for (var line : Roll.wrap(fonts.regular(28), this.english ? vietnamese : english, INNER, 3)) {
            roll.centred(fonts.regular(28), line, 36);
        }
        roll.feed(14);
    }

    /** Java's Vietnamese weekdays begin small. */
    private static String capital(String day) {
        return day.substring(0, 1).toUpperCase(Locale.of("vi")) + day.substring(1);
    }
}
