package vn.motcua.protocol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which days are working days: Monday to Friday without holidays, and the days off on which the office works to make up
 * for another one. Periods of the law are counted by them.
 *
 * @param holidays the days off, in order
 * @param makeUpDays the days off that are worked, in order
 */
public record WorkingDays(List<LocalDate> holidays, List<LocalDate> makeUpDays) {
    /** Monday to Friday, as long as nothing else is known. */
    public static final WorkingDays PLAIN = new WorkingDays(List.of(), List.of());

    private static final int MOST = 400;
    private static final int YEARS_AHEAD = 2;

    /** Checks and copies the lists. */
    public WorkingDays {
        holidays = Check.list("holidays", holidays, MOST);
        makeUpDays = Check.list("makeUpDays", makeUpDays, MOST);
    }

    /** Whether this is a working day. */
    public boolean on(LocalDate day) {
        boolean week = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
        return week || makeUpDays.contains(day);
    }

    /** The last of so many working days after a day; at most two years ahead. */
    public LocalDate after(LocalDate day, int days) {
        return day.plusDays(1)
                .datesUntil(day.plusYears(YEARS_AHEAD))
                .filter(this::on)
                .limit(days)
                .reduce((earlier, later) -> later)
                .orElse(day);
    }

    /** What is still of use from this day on. */
    public WorkingDays from(LocalDate day) {
        return new WorkingDays(
                since(holidays.stream(), day).toList(),
                since(makeUpDays.stream(), day).toList());
    }

    private static Stream<LocalDate> since(Stream<LocalDate> days, LocalDate first) {
        return days.filter(day -> !day.isBefore(first));
    }
}
