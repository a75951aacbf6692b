package vn.motcua.office.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.definition.QuestionSet;
import vn.motcua.office.definition.QuestionSet.Level;
import vn.motcua.office.definition.QuestionSet.Question;
import vn.motcua.office.queue.SurveyHistory.Answer;
import vn.motcua.office.queue.SurveyHistory.Served;
import vn.motcua.protocol.Text;

/**
 * How satisfied people were: shares with numerator and denominator, the response rate beside them (a share of answers
 * alone hides those who said nothing). Answers of fewer than {@value #LEAST} people are not shown, and where one group
 * alone would be hidden, which the total would give away, the next smallest is hidden with it.
 */
public final class Satisfaction {
    /** Fewest answers that are shown (design, "Surveys"). */
    public static final int LEAST = 5;

    private final Function<String, Optional<QuestionSet>> sets;

    /** @param sets the questions by the set's id, also of sets that are no longer asked */
    public Satisfaction(Function<String, Optional<QuestionSet>> sets) {
        this.sets = sets;
    }

    /**
     * A share of people.
     *
     * @param share between 0 and 1, absent when there is nobody
     */
    public record Share(
            int numerator,
            int denominator,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double share) {
        static Share of(int numerator, int denominator) {
            return new Share(numerator, denominator, denominator == 0 ? null : (double) numerator / denominator);
        }
    }

    /** How often a level was chosen. */
    public record LevelCount(String level, Text name, int score, int count) {}

    /**
     * What was answered to one question.
     *
     * @param meanScore mean of the official scores, 0 to 2
     */
    public record QuestionFigures(
            String survey,
            String question,
            Text text,
            int n,
            List<LevelCount> levels,
            Share satisfied,
            double meanScore) {}

    /**
     * One group of visits.
     *
     * @param response visits with an answer, of those served
     * @param tooFew whether its answers are hidden
     * @param questions empty when hidden
     */
    public record Row(String key, String label, Share response, boolean tooFew, List<QuestionFigures> questions) {}

    /**
     * The report.
     *
     * @param total over all visits
     * @param rows by group, in order of the key
     * @param unbound answers of nobody's visit, counted apart
     */
    public record Figures(Row total, List<Row> rows, Row unbound) {}

    /** Counts. */
    public Figures figures(
            List<Served> served, List<Answer> unbound, Function<Served, String> group, UnaryOperator<String> label) {
        Map<String, List<Served>> groups = new TreeMap<>();
        served.forEach(visit -> groups.computeIfAbsent(group.apply(visit), key -> new ArrayList<>())
                .add(visit));
        List<Row> rows = new ArrayList<>();
        groups.forEach((key, visits) -> rows.add(row(key, label.apply(key), answers(visits), visits.size())));
        Row loose = row("unbound", "", unbound, unbound.size());
        return new Figures(row("total", "", answers(served), served.size()), hidden(rows), loose);
    }

    private static List<Answer> answers(List<Served> visits) {
        List<Answer> answers = new ArrayList<>();
        for (Served visit : visits) {
            if (visit.answer() instanceof Answer answer) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private Row row(String key, String label, List<Answer> answers, int served) {
        Share response = Share.of(answers.size(), served);
        return answers.size() < LEAST
                ? new Row(key, label, response, true, List.of())
                : new Row(key, label, response, false, questions(answers));
    }

    /** What is left of the total when all others are taken away must be nobody or enough people. */
    private static List<Row> hidden(List<Row> rows) {
        List<Row> shown = new ArrayList<>(rows);
        while (true) {
            int away = shown.stream()
                    .filter(Row::tooFew)
                    .mapToInt(row -> row.response().numerator())
                    .sum();
            Optional<Row> next = shown.stream()
                    .filter(row -> !row.tooFew())
                    .min(Comparator.comparingInt(row -> row.response().numerator()));
            if (away == 0 || away >= LEAST || next.isEmpty()) {
                return List.copyOf(shown);
            }
            Row row = next.get();
            shown.replaceAll(
                    one -> one == row ? new Row(row.key(), row.label(), row.response(), true, List.of()) : one);
        }
    }

    private List<QuestionFigures> questions(List<Answer> answers) {
        Map<String, Map<String, Map<String, Integer>>> counts = new LinkedHashMap<>();
        for (Answer answer : answers) {
            answer.choices()
                    .forEach((question, level) -> counts.computeIfAbsent(answer.survey(), set -> new LinkedHashMap<>())
                            .computeIfAbsent(question, one -> new LinkedHashMap<>())
                            .merge(level, 1, Integer::sum));
        }
        List<QuestionFigures> figures = new ArrayList<>();
        counts.forEach((survey, questions) -> sets.apply(survey)
                .ifPresent(set -> set.questions().stream()
                        .filter(question -> questions.containsKey(question.id()))
                        .map(question -> figures(set, question, questions.getOrDefault(question.id(), Map.of())))
                        .filter(one -> one.n() >= LEAST)
                        .forEach(figures::add)));
        return figures;
    }

    /** A level that the set does not know (of another release of it) counts nowhere. */
    private static QuestionFigures figures(QuestionSet set, Question question, Map<String, Integer> counts) {
        List<LevelCount> levels = new ArrayList<>();
        int n = 0;
        int satisfied = 0;
        int points = 0;
        for (Level level : question.levels()) {
            int count = counts.getOrDefault(level.id(), 0);
            levels.add(new LevelCount(level.id(), level.name(), level.score(), count));
            n += count;
            points += count * level.score();
            satisfied += level.satisfied() ? count : 0;
        }
        return new QuestionFigures(
                set.id(),
                question.id(),
                question.text(),
                n,
                levels,
                Share.of(satisfied, n),
                n == 0 ? 0 : (double) points / n);
    }
}
