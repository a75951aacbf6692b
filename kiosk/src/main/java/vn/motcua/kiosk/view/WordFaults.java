package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;

/** What is wrong with the words of a drawn screen: too small to be read, cut, squeezed, broken, or at the edge of a key. */
final class WordFaults {
    /** Millimetres between what stands on a key and its edge. */
    private static final double LEAST_FRAME = 1.5;

    /** The same above and below: of a line only single letters reach so far. */
    private static final double LEAST_LETTER = 1;

    /** A tenth of a millimetre is a pixel or less. */
    private static final double ROUNDING = 0.1;

    /** Keys of a code or a number. */
    private static final String CODE_KEY = "key-[A-Z0-9]|key-(group-.*|letters|digits|dot|dash|others)";

    /** Tiles, rows and bars on which words are read before they are touched. */
    private static final String TILE = "(tile|group|door)-.*|needs|priority|procedure-.*|field-.*|found-more";

    private final List<WordFault> faults = new ArrayList<>();
    private final ScreenSize glass;

    private WordFaults(ScreenSize glass) {
        this.glass = glass;
    }

    /** Looks at every text of a screen that is laid out. */
    static List<WordFault> of(ScreenSize glass, KioskView view) {
        WordFaults looked = new WordFaults(glass);
        for (Words words : Spotted.all(Words.class, view)) {
            if (!words.isEmpty()) {
                looked.readable(words);
                looked.fitting(words, view);
                looked.squeezed(words);
                looked.whole(words);
            }
        }
        Spotted.all(TouchTarget.class, view).forEach(looked::framed);
        Spotted.all(Region.class, view).forEach(looked::clear);
        return List.copyOf(looked.faults);
    }

    private void add(WordFault.Kind kind, Words words, String more) {
        faults.add(new WordFault(kind, words.text(), more));
    }

    private double millimetres(double pixels) {
        return pixels / glass.pixelsPerMillimetre();
    }

    private void readable(Words words) {
        double capital = millimetres(words.size() * Sizes.CAPITAL_OF_EM);
        double least = Sizes.LEAST_CAPITAL_MILLIMETRES - 0.05;
        if (capital < least) {
            add(WordFault.Kind.SMALL, words, "%.1f mm".formatted(capital));
        }
    }

    /** A text is inside of everything it is drawn on. */
    private void fitting(Words words, KioskView view) {
        Bounds drawn = place(words);
        for (Node on = words.getParent(); on != null && on.getParent() != view; on = on.getParent()) {
            if (isDrawn(on) && !larger(place(on)).contains(drawn)) {
                add(WordFault.Kind.OUTSIDE, words, nameOf(on));
                return;
            }
        }
    }

    /** It has the width and the height that it needs. */
    private void squeezed(Words words) {
        if (words.getWidth() + 1 < (words.isOnOneLine() ? words.prefWidth(-1) : 0)
                || words.getHeight() + 1 < words.prefHeight(words.getWidth())) {
            add(WordFault.Kind.SQUEEZED, words, "");
        }
    }

    private void whole(Words words) {
        if (words.breaksAWord()) {
            add(WordFault.Kind.BROKEN, words, "");
        }
    }

    /** What stands on a key does not run to its edge. */
    private void framed(TouchTarget target) {
        if (!String.valueOf(target.getId()).matches(CODE_KEY)) {
            return;
        }
        for (Words words : Spotted.all(Words.class, target)) {
            double beside = millimetres((target.getWidth() - words.prefWidth(-1)) / 2);
            if (beside < LEAST_FRAME) {
                add(WordFault.Kind.AT_THE_EDGE, words, "%.1f mm, %s".formatted(beside, target.getId()));
            }
        }
    }

    /** Words of a tile do not run to its edge on any side; what is raised has its lower edge below its face. */
    private void clear(Region tile) {
        if (!String.valueOf(tile.getId()).matches(TILE)) {
            return;
        }
        Bounds face = face(tile);
        for (Words words : Spotted.all(Words.class, tile)) {
            Bounds lines = words.localToScene(Ink.of(words));
            double away =
                    millimetres(DoubleStream.of(lines.getMinX() - face.getMinX(), face.getMaxX() - lines.getMaxX())
                            .min()
                            .orElseThrow());
            double over = millimetres(Math.min(lines.getMinY() - face.getMinY(), face.getMaxY() - lines.getMaxY()));
            if (!words.isEmpty() && (away < LEAST_FRAME - ROUNDING || over < LEAST_LETTER - ROUNDING)) {
                add(WordFault.Kind.AT_THE_EDGE, words, "%.1f mm, %s".formatted(Math.min(away, over), tile.getId()));
            }
        }
    }

    private static Bounds face(Region tile) {
        Bounds whole = place(tile);
        Background background = tile.getBackground();
        double edge = background == null || background.getFills().isEmpty()
                ? 0
                : background.getFills().getLast().getInsets().getBottom();
        return new BoundingBox(
                whole.getMinX(), whole.getMinY(), whole.getWidth(), Math.max(0, whole.getHeight() - edge));
    }

    /** Something with an edge that is seen, or the page itself. */
    private static boolean isDrawn(Node node) {
        return node instanceof TouchTarget
                || node instanceof Region region && region.getBackground() != null
                || String.valueOf(node.getId()).startsWith("screen-");
    }

    private static String nameOf(Node node) {
        Node named = node;
        while (named.getId() == null && named.getParent() != null) {
            named = named.getParent();
        }
        return String.valueOf(named.getId());
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** A pixel of rounding is not outside. */
    private static Bounds larger(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() - 1, bounds.getMinY() - 1, bounds.getWidth() + 2, bounds.getHeight() + 2);
    }
}
