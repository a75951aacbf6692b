package vn.motcua.kiosk.view;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Language;

/**
 * Where an answer of the office was broken into pages: found once, for every touch draws its page anew. Figures only and none
 * of its words, and none of another answer. Thread: JavaFX's.
 */
final class PageBreaks {
    /** Languages, sizes of type and pages of any glass are fewer. */
    private static final int MOST = 64;

    private static final Map<Key, PageBreaks> KNOWN = new HashMap<>();
    private static WeakReference<@Nullable Object> owner = new WeakReference<>(null);

    /** Signs of each page, in their order. */
    private final List<Integer> signs = new ArrayList<>();
    /** Pixels down of each page, in their order. */
    private final List<Double> heights = new ArrayList<>();

    private PageBreaks() {}

    /**
     * What the breaks depend on beside the answer.
     *
     * @param sizes measures of the glass and the type
     * @param language in which its head is written
     * @param room pixels down that a page has
     * @param scale how many times larger than usual the type is
     */
    record Key(Sizes sizes, Language language, double room, double scale) {}

    /** Those of {@code answer}, the very object; what was found of another is forgotten. */
    static PageBreaks of(Object answer, Key key) {
        if (owner.get() != answer || KNOWN.size() >= MOST) {
            KNOWN.clear();
            owner = new WeakReference<>(answer);
        }
        return KNOWN.computeIfAbsent(key, _ -> new PageBreaks());
    }

    /** The {@code i}th page's signs, found by {@code find} the first time; asked for in order. */
    int signs(int i, java.util.function.IntSupplier find) {
        if (i == signs.size()) {
            signs.add(find.getAsInt());
        }
        return signs.get(i);
    }

    /** The {@code i}th page's height, in the same way. */
    double height(int i, java.util.function.DoubleSupplier find) {
        if (i == heights.size()) {
            heights.add(find.getAsDouble());
        }
        return heights.get(i);
    }
}
