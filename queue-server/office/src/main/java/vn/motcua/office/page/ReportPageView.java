package vn.motcua.office.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.motcua.office.report.WaitingFigures;

/**
 * The waiting report of a period.
 *
 * @param from first business day, inclusive
 * @param to last business day, inclusive
 * @param group what the tables are grouped by
 * @param targetMinutes the target a wait is held against
 * @param totalTransactions the whole office, per transaction
 * @param totalVisits the whole office, per visit
 * @param transactions the groups, per transaction, in reading order
 * @param visits the groups, per visit, in reading order
 * @param halfHours per transaction by the half-hour of arrival, in time order; keys like {@code 08:30}
 * @param kinds per transaction by walk-ins, people with precedence, and booked ones, those that there were
 */
public record ReportPageView(
        LocalDate from,
        LocalDate to,
        Group group,
        int targetMinutes,
        WaitingFigures totalTransactions,
        WaitingFigures totalVisits,
        List<WaitingFigures> transactions,
        List<WaitingFigures> visits,
        List<WaitingFigures> halfHours,
        List<WaitingFigures> kinds) {

    /** Copies the lists. */
    public ReportPageView {
        transactions = List.copyOf(transactions);
        visits = List.copyOf(visits);
        halfHours = List.copyOf(halfHours);
        kinds = List.copyOf(kinds);
    }

    /** What a report's lines stand for. */
    public enum Group {
        /** One line per service. */
        SERVICE,
        /** One line per counter. */
        COUNTER,
        /** One line per half-hour of arrival. */
        HALF_HOUR,
        /** One line each for walk-ins, people with precedence, and booked ones. */
        KIND,
        /** One line per officer; for managers only. */
        OFFICER;

        /** The word in {@code ?group=} and in the message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The address of the same figures as a file: {@code csv}, {@code xlsx} or {@code pdf}. */
    public String file(String format) {
        return "/api/v1/reports/waiting?from=" + from + "&to=" + to + "&group=" + group.word() + "&format=" + format;
    }
}
