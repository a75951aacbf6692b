package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;

/**
 * A USB keypad beside the screen: up and down go through everything that can be touched and round again, OK presses it,
 * Back goes back, + and − change the volume, * reads the screen once more. Arrow keys, a number block and the keys of
 * common accessible keypads are the same.
 */
final class Keypad {
    /** What the keys do beside moving. */
    interface Screen {
        /** Everything on the screen. */
        Parent content();

        /** The screen is to be read again. */
        void repeat();

        /** The volume is to change. */
        void louder(int steps);

        /** Somebody who touched no key so far begins to use them. */
        void begun();

        /** A target was reached by a key. */
        void reached(TouchTarget target);
    }

    private final Screen screen;
    private final KioskModel model;
    private @Nullable String at;
    private boolean used;

    Keypad(Screen screen, KioskModel model) {
        this.screen = screen;
        this.model = model;
    }

    /** A finger came: the keypad's ring is not for whoever touches. */
    void touched() {
        if (used) {
            used = false;
            at = null;
            targets().forEach(target -> target.setReached(false));
        }
    }

    /** The screen was drawn anew: whoever moves by keys is where they were, or at its beginning. */
    void drawn() {
        if (used) {
            List<TouchTarget> targets = targets();
            targets.stream()
                    .filter(target -> String.valueOf(target.getId()).equals(at))
                    .findFirst()
                    .or(() -> targets.stream().findFirst())
                    .ifPresent(this::reach);
        }
    }

    void pressed(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case DOWN, RIGHT, TAB, NUMPAD2, NUMPAD6, KP_DOWN, KP_RIGHT -> move(1);
            case UP, LEFT, NUMPAD8, NUMPAD4, KP_UP, KP_LEFT -> move(-1);
            case ENTER, SPACE, NUMPAD5 -> press();
            case ESCAPE, BACK_SPACE, NUMPAD0 -> model.back();
            case HOME, NUMPAD7 -> model.home();
            case PLUS, ADD, VOLUME_UP -> screen.louder(1);
            case MINUS, SUBTRACT, VOLUME_DOWN -> screen.louder(-1);
            case MULTIPLY, ASTERISK, F1 -> repeat();
            case F2, HELP -> model.helpCalled();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** The listen key: reads again, and turns the reading on for whoever has not found its button. */
    private void repeat() {
        if (model.state().appearance().spoken()) {
            screen.repeat();
        } else {
            model.spokenToggled();
        }
    }

    private void press() {
        List<TouchTarget> targets = targets();
        TouchTarget target = targets.stream()
                .filter(each -> String.valueOf(each.getId()).equals(at))
                .findFirst()
                .orElse(null);
        if (target == null) {
            move(1);
        } else {
            target.act();
        }
    }

    private void move(int step) {
        List<TouchTarget> targets = targets();
        if (targets.isEmpty()) {
            return;
        }
        if (!used) {
            screen.begun();
        }
        used = true;
        int from = -1;
        for (int i = 0; i < targets.size(); i++) {
            if (String.valueOf(targets.get(i).getId()).equals(at)) {
                from = i;
            }
        }
        int to = from < 0 ? (step > 0 ? 0 : targets.size() - 1) : Math.floorMod(from + step, targets.size());
        reach(targets.get(to));
    }

    private void reach(TouchTarget target) {
        at = String.valueOf(target.getId());
        targets().forEach(each -> each.setReached(each == target));
        screen.reached(target);
    }

    private List<TouchTarget> targets() {
        List<TouchTarget> targets = new ArrayList<>();
        collect(screen.content(), targets);
        return targets;
    }

    private static void collect(Node node, List<TouchTarget> targets) {
        if (node instanceof TouchTarget target && node.isVisible()) {
            targets.add(target);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, targets));
        }
    }
}
