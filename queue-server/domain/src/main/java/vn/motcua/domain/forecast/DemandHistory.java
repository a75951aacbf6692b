package vn.motcua.domain.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many people came on past days, by half-hour of the day. Days on which the office was closed, or nearly so, are known
 * but never learned from: those that are named as holidays, and those that had fewer than six tenths of the usual people
 * of that weekday in the eight weeks around, as far as they are past.
 */
public final class DemandHistory {
    /** Half-hours of a day. */
    public static final int HALF_HOURS = 48;

    private static final double CLOSED_BELOW = .6;
    private static final int WEEKS_AROUND = 8;
    /** Days further back than this are not looked for. */
    private static final int MOST_DAYS_BACK = 60;

    private final NavigableMap<LocalDate, double[]> days;
    private final Set<LocalDate> holidays;

    /**
     * A history.
     *
     * @param days people by half-hour, {@value #HALF_HOURS} of them, for each day that is known
     * @param holidays days on which the office was or will be closed, as it knows beforehand
     */
    public DemandHistory(Map<LocalDate, double[]> days, Set<LocalDate> holidays) {
        this.days = new TreeMap<>();
        days.forEach((day, people) -> this.days.put(day, Arrays.copyOf(people, HALF_HOURS)));
        this.holidays = Set.copyOf(holidays);
    }

    private DemandHistory(NavigableMap<LocalDate, double[]> days, Set<LocalDate> holidays, boolean part) {
        this.days = days;
        this.holidays = holidays;
    }

    /** What was known when {@code origin} began. */
    public DemandHistory before(LocalDate origin) {
        return new DemandHistory(days.headMap(origin, false), holidays, true);
    }

    /** The days that are known, in order. */
    public List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    /** Whether anything is known of a day. */
    public boolean knows(LocalDate day) {
        return days.containsKey(day);
    }

    /** Whether the office is closed on a day, as far as it says beforehand. */
    public boolean holiday(LocalDate day) {
        return holidays.contains(day);
    }

    /**
     * People of a day by half-hour.
     *
     * @throws IllegalArgumentException when the day is not known
     */
    public double[] of(LocalDate day) {
        double[] people = days.get(day);
        if (people == null) {
            throw new IllegalArgumentException("nothing is known of " + day);
        }
        return people.clone();
    }

    /** People of a whole day. */
    double total(LocalDate day) {
        return Arrays.stream(of(day)).sum();
    }

    /** Usable days of the same weekday, the newest first. */
    List<LocalDate> sameWeekday(LocalDate day, int weeks) {
        List<LocalDate> same = new ArrayList<>();
        for (int week = 1; week <= weeks; week++) {
            LocalDate past = day.minusWeeks(week);
            if (knows(past) && usable(past)) {
                same.add(past);
            }
        }
        return same;
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
        if (holidays.contains(day)) {
            return false;
        }
        double[] same = new double[2 * WEEKS_AROUND];
        int n = 0;
        for (int week = -WEEKS_AROUND; week <= WEEKS_AROUND; week++) {
            if (week != 0 && knows(day.plusWeeks(week))) {
                same[n++] = total(day.plusWeeks(week));
            }
        }
        return n < 2 || total(day) >= CLOSED_BELOW * Numbers.median(Arrays.copyOf(same, n));
    }
}
