package vn.motcua.office.page;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.staffing.Comparison;
import vn.motcua.office.staffing.Comparison.Range;

/**
 * A past day tried otherwise.
 *
 * @param state {@code none} where nothing was asked, {@code ready}, {@code underway}, {@code nobody}, {@code wrong},
 *     {@code busy} or {@code failed}
 * @param form what was asked, by the names of the fields
 * @param counters ids and names of the office's counters
 * @param comparison where it is ready
 */
public record WhatIfView(
        String state,
        Map<String, String> form,
        List<Choice> counters,
        @Nullable Comparison comparison) {
    /** Copies the collections. */
    public WhatIfView {
        form = Map.copyOf(form);
        counters = List.copyOf(counters);
    }

    /** A counter to choose. */
    public record Choice(String id, String name) {}

    /** Nothing was asked; the form offers a day. */
    public static WhatIfView none(List<Choice> counters, String day) {
        return new WhatIfView("none", Map.of("past", day), counters, null);
    }

    /** What became of a question. */
    public static WhatIfView asked(
            String state, Map<String, String> form, List<Choice> counters, @Nullable Comparison comparison) {
        return new WhatIfView(state, form, counters, comparison);
    }

    /** What a field holds. */
    public String field(String name) {
        return form.getOrDefault(name, "");
    }

    /** The comparison of a view that is ready. */
    public Comparison ready() {
        if (comparison == null) {
            throw new IllegalStateException("there is no comparison yet");
        }
        return comparison;
    }

    /** Minutes with their bounds: {@code 12.3 (10.1–14.8)}. */
    public static String minutes(Frame frame, Range range) {
        return StaffingPageView.tenth(frame, range.mean()).replace('-', '−')
                + bounds(
                        range, StaffingPageView.tenth(frame, range.low()), StaffingPageView.tenth(frame, range.high()));
    }

    /** Shares with their bounds, in hundredths. */
    public static String shares(Frame frame, Range range) {
        return StaffingPageView.whole(frame, 100 * range.mean()).replace('-', '−')
                + " %"
                + bounds(
                        range,
                        StaffingPageView.whole(frame, 100 * range.low()),
                        StaffingPageView.whole(frame, 100 * range.high()));
    }

    /** A dash between numbers that may be negative would be read as a sign. */
    private static String bounds(Range range, String low, String high) {
        String between = range.low() < 0 ? " … " : "–";
        return (" (" + low + between + high + ")").replace('-', '−');
    }

    /** When a half-hour begins, or nothing. */
    public static String from(@Nullable LocalTime half) {
        return half == null ? "" : half.toString();
    }

    /** Mean waits with and without the change, as an SVG element. */
    public String chart(Frame frame) {
        return ComparisonChart.svg(ready(), frame.messages());
    }
}
