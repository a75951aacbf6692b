package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.Office;

/** Every screen of the kiosk on every glass it is made for, drawn as on the machine, to be measured. */
final class EveryGlass {
    /** How the name of a screen in larger text ends. */
    static final String LARGE = ", large";

    static final Map<String, ScreenSize> GLASSES = Glasses.ALL;
    static final Map<String, Consumer<KioskModel>> SCREENS = EveryScreen.ALL;

    static final Faces FACES = Faces.find();

    private EveryGlass() {}

    /**
     * Draws every screen on {@code glass} in both languages with and without larger text; call it on the JavaFX thread.
     *
     * @param theme the office's colours or high contrast
     * @param look gets what is drawn and its name
     */
    static void draw(ScreenSize glass, Consumer<KioskModel> theme, BiConsumer<String, KioskView> look) {
        for (String name : namesOn(glass)) {
            for (boolean english : new boolean[] {false, true}) {
                for (boolean large : new boolean[] {false, true}) {
                    EveryScreen.Shown shown = show(name, glass, model -> {
                        if (english) {
                            model.languageSwitched();
                        }
                        theme.accept(model);
                        if (large) {
                            model.largeTextToggled();
                        }
                    });
                    look.accept(name + (english ? ", English" : "") + (large ? LARGE : ""), shown.view());
                }
            }
        }
    }

    /** What the office is now, with these colours. */
    @SuppressWarnings("NullAway") // Does not see that the record lets appointments be absent.
    static void branded(KioskModel model, Map<String, String> colors) {
        Offer now = model.state().offer();
        Office office = java.util.Objects.requireNonNull(now.office());
        model.configured(new Offer(
                new Office(
                        office.name(),
                        office.line(),
                        office.hotline(),
                        office.logoSvg(),
                        colors,
                        office.timeZone(),
                        office.priorityRule(),
                        office.workingDays(),
                        office.opinionPage()),
                now.groups(),
                now.services(),
                now.guide(),
                now.open(),
                now.survey(),
                now.appointments(),
                now.feedback()));
    }

    /** The screens that this glass has. */
    static List<String> namesOn(ScreenSize glass) {
        return EveryScreen.namesOn(glass);
    }

    /** Draws one screen; call it on the JavaFX thread. */
    static EveryScreen.Shown show(String name, ScreenSize glass, Consumer<KioskModel> switches) {
        return EveryScreen.show(name, glass, FACES, switches);
    }

    /** Every node of this kind that is to be seen in {@code from}. */
    static <N extends Node> List<N> all(Class<N> kind, Node from) {
        return Spotted.all(kind, from);
    }
}
