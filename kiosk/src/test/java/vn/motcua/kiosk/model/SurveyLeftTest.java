package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.Text;

/** Whoever leaves several questions half-way has answered those that were answered. */
class SurveyLeftTest {
    private static final Text NAME = new Text("Tốt", "Good");
    private static final Visit VISIT = new Visit("3q2-7wABCDEFGHIJKLMNOP", null);

    private final List<Map<String, String>> kept = new ArrayList<>();
    private final List<Map<String, String>> noted = new ArrayList<>();
    private final List<List<String>> ticked = new ArrayList<>();
    private final List<List<String>> because = new ArrayList<>();
    private final List<String> sets = new ArrayList<>();
    private final List<Runnable> disk = new ArrayList<>();
    private boolean diskIsSlow;
    private final KioskModel model = new KioskModel(
            new TicketSource() {
                @Override
                public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {}

                @Override
                public void answering(SurveyReply reply) {
                    noted.add(reply.choices());
                }

                @Override
                public void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
                    kept.add(reply.choices());
                    sets.add(reply.survey());
                    if (diskIsSlow) {
                        disk.add(() -> done.accept(SurveyReply.Outcome.KEPT));
                    } else {
                        done.accept(SurveyReply.Outcome.KEPT);
                    }
                }

                @Override
                public void because(Visit visit, List<String> reasons, Runnable done) {
                    because.add(reasons);
                    done.run();
                }

                @Override
                public void ticking(Visit visit, List<String> reasons) {
                    ticked.add(reasons);
                }
            },
            Timings.USUAL);

    @BeforeEach
    void twoQuestions() {
        configured("set");
        model.tick(0);
        model.survey().about(VISIT);
    }

    private void configured(String set) {
        SurveySheet.Level good = new SurveySheet.Level("tot", NAME, true);
        SurveySheet.Level bad = new SurveySheet.Level("chua-tot", NAME, false);
        model.configured(new Offer(
                        new Office(NAME, NAME, null, null, Map.of(), ZoneId.of("Asia/Ho_Chi_Minh"), null),
                        List.of(),
                        List.of())
                .with(new SurveySheet(
                        set,
                        List.of(
                                new SurveySheet.Question("mot", NAME, List.of(good, bad)),
                                new SurveySheet.Question("hai", NAME, List.of(good, bad))),
                        List.of(new SurveySheet.Choice("cho-lau", NAME)))));
    }

    @Test
    void whatIsTappedIsOnTheDiskBeforeTheNextQuestion() {
        model.survey().chosen("tot");
        assertThat(noted).containsExactly(Map.of("mot", "tot"));
        assertThat(kept).isEmpty();
    }

    @Test
    void goingHomeKeepsTheAnswersSoFarOnce() {
        model.survey().chosen("tot");
        model.home();
        assertThat(kept).containsExactly(Map.of("mot", "tot"));
    }

    @Test
    void aQuestionWhetherSomebodyIsThereAndACallForHelpLeaveNothing() {
        model.survey().chosen("tot");
        model.tick(61_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        model.helpCalled();
        model.helpNotNeeded();
        assertThat(kept).isEmpty();
        model.tick(200_000);
        model.tick(400_000);
        assertThat(kept).containsExactly(Map.of("mot", "tot"));
    }

    @Test
    void whoGoesBackAndChangesAnAnswerHasGivenTheLastOne() {
        model.survey().chosen("tot");
        model.back();
        model.survey().chosen("chua-tot");
        model.survey().chosen("tot");
        assertThat(kept).containsExactly(Map.of("mot", "chua-tot", "hai", "tot"));
    }

    @Test
    void whoHasAnsweredNothingHasLeftNothing() {
        model.home();
        assertThat(kept).isEmpty();
    }

    @Test
    void theNextTicketLeavesTheAnswersOfTheOneBefore() {
        model.survey().chosen("tot");
        model.survey().about(new Visit(null, "A012"));
        assertThat(kept).containsExactly(Map.of("mot", "tot"));
    }

    @Test
    void everyTickIsOnTheDiskAndSkippingTakesThemBack() {
        model.survey().chosen("tot");
        model.survey().chosen("chua-tot");
        model.survey().ticked("cho-lau");
        model.survey().skipped();
        assertThat(ticked).containsExactly(List.of("cho-lau"));
        assertThat(because).containsExactly(List.of());
    }

    @Test
    void whatIsTickedAndTakenBackIsToldSo() {
        model.survey().chosen("tot");
        model.survey().chosen("chua-tot");
        model.survey().ticked("cho-lau");
        model.survey().ticked("cho-lau");
        model.home();
        assertThat(because).containsExactly(List.of());
    }

    @Test
    void anAnswerBelongsToTheSetItWasAskedWith() {
        model.survey().chosen("tot");
        configured("another");
        model.home();
        assertThat(kept).containsExactly(Map.of("mot", "tot"));
        assertThat(sets).containsExactly("set");
    }

    @Test
    void aDiskThatAnswersLateLaysNothingOverTheNextCitizensPage() {
        diskIsSlow = true;
        model.survey().chosen("tot");
        model.survey().chosen("chua-tot");
        model.tick(100_000);
        model.tick(300_000);
        Screen next = model.state().screen();
        assertThat(next).isInstanceOf(Screen.Attract.class);
        disk.forEach(Runnable::run);
        assertThat(model.state().screen()).isEqualTo(next);
    }

    @Test
    void aDiskThatAnswersLateIsHeardByWhoIsAskedWhetherTheyAreThere() {
        diskIsSlow = true;
        model.survey().chosen("tot");
        model.survey().chosen("chua-tot");
        model.tick(100_000);
        disk.forEach(Runnable::run);
        model.moreTime();
        assertThat(model.state().screen()).isInstanceOf(Screen.SurveyReasons.class);
    }
}
