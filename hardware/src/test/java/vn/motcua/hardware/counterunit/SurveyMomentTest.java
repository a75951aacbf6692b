package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.CounterState;
import vn.motcua.protocol.Text;

class SurveyMomentTest {
    private final SurveyMoment moment = new SurveyMoment(5);
    private long now = 1_000_000_000L;

    SurveyMomentTest() {
        moment.asks(Surveys.sheet(5));
    }

    private void news(@Nullable String number, @Nullable String state) {
        moment.hear(
                new CounterSnapshot(
                        1,
                        Instant.EPOCH,
                        "1",
                        new Text("Quầy 1", "Counter 1"),
                        CounterState.OPEN,
                        List.of(),
                        number,
                        null,
                        state,
                        null,
                        0,
                        null,
                        null),
                now);
    }

    @Test
    void afterAServiceOneAnswerIsTaken() {
        news("A012", "InService");
        assertThat(moment.press(0, now)).isNull();
        news(null, null);
        assertThat(moment.press(1, now)).isEqualTo(new SurveyMoment.Answer("set", "question", "level-2", "A012"));
        assertThat(moment.press(0, now)).as("one answer a visit").isNull();
    }

    @Test
    void theAnswerNamesTheNumberThatLeftNotTheOneThatIsCalledNow() {
        news("A012", "InService");
        news("A013", "Called");
        assertThat(moment.press(0, now)).isEqualTo(new SurveyMoment.Answer("set", "question", "level-1", "A012"));
        news("A014", "Called");
        assertThat(moment.press(0, now)).isEqualTo(new SurveyMoment.Answer("set", "question", "level-1", "A013"));
    }

    @Test
    void whoseAnswerCouldNotBeKeptIsAskedAgainButNobodyInThatPersonsPlace() {
        news("A012", "InService");
        news("A013", "Called");
        var lost = Objects.requireNonNull(moment.press(0, now));
        moment.askAgain(lost);
        assertThat(moment.isOpen(now)).isTrue();
        lost = Objects.requireNonNull(moment.press(0, now));
        news("A013", "InService");
        moment.askAgain(lost);
        assertThat(moment.isOpen(now)).isFalse();
    }

    @Test
    void theNextCallEndsAServiceToo() {
        news("A012", "Called");
        news("A013", "Called");
        assertThat(moment.isOpen(now)).isTrue();
        news("A013", "InService");
        assertThat(moment.isOpen(now)).as("now somebody else sits there").isFalse();
    }

    @Test
    void afterAWhileNobodyIsAskedAnyMore() {
        news("A012", "InService");
        news(null, null);
        now += SurveyMoment.OPEN.plus(Duration.ofMillis(1)).toNanos();
        assertThat(moment.isOpen(now)).isFalse();
    }

    @Test
    void whatEndedDuringACutOfTheLinkOpensNothing() {
        news("A012", "InService");
        moment.unsure();
        news(null, null);
        assertThat(moment.isOpen(now)).isFalse();
    }

    @Test
    void aCutRightAfterTheServiceTakesNoAnswerAway() {
        news("A012", "InService");
        news(null, null);
        moment.unsure();
        assertThat(moment.press(4, now)).isNotNull();
    }

    @Test
    void aUnitThatMovedAsksNobodyAtItsNewPlace() {
        news("A012", "InService");
        news(null, null);
        moment.moved();
        assertThat(moment.isOpen(now)).isFalse();
    }

    @Test
    void aQuestionWithAnotherNumberOfAnswersIsNotAsked() {
        assertThat(moment.asks(Surveys.sheet(3))).isFalse();
        news("A012", "InService");
        news(null, null);
        assertThat(moment.isOpen(now)).isFalse();
        assertThat(moment.asks(null)).isTrue();
    }
}
