package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of what whoever took a number needs is left out on any glass, with its paper and without. */
class TicketOnEveryGlassTest {
    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    private static KioskView show(String screen, String glass) {
        return EveryGlass.show(screen, java.util.Objects.requireNonNull(EveryGlass.GLASSES.get(glass)), _ -> {})
                .view();
    }

    private static String text(String screen, String glass) {
        return Booth.on(() -> EveryGlass.all(Words.class, show(screen, glass)).stream()
                .map(words -> words.text().replace("*", "").replace('\n', ' '))
                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void aTicketsPageSaysTheServiceWhereToSitAndWhoIsBeforeAndHasTheCodeForThePhone(String glass) {
        assertThat(text("ticket", glass)).contains("Hộ tịch, khai sinh", "Khu A, quầy 1 và 2", "4 người", "10–15 phút");
        assertThat(Booth.on(() -> show("ticket", glass).lookup("#ticket-code"))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void withoutPaperTheFaultIsNamedTheNumberIsKeptAndSomebodyIsToBeTold(String glass) {
        assertThat(text("paper missing", glass))
                .contains("Hộ tịch, khai sinh", "Máy in hết giấy", "vẫn được giữ")
                .containsPattern("báo giúp cán bộ|Chưa báo được|Đã báo");
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void onceThePrinterIsWellThePageSaysSoAndOffersACopy(String glass) {
        assertThat(text("printer well", glass))
                .containsPattern("Máy in đã (hoạt động trở lại|chạy lại)")
                .containsIgnoringCase("bản sao");
        assertThat(Booth.on(() -> show("printer well", glass).lookup("#reprint")))
                .isNotNull();
    }
}
