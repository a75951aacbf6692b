package vn.motcua.protocol.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The papers of one row of an export: in words, one a line or between semicolons, or as a list in JSON. Words in brackets
 * behind a paper tell that it is digitised on demand or only shown.
 */
final class GuidePapers {
    /** No procedure has as many: an entry with more is left out, and no more of it are kept. */
    static final int MOST_READ = 1_000;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ON_DEMAND = Pattern.compile("\\s*\\(\\s*số hóa theo yêu cầu\\s*\\)", FLAGS);
    private static final Pattern SHOWN =
            Pattern.compile("\\s*\\(\\s*(?:chỉ xuất trình|xuất trình|để xuất trình)\\s*\\)", FLAGS);
    private static final Pattern APART = Pattern.compile("[\\r\\n;]+");
    private static final Pattern LINES = Pattern.compile("[\\r\\n]+");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–•*+]|\\d{1,2}[.)])\\s*");

    private static final String ON_DEMAND_KEY = "onDemand";
    private static final String SHOWN_KEY = "shownOnly";

    /** The keys of a paper in JSON, by their letters. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("tengiayto", "name"),
            Map.entry("tenthanhphanhoso", "name"),
            Map.entry("tenthanhphan", "name"),
            Map.entry("tenhoso", "name"),
            Map.entry("giayto", "name"),
            Map.entry("ten", "name"),
            Map.entry("note", "note"),
            Map.entry("ghichu", "note"),
            Map.entry("soluong", "note"),
            Map.entry("ondemand", ON_DEMAND_KEY),
            Map.entry("sohoatheoyeucau", ON_DEMAND_KEY),
            Map.entry("shownonly", SHOWN_KEY),
            Map.entry("chixuattrinh", SHOWN_KEY));

    private final GuideEntries entries;
    private final List<ObjectNode> papers = new ArrayList<>();
    private final List<ObjectNode> shown = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    GuidePapers(GuideEntries entries) {
        this.entries = entries;
    }

    /** Papers that are handed in, unless they say otherwise. */
    void listed(JsonNode value) {
        papers.addAll(of(value));
    }

    /** Papers that are shown only; one that stands among the others as well is told once. */
    void shown(JsonNode value) {
        shown.addAll(of(value));
    }

    /** How each paper is handed in, one a line in the papers' order; a dash stands for nothing. */
    void notes(JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value.isArray()) {
            enough(value).forEach(one -> lines.add(GuideRow.words(one)));
        } else {
            String text = GuideRow.words(value);
            (LINES.matcher(text).find() ? LINES : APART)
                    .splitAsStream(text)
                    .limit(MOST_READ + 1)
                    .forEach(lines::add);
        }
        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(notes::add);
    }

    /** Writes them into an entry in the catalogue's own form. */
    void into(ObjectNode entry) {
        Map<String, ObjectNode> byName = new HashMap<>();
        papers.forEach(paper -> byName.putIfAbsent(plainName(paper), paper));
        shown.forEach(paper -> merge(paper, byName));
        if (!notes.isEmpty()) {
            note();
        }
        if (!papers.isEmpty()) {
            entry.putArray("papers").addAll(papers);
        }
    }

    private void merge(ObjectNode paper, Map<String, ObjectNode> byName) {
        ObjectNode before = byName.putIfAbsent(plainName(paper), paper);
        if (before == null) {
            papers.add(paper);
        }
        (before == null ? paper : before).put(SHOWN_KEY, true);
    }

    private static String plainName(ObjectNode paper) {
        return Catalogue.plain(paper.path("name").asText());
    }

    private void note() {
        if (notes.size() != papers.size()) {
            entries.note(
                    notes.size() + " notes for " + papers.size() + " papers: the notes are not used",
                    "\"" + GuideColumn.NOTES.title() + "\" có " + notes.size() + " dòng cho " + papers.size()
                            + " giấy tờ: không dùng ghi chú");
            return;
        }
        for (int i = 0; i < notes.size(); i++) {
            String note = BULLET.matcher(notes.get(i)).replaceFirst("").strip();
            if (!note.isEmpty()) {
                papers.get(i).put("note", note);
            }
        }
    }

    private List<ObjectNode> of(JsonNode value) {
        if (value.isArray()) {
            return enough(value)
                    .map(one -> one.isObject() ? object(one) : paper(GuideRow.words(one)))
                    .toList();
        }
        if (value.isObject()) {
            return List.of(object(value));
        }
        return APART.splitAsStream(GuideRow.words(value))
                .map(GuidePapers::paper)
                .filter(paper -> !paper.path("name").asText().isEmpty())
                .limit(MOST_READ + 1)
                .toList();
    }

    /** One more than can be used, so that it is seen that there are too many. */
    private static Stream<JsonNode> enough(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).limit(MOST_READ + 1);
    }

    private static ObjectNode paper(String text) {
        String name = BULLET.matcher(text).replaceFirst("");
        String bare = SHOWN.matcher(ON_DEMAND.matcher(name).replaceAll("")).replaceAll("");
        ObjectNode paper = JsonNodeFactory.instance.objectNode().put("name", bare.strip());
        if (ON_DEMAND.matcher(name).find()) {
            paper.put(ON_DEMAND_KEY, true);
        }
        if (SHOWN.matcher(name).find()) {
            paper.put(SHOWN_KEY, true);
        }
        return paper;
    }

    private ObjectNode object(JsonNode value) {
        ObjectNode paper = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(one -> {
            String key = KEYS.get(GuideColumn.letters(one.getKey()));
            if (key == null || paper.has(key)) {
                entries.unused(one.getKey());
            } else if (!GuideRow.isEmpty(one.getValue())) {
                put(paper, key, one.getKey(), one.getValue());
            }
        });
        return paper;
    }

    private void put(ObjectNode paper, String key, String called, JsonNode value) {
        if (key.equals(ON_DEMAND_KEY) || key.equals(SHOWN_KEY)) {
            paper.put(key, GuideRow.yes(entries, called, value));
        } else if (value.isNumber()) {
            paper.put(key, value.asText());
        } else {
            paper.set(key, value);
        }
    }
}
