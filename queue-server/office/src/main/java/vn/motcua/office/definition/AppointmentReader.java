package vn.motcua.office.definition;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.protocol.Text;

/** Reads how appointments are given, and from when. */
final class AppointmentReader {
    private static final int MOST_RULES = 50;
    private static final int MOST_SERVICES = 40;
    private static final int MOST_PLACES = 10_000;
    private static final int EARLY_MINUTES = 60;
    private static final int LATE_MINUTES = 15;

    private final Problems problems;
    private final Ids services;

    AppointmentReader(Problems problems, Ids services) {
        this.problems = problems;
        this.services = services;
    }

    List<AppointmentRule> rules(YamlMap office) {
        List<AppointmentRule> rules = new ArrayList<>();
        Map<LocalDate, Place> seen = new HashMap<>();
        for (YamlMap map : office.optionalMaps("appointments", MOST_RULES)) {
            Optional<LocalDate> from = map.word("from").flatMap(Word::date);
            AppointmentRule rule = rule(map, from.orElse(LocalDate.EPOCH));
            map.end();
            if (from.isEmpty()) {
                continue;
            }
            Place first = seen.putIfAbsent(from.get(), map.place("from"));
            if (first != null) {
                problems.add(
                        map.place("from"),
                        Complaint.taken(
                                new Text("ngày hiệu lực", "effective date"),
                                from.get().toString(),
                                first));
            }
            rules.add(rule);
        }
        rules.sort(Comparator.comparing(AppointmentRule::from));
        return rules;
    }

    private AppointmentRule rule(YamlMap map, LocalDate from) {
        List<String> bookable = ids(map, "services");
        List<String> atHome = map.has("atHome") ? ids(map, "atHome") : List.of();
        if (!bookable.containsAll(atHome)) {
            problems.add(
                    map.place("atHome"),
                    Complaint.that(
                            new Text(
                                    "atHome có dịch vụ không nằm trong services",
                                    "atHome names a service that services does not"),
                            new Text("Thêm dịch vụ vào services", "Add the service to services")));
        }
        int perDay = integer(map, "perDay", 1, MOST_PLACES);
        return new AppointmentRule(
                from,
                bookable,
                atHome,
                Duration.ofMinutes(integer(map, "slotMinutes", 5, 240)),
                integer(map, "perSlot", 1, 100),
                perDay,
                optional(map, "perDayByPhone", 0, MOST_PLACES, perDay),
                optional(map, "perPersonPerDay", 1, AppointmentRule.ANY_NUMBER, AppointmentRule.ANY_NUMBER),
                integer(map, "daysAhead", 0, AppointmentRule.MOST_DAYS_AHEAD),
                Duration.ofMinutes(optional(map, "checkInEarlyMinutes", 0, 600, EARLY_MINUTES)),
                Duration.ofMinutes(optional(map, "checkInLateMinutes", 0, 240, LATE_MINUTES)),
                map.text("source", 200));
    }

    private List<String> ids(YamlMap map, String key) {
        return map.words(key, MOST_SERVICES).stream()
                .filter(services::knows)
                .map(Word::value)
                .distinct()
                .toList();
    }

    private static int integer(YamlMap map, String key, int least, int most) {
        return map.word(key).flatMap(word -> word.integer(least, most)).orElse(least);
    }

    private static int optional(YamlMap map, String key, int least, int most, int usual) {
        return map.optionalWord(key).flatMap(word -> word.integer(least, most)).orElse(usual);
    }
}
