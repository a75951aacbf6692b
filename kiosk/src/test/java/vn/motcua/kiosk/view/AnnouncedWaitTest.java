package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.model.KioskModel;

/** "About 10–15 minutes; 9 in 10 people are called within 20": the whole announcement reaches whoever takes a number. */
class AnnouncedWaitTest {
    private static final List<String> TICKETS = List.of("ticket", "ticket, lowered");

    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    private static ScreenSize glass(String name) {
        return java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(name));
    }

    private static List<String> words(String screen, ScreenSize glass, boolean english, boolean large) {
        return Booth.on(() -> EveryGlass.all(Words.class, show(screen, glass, english, large)).stream()
                .map(Words::text)
                .toList());
    }

    private static KioskView show(String screen, ScreenSize glass, boolean english, boolean large) {
        return EveryGlass.show(screen, glass, model -> switches(model, english, large))
                .view();
    }

    private static void switches(KioskModel model, boolean english, boolean large) {
        if (english) {
            model.languageSwitched();
        }
        if (large) {
            model.largeTextToggled();
        }
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void theTicketsScreenSaysTheRangeAndWithinWhichTimeNineOfTenAreCalledOnEveryGlass(String name) {
        for (String screen : TICKETS) {
            if (!EveryGlass.namesOn(glass(name)).contains(screen)) {
                continue;
            }
            for (boolean large : new boolean[] {false, true}) {
                assertThat(words(screen, glass(name), false, large))
                        .as("%s, %s", name, screen)
                        .anyMatch(text -> text.contains("10–15 phút"))
                        .anyMatch(text -> text.startsWith("9/10 người") && text.contains("20 phút"));
                assertThat(words(screen, glass(name), true, large))
                        .as("%s, %s, English", name, screen)
                        .anyMatch(text -> text.contains("10–15 min"))
                        .anyMatch(text -> text.startsWith("9 in 10") && text.contains("20 min"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.5 inches, tall", "21.5 inches", "32 inches, tall", "32 inches"})
    void theFirstPageOfARoomyGlassSaysItOnEveryOpenService(String name) {
        for (boolean english : new boolean[] {false, true}) {
            List<String> told = words("home", glass(name), english, false);
            assertThat(told.stream().filter(text -> text.startsWith(english ? "9 in 10" : "9/10 người")))
                    .as(name)
                    .hasSize(openServices(glass(name)))
                    .contains(english ? "9 in 10 wait under 20 min" : "9/10 người chờ dưới 20 phút");
        }
    }

    private static int openServices(ScreenSize glass) {
        return Booth.on(() -> (int) EveryGlass.all(TouchTarget.class, show("home", glass, false, false)).stream()
                .filter(target ->
                        target.getId().startsWith("tile-") && !target.getId().equals("tile-more"))
                .count());
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void theKeypadHearsOfEveryServiceWhoWaitsHowLongAndTheBoundWhateverTheTileHasRoomFor(String name) {
        List<String> told =
                Booth.on(() -> EveryGlass.all(TouchTarget.class, show("home", glass(name), false, false)).stream()
                        .filter(target -> "tile-ho-tich".equals(target.getId()))
                        .map(TouchTarget::told)
                        .toList());
        assertThat(told)
                .containsExactly("Hộ tịch, khai sinh. 4 người đang chờ, khoảng 10–15 phút,"
                        + " 9/10 người được gọi trong 20 phút");
    }
}
