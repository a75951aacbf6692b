package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.model.Appearance;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.Draft;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.view.Booth.Fault;
import vn.motcua.kiosk.view.Booth.Input;

/** A number block types numbers where one is asked for; whoever needs time gets it, and leaves nothing behind. */
class KeypadTypesTest {
    private static final ScreenSize SEVEN = new ScreenSize(1024, 600, 7);

    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    private static void does(Runnable action) {
        Booth.on(() -> {
            action.run();
            return true;
        });
    }

    private static Screen screen(Booth booth) {
        return booth.model.state().screen();
    }

    @Test
    void digitsOfANumberBlockTypeTheNumberOfATicketAndBackspaceTakesThemBackOneByOne() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD).choose("door-survey").type("A");
        booth.key(KeyCode.NUMPAD0).key(KeyCode.NUMPAD5).key(KeyCode.BACK_SPACE);
        booth.key(KeyCode.NUMPAD1).key(KeyCode.NUMPAD2);
        assertThat(screen(booth)).isEqualTo(new Screen.SurveyNumber("A012", false));
        assertThat(booth.at()).as("OK goes on").isEqualTo("survey-number-ready");
        booth.key(KeyCode.DECIMAL);
        assertThat(booth.at()).isEqualTo("bar-home");
        booth.key(KeyCode.DIVIDE).key(KeyCode.ENTER);
        assertThat(screen(booth)).isInstanceOf(Screen.SurveyAsk.class);
        booth.key(KeyCode.NUMPAD2).key(KeyCode.NUMPAD5);
        assertThat(booth.replies)
                .as("without a number to type they move and press")
                .hasSize(1);
    }

    @Test
    void backspaceOnAnEmptyFieldLeadsBack() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD).choose("door-survey").type("A");
        booth.key(KeyCode.BACK_SPACE);
        assertThat(screen(booth)).isEqualTo(new Screen.SurveyNumber("", false));
        booth.key(KeyCode.BACK_SPACE);
        assertThat(screen(booth)).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whoeverHoldsBackspaceKeepsThePage() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD).choose("door-survey").type("A012");
        booth.held(KeyCode.BACK_SPACE, 9);
        assertThat(screen(booth)).isEqualTo(new Screen.SurveyNumber("", false));
        booth.key(KeyCode.BACK_SPACE);
        assertThat(screen(booth)).isEqualTo(new Screen.Home(0));
    }

    @Test
    void aSpaceAmongLettersIsALetter() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD);
        does(() -> {
            booth.model.feedback().open();
            booth.model.feedback().kind(true);
            booth.model.feedback().about("conduct");
        });
        booth.type("can").key(KeyCode.SPACE).type("bo");
        assertThat(screen(booth)).isInstanceOfSatisfying(Screen.FeedbackWrite.class, page -> {
            assertThat(page.part()).isEqualTo(Draft.Part.CONTENT);
            assertThat(page.draft().writing(Draft.Part.CONTENT).text()).isEqualToIgnoringCase("can bo");
        });
        booth.key(KeyCode.DOWN).key(KeyCode.UP).key(KeyCode.SPACE);
        assertThat(screen(booth))
                .as("after moving it presses")
                .isInstanceOfSatisfying(
                        Screen.FeedbackWrite.class,
                        page -> assertThat(page.part()).isNotEqualTo(Draft.Part.CONTENT));
    }

    @Test
    void aCodeIsTypedAlsoWhereTheGlassShowsItsCharactersInGroups() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD, SEVEN);
        does(() -> {
            booth.model.booking().open();
            booth.model.booking().had();
        });
        booth.type("K7MP").key(KeyCode.NUMPAD2).type("QXR").key(KeyCode.ENTER);
        assertThat(screen(booth))
                .isInstanceOfSatisfying(
                        Screen.Booking.class, page -> assertThat(page.step()).isInstanceOf(BookingStep.Found.class));
    }

    @Test
    void wordsToLookForAreTypedAlsoWhereNoKeysStandOnTheGlass() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD, SEVEN);
        does(() -> booth.model.guide().open());
        booth.type("khai").key(KeyCode.SPACE).type("sinhh").key(KeyCode.BACK_SPACE);
        assertThat(screen(booth))
                .isInstanceOfSatisfying(
                        Screen.Search.class, page -> assertThat(page.typed()).isEqualTo("khai sinh"));
        booth.key(KeyCode.DOWN).choose("procedure-1-001193");
        assertThat(screen(booth)).isInstanceOf(Screen.Checklist.class);
    }

    @Test
    void lettersOfAGroupAreTypedWithoutOpeningIt() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD, SEVEN);
        does(() -> {
            booth.model.guide().open();
            booth.model.guide().opened(KeySet.LETTERS);
        });
        booth.type("cu");
        assertThat(booth.at()).as("OK goes on").isEqualTo("key-see");
        booth.key(KeyCode.ENTER);
        assertThat(screen(booth)).isEqualTo(new Screen.Search("cu", Typing.ACCENTS, 0));
        booth.key(KeyCode.ESCAPE);
        assertThat(screen(booth)).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whatIsNoCodeIsSaidAndLeadsHomeByKeys() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD);
        ScannedCode card = new ScannedCode.IdentityCard();
        does(() -> booth.model.scanned(card));
        assertThat(screen(booth)).isEqualTo(new Screen.Scanned(card));
        booth.choose("notice-home");
        assertThat(screen(booth)).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whatCannotBeReadIsTypedByKeys() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD);
        ScannedCode smudge = new ScannedCode.Unknown();
        does(() -> booth.model.scanned(smudge));
        assertThat(screen(booth)).isEqualTo(new Screen.Scanned(smudge));
        booth.choose("scanned-code");
        assertThat(screen(booth)).isInstanceOf(Screen.DossierAsk.class);
    }

    @Test
    void theQuestionIsAnsweredTwelveTimesWithNothingLostAndThenEverythingIsForgotten() {
        Booth booth = Booth.open(Fault.NONE, Input.KEYPAD);
        booth.choose("bar-language", "bar-large", "bar-contrast", "bar-low", "priority", "door-interpreter");
        booth.key(KeyCode.MULTIPLY);
        does(() -> {
            booth.model.feedback().open();
            booth.model.feedback().kind(true);
            booth.model.feedback().about("conduct");
        });
        booth.type("cho");
        Screen written = screen(booth);
        Appearance set = booth.model.state().appearance();
        assertThat(set).isNotEqualTo(Appearance.DEFAULT);
        long[] now = {0};
        for (int i = 0; i < 12; i++) {
            does(() -> booth.model.tick(now[0] += 60_000));
            assertThat(screen(booth)).isInstanceOf(Screen.StillThere.class);
            assertThat(booth.model.state().secondsLeft()).isEqualTo(20);
            does(() -> booth.model.tick(now[0] += 19_000));
            booth.key(KeyCode.ENTER);
            assertThat(screen(booth)).isEqualTo(written);
            assertThat(booth.model.state().appearance()).isEqualTo(set);
        }
        does(() -> booth.model.tick(now[0] += 60_000));
        does(() -> booth.model.tick(now[0] += 20_000));
        assertThat(screen(booth)).isEqualTo(new Screen.Attract());
        assertThat(booth.model.state().appearance()).isEqualTo(Appearance.DEFAULT);
        assertThat(booth.model.state().needs()).isEqualTo(Needs.NONE);
        does(() -> {
            booth.model.touched();
            booth.model.feedback().open();
            booth.model.feedback().kind(true);
            booth.model.feedback().about("conduct");
        });
        assertThat(screen(booth))
                .isInstanceOfSatisfying(
                        Screen.FeedbackWrite.class,
                        page -> assertThat(page.draft().content().text()).isEmpty());
    }
}
