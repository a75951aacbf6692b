package vn.motcua.office.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.TextLines;

/**
 * A group of fields in a YAML file that knows where each of them stands. Fields are taken by name; {@link #end()} then
 * refuses those that nobody asked for. What is wrong is reported at its place and reading goes on.
 */
final class YamlMap {
    private static final int LONGEST_TEXT = 120;
    /** Stands where a text was wrong; the definition is refused then, so nobody sees it. */
    private static final Text NO_TEXT = new Text("?", "?");

    private static final TextLines NO_LINES = new TextLines(List.of(), List.of());

    private final String file;
    private final Place place;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(MappingNode node, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.place = Place.of(file, node.getStartMark());
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Place keyPlace = Place.of(file, tuple.getKeyNode().getStartMark());
            if (keys.putIfAbsent(key, keyPlace) != null) {
                problems.add(keyPlace, Complaint.repeatedField(key));
            } else if (!isNull(tuple.getValueNode())) {
                values.put(key, tuple.getValueNode());
            }
        }
    }

    Place place() {
        return place;
    }

    /** Where the field's value stands; the group itself when the field is missing. */
    Place place(String key) {
        Node node = values.get(key);
        return node == null ? keys.getOrDefault(key, place) : Place.of(file, node.getStartMark());
    }

    Problems problems() {
        return problems;
    }

    Set<String> fieldNames() {
        return keys.keySet();
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Whether a field that may be missing holds a list. */
    boolean isList(String key) {
        asked.add(key);
        return values.get(key) instanceof SequenceNode;
    }

    /** The required single value of a field. */
    Optional<Word> word(String key) {
        return required(key) instanceof Node node ? asWord(key, node) : Optional.empty();
    }

    /** The single value of a field that may be missing. */
    Optional<Word> optionalWord(String key) {
        return value(key) instanceof Node node ? asWord(key, node) : Optional.empty();
    }

    /** A required plain text; empty when it is missing or too long. */
    String string(String key, int most) {
        return word(key).flatMap(word -> word.atMost(most)).orElse("");
    }

    /** A required text in both languages. */
    Text text(String key, int most) {
        return map(key).map(both -> both.bothLanguages(most)).orElse(NO_TEXT);
    }

    Text text(String key) {
        return text(key, LONGEST_TEXT);
    }

    /** Lines in both languages; none when the field is missing. */
    TextLines lines(String key, int mostLines, int mostCharacters) {
        if (!has(key)) {
            return NO_LINES;
        }
        return map(key).map(both -> {
                    TextLines lines = new TextLines(
                            both.strings("vi", mostLines, mostCharacters),
                            both.strings("en", mostLines, mostCharacters));
                    both.end();
                    return lines;
                })
                .orElse(NO_LINES);
    }

    /** A list of texts; a missing list is a problem. */
    List<String> strings(String key, int most, int mostCharacters) {
        return words(key, most).stream()
                .flatMap(word -> word.atMost(mostCharacters).stream())
                .toList();
    }

    /** The required list of single values. */
    List<Word> words(String key, int most) {
        List<Word> words = new ArrayList<>();
        for (Node item : items(key, most)) {
            asWord(key, item).ifPresent(words::add);
        }
        return words;
    }

    /** The required list of groups. */
    List<YamlMap> maps(String key, int most) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key, most)) {
            asMap(key, item).ifPresent(maps::add);
        }
        return maps;
    }

    /** A list of groups that may be missing. */
    List<YamlMap> optionalMaps(String key, int most) {
        return has(key) ? maps(key, most) : List.of();
    }

    Optional<YamlMap> map(String key) {
        return required(key) instanceof Node node ? asMap(key, node) : Optional.empty();
    }

    /** The span between this group's {@code from} and {@code to}; empty when either is wrong. */
    Optional<TimeSpan> span() {
        Optional<Word> from = word("from");
        Optional<Word> to = word("to");
        var begin = from.flatMap(Word::time);
        var finish = to.flatMap(Word::time);
        if (begin.isEmpty() || finish.isEmpty()) {
            return Optional.empty();
        }
        if (!begin.get().isBefore(finish.get())) {
            problems.add(
                    place("from"),
                    Complaint.backwards(begin.get().toString(), finish.get().toString()));
            return Optional.empty();
        }
        return Optional.of(new TimeSpan(begin.get(), finish.get()));
    }

    /** Refuses every field that nobody asked for. */
    void end() {
        Set<String> unknown = new HashSet<>(keys.keySet());
        unknown.removeAll(asked);
        for (String key : unknown) {
            // In {vi: Một, hai} YAML reads "hai" as a field without a value: the text wanted quotes.
            problems.add(
                    keys.getOrDefault(key, place),
                    values.containsKey(key) ? Complaint.unknownField(key, asked) : Complaint.unquotedComma(key, asked));
        }
    }

    private Text bothLanguages(int most) {
        String vi = string("vi", most);
        String en = string("en", most);
        end();
        return vi.isEmpty() || en.isEmpty() ? NO_TEXT : new Text(vi, en);
    }

    private List<Node> items(String key, int most) {
        if (!(required(key) instanceof Node node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            problems.add(Place.of(file, node.getStartMark()), Complaint.expectedList(key));
            return List.of();
        }
        int size = list.getValue().size();
        if (size > most) {
            problems.add(place(key), Complaint.tooMany(key, size, most));
        }
        return list.getValue().subList(0, Math.min(size, most));
    }

    private Optional<Word> asWord(String key, Node node) {
        Place where = Place.of(file, node.getStartMark());
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(where, Complaint.expectedWord(key));
            return Optional.empty();
        }
        return Optional.of(new Word(scalar.getValue().strip(), where, problems));
    }

    private Optional<YamlMap> asMap(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, file, problems));
        }
        problems.add(Place.of(file, node.getStartMark()), Complaint.expectedFields(key));
        return Optional.empty();
    }

    private @Nullable Node required(String key) {
        Node node = value(key);
        if (node == null) {
            problems.add(keys.getOrDefault(key, place), Complaint.missing(key));
        }
        return node;
    }

    private @Nullable Node value(String key) {
        asked.add(key);
        return values.get(key);
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && (Tag.NULL.equals(scalar.getTag()) || scalar.getValue().isBlank());
    }
}
