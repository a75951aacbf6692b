package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.model.Screen;

/** On a glass without room for a whole keyboard everything is written all the same. */
class SmallKeysTest {
    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    private static Booth search(String glass) {
        Booth booth =
                Booth.open(Booth.Fault.NONE, Booth.Input.TOUCH, Objects.requireNonNull(EveryGlass.GLASSES.get(glass)));
        Booth.on(() -> {
            booth.model.guide().open();
            return true;
        });
        return booth;
    }

    private static String typed(Booth booth) {
        return ((Screen.Search) booth.model.state().screen()).typed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 inches", "7 inches, tall", "8 inches, tall"})
    void onTheSmallestGlassALetterIsBehindTheKeyThatATelephoneHasItOn(String glass) {
        Booth booth = search(glass);
        booth.choose("search-keys", "key-group-jkl", "key-k", "key-group-def", "key-ê", "key-group-tuv", "key-t");
        assertThat(typed(booth)).isEqualTo("kêt");
        booth.choose("key-set-marks", "tone-acute", "key-space", "key-group-ghi", "key-h", "key-erase");
        assertThat(typed(booth)).isEqualTo("kết ");
        booth.choose("key-group-ghi", "key-h", "key-group-mno", "key-ô", "key-see");
        assertThat(booth.has("procedure-1-000894")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1 inches", "10.1 inches, tall", "15.6 inches, tall"})
    void onASmallGlassEveryLetterHasAKeyAndMarksStandBehindOne(String glass) {
        Booth booth = search(glass);
        booth.choose("search-keys", "key-k");
        if (!booth.has("key-ê")) {
            booth.choose("key-set-marks");
        }
        booth.choose("key-ê", "key-t");
        if (!booth.has("tone-acute")) {
            booth.choose("key-set-marks");
        }
        booth.choose("tone-acute", "key-see");
        assertThat(typed(booth)).isEqualTo("kết");
        assertThat(booth.has("procedure-1-000894")).isTrue();
        booth.choose("bar-back");
        assertThat(booth.model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.6 inches", "17 inches", "18.5 inches, tall"})
    void aGlassOfMiddlingSizeHasTheWholeKeyboardBesideWhatIsFound(String glass) {
        Booth booth = search(glass);
        booth.choose("key-k", "key-ê", "key-t", "tone-acute");
        assertThat(typed(booth)).isEqualTo("kết");
        assertThat(booth.has("procedure-1-000894")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 inches", "7 inches, tall", "10.1 inches"})
    void besideWhatWasFoundItIsSaidWhatWasTypedAndAKeyLeadsBackToTyping(String glass) {
        Booth booth = search(glass);
        Booth.on(() -> {
            "khai sinh".chars().forEach(letter -> booth.model.guide().typed((char) letter));
            return true;
        });
        assertThat(booth.words()).anyMatch(words -> words.startsWith("“khai sinh”"));
        booth.choose("search-keys");
        assertThat(booth.has("key-space")).isTrue();
        assertThat(typed(booth)).isEqualTo("khai sinh");
    }

    @Test
    void whoeverKnowsTelexTypesSo() {
        Booth booth = search("10.1 inches");
        booth.choose("search-keys", "key-set-marks", "typing-TELEX", "key-d", "key-d", "key-o", "key-w", "key-n");
        assertThat(typed(booth)).isEqualTo("đơn");
    }

    @Test
    void backLeadsFromTheKeysToWhatWasFound() {
        Booth booth = search("10.1 inches");
        booth.choose("search-keys", "key-c", "key-u", "bar-back");
        assertThat(booth.model.state().screen()).isEqualTo(new Screen.Search("cu", Typing.ACCENTS, 0));
    }
}
