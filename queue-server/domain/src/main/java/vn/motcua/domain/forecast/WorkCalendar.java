package vn.motcua.domain.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which days are no usual days of their weekday, as an office knows beforehand: holidays and closures, and days off
 * that are worked instead of another day, as the government swaps them before long holidays (ADR 38).
 *
 * @param holidays days on which it was or will be closed
 * @param makeUpDays days off that are worked, and the weekday that each one stands for
 */
public record WorkCalendar(Set<LocalDate> holidays, Map<LocalDate, DayOfWeek> makeUpDays) {
    /** Every day is a day of its weekday. */
    public static final WorkCalendar PLAIN = new WorkCalendar(Set.of(), Map.of());

    /** Copies both. */
    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        makeUpDays = Map.copyOf(makeUpDays);
    }

    /** One without days that are made up for. */
    public static WorkCalendar closed(Set<LocalDate> holidays) {
        return new WorkCalendar(holidays, Map.of());
    }

    /** Whether the office is closed, as it knows beforehand. */
    public boolean holiday(LocalDate day) {
        return holidays.contains(day);
    }

    /** The weekday whose people come on a day. */
    public DayOfWeek weekdayOf(LocalDate day) {
        return makeUpDays.getOrDefault(day, day.getDayOfWeek());
    }
}
