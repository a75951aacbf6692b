package vn.motcua.office.page;

import java.util.List;
import java.util.Locale;
import vn.motcua.office.staffing.StaffingResult.HalfHour;

/**
 * The picture of a staffing advice: above, for each half-hour the advised counters as a solid bar with its number in the
 * outline of the planned ones; below, the people expected as a dot between the bounds that hold eight of ten times.
 */
final class StaffingChart {
    private static final int WIDTH = 1238;
    private static final int LEFT = 36;
    private static final int RIGHT = 1110;
    private static final int TOP = 48;
    private static final int FLOOR = 210;
    private static final int PEOPLE_TOP = 276;
    private static final int PEOPLE_FLOOR = 368;
    private static final int HEIGHT = 398;
    private static final double WIDEST = 64;

    private final List<HalfHour> halves;
    private final Messages words;
    private final StringBuilder svg = new StringBuilder(8_192);
    private final double perCounter;
    private final double perPerson;

    private StaffingChart(List<HalfHour> halves, Messages words) {
        this.halves = halves;
        this.words = words;
        double counters = 1;
        double people = 1;
        for (HalfHour half : halves) {
            counters = Math.max(counters, Math.max(half.all(), half.allPlanned()));
            people = Math.max(people, half.high());
        }
        perCounter = (FLOOR - TOP) / counters;
        perPerson = (PEOPLE_FLOOR - PEOPLE_TOP) / people;
    }

    static String svg(List<HalfHour> halves, Messages words) {
        return new StaffingChart(halves, words).draw();
    }

    private String draw() {
        add("<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, text("label"));
        add("<text class=\"strong\" x=\"%d\" y=\"16\">%s</text>", LEFT, text("counters"));
        add("<text class=\"strong\" x=\"%d\" y=\"%d\">%s</text>", LEFT, PEOPLE_TOP - 18, text("people"));
        double pitch = Math.min(WIDEST, (RIGHT - LEFT) / (double) Math.max(1, halves.size()));
        int labelEvery = pitch < 40 ? 2 : 1;
        for (int i = 0; i < halves.size(); i++) {
            half(halves.get(i), LEFT + i * pitch, pitch, i % labelEvery == 0);
        }
        double end = LEFT + halves.size() * pitch;
        add("<path class=\"axis\" d=\"M%d %dH%.1f\"/>", LEFT, FLOOR, end);
        add("<path class=\"axis\" d=\"M%d %dH%.1f\"/>", LEFT, PEOPLE_FLOOR, end);
        legend(end + 14);
        return svg.append("</svg>").toString();
    }

    private void half(HalfHour half, double x, double pitch, boolean labelled) {
        double middle = x + pitch / 2;
        if (labelled) {
            add("<text x=\"%.1f\" y=\"%d\">%s</text>", x, FLOOR + 18, half.from());
            add("<text x=\"%.1f\" y=\"%d\">%s</text>", x, PEOPLE_FLOOR + 18, half.from());
        }
        if (half.allPlanned() > 0) {
            bar("p90", x + 2, pitch - 4, half.allPlanned());
        }
        if (half.all() > 0) {
            bar("median", x + pitch * .2, pitch * .6, half.all());
        }
        if (half.open()) {
            double above = FLOOR - perCounter * Math.max(half.all(), half.allPlanned()) - 6;
            add(
                    "<text class=\"strong\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>",
                    middle, above, half.all());
        }
        if (half.high() >= .5) {
            add(
                    "<path class=\"range\" d=\"M%.1f %.1fV%.1f\"/><circle class=\"median\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
                    middle,
                    PEOPLE_FLOOR - perPerson * half.low(),
                    PEOPLE_FLOOR - perPerson * half.high(),
                    middle,
                    PEOPLE_FLOOR - perPerson * half.people());
            add(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>",
                    middle, PEOPLE_FLOOR - perPerson * half.high() - 5, Math.round(half.people()));
        }
    }

    private void bar(String look, double x, double width, int counters) {
        double height = perCounter * counters;
        add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                look, x, FLOOR - height, width, height);
    }

    private void legend(double x) {
        add("<rect class=\"median\" x=\"%.1f\" y=\"%d\" width=\"12\" height=\"12\"/>", x, FLOOR - 62);
        add("<text x=\"%.1f\" y=\"%d\">%s</text>", x + 18, FLOOR - 51, text("advised"));
        add("<rect class=\"p90\" x=\"%.1f\" y=\"%d\" width=\"12\" height=\"12\"/>", x, FLOOR - 38);
        add("<text x=\"%.1f\" y=\"%d\">%s</text>", x + 18, FLOOR - 27, text("planned"));
        add("<path class=\"range\" d=\"M%.1f %dV%d\"/>", x + 6, PEOPLE_FLOOR - 46, PEOPLE_FLOOR - 22);
        add("<text x=\"%.1f\" y=\"%d\">%s</text>", x + 18, PEOPLE_FLOOR - 29, text("range"));
    }

    private String text(String key) {
        return HalfHourChart.escaped(words.text("staffing.chart." + key));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
