package vn.motcua.office.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bookings of a day, for officers; no names.
 *
 * @param day which day
 * @param lines by slot
 * @param book what can be booked at the desk
 */
public record AppointmentsPageView(LocalDate day, List<Line> lines, BookPageView book) {
    /** Copies the list. */
    public AppointmentsPageView {
        lines = List.copyOf(lines);
    }

    /**
     * One booking.
     *
     * @param checkIn {@code open}, {@code early}, {@code late} or {@code closed}
     * @param number the number its person got, absent before
     * @param contact where the telephone is kept, absent when none was given
     */
    public record Line(
            String code,
            String shown,
            String service,
            Instant start,
            String state,
            String checkIn,
            String channel,
            boolean atHome,
            @Nullable String number,
            @Nullable String contact) {
        /** The look of its state's badge. */
        public String look() {
            return switch (state) {
                case "checked-in" -> "ok";
                case "missed" -> "over";
                case "cancelled" -> "";
                default -> checkIn.equals("late") ? "near" : "info";
            };
        }

        /** Its state in a word: {@code late} while its person has not come in time. */
        public String word() {
            return state.equals("booked") && checkIn.equals("late") ? "late" : state;
        }
    }
}
