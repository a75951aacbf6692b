package vn.motcua.office.definition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.office.definition.QuestionSet.Choice;
import vn.motcua.office.definition.QuestionSet.Level;
import vn.motcua.office.definition.QuestionSet.Question;
import vn.motcua.protocol.SurveyAnswered;
import vn.motcua.protocol.Text;

/** Reads which questions are asked from when, and the files that hold them; paths count from the office's folder. */
final class SurveyReader {
    private static final int MOST_SETS = 50;
    private static final int MOST_LEVELS = 5;
    private static final int LONGEST_QUESTION = 160;

    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

    private final Problems problems;

    SurveyReader(Problems problems) {
        this.problems = problems;
    }

    List<QuestionSet> surveys(YamlMap office, Path folder) {
        List<QuestionSet> sets = new ArrayList<>();
        Map<LocalDate, Place> seen = new HashMap<>();
        for (YamlMap entry : office.optionalMaps("surveys", MOST_SETS)) {
            Optional<LocalDate> from = entry.word("from").flatMap(Word::date);
            Optional<YamlMap> file = entry.word("file").flatMap(word -> file(word, folder));
            entry.end();
            if (from.isEmpty() || file.isEmpty()) {
                continue;
            }
            Place first = seen.putIfAbsent(from.get(), entry.place("from"));
            if (first != null) {
                problems.add(
                        entry.place("from"),
                        Complaint.taken(
                                new Text("ngày hiệu lực", "effective date"),
                                from.get().toString(),
                                first));
            }
            sets.add(set(file.get(), from.get()));
        }
        sets.sort(Comparator.comparing(QuestionSet::from));
        return sets;
    }

    private Optional<YamlMap> file(Word reference, Path folder) {
        Path file = folder.resolve(reference.value()).normalize();
        if (!file.toFile().isFile()) {
            problems.add(reference.place(), Complaint.unreadable(reference.value()));
            return Optional.empty();
        }
        return YamlDocument.read(file, problems);
    }

    private QuestionSet set(YamlMap map, LocalDate from) {
        QuestionSet set = new QuestionSet(
                id(map, new HashMap<>()),
                from,
                map.text("source", 200),
                questions(map),
                choices(map.optionalMaps("reasons", SurveyAnswered.MOST_REASONS)));
        map.end();
        return set;
    }

    private List<Question> questions(YamlMap map) {
        List<Question> questions = new ArrayList<>();
        Map<String, Place> ids = new HashMap<>();
        for (YamlMap one : map.maps("questions", SurveyAnswered.MOST_QUESTIONS)) {
            questions.add(new Question(
                    id(one, ids),
                    one.text("text", LONGEST_QUESTION),
                    levels(one),
                    one.optionalWord("factual")
                            .flatMap(word -> word.oneOf(YES_NO))
                            .orElse(false)));
            one.end();
        }
        if (map.has("questions") && questions.isEmpty()) {
            problems.add(map.place("questions"), Complaint.empty("questions"));
        }
        return questions;
    }

    private List<Level> levels(YamlMap question) {
        List<Level> levels = new ArrayList<>();
        Map<String, Place> ids = new HashMap<>();
        for (YamlMap one : question.maps("levels", MOST_LEVELS)) {
            int score = one.word("score").flatMap(word -> word.integer(0, 2)).orElse(0);
            boolean satisfied = one.optionalWord("satisfied")
                    .flatMap(word -> word.oneOf(YES_NO))
                    .orElse(score > 0);
            levels.add(new Level(id(one, ids), one.text("name", 60), score, satisfied));
            one.end();
        }
        if (question.has("levels") && levels.size() < 2) {
            problems.add(
                    question.place("levels"),
                    Complaint.that(
                            new Text("một câu hỏi cần ít nhất hai mức trả lời", "a question needs at least two levels"),
                            new Text("Thêm mức trả lời", "Add a level")));
        }
        return levels;
    }

    private List<Choice> choices(List<YamlMap> maps) {
        List<Choice> choices = new ArrayList<>();
        Map<String, Place> ids = new HashMap<>();
        for (YamlMap one : maps) {
            choices.add(new Choice(id(one, ids), one.text("name", 60)));
            one.end();
        }
        return choices;
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
