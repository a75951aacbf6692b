package vn.motcua.office.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The report as a spreadsheet (Office Open XML): figures are numbers, not texts; empty where too few were counted. */
public final class WaitingXlsx {
    private static final int HEADER_ROW = 3;
    private static final double LABEL_WIDTH = 32;
    private static final double FIGURE_WIDTH = 13;
    private static final String MINUTES = "0.0";
    private static final String PERCENT = "0%";

    private WaitingXlsx() {}

    /**
     * The words around the figures.
     *
     * @param sheet the sheet's name, at most 31 characters
     * @param title the first line
     * @param counted the second line: how was counted
     * @param columns the heads of group, n, mean, p50, p90, longest, share within, served, absent, left, estimated
     * @param total what the last line is called
     */
    public record Words(String sheet, String title, String counted, List<String> columns, String total) {}

    /** The whole file. */
    public static byte[] of(WaitingReport.Figures figures, Words words) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "MotCua", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.sheet());
            heads(sheet, words);
            int row = HEADER_ROW;
            for (WaitingFigures line : figures.rows()) {
                line(sheet, ++row, line.label(), line);
            }
            line(sheet, ++row, words.total(), figures.total());
            sheet.range(row, 0, row, words.columns().size() - 1).style().bold().set();
            sheet.freezePane(1, HEADER_ROW + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void heads(Worksheet sheet, Words words) {
        sheet.value(0, 0, words.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, words.counted());
        for (int column = 0; column < words.columns().size(); column++) {
            sheet.value(HEADER_ROW, column, words.columns().get(column));
            sheet.width(column, column == 0 ? LABEL_WIDTH : FIGURE_WIDTH);
        }
        sheet.range(HEADER_ROW, 0, HEADER_ROW, words.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
    }

    private static void line(Worksheet sheet, int row, String label, WaitingFigures figures) {
        boolean none = figures.isEmpty();
        sheet.value(row, 0, label);
        sheet.value(row, 1, figures.n());
        number(sheet, row, 2, none ? null : figures.meanMinutes(), MINUTES);
        number(sheet, row, 3, none ? null : figures.p50(), MINUTES);
        number(sheet, row, 4, figures.p90(), MINUTES);
        number(sheet, row, 5, none ? null : figures.maxMinutes(), MINUTES);
        number(sheet, row, 6, none ? null : figures.shareWithin(), PERCENT);
        sheet.value(row, 7, figures.served());
        sheet.value(row, 8, figures.noShow());
        sheet.value(row, 9, figures.left());
        sheet.value(row, 10, figures.estimated());
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Double value, String format) {
        Optional.ofNullable(value).ifPresent(known -> {
            sheet.value(row, column, known);
            sheet.style(row, column).format(format).set();
        });
    }
}
