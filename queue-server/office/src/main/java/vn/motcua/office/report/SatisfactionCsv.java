package vn.motcua.office.report;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.office.report.Satisfaction.Figures;
import vn.motcua.office.report.Satisfaction.QuestionFigures;
import vn.motcua.office.report.Satisfaction.Row;

/** The figures of the survey as CSV (RFC 4180, UTF-8): a line for each group and question, the total last. */
public final class SatisfactionCsv {
    private static final String HEADER = "key,label,served,answered,response_rate,survey,question,n,satisfied,"
            + "satisfied_share,mean_score,levels\r\n";

    private SatisfactionCsv() {}

    /** The whole file; a group whose answers are hidden has one line without figures. */
    public static String of(Figures figures) {
        StringBuilder csv = new StringBuilder(HEADER);
        figures.rows().forEach(row -> lines(csv, row));
        lines(csv, figures.total());
        lines(csv, figures.unbound());
        return csv.toString();
    }

    private static void lines(StringBuilder csv, Row row) {
        String head = WaitingCsv.cell(row.key()) + "," + WaitingCsv.cell(row.label()) + ","
                + row.response().denominator() + "," + row.response().numerator() + ","
                + share(row.response().share());
        if (row.questions().isEmpty()) {
            csv.append(head).append(",,,,,,,\r\n");
        }
        row.questions()
                .forEach(
                        one -> csv.append(head).append(',').append(figures(one)).append("\r\n"));
    }

    private static String figures(QuestionFigures one) {
        String levels = one.levels().stream()
                .map(level -> level.level() + "=" + level.count())
                .collect(Collectors.joining(" "));
        return WaitingCsv.cell(one.survey()) + "," + WaitingCsv.cell(one.question()) + "," + one.n() + ","
                + one.satisfied().numerator() + "," + share(one.satisfied().share()) + ","
                + String.format(Locale.ROOT, "%.3f", one.meanScore()) + "," + WaitingCsv.cell(levels);
    }

    private static String share(@org.jspecify.annotations.Nullable Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.4f", share);
    }
}
