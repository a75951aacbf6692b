package vn.motcua.domain.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many people came on past days, by half-hour of the day. Days on which the office was closed, or nearly so, are
 * known but never learned from: those that are named as holidays, and those that had fewer than six tenths of the usual
 * people of that weekday in the eight weeks around, as far as they are past. A day off that is worked counts as a day
 * of the weekday that it stands for (ADR 38). Six tenths is our own rule, because closed days must not teach
 * (waiting-science, section 8) and not every log names them.
 */
public final class DemandHistory {
    /** Half-hours of a day. */
    public static final int HALF_HOURS = 48;

    private static final double CLOSED_BELOW = .6;
    private static final int WEEKS_AROUND = 8;
    /** Days further back than this are not looked for; own rule: what is that old is no recent level. */
    private static final int MOST_DAYS_BACK = 60;

    private final NavigableMap<LocalDate, double[]> days;
    /** From this day on nothing is known, whatever {@link #days} holds. */
    private final LocalDate end;

    private final WorkCalendar calendar;

    /**
     * A history.
     *
     * @param days people by half-hour, {@value #HALF_HOURS} of them, for each day that is known
     * @param calendar holidays, and days off that are worked
     */
    public DemandHistory(Map<LocalDate, double[]> days, WorkCalendar calendar) {
        this.days = new TreeMap<>();
        days.forEach((day, people) -> this.days.put(day, Arrays.copyOf(people, HALF_HOURS)));
        this.calendar = calendar;
        this.end = LocalDate.MAX;
    }

    private DemandHistory(NavigableMap<LocalDate, double[]> days, WorkCalendar calendar, LocalDate end) {
        this.days = days;
        this.calendar = calendar;
        this.end = end;
    }

    /** What was known when {@code origin} began. */
    public DemandHistory before(LocalDate origin) {
        return new DemandHistory(days, calendar, origin.isBefore(end) ? origin : end);
    }

    /** The days that are known, in order. */
    public List<LocalDate> days() {
        return List.copyOf(days.headMap(end).keySet());
    }

    /** Whether anything is known of a day. */
    public boolean knows(LocalDate day) {
        return day.isBefore(end) && days.containsKey(day);
    }

    /** Whether the office is closed on a day, as far as it says beforehand. */
    public boolean holiday(LocalDate day) {
        return calendar.holiday(day);
    }

    /**
     * People of a day by half-hour.
     *
     * @throws IllegalArgumentException when the day is not known
     */
    public double[] of(LocalDate day) {
        double[] people = knows(day) ? days.get(day) : null;
        if (people == null) {
            throw new IllegalArgumentException("nothing is known of " + day);
        }
        return people.clone();
    }

    /** People of a whole day. */
    double total(LocalDate day) {
        return Arrays.stream(of(day)).sum();
    }

    /** Usable days of the same weekday in the weeks before, the newest first. */
    List<LocalDate> sameWeekday(LocalDate day, int weeks) {
        return alike(day, day.minusWeeks(weeks), day).stream()
                .filter(past -> past.isBefore(day) && usable(past))
                .toList()
                .reversed();
    }

    /** Known days of the same weekday between two, but for the day itself, in order. */
    private List<LocalDate> alike(LocalDate day, LocalDate from, LocalDate to) {
        LocalDate last = to.isBefore(end) ? to.plusDays(1) : end;
        return from.isAfter(last)
                ? List.of()
                : days.subMap(from, last).keySet().stream()
                        .filter(other -> !other.equals(day) && calendar.weekdayOf(other) == calendar.weekdayOf(day))
                        .toList();
    }

    /** Usable days before {@code day}, the newest first. */
    List<LocalDate> recent(LocalDate day, int most) {
        List<LocalDate> recent = new ArrayList<>();
        for (int back = 1; back <= MOST_DAYS_BACK && recent.size() < most; back++) {
            LocalDate past = day.minusDays(back);
            if (knows(past) && usable(past)) {
                recent.add(past);
            }
        }
        return recent;
    }

    /** Whether a known day was a usual one, as far as this history can tell. */
    boolean usable(LocalDate day) {
        if (calendar.holiday(day)) {
            return false;
        }
        double[] same = alike(day, day.minusWeeks(WEEKS_AROUND), day.plusWeeks(WEEKS_AROUND)).stream()
                .mapToDouble(this::total)
                .toArray();
        return same.length < 2 || total(day) >= CLOSED_BELOW * Numbers.median(same);
    }
}
