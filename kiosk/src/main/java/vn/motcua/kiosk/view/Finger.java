package vn.motcua.kiosk.view;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** A finger without a person: its events go through every filter and handler of the window. */
final class Finger {
    private Finger() {}

    /** Comes down in the middle of this target and leaves. */
    static void press(TouchTarget target) {
        Point2D within = new Point2D(target.getWidth() / 2, target.getHeight() / 2);
        Point2D place = target.localToScene(within);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            boolean down = type == MouseEvent.MOUSE_PRESSED;
            Event.fireEvent(
                    target,
                    new MouseEvent(
                            type,
                            place.getX(),
                            place.getY(),
                            place.getX(),
                            place.getY(),
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            down,
                            false,
                            false,
                            true,
                            false,
                            true,
                            new PickResult(target, within.getX(), within.getY())));
        }
    }
}
