package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderStroke;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.NotReadyReason;
import vn.motcua.kiosk.model.Screen;

/** Every screen by keys alone: everything is reached and seen to be reached, and every way leads home. */
class KeypadWalkTest {
    private static final ScreenSize TALL = new ScreenSize(1080, 1920, 21.5);
    private static final double LEAST_RING_MILLIMETRES = 1.5;

    /** Buttons of one kind, of which one stands for all. */
    private static final String ALIKE = "(tile|survey-level|survey-reason|procedure|paper|booking-service|booking-day"
            + "|booking-slot|feedback-about|key|tone|typing)-.*";

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void wake() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static void key(KioskView view, KeyCode key) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void check(String where, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(where + ": " + otherwise);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21.5 inches, tall | false | false",
                "21.5 inches, tall | true | true",
                "7 inches | true | false",
                "7 inches | false | true",
                "10.1 inches | false | false",
                "15.6 inches, tall | true | false"
            })
    void everyTargetOfEveryScreenIsReachedAndItsRingIsSeen(String inches, boolean english, boolean contrast) {
        ScreenSize glass = Objects.requireNonNull(EveryGlass.GLASSES.get(inches));
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            for (String name : EveryGlass.namesOn(glass)) {
                walk(
                        name + (english ? ", English" : ""),
                        EveryGlass.show(name, glass, model -> {
                            if (english) {
                                model.languageSwitched();
                            }
                            if (contrast) {
                                model.contrastToggled();
                            }
                        }),
                        glass);
            }
        });
        assertThat(faults).isEmpty();
    }

    private void walk(String where, EveryScreen.Shown shown, ScreenSize glass) {
        // The first key also wakes a sleeping screen and answers the question whether somebody is there.
        key(shown.view(), KeyCode.DOWN);
        List<TouchTarget> targets = EveryGlass.all(TouchTarget.class, shown.view());
        Set<String> ids = new LinkedHashSet<>();
        targets.forEach(target -> ids.add(String.valueOf(target.getId())));
        check(where, ids.size() == targets.size(), "two targets have one name");
        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            targets.stream().filter(TouchTarget::isReached).forEach(target -> {
                reached.add(String.valueOf(target.getId()));
                ring(where, target, shown.view(), glass);
            });
            key(shown.view(), KeyCode.DOWN);
        }
        check(where, reached.equals(ids), "reached " + reached + " of " + ids);
        check(where, targets.getFirst().isReached(), "it does not come round");
        key(shown.view(), KeyCode.HOME);
        check(
                where,
                isHome(shown.model()),
                "Home leads to " + shown.model().state().screen());
    }

    /** As wide as a line that is seen from where a person stands, on the glass, and not the colour of what it lies on. */
    private void ring(String where, TouchTarget target, KioskView view, ScreenSize glass) {
        BorderStroke stroke = target.getBorder() == null
                ? null
                : target.getBorder().getStrokes().getFirst();
        if (stroke == null) {
            check(where, false, target.getId() + " has no ring");
            return;
        }
        double width = stroke.getWidths().getTop() / glass.pixelsPerMillimetre();
        check(where, width >= LEAST_RING_MILLIMETRES, "the ring of %s is %.1f mm".formatted(target.getId(), width));
        boolean inside = stroke.getInsets().getTop() > 0;
        double ratio = Contrast.ratio(
                (Color) stroke.getTopStroke(), Contrast.behind(inside ? target : target.getParent(), view));
        check(where, ratio >= 3, "the ring of %s has %.1f:1".formatted(target.getId(), ratio));
        double out = -stroke.getInsets().getTop();
        Bounds place = target.localToScene(target.getLayoutBounds());
        double most = out - stroke.getWidths().getTop();
        boolean seen = place.getMinX() - most > 0
                && place.getMaxX() + most < glass.width()
                && place.getMinY() - most > 0
                && place.getMaxY() + most < glass.height();
        check(where, seen, "a side of the ring of %s lies off the glass".formatted(target.getId()));
    }

    @Test
    void backLeadsHomeFromEveryScreen() {
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            for (String name : EveryGlass.namesOn(TALL)) {
                EveryScreen.Shown back = EveryGlass.show(name, TALL, _ -> {});
                boolean leads = back.model().state().canGoBack();
                for (int i = 0; i < 12 && back.model().state().canGoBack(); i++) {
                    key(back.view(), KeyCode.ESCAPE);
                }
                check(
                        name,
                        !leads || isHome(back.model()),
                        "Back leads to " + back.model().state().screen());
            }
        });
        assertThat(faults).isEmpty();
    }

    private static boolean isHome(KioskModel model) {
        Screen screen = model.state().screen();
        return screen.equals(new Screen.Home(0)) || screen.equals(new Screen.NotReady(NotReadyReason.STORE_FAILED));
    }

    @Test
    void whateverIsPressedOnAnyScreenLeadsOnAndThenHome() {
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            Set<String> pressed = new LinkedHashSet<>();
            for (String name : EveryGlass.namesOn(TALL)) {
                // The same button does the same on another page.
                pressedOn(name).stream()
                        .filter(id -> pressed.add(id.replaceAll(ALIKE, "$1")))
                        .forEach(id -> press(name, id));
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Everything of the page itself. */
    private static List<String> pressedOn(String name) {
        return EveryGlass.all(
                        TouchTarget.class, EveryGlass.show(name, TALL, _ -> {}).view())
                .stream()
                .map(target -> String.valueOf(target.getId()))
                .filter(id -> !id.startsWith("bar-"))
                .toList();
    }

    private void press(String name, String id) {
        EveryScreen.Shown shown = EveryGlass.show(name, TALL, _ -> {});
        TouchTarget target = null;
        for (int i = 0; i < 100 && target == null; i++) {
            key(shown.view(), KeyCode.DOWN);
            target = EveryGlass.all(TouchTarget.class, shown.view()).stream()
                    .filter(each -> each.isReached() && id.equals(each.getId()))
                    .findFirst()
                    .orElse(null);
        }
        if (target == null) {
            // The question whether somebody is there is answered by the first key.
            check(name, shown.model().state().screen() instanceof Screen.Home, id + " is not reached");
            return;
        }
        key(shown.view(), KeyCode.ENTER);
        key(shown.view(), KeyCode.HOME);
        check(
                name,
                isHome(shown.model()),
                id + " leads to " + shown.model().state().screen() + " for good");
    }
}
