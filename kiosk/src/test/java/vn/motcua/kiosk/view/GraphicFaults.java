package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything is seen that is needed to find and to understand a control and that its words do not say (WCAG 2.2,
 * 1.4.11): the icon on a key, its tick and switch, the keypad's ring, the frame of what is typed into, the countdown. The
 * edge of a card whose words say what it is needs none.
 */
final class GraphicFaults {
    private static final double LEAST = 3;
    private static final double LEAST_TEXT = 4.5;
    /** Pixels: thinner is a line that parts, not a sign. */
    private static final double LINE_PIXELS = 8;

    private final List<String> faults = new ArrayList<>();
    private final String screen;
    private final KioskView view;

    private GraphicFaults(String screen, KioskView view) {
        this.screen = screen;
        this.view = view;
    }

    static List<String> of(String screen, KioskView view) {
        GraphicFaults looked = new GraphicFaults(screen, view);
        EveryGlass.all(TouchTarget.class, view).forEach(looked::target);
        EveryGlass.all(CountdownRing.class, view).forEach(looked::countdown);
        EveryGlass.all(Words.class, view).stream()
                .filter(words -> words.text().endsWith("|"))
                .forEach(looked::typed);
        return List.copyOf(looked.faults);
    }

    private void target(TouchTarget target) {
        String id = String.valueOf(target.getId());
        drawn(target, id);
        ring(target, id);
        TouchTarget.Dress dress = target.dress();
        target.setDress(new TouchTarget.Dress(dress.pressed(), dress.pressed(), dress.focused()));
        drawn(target, id + " under a finger");
        for (Words words : EveryGlass.all(Words.class, target)) {
            if (!words.isEmpty()) {
                seen(id + " under a finger: \"" + words.text() + "\"", words.color(), behind(words), LEAST_TEXT);
            }
        }
        target.setDress(dress);
    }

    /** Icons, ticks, and boxes that are empty. */
    private void drawn(TouchTarget target, String id) {
        for (SvgDrawing icon : EveryGlass.all(SvgDrawing.class, target)) {
            for (Shape shape : EveryGlass.all(Shape.class, icon)) {
                seen(id + ": icon", shape.getStroke(), behind(icon), LEAST);
                seen(id + ": icon", shape.getFill(), behind(icon), LEAST);
            }
        }
        for (Region box : EveryGlass.all(Region.class, target)) {
            if (box != target && isEmptyBox(box)) {
                seen(id + ": box", outline(box), behind(java.util.Objects.requireNonNull(box.getParent())), LEAST);
            }
        }
    }

    private static boolean isEmptyBox(Region box) {
        return !(box instanceof Words)
                && !(box instanceof SvgDrawing)
                && outline(box) != null
                && Math.min(box.getWidth(), box.getHeight()) >= LINE_PIXELS
                && EveryGlass.all(Words.class, box).isEmpty()
                && EveryGlass.all(SvgDrawing.class, box).isEmpty();
    }

    private void ring(TouchTarget target, String id) {
        if (target.dress().focused() == null) {
            faults.add("%s: %s has no ring for the keypad".formatted(screen, id));
            return;
        }
        for (BorderStroke stroke : target.dress().focused().getStrokes()) {
            Node on = stroke.getInsets() != null && stroke.getInsets().getTop() > 0 || target.getParent() == null
                    ? target
                    : target.getParent();
            seen(id + ": ring", stroke.getTopStroke(), behind(on), LEAST);
        }
    }

    private void countdown(CountdownRing ring) {
        for (Arc arc : EveryGlass.all(Arc.class, ring)) {
            seen("the seconds left", arc.getStroke(), behind(ring), LEAST);
            for (Circle track : EveryGlass.all(Circle.class, ring)) {
                if (track.getStroke() instanceof Color color) {
                    seen("the seconds gone", arc.getStroke(), color, LEAST);
                }
            }
        }
    }

    /** What is typed into has a frame. */
    private void typed(Words words) {
        for (Parent on = words.getParent(); on != null && on != view; on = on.getParent()) {
            if (on instanceof Region field && outline(field) != null) {
                seen(
                        "the field of what is typed",
                        outline(field),
                        behind(java.util.Objects.requireNonNull(field.getParent())),
                        LEAST);
                return;
            }
        }
        faults.add("%s: what is typed has no field".formatted(screen));
    }

    private static @Nullable Color outline(Region region) {
        if (region.getBorder() != null && !region.getBorder().getStrokes().isEmpty()) {
            return region.getBorder().getStrokes().getFirst().getTopStroke() instanceof Color color ? color : null;
        }
        if (region.getBackground() == null) {
            return null;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            if (fill.getFill() instanceof Color color && color.getOpacity() > 0) {
                return color;
            }
        }
        return null;
    }

    private Color behind(Node node) {
        return Contrast.behind(node, view);
    }

    private void seen(String what, @Nullable Paint paint, Color behind, double least) {
        if (paint instanceof Color color && color.getOpacity() > 0) {
            double ratio = Contrast.ratio(color, behind);
            if (ratio < least) {
                faults.add("%s: %s has %.1f:1".formatted(screen, what, ratio));
            }
        }
    }
}
