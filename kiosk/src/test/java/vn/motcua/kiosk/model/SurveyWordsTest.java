package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.Text;

/** Whoever has answered may write a few words beside the answer. */
class SurveyWordsTest {
    private static final Text NAME = new Text("Hài lòng", "Satisfied");
    private static final Visit VISIT = new Visit("3q2-7wABCDEFGHIJKLMNOP", null);

    private final List<Letter> sent = new ArrayList<>();
    private final List<Consumer<Letters.Outcome>> waiting = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private SurveyReply.Outcome outcome = SurveyReply.Outcome.KEPT;
    private final KioskModel model = new KioskModel(
            new TicketSource() {
                @Override
                public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {}

                @Override
                public void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
                    done.accept(outcome);
                }

                @Override
                public void beside(Visit visit, String ref) {
                    assertThat(visit).isEqualTo(VISIT);
                    named.add(ref);
                }
            },
            new OfficeDesk() {
                @Override
                public Letters letters() {
                    return (letter, done) -> {
                        sent.add(letter);
                        waiting.add(done);
                    };
                }
            },
            Timings.USUAL);

    @BeforeEach
    void configured() {
        SurveySheet.Level good = new SurveySheet.Level("hai-long", NAME, true);
        SurveySheet.Level bad = new SurveySheet.Level("khong-hai-long", NAME, false);
        model.configured(new Offer(
                        new Office(NAME, NAME, null, null, Map.of(), java.time.ZoneId.of("Asia/Ho_Chi_Minh"), null),
                        List.of(),
                        List.of())
                .with(new SurveySheet(
                        "set", List.of(new SurveySheet.Question("thai-do", NAME, List.of(good, bad))), List.of())));
        model.tick(0);
    }

    private void answer() {
        model.survey().about(VISIT);
        model.survey().chosen("hai-long");
    }

    private void write(String keys) {
        model.survey().write();
        model.feedback().typing(Typing.TELEX);
        keys.chars().forEach(key -> model.feedback().typed((char) key));
        model.feedback().ready();
    }

    @Test
    void whoeverCallsForHelpMeanwhileStillWritesAfterwards() {
        answer();
        model.helpCalled();
        model.helpNotNeeded();

        write("ghees its");

        assertThat(sent).hasSize(1);
    }

    @Test
    void theWordsGoSealedAndTheAnswerGetsTheirNameOnly() {
        answer();
        write("ghees its");
        Letter letter = sent.getFirst();
        assertThat(letter.content()).isEqualTo("Ghế ít");
        assertThat(letter.sender()).isNull();
        assertThat(letter.ref()).matches("[A-Za-z0-9_-]{22}");
        assertThat(named).as("not before they are kept").isEmpty();
        waiting.removeFirst().accept(new Letters.Outcome.Kept());
        assertThat(named).containsExactly(letter.ref());
        assertThat(model.state().screen()).isEqualTo(new Screen.FeedbackSent(false, null));
    }

    @Test
    void wordsThatWentNowhereAreNamedNowhereAndSentAgainTheyKeepTheirName() {
        answer();
        write("ghees its");
        waiting.removeFirst().accept(new Letters.Outcome.NotTaken(Letters.Outcome.Reason.FULL));
        assertThat(named).isEmpty();
        model.feedback().again();
        assertThat(sent.get(1).ref()).isEqualTo(sent.getFirst().ref());
        waiting.removeFirst().accept(new Letters.Outcome.Received(null, null, null));
        assertThat(named).containsExactly(sent.getFirst().ref());
    }

    @Test
    void nobodyWritesBesideAnAnswerThatDoesNotCountNorForThePersonBefore() {
        outcome = SurveyReply.Outcome.ANSWERED;
        answer();
        model.survey().write();
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED));
        outcome = SurveyReply.Outcome.KEPT;
        answer();
        model.done();
        model.survey().write();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }
}
