package vn.motcua.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.office.definition.QuestionSet;
import vn.motcua.office.definition.QuestionSet.Level;
import vn.motcua.office.definition.QuestionSet.Question;
import vn.motcua.office.queue.SurveyHistory.Answer;
import vn.motcua.office.queue.SurveyHistory.Served;
import vn.motcua.protocol.Text;

class SatisfactionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
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
                            new Level("bad", NAME, 0, false)))),
            List.of());

    private final List<Served> served = new ArrayList<>();

    private void at(String counter, int answers, String level) {
        for (int i = 0; i < answers; i++) {
            served.add(new Served(DAY, "x", counter, null, new Answer("s", Map.of("q", level))));
        }
    }

    private Satisfaction.Figures figures() {
        return new Satisfaction(id -> Optional.of(SET))
                .figures(served, List.of(), visit -> String.valueOf(visit.counter()), key -> key);
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
}
