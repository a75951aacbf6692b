package vn.motcua.office.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bookings to draw. */
final class BookSamples {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private BookSamples() {}

    static BookPageView services() {
        return new BookPageView(choices(), null, List.of(), null, List.of(), false, null, "", "0274 3 862 115");
    }

    static BookPageView slots() {
        List<BookPageView.Slot> slots = new ArrayList<>();
        for (int quarter = 0; quarter < 14; quarter++) {
            Instant start = NINE.plusSeconds(quarter * (quarter < 8 ? 900L : 2_400L));
            slots.add(new BookPageView.Slot(
                    start.toString(),
                    start.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalTime().toString(),
                    quarter < 8,
                    quarter % 3));
        }
        return new BookPageView(
                choices(),
                "chung-thuc",
                List.of(
                        new BookPageView.Day(MONDAY, 1, 12),
                        new BookPageView.Day(MONDAY.plusDays(1), 2, 24),
                        new BookPageView.Day(MONDAY.plusDays(2), 3, 0),
                        new BookPageView.Day(MONDAY.plusDays(5), 6, 9)),
                MONDAY,
                slots,
                true,
                "Khung giờ đã hết chỗ. Hãy chọn khung giờ khác.",
                "",
                "0274 3 862 115");
    }

    private static List<BookPageView.Choice> choices() {
        return List.of(
                new BookPageView.Choice("ho-tich", "Hộ tịch"),
                new BookPageView.Choice("chung-thuc", "Chứng thực"),
                new BookPageView.Choice("dat-dai", "Đất đai – xây dựng"));
    }

    static BookingPageView booking(String state) {
        return new BookingPageView(
                "AB3D7KMX",
                "AB3D-7KMX",
                "Chứng thực",
                MONDAY,
                1,
                NINE,
                NINE.plusSeconds(900),
                NINE.minusSeconds(3_600),
                NINE.plusSeconds(900),
                state,
                false);
    }

    static AppointmentsPageView day() {
        return new AppointmentsPageView(
                MONDAY,
                List.of(
                        line("AB3D-7KMX", 0, "checked-in", "closed", "B012", null),
                        line("PQ4R-ST5V", 900, "booked", "late", null, null),
                        line("WX6Y-Z789", 1_800, "booked", "closed", null, "Zm9vYmFyYmF6cXV4MTIzNA"),
                        line("23AB-45CD", 5_400, "booked", "early", null, null),
                        line("EFGH-JKMN", 5_400, "cancelled", "closed", null, null)),
                slots());
    }

    private static AppointmentsPageView.Line line(
            String shown,
            int seconds,
            String state,
            String checkIn,
            @Nullable String number,
            @Nullable String contact) {
        return new AppointmentsPageView.Line(
                shown.replace("-", ""),
                shown,
                "Chứng thực",
                NINE.plusSeconds(seconds),
                state,
                checkIn,
                contact == null ? "kiosk" : "phone",
                contact != null,
                number,
                contact);
    }
}
