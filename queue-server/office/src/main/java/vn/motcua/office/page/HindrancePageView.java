package vn.motcua.office.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What held the office back in a period.
 *
 * @param days how many of its days had anybody
 * @param lines what was found, the longest first
 */
public record HindrancePageView(LocalDate from, LocalDate to, int days, List<Line> lines) {
    /** Copies the lines. */
    public HindrancePageView {
        lines = List.copyOf(lines);
    }

    /**
     * One thing found, as {@code vn.motcua.office.report.Hindrance} tells it, with names.
     *
     * @param kind its word, as in the message keys
     * @param span the longest stretch
     * @param counters names, joined
     * @param service name of the starved service, empty otherwise
     */
    public record Line(
            String kind,
            LocalDate day,
            String span,
            int minutes,
            String counters,
            String service,
            int people,
            long mean,
            long other) {}

    /** The same days of another week. */
    public LocalDate week(int away) {
        return from.plusWeeks(away);
    }
}
