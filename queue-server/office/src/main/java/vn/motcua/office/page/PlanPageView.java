package vn.motcua.office.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of the plan of openings.
 *
 * @param monday its first day
 * @param thisWeek Monday of the present week
 * @param days the days shown, in order
 * @param rows counters, in order of display
 * @param snapshot the same as JSON for the page's script
 */
public record PlanPageView(LocalDate monday, LocalDate thisWeek, List<Day> days, List<Row> rows, String snapshot) {
    private static final double BAR = 100;

    /** Copies the lists. */
    public PlanPageView {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /**
     * A day of the week.
     *
     * @param holiday why the office is closed, absent when it is not
     * @param editable whether it can still be changed
     * @param changed whether it was planned by hand
     */
    public record Day(LocalDate date, @Nullable String holiday, boolean editable, boolean changed) {}

    /** A counter with its cells, one for each day. */
    public record Row(String counter, String name, List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A part of a day. */
    public record Part(LocalTime from, LocalTime to) {
        /** {@code 07:30–11:30}. */
        @Override
        public String toString() {
            return from + "–" + to;
        }
    }

    /**
     * What one counter means to do on one day.
     *
     * @param calling when it calls
     * @param absences when nobody can be there
     * @param services letters of what it serves; empty when these are all it can
     * @param whole the office's day, absent when it is closed
     */
    public record Cell(
            Day day,
            List<Part> calling,
            List<Part> absences,
            String services,
            @Nullable Part whole) {
        /** Copies the lists. */
        public Cell {
            calling = List.copyOf(calling);
            absences = List.copyOf(absences);
        }
    }

    /** Monday of the week before or after. */
    public LocalDate week(int away) {
        return monday.plusWeeks(away);
    }

    /** The last day of the week. */
    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Whether some day of the week can still be changed. */
    public boolean editable() {
        return days.stream().anyMatch(Day::editable);
    }

    /** Where a part begins in the bar of a cell, of a hundred. */
    public static String begins(Cell cell, Part part) {
        return number(share(cell, part.from()));
    }

    /** How long a part is in the bar of a cell, of a hundred. */
    public static String lasts(Cell cell, Part part) {
        return number(Math.max(0, share(cell, part.to()) - share(cell, part.from())));
    }

    private static String number(double share) {
        return String.valueOf(Math.round(share * 10) / 10.0);
    }

    private static double share(Cell cell, LocalTime at) {
        Part whole = cell.whole();
        if (whole == null) {
            return 0;
        }
        double length = whole.to().toSecondOfDay() - whole.from().toSecondOfDay();
        return Math.clamp((at.toSecondOfDay() - whole.from().toSecondOfDay()) / length, 0, 1) * BAR;
    }
}
