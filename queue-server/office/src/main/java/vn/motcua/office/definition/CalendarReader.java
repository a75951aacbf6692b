package vn.motcua.office.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.protocol.Text;

/** Reads when the office is open: weekdays with their spans, and holidays. */
final class CalendarReader {
    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private static final int MOST_SPANS = 6;
    private static final int MOST_HOLIDAYS = 200;

    private final Problems problems;

    CalendarReader(Problems problems) {
        this.problems = problems;
    }

    Map<DayOfWeek, List<TimeSpan>> openingHours(YamlMap office) {
        Map<DayOfWeek, List<TimeSpan>> hours = new EnumMap<>(DayOfWeek.class);
        office.map("openingHours").ifPresent(week -> {
            WEEKDAYS.forEach((word, day) -> {
                List<TimeSpan> spans = spans(week.optionalMaps(word, MOST_SPANS));
                if (!spans.isEmpty()) {
                    hours.put(day, spans);
                }
            });
            week.end();
        });
        return hours;
    }

    /** Spans in order; one that begins before the span above it ends is refused. */
    List<TimeSpan> spans(List<YamlMap> written) {
        List<TimeSpan> spans = new ArrayList<>();
        for (YamlMap map : written) {
            map.span().ifPresent(span -> {
                if (!spans.isEmpty() && span.from().isBefore(spans.getLast().to())) {
                    problems.add(map.place("from"), overlap(span, spans.getLast()));
                }
                spans.add(span);
            });
            map.end();
        }
        return spans;
    }

    List<Holiday> holidays(YamlMap office) {
        List<Holiday> holidays = new ArrayList<>();
        Map<LocalDate, Place> seen = new HashMap<>();
        for (YamlMap map : office.optionalMaps("holidays", MOST_HOLIDAYS)) {
            Text name = map.text("name");
            map.word("date").flatMap(Word::date).ifPresent(date -> {
                Place first = seen.putIfAbsent(date, map.place("date"));
                if (first != null) {
                    problems.add(
                            map.place("date"),
                            Complaint.taken(new Text("ngày nghỉ", "holiday"), date.toString(), first));
                }
                holidays.add(new Holiday(date, name));
            });
            map.end();
        }
        holidays.sort(Comparator.comparing(Holiday::date));
        return holidays;
    }

    /** Days off that are worked; none of them can be a holiday as well. */
    List<MakeUpDay> makeUpDays(YamlMap office, List<Holiday> holidays) {
        List<MakeUpDay> days = new ArrayList<>();
        for (YamlMap map : office.optionalMaps("makeUpDays", MOST_HOLIDAYS)) {
            DayOfWeek as = map.word("as").flatMap(word -> word.oneOf(WEEKDAYS)).orElse(DayOfWeek.MONDAY);
            map.word("date").flatMap(Word::date).ifPresent(date -> {
                if (days.stream().anyMatch(day -> day.date().equals(date))
                        || holidays.stream().anyMatch(holiday -> holiday.date().equals(date))) {
                    problems.add(map.place("date"), twice(date));
                }
                days.add(new MakeUpDay(date, as));
            });
            map.end();
        }
        days.sort(Comparator.comparing(MakeUpDay::date));
        return days;
    }

    private static Complaint twice(LocalDate date) {
        return Complaint.that(
                new Text(
                        "ngày " + date + " đã là ngày nghỉ hoặc ngày làm bù",
                        date + " is a holiday or a make-up day already"),
                new Text("Giữ lại một dòng cho mỗi ngày", "Keep one line a day"));
    }

    private static Complaint overlap(TimeSpan span, TimeSpan earlier) {
        return Complaint.that(
                new Text(
                        "khoảng giờ từ " + span.from() + " bắt đầu trước khi khoảng trên kết thúc lúc " + earlier.to(),
                        "the span from " + span.from() + " begins before the one above ends at " + earlier.to()),
                new Text("Xếp các khoảng theo thứ tự, không chồng nhau", "Put spans in order, without overlap"));
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT), day);
        }
        return days;
    }
}
