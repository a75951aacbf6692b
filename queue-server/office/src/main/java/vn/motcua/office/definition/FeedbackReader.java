package vn.motcua.office.definition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.office.definition.FeedbackRules.Choice;
import vn.motcua.office.definition.FeedbackRules.Deadline;
import vn.motcua.office.definition.FeedbackRules.Elsewhere;
import vn.motcua.office.definition.FeedbackRules.Flow;
import vn.motcua.office.definition.FeedbackRules.Needs;
import vn.motcua.office.definition.FeedbackRules.State;
import vn.motcua.protocol.Text;

/** Reads how feedback is handled from when, and the files that say it; paths count from the office's folder. */
final class FeedbackReader {
    private static final int MOST_FILES = 50;
    private static final int MOST_CHOICES = 100;
    private static final int MOST_STATES = 12;
    private static final int LONGEST_PLACE = 400;
    private static final int MOST_DAYS = 250;
    private static final Map<String, Needs> NEEDS =
            Map.of("agency", Needs.AGENCY, "answer", Needs.ANSWER, "elsewhere", Needs.ELSEWHERE);

    private final Problems problems;

    FeedbackReader(Problems problems) {
        this.problems = problems;
    }

    List<FeedbackRules> feedback(YamlMap office, Path folder) {
        List<FeedbackRules> rules = new ArrayList<>();
        for (YamlMap entry : office.optionalMaps("feedback", MOST_FILES)) {
            Optional<LocalDate> from = entry.word("from").flatMap(Word::date);
            Optional<YamlMap> file = entry.word("file").flatMap(word -> file(word, folder));
            entry.end();
            if (from.isPresent() && file.isPresent()) {
                rules.add(rules(file.get(), from.get()));
            }
        }
        rules.sort(Comparator.comparing(FeedbackRules::from));
        return rules;
    }

    private Optional<YamlMap> file(Word reference, Path folder) {
        Path file = folder.resolve(reference.value()).normalize();
        if (!file.toFile().isFile()) {
            problems.add(reference.place(), Complaint.unreadable(reference.value()));
            return Optional.empty();
        }
        return YamlDocument.read(file, problems);
    }

    private FeedbackRules rules(YamlMap map, LocalDate from) {
        FeedbackRules rules = new FeedbackRules(
                id(map, new HashMap<>()),
                from,
                map.text("source", 200),
                choices(map.maps("about", MOST_CHOICES)),
                elsewhere(map.optionalMaps("elsewhere", MOST_CHOICES)),
                choices(map.optionalMaps("agencies", MOST_CHOICES)),
                flow(map, "formal"),
                flow(map, "opinion"));
        map.end();
        return rules;
    }

    private List<Choice> choices(List<YamlMap> maps) {
        List<Choice> choices = new ArrayList<>();
        Map<String, Place> ids = new HashMap<>();
        for (YamlMap one : maps) {
            choices.add(new Choice(id(one, ids), one.text("name", 120)));
            one.end();
        }
        return choices;
    }

    private List<Elsewhere> elsewhere(List<YamlMap> maps) {
        List<Elsewhere> all = new ArrayList<>();
        Map<String, Place> ids = new HashMap<>();
        for (YamlMap one : maps) {
            all.add(new Elsewhere(id(one, ids), one.text("name", 120), one.text("where", LONGEST_PLACE)));
            one.end();
        }
        return all;
    }

    private Flow flow(YamlMap rules, String key) {
        Optional<YamlMap> found = rules.map(key);
        if (found.isEmpty()) {
            return new Flow(List.of(), List.of());
        }
        YamlMap map = found.get();
        Map<String, Place> ids = new HashMap<>();
        List<State> states = new ArrayList<>();
        List<Word> named = new ArrayList<>();
        for (YamlMap one : map.maps("states", MOST_STATES)) {
            List<Word> next = one.has("next") ? one.words("next", MOST_STATES) : List.of();
            named.addAll(next);
            Needs needs =
                    one.optionalWord("needs").flatMap(word -> word.oneOf(NEEDS)).orElse(Needs.NOTHING);
            states.add(new State(
                    id(one, ids),
                    one.text("name", 60),
                    needs,
                    next.stream().map(Word::value).toList()));
            one.end();
        }
        if (map.has("states") && states.isEmpty()) {
            problems.add(map.place("states"), Complaint.empty("states"));
        }
        List<Deadline> deadlines = deadlines(map, named);
        named.stream()
                .filter(word -> !ids.containsKey(word.value()))
                .forEach(word -> problems.add(
                        word.place(),
                        Complaint.unknownReference(new Text("trạng thái", "state"), word.value(), ids.keySet())));
        map.end();
        return new Flow(states, deadlines);
    }

    private List<Deadline> deadlines(YamlMap flow, List<Word> named) {
        List<Deadline> deadlines = new ArrayList<>();
        Map<String, Place> ids = new HashMap<>();
        for (YamlMap one : flow.optionalMaps("deadlines", MOST_STATES)) {
            List<Word> during = one.words("while", MOST_STATES);
            named.addAll(during);
            deadlines.add(new Deadline(
                    id(one, ids),
                    one.text("name", 120),
                    during.stream().map(Word::value).toList(),
                    one.word("workingDays")
                            .flatMap(word -> word.integer(1, MOST_DAYS))
                            .orElse(1),
                    one.text("source", 200)));
            one.end();
        }
        return deadlines;
    }

    private String id(YamlMap map, Map<String, Place> taken) {
        Optional<String> id = map.word("id").flatMap(Word::slug);
        if (id.isEmpty()) {
            return "";
        }
        Place first = taken.putIfAbsent(id.get(), map.place("id"));
        if (first != null) {
            problems.add(map.place("id"), Complaint.taken(new Text("mã", "id"), id.get(), first));
        }
        return id.get();
    }
}
