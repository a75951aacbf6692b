package vn.motcua.office.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import vn.motcua.protocol.Text;

/** Says a moment of reopening as people at a kiosk say it: the time alone today, the weekday this week, else the date. */
final class ReopeningWords {
    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private ReopeningWords() {}

    static Text of(LocalDate today, ZonedDateTime next) {
        long days = ChronoUnit.DAYS.between(today, next.toLocalDate());
        String time = TIME.format(next);
        if (days == 0) {
            return new Text("Mở lại: " + time, "Opens " + time);
        }
        if (days < 7) {
            DayOfWeek weekday = next.getDayOfWeek();
            return new Text(
                    "Mở lại: " + WEEKDAYS.get(weekday.getValue() - 1) + ", " + time,
                    "Opens " + weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ", " + time);
        }
        return new Text("Mở lại: " + DATE.format(next) + ", " + time, "Opens " + DATE_EN.format(next) + ", " + time);
    }
}
