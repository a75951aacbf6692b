package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.protocol.FeedbackSheet;
import vn.motcua.protocol.Text;

/** Whoever walks away leaves nothing of themselves on the machine. */
class NextCitizenTest {
    private final KioskModel model = new KioskModel((_, _, _, _) -> {}, Timings.USUAL);

    @BeforeEach
    void somebodySaysEverything() {
        model.configured(new Offer(
                        new Office(
                                new Text("Bình An", "Bình An"),
                                new Text("Một cửa", "One stop"),
                                null,
                                null,
                                Map.of(),
                                ZoneId.of("Asia/Ho_Chi_Minh"),
                                null),
                        List.of(),
                        List.of())
                .with(EnumSet.allOf(Door.class))
                .with(new FeedbackSheet(
                        "one",
                        new Text("Quy định", "Rules"),
                        List.of(new FeedbackSheet.About("other", new Text("Việc khác", "Something else"))),
                        List.of())));
        model.tick(0);
        model.touched();
        model.languageSwitched();
        model.largeTextToggled();
        model.contrastToggled();
        model.lowReachToggled();
        model.spokenToggled();
        model.priorityToggled();
        model.interpreterToggled();
    }

    /** Where somebody may stop. */
    static Stream<Arguments> pages() {
        return Stream.<Map.Entry<String, Consumer<KioskModel>>>of(
                        Map.entry("the services", _ -> {}),
                        Map.entry("a search", model -> {
                            model.guide().open();
                            model.guide().typed('k');
                        }),
                        Map.entry("the code of a dossier", model -> {
                            model.dossier().open();
                            model.dossier().typed('H');
                        }),
                        Map.entry("written words", model -> {
                            model.feedback().open();
                            model.feedback().kind(false);
                            model.feedback().about("other");
                            "chau".chars().forEach(key -> model.feedback().typed((char) key));
                        }),
                        Map.entry(
                                "a scanned ticket", model -> model.scanned(new ScannedCode.Ticket("abcdefgh12345678"))),
                        Map.entry("a call for help", KioskModel::helpCalled))
                .map(page -> Arguments.of(page.getKey(), page.getValue()));
    }

    @Test
    void allOfItIsSaidBeforeTheyLeave() {
        assertThat(model.state().appearance()).isEqualTo(new Appearance(Language.ENGLISH, true, true, true, true));
        assertThat(model.state().needs()).isEqualTo(new Needs(true, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void afterIdlenessNothingOfThemIsLeft(String page, Consumer<KioskModel> stopsAt) {
        stopsAt.accept(model);
        long now = 0;
        while (!(model.state().screen() instanceof Screen.Attract) && now < 600_000) {
            now += 1_000;
            model.tick(now);
        }
        assertThat(now).as("within minutes").isLessThan(600_000);
        assertNothingIsLeft(new Screen.Attract());
        model.touched();
        assertNothingIsLeft(new Screen.Home(0));
    }

    @Test
    void afterDoneNothingOfThemIsLeft() {
        model.done();
        assertNothingIsLeft(new Screen.Home(0));
    }

    private void assertNothingIsLeft(Screen screen) {
        assertThat(model.state().screen()).isEqualTo(screen);
        assertThat(model.state().appearance()).isEqualTo(Appearance.DEFAULT);
        assertThat(model.state().needs()).isEqualTo(Needs.NONE);
        model.opened(Door.DOSSIER);
        assertThat(model.state().screen()).isIn(new Screen.DossierAsk("", 0), screen);
        model.home();
    }
}
