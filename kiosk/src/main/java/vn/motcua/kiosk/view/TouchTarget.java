package vn.motcua.kiosk.view;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Border;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Something a finger can press. It looks pressed from the moment the finger is down, acts when the finger leaves inside,
 * and forgets it when the finger slides out. The {@link Keypad} reaches it too; its ring shows only after a key.
 */
final class TouchTarget extends StackPane {
    private final Runnable action;
    private final double lift;
    private Dress dress;
    private boolean down;
    private boolean reached;
    private String more = "";

    /**
     * How a target looks.
     *
     * @param normal at rest
     * @param pressed under a finger
     * @param focused reached by the keypad: drawn instead of the border at rest
     */
    record Dress(Surface normal, Surface pressed, @Nullable Border focused) {}

    TouchTarget(String id, String spoken, Dress dress, double lift, Runnable action) {
        this.action = action;
        this.dress = dress;
        this.lift = lift;
        setId(id);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> press(true));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (down && !contains(event.getX(), event.getY())) {
                press(false);
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            if (down) {
                press(false);
                action.run();
            }
        });
        draw();
    }

    Dress dress() {
        return dress;
    }

    void setDress(Dress next) {
        dress = next;
        draw();
    }

    /** What a finger would do. */
    void act() {
        action.run();
    }

    /** The keypad stands here, or no longer. */
    void setReached(boolean now) {
        if (reached != now) {
            reached = now;
            // The ring lies outside: a neighbour drawn later must not cover it.
            setViewOrder(now ? -1 : 0);
            draw();
        }
    }

    /** What is said after its name when the keypad reaches it: figures that would make reading the whole page too long. */
    void setMore(String told) {
        more = told;
    }

    /** Its name and everything that stands on it. */
    String told() {
        return more.isEmpty() ? getAccessibleText() : getAccessibleText() + ". " + more;
    }

    boolean isReached() {
        return reached;
    }

    private void press(boolean now) {
        down = now;
        draw();
    }

    private void draw() {
        Surface surface = down ? dress.pressed() : dress.normal();
        setBackground(surface.background());
        setBorder(reached && dress.focused() != null ? dress.focused() : surface.border());
        setTranslateY(down ? lift : 0);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction accessibleAction, Object... parameters) {
        if (accessibleAction == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(accessibleAction, parameters);
        }
    }
}
