package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Where the letters of a text stand: a line of "Ô" and "g" is higher than one of "o", whatever its line height. */
final class Ink {
    private Ink() {}

    /** The letters of {@code words}, in their own coordinates. */
    static Bounds of(Words words) {
        List<Text> runs =
                words.shown().getChildren().stream().map(Text.class::cast).toList();
        Bounds set = runs.stream()
                .map(Text::getBoundsInParent)
                .reduce(Ink::both)
                .orElseGet(() -> new BoundingBox(0, 0, 0, 0));
        double height = words.prefHeight(words.getWidth());
        double top = runs.stream()
                .mapToDouble(run -> above(run.getFont(), first(run)))
                .min()
                .orElse(0);
        double bottom = runs.stream()
                .mapToDouble(run -> below(run.getFont(), last(run)))
                .min()
                .orElse(0);
        double half = words.trim() / 2;
        return new BoundingBox(set.getMinX(), top - half, set.getWidth(), height + 2 * half - top - bottom);
    }

    private static String first(Text run) {
        return run.getText().lines().findFirst().orElse("");
    }

    private static String last(Text run) {
        return run.getText().lines().reduce("", (_, line) -> line);
    }

    /** Pixels of the line's natural height above its letters. */
    private static double above(Font font, String line) {
        return measured(font, line, TextBoundsType.VISUAL).getMinY()
                - measured(font, line, TextBoundsType.LOGICAL).getMinY();
    }

    private static double below(Font font, String line) {
        return measured(font, line, TextBoundsType.LOGICAL).getMaxY()
                - measured(font, line, TextBoundsType.VISUAL).getMaxY();
    }

    private static Bounds measured(Font font, String line, TextBoundsType type) {
        Text text = new Text(line);
        text.setFont(font);
        text.setBoundsType(type);
        return text.getLayoutBounds();
    }

    private static Bounds both(Bounds one, Bounds other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double top = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(one.getMaxX(), other.getMaxX()) - left,
                Math.max(one.getMaxY(), other.getMaxY()) - top);
    }
}
