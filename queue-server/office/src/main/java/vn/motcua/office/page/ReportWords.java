package vn.motcua.office.page;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.report.WaitingFigures;

/**
 * What the report says in words and numbers: its headline, the finding above each picture and table, figures as the
 * reader's language writes them. Public because compiled templates live in a package of their own.
 */
public final class ReportWords {
    /** From this share within the target on, a group stands well. */
    private static final double WELL = 0.85;
    /** From this share on it stands near; below, over. */
    private static final double NEAR = 0.75;

    private final Messages words;
    private final ReportPageView view;

    /** The words for one report. */
    public ReportWords(Frame frame, ReportPageView view) {
        this.words = frame.messages();
        this.view = view;
    }

    /** The finding of the whole period, the page's title. */
    public String headline() {
        WaitingFigures total = view.totalTransactions();
        if (total.isEmpty()) {
            return words.text("report.headline.none");
        }
        return isFew(total)
                ? words.text("report.headline.few", total.n())
                : words.text("report.headline", percent(total.shareWithin()), view.targetMinutes(), whole(total.p50()));
    }

    /** The headline cut where a line may end. */
    public List<String> headlineParts() {
        return List.of(headline().split("(?<=;) "));
    }

    /** The sentence under the headline: when the long waits fall. */
    public String lead() {
        if (view.totalTransactions().isEmpty()) {
            return words.text("report.lead.none");
        }
        if (!knowsHours()) {
            return words.text("report.lead.few");
        }
        String hours = hoursOverTarget();
        return hours.isEmpty()
                ? words.text("report.lead." + calm(), view.targetMinutes())
                : words.text("report.lead.over", hours);
    }

    /** The finding of the half-hour chart. */
    public String chartTitle() {
        if (view.totalTransactions().isEmpty()) {
            return words.text("report.chart.title.none");
        }
        if (!knowsHours()) {
            return words.text("report.chart.title.few");
        }
        String hours = hoursOverTarget();
        return hours.isEmpty()
                ? words.text("report.chart.title." + calm(), view.targetMinutes())
                : words.text("report.chart.title.over", hours);
    }

    /** Nothing is said about half-hours with too few waits: they may well be over the target. */
    private String calm() {
        boolean all = view.halfHours().stream().allMatch(halfHour -> halfHour.isEmpty() || knowsP90(halfHour));
        return all ? "calm" : "calm-where-known";
    }

    /** The finding of the main table: the group with the largest part over the target. */
    public String tableTitle() {
        if (view.totalTransactions().isEmpty()) {
            return words.text("report.table.none");
        }
        if (isFew(view.totalTransactions())) {
            return words.text("report.table.few");
        }
        List<WaitingFigures> counted =
                view.transactions().stream().filter(row -> !row.isEmpty()).toList();
        List<WaitingFigures> enough =
                counted.stream().filter(row -> !isFew(row)).toList();
        WaitingFigures worst = (enough.isEmpty() ? counted : enough)
                .stream()
                        .min(Comparator.comparingDouble(WaitingFigures::shareWithin))
                        .orElse(view.totalTransactions());
        return worst.shareWithin() >= 1
                ? words.text("report.table.calm", view.targetMinutes())
                : words.text(
                        "report.table.worst", worst.label(), percent(1 - worst.shareWithin()), view.targetMinutes());
    }

    /** The half-hour chart as SVG. */
    public String chart() {
        return HalfHourChart.svg(view.halfHours(), view.targetMinutes(), words);
    }

    /** The bar of the share within the target as SVG. */
    public String shareBar() {
        double share = view.totalTransactions().shareWithin();
        return ShareBar.wide(share, view.targetMinutes(), percent(share), percent(1 - share), words);
    }

    /** A share as a percentage: "87 %". Anything short of all is never shown as 100 %, anything above none never as 0 %. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getIntegerInstance(words.language().locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        long rounded = Math.round(share * 100);
        if (rounded == 100 && share < 1) {
            rounded = 99;
        } else if (rounded == 0 && share > 0) {
            rounded = 1;
        }
        return format.format(rounded) + "\u00a0%";
    }

    /** Whole minutes, rounded half up. */
    public String whole(double minutes) {
        return count(Math.round(minutes));
    }

    /** Minutes with one decimal, as tables show them. */
    public String minutes(double minutes) {
        NumberFormat format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(minutes);
    }

    /** A count with the language's thousands separator. */
    public String count(long n) {
        return NumberFormat.getIntegerInstance(words.language().locale()).format(n);
    }

    /** {@code ok}, {@code near} or {@code over}: how a share within the target stands. */
    public String level(double share) {
        return share >= WELL ? "ok" : share >= NEAR ? "near" : "over";
    }

    /** True when a p90 says something about the group. */
    public boolean knowsP90(WaitingFigures row) {
        return row.p90() != null;
    }

    /** The p90 with one decimal, or a dash. */
    public String p90(WaitingFigures row) {
        Double p90 = row.p90();
        return p90 == null ? "–" : minutes(p90);
    }

    /** The p90 in whole minutes, or a dash. */
    public String wholeP90(WaitingFigures row) {
        Double p90 = row.p90();
        return p90 == null ? "–" : whole(p90);
    }

    /** True when waits with those who left or still wait tell something else than those of the served. */
    public boolean knowsEverybody(WaitingFigures row) {
        return row.everybody().n() > row.n() && row.everybody().p50() != null;
    }

    /** "7,9 · 22,5": within what half and nine in ten of everybody were called; dashes where too few were called to know. */
    public String everybody(WaitingFigures row) {
        WaitingFigures.UntilCall all = row.everybody();
        Double half = all.p50();
        Double nine = all.p90();
        return half == null && nine == null
                ? "–"
                : (half == null ? "–" : minutes(half)) + "\u00a0· " + (nine == null ? "–" : minutes(nine));
    }

    /** Booked people and those with precedence beside the walk-ins, in a line each; none where all came alike. */
    public List<String> kinds() {
        List<WaitingFigures> kinds =
                view.kinds().stream().filter(row -> !row.isEmpty()).toList();
        return kinds.size() < 2
                ? List.of()
                : kinds.stream()
                        .map(row -> words.text(
                                isFew(row) ? "report.aside.kind.few" : "report.aside.kind",
                                row.label(),
                                count(row.n()),
                                whole(row.p50())))
                        .toList();
    }

    /** Whole minutes, or a dash where too few were called to know. */
    public String wholeEverybody(@Nullable Double minutes) {
        return minutes == null ? "–" : whole(minutes);
    }

    /** True when fewer were counted than a p90 needs. */
    public boolean isFew(WaitingFigures row) {
        return row.n() < WaitingFigures.ENOUGH_FOR_P90;
    }

    private boolean knowsHours() {
        return view.halfHours().stream().anyMatch(this::knowsP90);
    }

    /** "08:30–10:30, 14:00–14:30": half-hours whose p90 exceeds the target, neighbours joined. */
    private String hoursOverTarget() {
        List<String> ranges = new ArrayList<>();
        @Nullable LocalTime from = null;
        @Nullable LocalTime to = null;
        for (WaitingFigures halfHour : view.halfHours()) {
            Double p90 = halfHour.p90();
            if (p90 == null || p90 <= view.targetMinutes()) {
                continue;
            }
            LocalTime start = LocalTime.parse(halfHour.key());
            if (from != null && to != null && !start.equals(to)) {
                ranges.add(from + "–" + to);
                from = null;
            }
            from = from == null ? start : from;
            to = start.plusMinutes(30);
        }
        if (from != null && to != null) {
            ranges.add(from + "–" + to);
        }
        return String.join(", ", ranges);
    }
}
