package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.keyboard.Keys;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.CodeKeys;
import vn.motcua.kiosk.model.Draft;
import vn.motcua.kiosk.model.KioskModel;

/**
 * A USB keypad beside the screen: up and down go through everything that can be touched and round again, OK presses it,
 * Back goes back, + and − change the volume, * reads the screen once more. Arrow keys, a number block and the keys of
 * common accessible keypads are the same. Where the page has keys to touch, the digits and letters of the keypad type what
 * they say, and the point and the slash of a number block go down and up.
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

    /** What follows when everything is typed. */
    private static final Set<String> ON =
            Set.of("survey-number-ready", "booking-typed", "dossier-look", "feedback-next", "key-see", "key-next");

    private final Screen screen;
    private final KioskModel model;
    private @Nullable String at;
    private boolean used;
    /** The last key wrote something: a space then is a letter and presses nothing. */
    private boolean typing;
    /** Back is held and takes letters away: it does not lead back when none is left. */
    private boolean erasing;

    Keypad(Screen screen, KioskModel model) {
        this.screen = screen;
        this.model = model;
    }

    /** A finger came: the keypad's ring is not for whoever touches. */
    void touched() {
        typing = false;
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

    /**
     * The key that says that somebody is there.
     *
     * @param listens whether they are being read to: then it does not lead on either, and what was read goes on
     */
    void answered(KeyEvent event, boolean listens) {
        boolean leads = switch (event.getCode()) {
            case PLUS, ADD, VOLUME_UP, MINUS, SUBTRACT, VOLUME_DOWN, MULTIPLY, ASTERISK, F1, F2, HELP -> true;
            default -> !listens;
        };
        if (leads) {
            woken(event);
        } else {
            event.consume();
        }
    }

    /** The key that wakes the machine, or says that somebody is there, presses and types nothing of the page behind. */
    void woken(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE, NUMPAD5, ESCAPE, BACK_SPACE, NUMPAD0, HOME, NUMPAD7 -> {
                if (!used) {
                    move(1);
                }
                event.consume();
            }
            default -> {
                if (!event.getCode().isDigitKey() && !event.getCode().isLetterKey()) {
                    pressed(event);
                }
            }
        }
    }

    void pressed(KeyEvent event) {
        boolean known = true;
        if (typed(event.getCode())) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case DOWN, RIGHT, TAB, NUMPAD2, NUMPAD6, KP_DOWN, KP_RIGHT, DECIMAL -> move(1);
            case UP, LEFT, NUMPAD8, NUMPAD4, KP_UP, KP_LEFT, DIVIDE -> move(-1);
            case ENTER, SPACE, NUMPAD5 -> press();
            case ESCAPE, NUMPAD0 -> model.back();
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

    void released(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE) {
            erasing = false;
        }
    }

    /** Presses the key on the glass that this one stands for; whoever has typed all goes on with OK. */
    private boolean typed(KeyCode code) {
        TouchTarget key = code == KeyCode.BACK_SPACE ? erasing() : keyOf(code);
        Keys keys = writing();
        if (key != null) {
            key.act();
            erasing = code == KeyCode.BACK_SPACE;
        } else if (code == KeyCode.BACK_SPACE && keys != null && isWritten()) {
            keys.erased();
            erasing = true;
        } else if (code == KeyCode.BACK_SPACE) {
            if (!erasing) {
                model.back();
            }
            return true;
        } else if (!typedIntoGroups(code)) {
            return false;
        }
        typing = true;
        List<TouchTarget> targets = targets();
        targets.stream()
                .filter(target -> ON.contains(String.valueOf(target.getId())))
                .findFirst()
                .ifPresent(on -> {
                    used = true;
                    at = on.getId();
                    targets.forEach(each -> each.setReached(each == on));
                });
        return true;
    }

    private @Nullable TouchTarget keyOf(KeyCode code) {
        if (code == KeyCode.SPACE) {
            return typing ? target("key-space") : null;
        }
        if (!code.isDigitKey() && !code.isLetterKey()) {
            return null;
        }
        String capital = "key-" + sign(code);
        String small = capital.toLowerCase(Locale.ROOT);
        return targets().stream()
                .filter(target -> capital.equals(target.getId()) || small.equals(target.getId()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable TouchTarget target(String id) {
        return targets().stream()
                .filter(target -> id.equals(target.getId()))
                .findFirst()
                .orElse(null);
    }

    /** "Numpad 7", "7" and "A" end with what they type. */
    private static char sign(KeyCode code) {
        return code.getName().charAt(code.getName().length() - 1);
    }

    /** The smallest glass shows the characters of a code in groups; a key needs none. */
    private boolean typedIntoGroups(KeyCode code) {
        CodeKeys asked = switch (model.state().screen()) {
            case vn.motcua.kiosk.model.Screen.Booking(BookingStep.Code _) -> model.booking();
            case vn.motcua.kiosk.model.Screen.LookedUp(CaseStep.Code _) -> model.cases();
            default -> null;
        };
        if (asked != null && (code.isDigitKey() || code.isLetterKey())) {
            asked.typed(sign(code));
            return true;
        }
        return typedAsWriting(code);
    }

    /** A small glass does not show every key of a keyboard at once; one beside it has them all. */
    private boolean typedAsWriting(KeyCode code) {
        Keys keys = writing();
        if (keys == null) {
            return false;
        }
        boolean moves = code.isKeypadKey() && target("key-erase") == null;
        if (code == KeyCode.SPACE && typing) {
            keys.typed(' ');
        } else if (code == KeyCode.PERIOD) {
            keys.typed('.');
        } else if (code == KeyCode.COMMA) {
            keys.typed(',');
        } else if (!moves && (code.isDigitKey() || code.isLetterKey())) {
            keys.typed(Character.toLowerCase(sign(code)));
        } else {
            return false;
        }
        return true;
    }

    /** What letters are written into on the present page; absent where none are. */
    private @Nullable Keys writing() {
        return switch (model.state().screen()) {
            case vn.motcua.kiosk.model.Screen.Search _ -> model.guide();
            case vn.motcua.kiosk.model.Screen.FeedbackWrite write
            when write.part() != Draft.Part.PHONE -> model.feedback();
            default -> null;
        };
    }

    /** The key that takes the last letter back; absent where nothing was typed: then Back leads back. */
    private @Nullable TouchTarget erasing() {
        return isWritten() ? target("key-erase") : null;
    }

    private boolean isWritten() {
        return switch (model.state().screen()) {
            case vn.motcua.kiosk.model.Screen.SurveyNumber number ->
                !number.typed().isEmpty();
            case vn.motcua.kiosk.model.Screen.DossierAsk ask -> !ask.typed().isEmpty();
            case vn.motcua.kiosk.model.Screen.Search search -> !search.typed().isEmpty();
            case vn.motcua.kiosk.model.Screen.Booking(BookingStep.Phone phone) ->
                !phone.typed().isEmpty();
            case vn.motcua.kiosk.model.Screen.Booking(BookingStep.Code code) ->
                !code.typed().isEmpty();
            case vn.motcua.kiosk.model.Screen.LookedUp(CaseStep.Code code) ->
                !code.typed().isEmpty();
            case vn.motcua.kiosk.model.Screen.FeedbackWrite write ->
                !(write.part() == Draft.Part.PHONE
                                ? write.draft().phone()
                                : write.draft().writing(write.part()).text())
                        .isEmpty();
            default -> false;
        };
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
        typing = false;
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
        typing = false;
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
