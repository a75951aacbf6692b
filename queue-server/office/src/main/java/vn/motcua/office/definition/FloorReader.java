package vn.motcua.office.definition;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.protocol.Text;

/** Reads what stands in the hall: counters with their skills and plan, boards and devices. */
final class FloorReader {
    private static final int MOST_COUNTERS = 99;
    private static final int MOST_OPENINGS = 1_000;
    private static final int MOST_BREAKS = 6;
    private static final int MOST_BOARDS = 20;
    private static final int MOST_POSTINGS = 12;
    private static final Map<String, String> LANGUAGES = Map.of("vi", "vi", "en", "en");
    private static final int MOST_DEVICES = 200;
    private static final int MOST_SERVICES = 23;
    private static final Map<String, DeviceKind> KINDS = kinds();

    private final Problems problems;
    private final CalendarReader calendar;
    private final Ids services;
    private final Ids counters;
    private final Ids boards;
    private final Ids devices;
    private final Map<String, CounterDefinition> skilled = new LinkedHashMap<>();

    FloorReader(Problems problems, CalendarReader calendar, Ids services) {
        this.problems = problems;
        this.calendar = calendar;
        this.services = services;
        counters = new Ids("quầy", "counter", problems);
        boards = new Ids("bảng hiển thị", "board", problems);
        devices = new Ids("thiết bị", "device", problems);
    }

    List<CounterDefinition> counters(YamlMap office) {
        List<CounterDefinition> found = new ArrayList<>();
        for (YamlMap map : office.maps("counters", MOST_COUNTERS)) {
            String id = map.word("id").flatMap(Word::slug).orElse("");
            counters.take(id, map.place("id"));
            CounterDefinition counter = new CounterDefinition(id, map.text("name"), known(map, services));
            skilled.putIfAbsent(id, counter);
            found.add(counter);
            map.end();
        }
        if (office.has("counters") && found.isEmpty()) {
            problems.add(office.place("counters"), Complaint.empty("counters"));
        }
        return found;
    }

    List<Opening> plan(YamlMap office, Map<DayOfWeek, List<TimeSpan>> hours) {
        List<Opening> plan = new ArrayList<>();
        for (YamlMap map : office.maps("plan", MOST_OPENINGS)) {
            opening(map).ifPresent(opening -> {
                PlanChecks.check(opening, map, plan, hours);
                plan.add(opening);
            });
            map.end();
        }
        return plan;
    }

    List<BoardDefinition> boards(YamlMap office, List<ServiceDefinition> all) {
        List<BoardDefinition> found = new ArrayList<>();
        for (YamlMap map : office.optionalMaps("boards", MOST_BOARDS)) {
            String id = map.word("id").flatMap(Word::slug).orElse("");
            boards.take(id, map.place("id"));
            List<String> shown = map.has("services")
                    ? known(map, services)
                    : all.stream().map(ServiceDefinition::id).toList();
            found.add(new BoardDefinition(
                    id,
                    map.text("name"),
                    shown,
                    map.word("screenInches")
                            .flatMap(word -> word.integer(10, 120))
                            .orElse(10),
                    map.word("farthestSeatMetres")
                            .flatMap(word -> word.integer(1, 50))
                            .orElse(1),
                    map.lines("notices", 2, 90),
                    postings(map),
                    map.has("voice") ? map.map("voice").map(this::voice).orElse(BoardVoice.USUAL) : BoardVoice.USUAL));
            map.end();
        }
        return found;
    }

    private static List<Posting> postings(YamlMap board) {
        List<Posting> found = new ArrayList<>();
        for (YamlMap map : board.optionalMaps("postings", MOST_POSTINGS)) {
            found.add(new Posting(map.text("title", 60), map.text("text", 110)));
            map.end();
        }
        return found;
    }

    private BoardVoice voice(YamlMap map) {
        BoardVoice usual = BoardVoice.USUAL;
        List<String> languages = map.has("languages")
                ? map.words("languages", LANGUAGES.size()).stream()
                        .flatMap(word -> word.oneOf(LANGUAGES).stream())
                        .distinct()
                        .toList()
                : usual.languages();
        BoardVoice voice = new BoardVoice(
                languages,
                integer(map, "times", 1, 2, usual.times()),
                integer(map, "volume", 0, 100, usual.volume()),
                calendar.spans(map.optionalMaps("quiet", MOST_BREAKS)),
                integer(map, "oldestSeconds", 10, 300, usual.oldestSeconds()));
        map.end();
        return voice;
    }

    private static int integer(YamlMap map, String key, int least, int most, int usual) {
        return map.optionalWord(key).flatMap(word -> word.integer(least, most)).orElse(usual);
    }

    List<DeviceDefinition> devices(YamlMap office) {
        List<DeviceDefinition> found = new ArrayList<>();
        for (YamlMap map : office.optionalMaps("devices", MOST_DEVICES)) {
            String id = map.word("id").flatMap(Word::slug).orElse("");
            devices.take(id, map.place("id"));
            DeviceKind kind =
                    map.word("kind").flatMap(word -> word.oneOf(KINDS)).orElse(DeviceKind.KIOSK);
            found.add(new DeviceDefinition(id, kind, map.text("name"), counterOf(map, kind)));
            map.end();
        }
        return found;
    }

    private Optional<String> counterOf(YamlMap map, DeviceKind kind) {
        return switch (kind) {
            case COUNTER_UNIT -> map.word("counter").filter(counters::knows).map(Word::value);
            // Not asked for, so that a counter on a kiosk is refused as an unknown field.
            case KIOSK -> Optional.empty();
        };
    }

    private Optional<Opening> opening(YamlMap map) {
        Optional<String> counter = map.word("counter").filter(counters::knows).map(Word::value);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        map.words("days", 7).forEach(word -> word.oneOf(CalendarReader.WEEKDAYS).ifPresent(days::add));
        if (map.has("days") && days.isEmpty()) {
            problems.add(map.place("days"), Complaint.empty("days"));
        }
        List<String> skills =
                counter.map(skilled::get).map(CounterDefinition::services).orElse(List.of());
        List<String> served = map.has("services") ? served(map, counter.orElse("?"), skills) : skills;
        List<TimeSpan> breaks = calendar.spans(map.optionalMaps("breaks", MOST_BREAKS));
        Optional<TimeSpan> span = map.span();
        if (counter.isEmpty() || days.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Opening(counter.get(), days, served, span.get(), breaks));
    }

    private List<String> served(YamlMap map, String counter, List<String> skills) {
        List<String> served = new ArrayList<>();
        for (Word word : map.words("services", MOST_SERVICES)) {
            if (services.knows(word) && !skills.contains(word.value())) {
                problems.add(word.place(), lacksSkill(counter, word.value()));
            }
            served.add(word.value());
        }
        if (served.isEmpty()) {
            problems.add(map.place("services"), Complaint.empty("services"));
        }
        return served;
    }

    private List<String> known(YamlMap map, Ids ids) {
        List<Word> words = map.words("services", MOST_SERVICES);
        if (map.has("services") && words.isEmpty()) {
            problems.add(map.place("services"), Complaint.empty("services"));
        }
        return words.stream().filter(ids::knows).map(Word::value).distinct().toList();
    }

    private static Complaint lacksSkill(String counter, String service) {
        return Complaint.that(
                new Text(
                        "quầy \"" + counter + "\" không có kỹ năng \"" + service + "\"",
                        "counter \"" + counter + "\" has not the skill \"" + service + "\""),
                new Text(
                        "Thêm dịch vụ vào \"services\" của quầy, hoặc bỏ khỏi kế hoạch",
                        "Add the service to the counter's \"services\", or take it out of the plan"));
    }

    private static Map<String, DeviceKind> kinds() {
        Map<String, DeviceKind> kinds = new LinkedHashMap<>();
        for (DeviceKind kind : DeviceKind.values()) {
            kinds.put(kind.word(), kind);
        }
        return kinds;
    }
}
