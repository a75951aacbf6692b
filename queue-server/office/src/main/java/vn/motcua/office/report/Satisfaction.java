package vn.motcua.office.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * alone hides those who said nothing).
 *
 * <p>What was answered is counted in cells of a {@link Block} of days, a question and a group. A cell of fewer than
 * {@value #LEAST} people is not shown, nor is the smallest other one where the block's total would give it away; figures
 * of a period are sums of the cells shown, of blocks that lie within it and are over. So two reports differ by whole
 * cells, never by few people, and looking again after each visit tells nothing (decision 22).
 */
public final class Satisfaction {
    /** Fewest answers that are shown (design, "Surveys"). */
    public static final int LEAST = 5;

    private static final String TOTAL = "total";

    private final Function<String, Optional<QuestionSet>> sets;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;

    /**
     * Figures of a period.
     *
     * @param sets the questions by the set's id, also of sets that are no longer asked
     * @param from first business day
     * @param to last business day
     * @param today the present business day: its block is not over
     */
    public Satisfaction(Function<String, Optional<QuestionSet>> sets, LocalDate from, LocalDate to, LocalDate today) {
        this.sets = sets;
        this.from = from;
        this.to = to;
        this.today = today;
    }

    /** Days whose answers are told together: 1–7, 8–14, 15–21, 22 to the end of a month. */
    public record Block(LocalDate from, LocalDate to) {
        /** The block of a day. */
        public static Block of(LocalDate day) {
            int first = Math.min((day.getDayOfMonth() - 1) / 7, 3) * 7 + 1;
            LocalDate from = day.withDayOfMonth(first);
            return new Block(from, first == 22 ? day.withDayOfMonth(day.lengthOfMonth()) : from.plusDays(6));
        }
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
    public record LevelCount(String level, Text name, int score, boolean satisfied, int count) {}

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
     * @param response visits with an answer, of those served; told at once, since it does not say what was answered
     * @param tooFew whether no answer of it is shown
     * @param questions empty when hidden
     */
    public record Row(String key, String label, Share response, boolean tooFew, List<QuestionFigures> questions) {}

    /**
     * The report.
     *
     * @param covered the days whose answers are told, absent when no block is over
     * @param total over all visits
     * @param rows by group, in order of the key
     * @param unbound answers of nobody's visit, counted apart
     */
    public record Figures(@Nullable Block covered, Row total, List<Row> rows, Row unbound) {}

    /** A question within a block. */
    private record Cell(Block block, String survey, String question) {}

    /** How often each level was chosen, by group. */
    private static final class Counts extends TreeMap<String, Map<String, Integer>> {
        private static final long serialVersionUID = 1L;

        void add(String group, String level) {
            computeIfAbsent(group, none -> new HashMap<>()).merge(level, 1, Integer::sum);
        }

        void addAll(String group, Map<String, Integer> levels) {
            Map<String, Integer> mine = computeIfAbsent(group, none -> new HashMap<>());
            levels.forEach((level, n) -> mine.merge(level, n, Integer::sum));
        }

        static int people(Map<String, Integer> levels) {
            return levels.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Counts. */
    public Figures figures(
            List<Served> served, List<Answer> unbound, Function<Served, String> group, UnaryOperator<String> label) {
        Map<String, List<Served>> groups = new TreeMap<>();
        Map<Cell, Counts> cells = new LinkedHashMap<>();
        for (Served visit : served) {
            String key = group.apply(visit);
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(visit);
            if (visit.answer() instanceof Answer answer && Block.of(visit.day()).equals(Block.of(answer.day()))) {
                count(cells, answer, key);
            }
        }
        Map<Cell, Counts> loose = new LinkedHashMap<>();
        unbound.forEach(answer -> count(loose, answer, TOTAL));
        Map<String, Map<String, Counts>> shown = shown(cells);
        List<Row> rows = groups.entrySet().stream()
                .map(one -> row(one.getKey(), label.apply(one.getKey()), response(one.getValue()), shown, one.getKey()))
                .toList();
        return new Figures(
                covered(),
                row(TOTAL, "", response(served), totals(cells), TOTAL),
                rows,
                row("unbound", "", Share.of(unbound.size(), unbound.size()), totals(loose), TOTAL));
    }

    private void count(Map<Cell, Counts> cells, Answer answer, String group) {
        Block block = Block.of(answer.day());
        if (!block.from().isBefore(from)
                && !block.to().isAfter(to)
                && block.to().isBefore(today)) {
            answer.choices()
                    .forEach((question, level) -> cells.computeIfAbsent(
                                    new Cell(block, answer.survey(), question), none -> new Counts())
                            .add(group, level));
        }
    }

    /** From the first block that lies within the period to the last that is over. */
    private @Nullable Block covered() {
        Block first = Block.of(from).from().equals(from)
                ? Block.of(from)
                : Block.of(Block.of(from).to().plusDays(1));
        LocalDate end = to.isBefore(today) ? to : today.minusDays(1);
        Block last = Block.of(end).to().equals(end)
                ? Block.of(end)
                : Block.of(Block.of(end).from().minusDays(1));
        return last.to().isBefore(first.from()) ? null : new Block(first.from(), last.to());
    }

    private static Share response(List<Served> visits) {
        int answered =
                (int) visits.stream().filter(visit -> visit.answer() != null).count();
        return Share.of(answered, visits.size());
    }

    /** By set and question: the sums of the groups' cells that may be shown. */
    private static Map<String, Map<String, Counts>> shown(Map<Cell, Counts> cells) {
        Map<String, Map<String, Counts>> sums = new LinkedHashMap<>();
        cells.forEach((cell, groups) -> {
            Set<String> hidden = hidden(groups);
            groups.forEach((group, levels) -> {
                if (!hidden.contains(group)) {
                    sum(sums, cell).addAll(group, levels);
                }
            });
        });
        return sums;
    }

    private static Map<String, Map<String, Counts>> totals(Map<Cell, Counts> cells) {
        Map<String, Map<String, Counts>> sums = new LinkedHashMap<>();
        cells.forEach((cell, groups) -> {
            int people = groups.values().stream().mapToInt(Counts::people).sum();
            if (people >= LEAST) {
                groups.values().forEach(levels -> sum(sums, cell).addAll(TOTAL, levels));
            }
        });
        return sums;
    }

    private static Counts sum(Map<String, Map<String, Counts>> sums, Cell cell) {
        return sums.computeIfAbsent(cell.survey(), none -> new LinkedHashMap<>())
                .computeIfAbsent(cell.question(), none -> new Counts());
    }

    /** What is left of the cell's total when all shown are taken away must be nobody or enough people. */
    private static Set<String> hidden(Counts groups) {
        Map<String, Integer> people = new TreeMap<>();
        groups.forEach((group, levels) -> people.put(group, Counts.people(levels)));
        Set<String> hidden = new HashSet<>();
        people.forEach((group, n) -> {
            if (n < LEAST) {
                hidden.add(group);
            }
        });
        while (true) {
            int away = hidden.stream()
                    .mapToInt(group -> people.getOrDefault(group, 0))
                    .sum();
            Optional<String> next = people.keySet().stream()
                    .filter(group -> !hidden.contains(group))
                    .min(java.util.Comparator.comparing(group -> people.getOrDefault(group, 0)));
            if (away == 0 || away >= LEAST || next.isEmpty()) {
                return hidden;
            }
            hidden.add(next.get());
        }
    }

    private Row row(String key, String label, Share response, Map<String, Map<String, Counts>> shown, String group) {
        List<QuestionFigures> figures = new ArrayList<>();
        shown.forEach((survey, questions) -> sets.apply(survey)
                .ifPresent(set -> set.questions().stream()
                        .flatMap(question -> Optional.ofNullable(questions.get(question.id()))
                                .flatMap(counts -> Optional.ofNullable(counts.get(group)))
                                .map(levels -> figures(set, question, levels))
                                .stream())
                        .forEach(figures::add)));
        return new Row(key, label, response, figures.isEmpty(), figures);
    }

    /** A level that the set does not know (of another release of it) counts nowhere. */
    private static QuestionFigures figures(QuestionSet set, Question question, Map<String, Integer> counts) {
        List<LevelCount> levels = new ArrayList<>();
        int n = 0;
        int satisfied = 0;
        int points = 0;
        for (Level level : question.levels()) {
            int count = counts.getOrDefault(level.id(), 0);
            levels.add(new LevelCount(level.id(), level.name(), level.score(), level.satisfied(), count));
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
