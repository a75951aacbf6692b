package vn.motcua.hardware.ticket;

import static vn.motcua.hardware.ticket.Roll.MARGIN;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The slip of a booking from head to foot: day and hour first, then what for, then the code, large and as a QR square. */
final class AppointmentLayout {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", Locale.of("vi"));
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final AppointmentPaper paper;
    private final CodeSlip slip;
    private final Roll roll;

    AppointmentLayout(NotoSans fonts, AppointmentPaper paper) {
        this.paper = paper;
        this.slip = new CodeSlip(fonts, paper.brand(), paper.language());
        this.roll = slip.roll();
    }

    BufferedImage draw() {
        slip.open("PHIẾU HẸN / APPOINTMENT");
        roll.feed(12);
        when();
        service();
        slip.code("Mã lịch hẹn / Booking code", paper.code(), 72, paper.link());
        what();
        return slip.close();
    }

    /** The day and the hour stand in a black field: they are what the paper is for. */
    private void when() {
        String vietnamese = capital(DAY_VI.format(paper.start()));
        String english = DAY_EN.format(paper.start());
        String hour = TIME.format(paper.start()) + " – " + TIME.format(paper.end());
        int top = roll.y();
        int height = 14 + 54 + 108 + 40 + 16;
        roll.graphics().fill(new Rectangle2D.Double(MARGIN, top, CodeSlip.INNER, height));
        roll.graphics().setColor(Color.WHITE);
        roll.feed(14);
        fitted(slip.english() ? english : vietnamese, 42, 54);
        fitted(hour, 86, 108);
        fitted(slip.english() ? vietnamese : english, 30, 40);
        roll.graphics().setColor(Color.BLACK);
        roll.moveTo(top + height + 18);
    }

    private void fitted(String text, int size, int row) {
        roll.centred(slip.fitting(text, size), text, row);
    }

    private void service() {
        slip.both(paper.serviceName(), paper.serviceNameEnglish(), 38, 28);
        roll.feed(14);
        roll.rule(3, true);
        roll.feed(16);
    }

    private void what() {
        LocalTime opens = paper.opens();
        LocalTime counts = paper.counts();
        if (opens == null || counts == null) {
            slip.lines("Cán bộ sẽ gọi điện và đến tại nhà.", "An officer will call and come to your home.");
        } else {
            String from = TIME.format(opens);
            String until = TIME.format(counts);
            slip.lines(
                    "Báo đã đến tại máy lấy số từ " + from + ". Sau " + until + " là lượt thường.",
                    "Check in at the kiosk from " + from + ". After " + until + " you take an ordinary turn.");
        }
        slip.lines("Không đến được: hủy bằng mã này.", "Cannot come? Cancel with this code.");
    }

    /** Java's Vietnamese weekdays begin small. */
    private static String capital(String day) {
        return day.substring(0, 1).toUpperCase(Locale.of("vi")) + day.substring(1);
    }
}
