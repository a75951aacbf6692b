package vn.motcua.office.definition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.protocol.Text;

/** Reads what the office does for citizens: fields and services. */
final class CatalogueReader {
    static final int MOST_ON_KIOSK = 8;

    private static final int MOST_FIELDS = 100;
    private static final int MOST_GROUPS = MOST_ON_KIOSK;
    private static final int MOST_SERVICES = 23;
    private static final int TILE_LINES = 2;
    private static final int TILE_CHARACTERS = 18;
    private static final int PAPER_LINES = 3;
    private static final int PAPER_CHARACTERS = 60;
    /** The line icons that the kiosk can draw. */
    private static final Map<String, String> ICONS = words(List.of(
            "family", "stamp", "id-card", "map", "shop", "heart-hand", "document-check", "person-help", "shield"));

    private static final Map<String, Boolean> YES_NO = new TreeMap<>(Map.of("true", true, "false", false));
    private static final Map<String, Purpose> PURPOSES = purposes();

    private final Problems problems;
    private final Ids fieldIds;
    private final Ids serviceIds;
    private final Ids groupIds;
    private final Ids letters;

    CatalogueReader(Problems problems) {
        this.problems = problems;
        fieldIds = new Ids("lĩnh vực", "field", problems);
        serviceIds = new Ids("dịch vụ", "service", problems);
        groupIds = new Ids("nhóm dịch vụ", "group", problems);
        letters = new Ids("chữ cái", "letter", problems);
    }

    /** The ids of the services read so far. */
    Ids services() {
        return serviceIds;
    }

    List<Field> fields(YamlMap office) {
        List<Field> fields = new ArrayList<>();
        for (YamlMap map : office.optionalMaps("fields", MOST_FIELDS)) {
            String id = map.word("id").flatMap(Word::slug).orElse("");
            fieldIds.take(id, map.place("id"));
            fields.add(new Field(id, map.text("name")));
            map.end();
        }
        return fields;
    }

    List<ServiceGroup> groups(YamlMap office) {
        List<ServiceGroup> groups = new ArrayList<>();
        for (YamlMap map : office.optionalMaps("groups", MOST_GROUPS)) {
            String id = map.word("id").flatMap(Word::slug).orElse("");
            groupIds.take(id, map.place("id"));
            groups.add(new ServiceGroup(
                    id,
                    map.word("icon").flatMap(word -> word.oneOf(ICONS)).orElse(""),
                    map.text("name"),
                    map.lines("tileLines", TILE_LINES, TILE_CHARACTERS)));
            map.end();
        }
        return groups;
    }

    List<ServiceDefinition> services(YamlMap office) {
        List<ServiceDefinition> services = new ArrayList<>();
        for (YamlMap map : office.maps("services", MOST_SERVICES)) {
            services.add(service(map));
            map.end();
        }
        if (office.has("services") && services.isEmpty()) {
            problems.add(office.place("services"), Complaint.empty("services"));
        }
        refuseCrowdedHome(office, services);
        return services;
    }

    private ServiceDefinition service(YamlMap map) {
        String id = map.word("id").flatMap(Word::slug).orElse("");
        String letter = map.word("letter").flatMap(Word::letter).orElse("");
        serviceIds.take(id, map.place("id"));
        letters.take(letter, map.place("letter"));
        Purpose purpose =
                map.word("purpose").flatMap(word -> word.oneOf(PURPOSES)).orElse(Purpose.SUBMIT);
        List<String> fields = map.has("fields")
                ? map.words("fields", MOST_FIELDS).stream()
                        .filter(fieldIds::knows)
                        .map(Word::value)
                        .toList()
                : List.of();
        return new ServiceDefinition(
                id,
                letter,
                purpose,
                map.word("icon").flatMap(word -> word.oneOf(ICONS)).orElse(""),
                map.text("name"),
                map.lines("tileLines", TILE_LINES, TILE_CHARACTERS),
                map.text("zone"),
                map.lines("papers", PAPER_LINES, PAPER_CHARACTERS),
                map.optionalWord("onKiosk").flatMap(word -> word.oneOf(YES_NO)).orElse(true),
                map.optionalWord("targetMinutes")
                        .flatMap(word -> word.integer(1, 480))
                        .map(Duration::ofMinutes),
                map.optionalWord("group").filter(groupIds::knows).map(Word::value),
                fields);
    }

    private void refuseCrowdedHome(YamlMap office, List<ServiceDefinition> services) {
        // Services of one group share a tile.
        long home = services.stream()
                .filter(ServiceDefinition::onKiosk)
                .map(service -> service.group().map(group -> "group " + group).orElse(service.id()))
                .distinct()
                .count();
        if (home > MOST_ON_KIOSK) {
            problems.add(
                    office.place("services"),
                    Complaint.that(
                            new Text(
                                    "trang đầu của kiosk có " + home + " dịch vụ, quá " + MOST_ON_KIOSK,
                                    "the kiosk's first page has " + home + " services, more than " + MOST_ON_KIOSK),
                            new Text(
                                    "Gộp dịch vụ vào nhóm (groups), hoặc đặt \"onKiosk: false\" cho dịch vụ chỉ cấp số tại bàn"
                                            + " hướng dẫn",
                                    "Put services into groups, or set \"onKiosk: false\" for services that only the desk"
                                            + " issues")));
        }
    }

    private static Map<String, Purpose> purposes() {
        Map<String, Purpose> purposes = new LinkedHashMap<>();
        for (Purpose purpose : Purpose.values()) {
            purposes.put(purpose.word(), purpose);
        }
        return purposes;
    }

    private static Map<String, String> words(List<String> words) {
        Map<String, String> map = new LinkedHashMap<>();
        words.forEach(word -> map.put(word, word));
        return map;
    }
}
