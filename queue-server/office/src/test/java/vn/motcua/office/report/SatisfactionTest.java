package vn.motcua.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.motcua.office.definition.QuestionSet;
import vn.motcua.office.definition.QuestionSet.Level;
import vn.motcua.office.definition.QuestionSet.Question;
import vn.motcua.office.queue.SurveyHistory.Answer;
import vn.motcua.office.queue.SurveyHistory.Served;
import vn.motcua.protocol.Text;

class SatisfactionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final Text NAME = new Text("Tên", "Name");
    private static final QuestionSet SET = new QuestionSet(
            "s",
            DAY,
            NAME,
            List.of(new Question(
                    "q",
                    NAME,
                    List.of(
                            new Level("good", NAME, 2, true),
                            new Level("plain", NAME, 1, false),
                            new Level("bad", NAME, 0, false)),
                    false)),
            List.of());

    private final List<Served> served = new ArrayList<>();

    private void at(String counter, int answers, String level) {
        on(DAY, counter, answers, level);
    }

    private void on(LocalDate day, String counter, int answers, String level) {
        for (int i = 0; i < answers; i++) {
            served.add(new Served(day, "x", counter, null, new Answer("s", Map.of("q", level), day)));
        }
    }

    private Satisfaction.Figures figures() {
        return figures(TODAY.minusDays(1), TODAY);
    }

    private Satisfaction.Figures figures(LocalDate to, LocalDate today) {
        return new Satisfaction(id -> Optional.of(SET), FIRST, to, today)
                .figures(
                        served.stream()
                                .filter(visit -> !visit.day().isAfter(to))
                                .toList(),
                        List.of(),
                        visit -> String.valueOf(visit.counter()),
                        key -> key);
    }

    private static int people(Satisfaction.Row row) {
        return row.questions().stream()
                .mapToInt(Satisfaction.QuestionFigures::n)
                .sum();
    }

    @Test
    void sharesAndScoresAreThoseOfTheAnswersGiven() {
        at("1", 6, "good");
        at("1", 2, "plain");
        at("1", 2, "bad");
        served.add(new Served(DAY, "x", "1", null, null));
        Satisfaction.QuestionFigures question = figures().total().questions().getFirst();
        assertThat(question.n()).isEqualTo(10);
        assertThat(question.satisfied().share()).isEqualTo(0.6);
        assertThat(question.meanScore()).isEqualTo(1.4); // (6 × 2 + 2 × 1) / 10
        assertThat(figures().total().response()).isEqualTo(new Satisfaction.Share(10, 11, 10 / 11.0));
    }

    @Test
    void aGroupThatTheTotalWouldGiveAwayTakesTheNextSmallestWithIt() {
        at("1", 20, "good");
        at("2", 7, "good");
        at("3", 2, "bad");
        assertThat(figures().rows().stream().filter(Satisfaction.Row::tooFew).map(Satisfaction.Row::key))
                .containsExactly("2", "3");
    }

    @Test
    void withEnoughHiddenTogetherNobodyElseIsHidden() {
        at("1", 20, "good");
        at("2", 3, "bad");
        at("3", 3, "bad");
        assertThat(figures().rows().stream().filter(Satisfaction.Row::tooFew).map(Satisfaction.Row::key))
                .containsExactly("2", "3");
    }

    @Test
    void blocksNestInMonthsAndAreToldWhenTheyAreOver() {
        assertThat(Satisfaction.Block.of(LocalDate.of(2026, 2, 28)))
                .isEqualTo(new Satisfaction.Block(LocalDate.of(2026, 2, 22), LocalDate.of(2026, 2, 28)));
        at("1", 6, "good");
        assertThat(figures(TODAY, LocalDate.of(2026, 11, 21)).covered())
                .isEqualTo(new Satisfaction.Block(FIRST, LocalDate.of(2026, 11, 14)));
        assertThat(figures(TODAY, LocalDate.of(2026, 11, 21)).total().tooFew())
                .as("its block ends today")
                .isTrue();
        assertThat(figures(TODAY, LocalDate.of(2026, 11, 22)).total().tooFew()).isFalse();
        assertThat(figures(DAY, TODAY).total().tooFew())
                .as("the period ends within the block")
                .isTrue();
    }

    @Test
    void anAnswerGivenAfterItsBlockChangesNoFigure() {
        at("1", 6, "good");
        served.add(new Served(DAY, "x", "1", null, new Answer("s", Map.of("q", "bad"), TODAY)));
        assertThat(people(figures().total())).isEqualTo(6);
        assertThat(figures().total().response().numerator()).isEqualTo(7);
    }

    /** Whoever takes one report from the next one learns of nobody, or of enough people. */
    @Property(tries = 60)
    void twoReportsDifferByEnoughPeople(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 27) Integer> days,
            @ForAll @IntRange(min = 0, max = 3) int counters) {
        served.clear();
        for (int i = 0; i < days.size(); i++) {
            on(FIRST.plusDays(days.get(i)), "c" + i % (counters + 1), 1, "good");
        }
        Map<String, Integer> before = Map.of();
        for (int day = 0; day < 30; day++) {
            Satisfaction.Figures now = figures(FIRST.plusDays(day), TODAY);
            Map<String, Integer> people = new java.util.HashMap<>();
            now.rows().forEach(row -> people.put(row.key(), people(row)));
            people.put("total", people(now.total()));
            people.put(
                    "rest",
                    people(now.total())
                            - now.rows().stream()
                                    .mapToInt(SatisfactionTest::people)
                                    .sum());
            Map<String, Integer> last = before;
            people.forEach((key, n) -> assertThat(n - last.getOrDefault(key, 0))
                    .as(key)
                    .matches(more -> more == 0 || more >= Satisfaction.LEAST));
            before = people;
        }
    }
}
