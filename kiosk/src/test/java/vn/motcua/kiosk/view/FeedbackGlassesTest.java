package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.model.Letter;

/** Whoever has something to say finds on every glass where it can be said. */
class FeedbackGlassesTest {
    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    @ParameterizedTest
    @EnumSource
    void onAFlatGlassAnOpinionIsWrittenBesideTheKeys(Booth.Input input) {
        Booth booth = Booth.open(Booth.Fault.NONE, input, new ScreenSize(1920, 1080, 21.5));
        Booth.on(() -> {
            booth.model.feedback().open();
            return true;
        });
        booth.choose("feedback-opinion", "feedback-about-other", "key-t", "key-ô", "key-t", "tone-acute");
        booth.choose("feedback-next");
        assertThat(booth.letters).extracting(Letter::content).containsExactly("Tốt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 inches", "7 inches, tall", "8 inches, tall"})
    void theSmallestGlassSaysWhereToWriteAndStillLooksUpWhatWasWritten(String name) {
        Booth booth = feedback(name);
        assertThat(codes(booth)).as("the phone's page").isEqualTo(1);
        assertThat(booth.words()).as("what is not taken here").anyMatch(words -> words.contains("Khiếu nại, tố cáo"));
        assertThat(booth.has("feedback-opinion")).isFalse();
        assertThat(booth.has("case-published")).isTrue();
        booth.choose("case-follow");
        assertThat(booth.has("case-follow")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1 inches",
                "10.1 inches, tall",
                "15.6 inches",
                "15.6 inches, tall",
                "17 inches",
                "18.5 inches, tall"
            })
    void onASmallGlassAnOpinionIsWrittenLetterByLetter(String name) {
        Booth booth = feedback(name);
        booth.choose("feedback-opinion", "feedback-about-other", "key-o", "key-k", "key-next");
        assertThat(booth.letters).extracting(Letter::content).containsExactly("Ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1 inches", "10.1 inches, tall", "15.6 inches", "15.6 inches, tall"})
    void aSmallGlassAlsoGivesThePageForAPhoneAndStillLooksUpWhatWasWritten(String name) {
        Booth booth = feedback(name).choose("feedback-phone");
        assertThat(booth.words())
                .anyMatch(words -> words.contains("viết bằng điện thoại, hoặc viết ra giấy tại bàn hướng dẫn"));
        assertThat(codes(booth)).as("the phone's page").isEqualTo(1);
        assertThat(booth.has("case-published")).isTrue();
        booth.choose("bar-back", "case-follow");
        assertThat(booth.has("case-follow")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1 inches", "10.1 inches, tall", "15.6 inches", "15.6 inches, tall"})
    void aTelephoneNumberIsAskedForWithWhatBecomesOfIt(String name) {
        Booth booth = feedback(name).choose("feedback-formal", "feedback-about-other");
        for (int part = 1; part <= 3; part++) {
            booth.type("an");
            String step = part + "/4";
            assertThat(booth.words()).as("while it is written").anyMatch(words -> words.contains(step));
            booth.choose("key-next");
        }
        assertThat(booth.words()).anyMatch(words -> words.contains("4/4") && words.contains("Giữ kín"));
    }

    @Test
    void aUsbKeyboardWritesItOnASmallGlassToo() {
        Booth booth = feedback("10.1 inches", Booth.Input.KEYPAD).choose("feedback-opinion", "feedback-about-other");
        booth.type("cu");
        assertThat(booth.at()).as("OK goes on").isEqualTo("key-next");
        booth.key(KeyCode.ENTER);
        assertThat(booth.letters).extracting(Letter::content).containsExactly("Cu");
    }

    private static Booth feedback(String glass) {
        return feedback(glass, Booth.Input.TOUCH);
    }

    private static Booth feedback(String glass, Booth.Input input) {
        Booth booth =
                Booth.open(Booth.Fault.NONE, input, java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(glass)));
        Booth.on(() -> {
            booth.model.feedback().open();
            return true;
        });
        return booth;
    }

    private static int codes(Booth booth) {
        return Booth.on(() -> EveryGlass.all(QrCode.class, booth.view).size());
    }

    @Test
    void theDoorToItStandsOnTheSmallestGlassToo() {
        ScreenSize seven = java.util.Objects.requireNonNull(EveryGlass.GLASSES.get("7 inches"));
        Booth booth = Booth.open(Booth.Fault.NONE, Booth.Input.TOUCH, seven);
        Booth.on(() -> {
            booth.model.othersOpened(0);
            return true;
        });
        for (int page = 0; page < 3 && !booth.has("door-feedback"); page++) {
            booth.choose("tile-more");
        }
        assertThat(booth.has("door-feedback")).isTrue();
    }
}
