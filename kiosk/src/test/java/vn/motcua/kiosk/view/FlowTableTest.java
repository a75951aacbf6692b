package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.view.Booth.Fault;
import vn.motcua.kiosk.view.Booth.Input;

/**
 * Every flow of the kiosk in both languages, by finger and by keypad, with everything well, without paper, with an open
 * cover, with a silent printer, a busy one and one that fails in the midst of a list, without the office, and with an office
 * that goes away in mid-flow. Each ends at home with nothing of it lost, or at a page that says no and leads home. Small
 * glasses, with keys and lists of their own, too.
 */
class FlowTableTest {
    private static final String USUAL = "21.5 inches, tall";

    /** The usual glass, one with a key for each letter, and the smallest. */
    private static final List<String> GLASSES = List.of(USUAL, "10.1 inches", "7 inches");

    private static final Set<Fault> ON_SMALL_GLASS =
            EnumSet.of(Fault.NONE, Fault.COVER_OPEN, Fault.BUSY, Fault.MID_LIST, Fault.AWAY_MIDWAY);

    /** Half of the pixels are drawn faster. */
    private static ScreenSize size(String glass) {
        return glass.equals(USUAL)
                ? new ScreenSize(540, 960, 21.5)
                : Objects.requireNonNull(EveryGlass.GLASSES.get(glass));
    }

    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    static Stream<FlowRow> rows() {
        return GLASSES.stream()
                .flatMap(glass -> Stream.of(Flow.values())
                        .filter(flow -> flow.isOn(size(glass)))
                        .flatMap(flow -> Stream.of(Fault.values())
                                .filter(fault ->
                                        flow.meets(fault) && (glass.equals(USUAL) || ON_SMALL_GLASS.contains(fault)))
                                .flatMap(fault -> Language.SHIPPED.stream()
                                        .flatMap(language -> Stream.of(Input.values())
                                                .map(input -> new FlowRow(flow, language, input, fault, glass))))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFlowEndsAtHomeOrAtAnHonestNoAndLosesNothing(FlowRow row) throws Throwable {
        Booth booth = Booth.open(row.fault(), row.input(), size(row.glass()));
        if (row.language() == Language.ENGLISH) {
            booth.choose("bar-language");
        }
        row.flow().walk(booth, row);
        assertThat(booth.model.state().screen()).isEqualTo(new Screen.Home(0));
        assertThat(booth.model.state().needs()).isEqualTo(Needs.NONE);
        assertThat(booth.has("tile-ho-tich")).isTrue();
        WaitForAsyncUtils.checkException();
    }
}
