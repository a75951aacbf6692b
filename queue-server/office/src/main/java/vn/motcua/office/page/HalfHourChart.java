package vn.motcua.office.page;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.motcua.office.report.WaitingFigures;

/**
 * The picture of waits through the day: for each half-hour of arrival the median as a solid bar and the p90 as an
 * outlined one, hatched and numbered where it exceeds the target. Starts at 0, has at most five grid lines, and leaves
 * the lunch break open. Colours come from the style sheet, so one picture serves light, dark and paper.
 */
final class HalfHourChart {
    private static final int WIDTH = 1238;
    private static final int LEFT = 36;
    private static final int RIGHT = 1130;
    private static final int TOP = 28;
    private static final int FLOOR = 252;
    private static final int CLEAR_OF_FLOOR = FLOOR - 7; // the lowest base line of a text above the floor
    private static final int HEIGHT = 300;
    private static final double WIDEST_BAR = 72;
    private static final int GAP = 26;
    private static final int[] STEPS = {1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 600};
    private static final int MOST_LINES = 5;

    private final List<WaitingFigures> halfHours;
    private final int target;
    private final Messages words;
    private final StringBuilder svg = new StringBuilder(8_192);
    private final int step;
    private final double perMinute;

    private HalfHourChart(List<WaitingFigures> halfHours, int target, Messages words) {
        this.halfHours = halfHours;
        this.target = target;
        this.words = words;
        double most = target;
        for (WaitingFigures halfHour : halfHours) {
            most = Math.max(most, Math.max(halfHour.p50(), Objects.requireNonNullElse(halfHour.p90(), 0.0)));
        }
        this.step = step(most);
        this.perMinute = (FLOOR - TOP) / (Math.ceil(most / step) * step);
    }

    /**
     * Draws the chart as an SVG element.
     *
     * @param halfHours in time order, keys like {@code 08:30}
     * @param target the target in minutes
     * @param words the reader's language
     */
    static String svg(List<WaitingFigures> halfHours, int target, Messages words) {
        return new HalfHourChart(halfHours, target, words).draw();
    }

    private String draw() {
        add(
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, HEIGHT, text("report.chart.label"));
        add(
                "<defs><pattern id=\"over\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        + "<rect class=\"hatch-ground\" width=\"6\" height=\"6\"/><path class=\"hatch-line\" d=\"M0 0V6\"/></pattern></defs>");
        grid();
        bars();
        add("<path class=\"target\" d=\"M%d %.1fH%d\"/>", LEFT, y(target), RIGHT + 2);
        add(
                "<text class=\"strong\" x=\"%d\" y=\"%.1f\">%s</text>",
                RIGHT + 8, y(target) - 2, text("report.chart.target"));
        add(
                "<text class=\"strong\" x=\"%d\" y=\"%.1f\">%s</text>",
                RIGHT + 8, y(target) + 13, escaped(words.text("common.minutes", target)));
        add("<path class=\"axis\" d=\"M%d %dH%d\"/>", LEFT, FLOOR, RIGHT);
        add("<text x=\"%d\" y=\"%d\">%s</text></svg>", LEFT, HEIGHT - 6, text("report.chart.axis"));
        return svg.toString();
    }

    private void grid() {
        for (int minutes = 0; y(minutes) > TOP - 1; minutes += step) {
            add("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y(minutes), RIGHT);
            if (minutes == target || Math.abs(y(minutes) - y(target)) > 12) {
                add(
                        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\"%s>%d</text>",
                        LEFT - 8, y(minutes) + 4, minutes == target ? " class=\"strong\"" : "", minutes);
            }
        }
    }

    private void bars() {
        int gaps = 0;
        for (int i = 1; i < halfHours.size(); i++) {
            gaps += followsGap(i) ? 1 : 0;
        }
        double pitch = Math.min(WIDEST_BAR, (RIGHT - LEFT - 16.0 - gaps * GAP) / Math.max(1, halfHours.size()));
        int labelEvery = pitch < 40 ? 2 : 1;
        double x = LEFT + 8;
        int sinceGap = 0;
        for (int i = 0; i < halfHours.size(); i++) {
            if (i > 0 && followsGap(i)) {
                x += GAP;
                sinceGap = 0;
            }
            bar(halfHours.get(i), x, pitch * 0.8, sinceGap++ % labelEvery == 0);
            x += pitch;
        }
        endLabels(x - pitch * 0.2 + 8);
    }

    private void bar(WaitingFigures halfHour, double x, double width, boolean labelled) {
        double middle = x + width / 2;
        Double p90 = halfHour.p90();
        if (p90 != null) {
            boolean over = p90 > target;
            add(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"%s/>",
                    over ? "p90-over" : "p90", x, y(p90), width, FLOOR - y(p90), over ? " fill=\"url(#over)\"" : "");
            if (over) {
                add(
                        "<text class=\"t-over\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>",
                        middle, y(p90) - 6, Math.round(p90));
            }
        }
        add(
                "<rect class=\"median\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                x, y(halfHour.p50()), width, FLOOR - y(halfHour.p50()));
        if (labelled) {
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    middle, FLOOR + 18, escaped(halfHour.key()));
        }
    }

    /** Names the two kinds of bar beside the last one, apart from each other and from the target's name. */
    private void endLabels(double x) {
        if (halfHours.isEmpty()) {
            return;
        }
        WaitingFigures last = halfHours.getLast();
        double median = Math.min(CLEAR_OF_FLOOR, y(last.p50() / 2) + 4);
        add("<text class=\"t-ok\" x=\"%.1f\" y=\"%.1f\">%s</text>", x, median, text("report.chart.median"));
        Double p90 = last.p90();
        if (p90 != null) {
            add("<text x=\"%.1f\" y=\"%.1f\">p90</text>", x, Math.min(median - 16, y((p90 + last.p50()) / 2) + 4));
        }
    }

    private boolean followsGap(int i) {
        LocalTime before = LocalTime.parse(halfHours.get(i - 1).key());
        return ChronoUnit.MINUTES.between(
                        before, LocalTime.parse(halfHours.get(i).key()))
                > 30;
    }

    private double y(double minutes) {
        return FLOOR - minutes * perMinute;
    }

    private static int step(double most) {
        for (int step : STEPS) {
            if (Math.ceil(most / step) <= MOST_LINES) {
                return step;
            }
        }
        return (int) Math.ceil(most / MOST_LINES);
    }

    private String text(String key) {
        return escaped(words.text(key));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
