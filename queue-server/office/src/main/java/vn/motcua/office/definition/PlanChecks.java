package vn.motcua.office.definition;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.protocol.Text;

/** What a line of the plan must fit: its own breaks, the lines above it and the office's opening hours. */
final class PlanChecks {
    private PlanChecks() {}

    static void check(Opening opening, YamlMap map, List<Opening> above, Map<DayOfWeek, List<TimeSpan>> hours) {
        Problems problems = map.problems();
        for (TimeSpan pause : opening.breaks()) {
            if (!opening.span().contains(pause)) {
                problems.add(map.place("breaks"), breakOutside(pause, opening.span()));
            }
        }
        if (above.stream().anyMatch(opening::overlaps)) {
            problems.add(map.place(), overlap(opening.counter()));
        }
        opening.days().stream()
                .sorted()
                .filter(day -> !fits(opening.span(), hours.getOrDefault(day, List.of())))
                .findFirst()
                .ifPresent(day -> problems.add(map.place("from"), outsideHours(day, opening.span())));
    }

    /** The office may close at noon, so only the outer ends must lie inside its day. */
    private static boolean fits(TimeSpan span, List<TimeSpan> hours) {
        return !hours.isEmpty()
                && new TimeSpan(hours.getFirst().from(), hours.getLast().to()).contains(span);
    }

    private static Complaint breakOutside(TimeSpan pause, TimeSpan span) {
        return Complaint.that(
                new Text(
                        "giờ nghỉ " + words(pause) + " nằm ngoài giờ mở quầy " + words(span),
                        "the break " + words(pause) + " lies outside the opening " + words(span)),
                new Text("Sửa giờ nghỉ hoặc giờ mở quầy", "Change the break or the opening"));
    }

    private static Complaint overlap(String counter) {
        return Complaint.that(
                new Text(
                        "quầy \"" + counter + "\" đã có một dòng kế hoạch trùng ngày và giờ",
                        "counter \"" + counter + "\" already has a line with a common day and hour"),
                new Text("Tách ngày hoặc giờ để không trùng", "Separate their days or hours"));
    }

    private static Complaint outsideHours(DayOfWeek day, TimeSpan span) {
        String word = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
        return Complaint.that(
                new Text(
                        "kế hoạch " + words(span) + " nằm ngoài giờ làm việc của cơ quan (" + word + ")",
                        "the plan " + words(span) + " lies outside the office's opening hours (" + word + ")"),
                new Text("Sửa kế hoạch, hoặc sửa \"openingHours\"", "Change the plan, or \"openingHours\""));
    }

    private static String words(TimeSpan span) {
        return span.from() + "–" + span.to();
    }
}
