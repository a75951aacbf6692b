package vn.motcua.kiosk.view;

import java.util.LinkedHashMap;
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
    static final Map<String, ScreenSize> GLASSES = glasses();
    static final Map<String, Consumer<KioskModel>> SCREENS = EveryScreen.ALL;

    static final Faces FACES = Faces.find();

    private EveryGlass() {}

    private static Map<String, ScreenSize> glasses() {
        Map<String, ScreenSize> glasses = new LinkedHashMap<>();
        glasses.put("7 inches", new ScreenSize(1024, 600, 7));
        glasses.put("7 inches, tall", new ScreenSize(600, 1024, 7));
        glasses.put("8 inches", new ScreenSize(1280, 800, 8));
        glasses.put("8 inches of 4:3", new ScreenSize(1024, 768, 8));
        glasses.put("9 inches", new ScreenSize(1024, 600, 9));
        glasses.put("8 inches, tall", new ScreenSize(800, 1280, 8));
        glasses.put("10.1 inches", new ScreenSize(1024, 600, 10.1));
        glasses.put("10.1 inches of 16:10", new ScreenSize(1280, 800, 10.1));
        glasses.put("12.1 inches of 4:3", new ScreenSize(1024, 768, 12.1));
        glasses.put("10.1 inches, tall", new ScreenSize(800, 1280, 10.1));
        glasses.put("15.6 inches, tall", new ScreenSize(1080, 1920, 15.6));
        glasses.put("15.6 inches of few pixels", new ScreenSize(1366, 768, 15.6));
        glasses.put("15.6 inches", new ScreenSize(1920, 1080, 15.6));
        glasses.put("21.5 inches", new ScreenSize(1920, 1080, 21.5));
        glasses.put("21.5 inches, tall", new ScreenSize(1080, 1920, 21.5));
        glasses.put("32 inches, tall", new ScreenSize(2160, 3840, 32));
        glasses.put("17 inches", new ScreenSize(1280, 1024, 17));
        glasses.put("18.5 inches, tall", new ScreenSize(1080, 1920, 18.5));
        glasses.put("32 inches", new ScreenSize(3840, 2160, 32));
        return glasses;
    }

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
                    look.accept(name + (english ? ", English" : "") + (large ? ", large" : ""), shown.view());
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
