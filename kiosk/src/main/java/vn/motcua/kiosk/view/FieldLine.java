package vn.motcua.kiosk.view;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** On the smallest glass: what is asked and, in a frame beside it, what is typed so far or what may be left out. */
final class FieldLine {
    private static final double HIGH = 46;
    private static final double APART = 14;
    /** Between what is typed and its frame. */
    private static final double WITHIN = 9;

    private FieldLine() {}

    /** Pixels down of the line. */
    static double height(Look look) {
        return look.u(HIGH);
    }

    /** Whether both stand on one line of {@code width} pixels. */
    static boolean fits(Look look, Words question, Words shown, double width) {
        question.applyCss();
        shown.applyCss();
        return question.prefWidth(-1) + shown.prefWidth(-1) + look.u(APART + 2 * WITHIN) <= width;
    }

    /** Both of them. */
    static Region of(Look look, Words question, Words shown) {
        return Look.row(look.u(APART), question, Look.grow(framed(look, shown)));
    }

    /** One of them where there is room for no more; a question of two lines has no frame. */
    static Region alone(Look look, Words words, double width) {
        words.applyCss();
        return words.prefWidth(-1) + look.u(2 * WITHIN) <= width
                ? framed(look, words)
                : new StackPane(words.fitted(width).centred());
    }

    private static StackPane framed(Look look, Words shown) {
        Palette palette = look.palette();
        StackPane field = new StackPane(shown.centred());
        field.setPadding(new Insets(0, look.u(WITHIN), 0, look.u(WITHIN)));
        field.setMinHeight(height(look));
        return Look.dressed(field, Surface.lined(palette.card(), palette.brand(), look.u(10), look.u(3)));
    }
}
