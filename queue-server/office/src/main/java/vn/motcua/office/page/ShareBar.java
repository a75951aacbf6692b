package vn.motcua.office.page;

import java.util.Locale;

/** Pictures of a share within the target: the wide bar of the report's head and the small one of a table row. */
final class ShareBar {
    private static final double WIDTH = 610;

    private ShareBar() {}

    /** The wide bar: what lies within the target solid, what lies over it hatched, both numbered. */
    static String wide(double share, int target, String percentWithin, String percentOver, Messages words) {
        double edge = WIDTH * share;
        boolean leftOfEdge = share > 0.45;
        String name = HalfHourChart.escaped(words.text("report.share.title", percentWithin, target));
        StringBuilder svg = new StringBuilder(
                "<svg class=\"chart\" viewBox=\"0 0 610 82\" role=\"img\" aria-label=\"" + name + "\">");
        svg.append(
                "<defs><pattern id=\"over-share\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        + "<rect class=\"hatch-ground\" width=\"5\" height=\"5\"/><path class=\"hatch-line\" d=\"M0 0V5\"/></pattern></defs>");
        svg.append(rect("median", 0, edge, ""));
        if (share < 1) {
            svg.append(rect("p90-over", edge, WIDTH - edge, " fill=\"url(#over-share)\""));
        }
        svg.append(at("<path class=\"mark-line\" d=\"M%.1f 4V56\"/>", edge));
        svg.append(at(
                "<text class=\"strong\" x=\"%.1f\" y=\"14\" text-anchor=\"%s\">%s</text>",
                leftOfEdge ? edge - 7 : 0.0, leftOfEdge ? "end" : "start", leftOfEdge ? name : ""));
        if (!leftOfEdge) {
            svg.append(at("<text class=\"strong\" x=\"%.1f\" y=\"14\">%s</text>", edge + 7, name));
        }
        svg.append(at(
                "<text x=\"0\" y=\"70\">%s</text>", HalfHourChart.escaped(words.text("report.share.within", target))));
        if (share < 1) {
            svg.append(at(
                    "<text class=\"t-over\" x=\"610\" y=\"70\" text-anchor=\"end\">%s %s</text>",
                    percentOver, HalfHourChart.escaped(words.text("report.share.over", target))));
        }
        return svg.append("</svg>").toString();
    }

    private static String rect(String look, double x, double width, String more) {
        return at("<rect class=\"%s\" x=\"%.1f\" y=\"22\" width=\"%.1f\" height=\"28\"%s/>", look, x, width, more);
    }

    private static String at(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
