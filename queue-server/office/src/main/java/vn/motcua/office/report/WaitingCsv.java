package vn.motcua.office.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report as CSV (RFC 4180, UTF-8): a header line, a line for each group, the total last. */
public final class WaitingCsv {
    private static final String HEADER = "key,label,n,served,no_show,left,mean_minutes,p50_minutes,p90_minutes,"
            + "max_minutes,share_within,estimated,people,still_waiting,p50_until_call,p90_until_call\r\n";

    private WaitingCsv() {}

    /** The whole file. */
    public static String of(WaitingReport.Figures figures) {
        StringBuilder csv = new StringBuilder(HEADER);
        figures.rows().forEach(row -> line(csv, row));
        if (!figures.rows().equals(List.of(figures.total()))) {
            line(csv, figures.total());
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, WaitingFigures row) {
        boolean none = row.isEmpty();
        Double p90 = row.p90();
        csv.append(cell(row.key())).append(',').append(cell(row.label()));
        csv.append(',').append(row.n()).append(',').append(row.served());
        csv.append(',').append(row.noShow()).append(',').append(row.left());
        csv.append(',').append(none ? "" : minutes(row.meanMinutes()));
        csv.append(',').append(none ? "" : minutes(row.p50()));
        csv.append(',').append(p90 == null ? "" : minutes(p90));
        csv.append(',').append(none ? "" : minutes(row.maxMinutes()));
        csv.append(',').append(none ? "" : String.format(Locale.ROOT, "%.4f", row.shareWithin()));
        csv.append(',').append(row.estimated());
        WaitingFigures.UntilCall everybody = row.everybody();
        csv.append(',').append(everybody.n()).append(',').append(everybody.waiting());
        csv.append(',').append(known(everybody.p50())).append(',').append(known(everybody.p90()));
        csv.append("\r\n");
    }

    private static String known(@Nullable Double minutes) {
        return minutes == null ? "" : minutes(minutes);
    }

    private static String minutes(double minutes) {
        return String.format(Locale.ROOT, "%.2f", minutes);
    }

    /**
     * A text as a cell. A spreadsheet would run a text that begins like a formula: such a text gets an apostrophe in
     * front (OWASP, "CSV Injection").
     */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
