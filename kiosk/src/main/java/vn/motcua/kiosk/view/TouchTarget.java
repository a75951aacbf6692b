package vn.motcua.kiosk.view;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Border;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Something a finger can press. It looks pressed from the moment the finger is down, acts when the finger leaves inside,
 * and forgets it when the finger slides out. A keypad reaches it by arrows and presses it by Enter or Space; the ring of
 * the keypad shows only after a key.
 */
final class TouchTarget extends StackPane {
    private final Runnable action;
    private final double lift;
    private Dress dress;
    private boolean down;

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
        setFocusTraversable(true);
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
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusVisibleProperty().addListener(_ -> draw());
        draw();
    }

    void setDress(Dress next) {
        dress = next;
        draw();
    }

    private void press(boolean now) {
        down = now;
        draw();
    }

    private void draw() {
        Surface surface = down ? dress.pressed() : dress.normal();
        setBackground(surface.background());
        setBorder(isFocusVisible() && dress.focused() != null ? dress.focused() : surface.border());
        setTranslateY(down ? lift : 0);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            action.run();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.RIGHT) {
            requestFocusTraversal(TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.LEFT) {
            requestFocusTraversal(TraversalDirection.PREVIOUS);
            event.consume();
        }
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
