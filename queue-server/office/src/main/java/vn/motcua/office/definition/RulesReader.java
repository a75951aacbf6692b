package vn.motcua.office.definition;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.protocol.Text;

/** Reads the rules: who is called next, what the office settled for itself, and the targets the law sets. */
final class RulesReader {
    private static final int MOST_TARGETS = 50;
    private static final int MORE_TIME_MINUTES = 10;
    private static final int MORE_TIME_LIMIT = 2;
    private static final Map<String, Target.Unit> UNITS = units();
    private static final PolicyDefinition UNREAD = new PolicyDefinition.Strict();

    private final Problems problems;

    RulesReader(Problems problems) {
        this.problems = problems;
    }

    PolicyDefinition policy(YamlMap office) {
        Optional<YamlMap> written = office.map("policy");
        if (written.isEmpty()) {
            return UNREAD;
        }
        YamlMap map = written.get();
        Optional<PolicyDefinition> policy = map.word("name").flatMap(word -> policy(word, map));
        if (policy.isPresent()) {
            map.end();
        }
        return policy.orElse(UNREAD);
    }

    private Optional<PolicyDefinition> policy(Word name, YamlMap map) {
        return switch (name.value()) {
            case "aging" ->
                Optional.of(new PolicyDefinition.Aging(
                        integer(map, "cap", 1, 100),
                        map.word("priorityWeight")
                                .flatMap(word -> word.number("1", "100"))
                                .map(BigDecimal::doubleValue)
                                .orElse(1.0),
                        Duration.ofMinutes(integer(map, "appointmentHeadStartMinutes", 0, 240))));
            case "strict" -> Optional.of(new PolicyDefinition.Strict());
            case "alternating" ->
                Optional.of(new PolicyDefinition.Alternating(
                        integer(map, "priorityCalls", 1, 100), integer(map, "ordinaryCalls", 1, 100)));
            default -> {
                problems.add(name.place(), Complaint.notOneOf(name.value(), List.of("aging", "strict", "alternating")));
                yield Optional.empty();
            }
        };
    }

    Settings settings(YamlMap office) {
        Optional<YamlMap> written = office.map("settings");
        if (written.isEmpty()) {
            return new Settings(
                    1,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    0,
                    "",
                    new Text("?", "?"));
        }
        YamlMap map = written.get();
        Settings settings = new Settings(
                integer(map, "callLimit", 1, 20),
                Duration.ofSeconds(integer(map, "recallSpacingSeconds", 0, 300)),
                Duration.ofMinutes(integer(map, "returnToleranceMinutes", 0, 600)),
                Duration.ofSeconds(integer(map, "undoSeconds", 0, 60)),
                Duration.ofMinutes(integer(map, "appointmentEarlyMinutes", 0, 120)),
                Duration.ofMinutes(integer(map, "lateArrivalMinutes", 1, 240)),
                Duration.ofMinutes(optional(map, "moreTimeMinutes", 1, 60, MORE_TIME_MINUTES)),
                optional(map, "moreTimeLimit", 0, 10, MORE_TIME_LIMIT),
                map.optionalWord("ticketLinkBase").flatMap(RulesReader::address).orElse(""),
                map.text("priorityPeople"));
        map.end();
        return settings;
    }

    List<Target> targets(YamlMap office) {
        List<Target> targets = new ArrayList<>();
        Map<LocalDate, Place> seen = new HashMap<>();
        List<YamlMap> written = office.maps("targets", MOST_TARGETS);
        for (YamlMap map : written) {
            Duration wait = Duration.ofMinutes(integer(map, "waitMinutes", 1, 480));
            Target.Unit unit =
                    map.word("unit").flatMap(word -> word.oneOf(UNITS)).orElse(Target.Unit.TRANSACTION);
            Text source = map.text("source", 200);
            map.word("from").flatMap(Word::date).ifPresent(from -> {
                Place first = seen.putIfAbsent(from, map.place("from"));
                if (first != null) {
                    problems.add(
                            map.place("from"),
                            Complaint.taken(new Text("ngày hiệu lực", "effective date"), from.toString(), first));
                }
                targets.add(new Target(from, wait, unit, source));
            });
            map.end();
        }
        if (office.has("targets") && written.isEmpty()) {
            problems.add(office.place("targets"), Complaint.empty("targets"));
        }
        targets.sort(Comparator.comparing(Target::from));
        return targets;
    }

    private static int optional(YamlMap map, String key, int least, int most, int usual) {
        return map.optionalWord(key).flatMap(word -> word.integer(least, most)).orElse(usual);
    }

    private static int integer(YamlMap map, String key, int least, int most) {
        return map.word(key).flatMap(word -> word.integer(least, most)).orElse(least);
    }

    private static Optional<String> address(Word word) {
        return word.matching(
                word.value().matches("https?://[^\\s\"<>]{1,180}/"),
                new Text(
                        "địa chỉ http(s) kết thúc bằng / (vd. https://so.example.vn/t/)",
                        "an http(s) address that ends with / (like https://so.example.vn/t/)"));
    }

    private static Map<String, Target.Unit> units() {
        Map<String, Target.Unit> units = new LinkedHashMap<>();
        for (Target.Unit unit : Target.Unit.values()) {
            units.put(unit.word(), unit);
        }
        return units;
    }
}
