package vn.motcua.kiosk.view;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import vn.motcua.kiosk.view.Faces.Weight;

/**
 * How far letters reach above and below the line they stand on, as shares of their size: in a title the tail of a g or the dot
 * of ự must not touch the hat of the Ô in the line below it, or another letter is read.
 */
final class LetterReach {
    /** What stays free between the two. */
    private static final double AIR = 0.06;

    /** Large enough to be measured well. */
    private static final double PIXELS = 100;

    /** Some two hundred letters in each weight. */
    private static final Map<Letter, LetterReach> KNOWN = new ConcurrentHashMap<>();

    private record Letter(Weight weight, int sign) {}

    private final double up;
    private final double down;

    private LetterReach(Font font, int sign) {
        Text letter = new Text(Character.toString(sign));
        letter.setFont(font);
        letter.setBoundsType(TextBoundsType.VISUAL);
        up = -letter.getLayoutBounds().getMinY() / PIXELS;
        down = letter.getLayoutBounds().getMaxY() / PIXELS;
    }

    /** The least distance of two lines of {@code text}, wherever it breaks, as a share of its size; 0 where it has one word. */
    static double apart(Faces faces, Weight weight, String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        int first = words.indexOf(' ');
        int broken = words.indexOf('\n');
        int start = first < 0 || broken >= 0 && broken < first ? broken : first;
        if (start < 0) {
            return 0;
        }
        int end = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\n'));
        return most(faces, weight, words.substring(0, end), letter -> letter.down)
                + most(faces, weight, words.substring(start), letter -> letter.up)
                + AIR;
    }

    private static double most(Faces faces, Weight weight, String letters, ToDoubleFunction<LetterReach> reach) {
        return letters.codePoints()
                .filter(sign -> !Character.isWhitespace(sign))
                .mapToObj(sign -> KNOWN.computeIfAbsent(
                        new Letter(weight, sign), _ -> new LetterReach(faces.font(weight, PIXELS), sign)))
                .mapToDouble(reach)
                .max()
                .orElse(0);
    }
}
