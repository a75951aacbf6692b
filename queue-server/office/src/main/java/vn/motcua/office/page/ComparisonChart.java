package vn.motcua.office.page;

import java.util.List;
import java.util.Locale;
import vn.motcua.office.staffing.Comparison;
import vn.motcua.office.staffing.Comparison.HalfHour;

/** The picture of a day tried otherwise: mean waits by half-hour, as it was outlined, with the change solid. */
final class ComparisonChart {
    private static final int WIDTH = 1238;
    private static final int LEFT = 36;
    private static final int RIGHT = 1110;
    private static final int TOP = 48;
    private static final int FLOOR = 210;
    private static final int HEIGHT = 240;
    private static final double WIDEST = 64;

    private ComparisonChart() {}

    static String svg(Comparison day, Messages words) {
        List<HalfHour> halves = day.halfHours();
        double most = day.target();
        for (HalfHour half : halves) {
            most = Math.max(most, Math.max(half.was(), half.changed()));
        }
        double perMinute = (FLOOR - TOP) / most;
        double pitch = Math.min(WIDEST, (RIGHT - LEFT) / (double) Math.max(1, halves.size()));
        StringBuilder svg = new StringBuilder(4_096);
        add(
                svg,
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                text(words, "staffing.what-if.chart"));
        add(svg, "<text class=\"strong\" x=\"%d\" y=\"16\">%s</text>", LEFT, text(words, "staffing.wait"));
        for (int i = 0; i < halves.size(); i++) {
            HalfHour half = halves.get(i);
            double x = LEFT + i * pitch;
            bar(svg, "p90", x + 2, pitch - 4, perMinute * half.was());
            bar(svg, "median", x + pitch * .2, pitch * .6, perMinute * half.changed());
            if (pitch >= 40 || i % 2 == 0) {
                add(svg, "<text x=\"%.1f\" y=\"%d\">%s</text>", x, FLOOR + 18, half.from());
            }
            add(
                    svg,
                    "<text class=\"strong\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>",
                    x + pitch / 2,
                    FLOOR - perMinute * Math.max(half.was(), half.changed()) - 6,
                    Math.round(half.changed()));
        }
        double end = LEFT + halves.size() * pitch;
        double target = FLOOR - perMinute * day.target();
        add(svg, "<path class=\"axis\" d=\"M%d %dH%.1f\"/>", LEFT, FLOOR, end);
        add(svg, "<path class=\"target\" d=\"M%d %.1fH%.1f\"/>", LEFT, target, end);
        add(
                svg,
                "<text class=\"strong\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                end + 6,
                Math.min(target + 4, FLOOR - 44),
                text(words, "report.chart.target"));
        legend(svg, words, end + 14);
        return svg.append("</svg>").toString();
    }

    private static void bar(StringBuilder svg, String look, double x, double width, double height) {
        add(
                svg,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                look,
                x,
                FLOOR - height,
                width,
                height);
    }

    private static void legend(StringBuilder svg, Messages words, double x) {
        int row = FLOOR - 36;
        for (String[] line : new String[][] {{"median", "changed"}, {"p90", "was"}}) {
            add(svg, "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"12\" height=\"12\"/>", line[0], x, row);
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\">%s</text>",
                    x + 18,
                    row + 11,
                    text(words, "staffing.what-if.short." + line[1]));
            row += 24;
        }
    }

    private static String text(Messages words, String key) {
        return HalfHourChart.escaped(words.text(key));
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
