package vn.motcua.kiosk.view;

import java.util.Collections;
import java.util.List;
import javafx.scene.text.TextFlow;

/** How long the lines of a text are beside each other. */
final class EvenLines {
    /** Lines are balanced to so many pixels. */
    private static final double STEP = 4;

    private EvenLines() {}

    /**
     * The least width at which {@code flow} takes no more lines than in {@code width} pixels.
     *
     * @param widestWord pixels of its longest word: a width that it does not fit would break it
     */
    static double width(TextFlow flow, double widestWord, double width) {
        double lines = flow.prefHeight(width);
        double narrow = Math.min(width, widestWord);
        double wide = Math.min(width, flow.prefWidth(-1));
        while (wide - narrow > STEP) {
            double middle = (narrow + wide) / 2;
            if (flow.prefHeight(middle) > lines) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return wide;
    }

    static int count(TextFlow flow, double width) {
        flow.resize(width, flow.prefHeight(width));
        flow.layout();
        return flow.getLayoutInfo().getTextLines(false).size();
    }

    /** Of the lines in {@code width} pixels the shortest, as a share of the longest. */
    static double shortest(TextFlow flow, double width) {
        flow.resize(width, flow.prefHeight(width));
        flow.layout();
        List<Double> lines = flow.getLayoutInfo().getTextLines(false).stream()
                .map(line -> line.bounds().getWidth())
                .toList();
        return Collections.min(lines) / Collections.max(lines);
    }
}
