package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.FeedbackSheet;
import vn.motcua.protocol.Text;

/** Whoever wrote formal feedback follows it by its code; what was answered in public is there for everybody. */
class CaseTouchesTest {
    private static final Text NAME = new Text("Một cửa", "One stop");
    private static final String CODE = "PA-7KQ2-M9XD";
    private static final Answer<Cases.Case> TOLD = new Answer.Told<>(new Cases.Case(
            CODE, NAME, Instant.parse("2026-11-16T02:15:00Z"), null, null, false, null, null, "Đã trả lời bà Thử."));

    private final List<String> followed = new ArrayList<>();
    private final List<Integer> read = new ArrayList<>();
    private final List<Consumer<Answer<Cases.Case>>> waiting = new ArrayList<>();
    private final KioskModel model = new KioskModel(
            (_, _, _, _) -> {},
            new OfficeDesk() {
                @Override
                public Cases cases() {
                    return new Cases() {
                        @Override
                        public void follow(String code, Consumer<Answer<Case>> done) {
                            followed.add(code);
                            waiting.add(done);
                        }

                        @Override
                        public void published(int from, Consumer<Answer<Batch>> done) {
                            read.add(from);
                            done.accept(new Answer.Told<>(new Batch(
                                    List.of(new Answered(NAME, "?", "!", LocalDate.parse("2026-11-20"))), 9)));
                        }
                    };
                }
            },
            Timings.USUAL);

    @BeforeEach
    void configured() {
        model.configured(new Offer(
                        new Office(NAME, NAME, null, null, Map.of(), java.time.ZoneId.of("Asia/Ho_Chi_Minh"), null),
                        List.of(),
                        List.of())
                .with(new FeedbackSheet(
                        "rules",
                        NAME,
                        List.of(new FeedbackSheet.About("conduct", NAME)),
                        List.of(new FeedbackSheet.Elsewhere("complaint", NAME, NAME)))));
        model.tick(0);
    }

    private void type(String keys) {
        keys.chars().forEach(key -> model.cases().typed((char) key));
    }

    private static Screen shown(Answer<Cases.Case> answer) {
        return new Screen.LookedUp(new CaseStep.Shown(CODE, answer, 0));
    }

    @Test
    void aCodeIsTypedWithoutItsBeginningAndFollowedOnceItIsWhole() {
        model.cases().open();
        type("7KQ2M9");
        model.cases().typedAll();
        assertThat(followed).isEmpty();
        assertThat(model.state().screen()).isEqualTo(new Screen.LookedUp(new CaseStep.Code("7KQ2M9", -1, true)));
        type("XX0");
        model.cases().erased();
        type("D");
        model.cases().typedAll();
        assertThat(followed).containsExactly(CODE);
        waiting.removeFirst().accept(TOLD);
        assertThat(model.state().screen()).isEqualTo(shown(TOLD));
    }

    @Test
    void theSlipIsScannedFromTheSleepingScreen() {
        model.tick(61_000);
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
        model.scanned(ScannedCode.of("https://binhan.example.vn/opinion#" + CODE));
        assertThat(followed).containsExactly(CODE);
    }

    @Test
    void anOfficeThatIsAwayIsAskedAgainAndAWrongCodeIsCorrected() {
        model.scanned(ScannedCode.of(CODE));
        waiting.removeFirst().accept(new Answer.NotReachable<>());
        model.cases().again();
        assertThat(followed).containsExactly(CODE, CODE);
        waiting.removeFirst().accept(new Answer.Refused<>(404, "feedback-unknown", Map.of()));
        model.back();
        assertThat(model.state().screen()).isEqualTo(new Screen.LookedUp(new CaseStep.Code("7KQ2M9XD", -1, false)));
    }

    @Test
    void codeAndAnswerAreGoneWithTheirPerson() {
        model.scanned(ScannedCode.of(CODE));
        assertThat(model.state().screen().toString()).doesNotContain("7KQ2");
        waiting.getFirst().accept(TOLD);
        assertThat(model.state().screen().toString()).doesNotContain("7KQ2", "Thử");
        model.home();
        waiting.getFirst().accept(TOLD);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void publicAnswersAreReadPageByPageAndThenTheOlderOnes() {
        model.cases().published();
        model.cases().pagesAre(2);
        model.cases().nextPage();
        model.back();
        model.cases().nextPage();
        model.cases().older();
        assertThat(read).containsExactly(0, Cases.AT_ONCE);
        model.back();
        assertThat(model.state().screen())
                .isInstanceOfSatisfying(
                        Screen.LookedUp.class,
                        newer -> assertThat(newer.step()).isInstanceOfSatisfying(CaseStep.Answers.class, answers -> {
                            assertThat(answers.first()).isZero();
                            assertThat(answers.page()).isEqualTo(1);
                            assertThat(answers.answer()).isNotNull();
                        }));
        assertThat(read).hasSize(2);
        model.back();
        model.back();
        assertThat(model.state().screen()).isEqualTo(new Screen.FeedbackKind());
    }

    @Test
    void whereTheTextTakesFewerPagesThanBeforeBackAndNextGoFromThePageThatIsSeen() {
        model.scanned(ScannedCode.of(CODE));
        waiting.removeFirst().accept(TOLD);
        model.cases().pagesAre(8);
        for (int i = 0; i < 7; i++) {
            model.cases().nextPage();
        }
        model.cases().pagesAre(3);
        model.back();
        assertThat(model.state().screen()).isEqualTo(new Screen.LookedUp(new CaseStep.Shown(CODE, TOLD, 1)));
        model.cases().nextPage();
        assertThat(model.state().screen()).isEqualTo(new Screen.LookedUp(new CaseStep.Shown(CODE, TOLD, 2)));
    }

    @Test
    void anOfficeThatTakesNoFeedbackHasNoneToFollow() {
        model.configured(model.state().offer().with((FeedbackSheet) null));
        model.cases().open();
        model.cases().published();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
        model.scanned(ScannedCode.of(CODE));
        assertThat(model.state().screen()).isInstanceOf(Screen.Scanned.class);
        assertThat(followed).isEmpty();
    }
}
