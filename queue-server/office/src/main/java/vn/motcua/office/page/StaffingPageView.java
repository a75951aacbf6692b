package vn.motcua.office.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.staffing.StaffingResult;
import vn.motcua.office.staffing.StaffingResult.Team;
import vn.motcua.office.staffing.TodayForecast;

/**
 * How many counters a coming day needs.
 *
 * @param day the day
 * @param days the next days on which the office is open
 * @param state {@code ready}, {@code underway}, {@code thin}, {@code closed}, {@code busy} or {@code failed}
 * @param advice where it is ready
 * @param thin where too little is known
 * @param names what {@code counter ID} and {@code service ID} are called
 * @param whatIf a past day tried otherwise
 * @param today how many come today, where that is known
 */
public record StaffingPageView(
        LocalDate day,
        List<LocalDate> days,
        String state,
        StaffingResult.@Nullable Advice advice,
        StaffingResult.@Nullable TooThin thin,
        Map<String, String> names,
        WhatIfView whatIf,
        @Nullable TodayForecast today) {
    /** Copies the collections. */
    public StaffingPageView {
        days = List.copyOf(days);
        names = Map.copyOf(names);
    }

    /** With whatever was found. */
    public static StaffingPageView of(
            LocalDate day,
            List<LocalDate> days,
            String state,
            @Nullable StaffingResult found,
            Map<String, String> names,
            WhatIfView whatIf) {
        return new StaffingPageView(
                day,
                days,
                state,
                found instanceof StaffingResult.Advice advice ? advice : null,
                found instanceof StaffingResult.TooThin thin ? thin : null,
                names,
                whatIf,
                null);
    }

    /** The same with what is known of today. */
    public StaffingPageView withToday(@Nullable TodayForecast known) {
        return new StaffingPageView(day, days, state, advice, thin, names, whatIf, known);
    }

    /** "Hôm nay đến 10:00: 42 lượt…"; empty where nothing is known of today. */
    public String todayLine(Frame frame) {
        return today == null
                ? ""
                : frame.t(
                        "staffing.today",
                        today.at().toString(),
                        whole(frame, today.came()),
                        whole(frame, today.asBegun()),
                        whole(frame, today.expected()));
    }

    /** The advice of a page that is ready. */
    public StaffingResult.Advice ready() {
        if (advice == null) {
            throw new IllegalStateException("there is no advice yet");
        }
        return advice;
    }

    /** What is missing on a page that says so. */
    public StaffingResult.TooThin missing() {
        if (thin == null) {
            throw new IllegalStateException("nothing is missing");
        }
        return thin;
    }

    /** The names of a team's counters. */
    public String counters(Team team) {
        return team.counters().stream()
                .map(counter -> names.getOrDefault("counter " + counter, counter))
                .collect(Collectors.joining(", "));
    }

    /** The names of what a team serves. */
    public String services(Team team) {
        return team.services().stream()
                .map(service -> names.getOrDefault("service " + service, service))
                .collect(Collectors.joining(" · "));
    }

    /** A number with one decimal, as the reader writes it. */
    public static String tenth(Frame frame, double number) {
        return String.format(frame.messages().language().locale(), "%.1f", number);
    }

    /** A number without decimals. */
    public static String whole(Frame frame, double number) {
        return String.format(frame.messages().language().locale(), "%.0f", number);
    }

    /** Two standard errors in minutes, one decimal, at least a tenth. */
    public static String twice(Frame frame, double error) {
        return tenth(frame, Math.max(.1, 2 * error));
    }

    /** Counters and people through the day, as an SVG element. */
    public String chart(Frame frame) {
        return StaffingChart.svg(ready().halfHours(), frame.messages());
    }
}
