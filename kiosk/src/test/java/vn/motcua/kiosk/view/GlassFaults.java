package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What is wrong with a drawn screen, in sentences: for fingers, for eyes, for words. */
final class GlassFaults {
    /** Half a millimetre of rounding is not a smaller target. */
    private static final double ROUNDING = 0.1;

    private static final double ROOMY_APART = 4.9;
    private static final double COMPACT_APART = 2.5;
    private static final double TINY_APART = 1.8;

    /** A line is fitted in whole pixels, from another size down. */
    private static final double ROUNDED_PIXELS = 1;

    private static final double ROUNDED = 0.9;

    /** On a flat glass these pages are drawn close, so that every service stands on one of them. */
    private static final Pattern CLOSE_PAGE = Pattern.compile(", (home|group|others)");

    private static final Pattern NAMED_KEY = Pattern.compile("(?:Chạm|Touch) “([^”]+)”");

    private final List<String> faults = new ArrayList<>();
    private final ScreenSize glass;

    GlassFaults(ScreenSize glass) {
        this.glass = glass;
    }

    /** All that were found, in order. */
    List<String> found() {
        return faults;
    }

    /** Looks at one screen with all eyes. */
    void look(String where, KioskView view) {
        touchable(where, view);
        apart(where, view);
        spaced(where, view);
        WordFaults.of(glass, view).forEach(fault -> faults.add(where + ": " + fault));
        named(where, view);
    }

    private void touchable(String where, KioskView view) {
        for (TouchTarget target : EveryGlass.all(TouchTarget.class, view)) {
            String id = String.valueOf(target.getId());
            // "Other services" gives no number.
            boolean service = id.startsWith("tile-") && !id.equals("tile-more");
            double least = service || id.startsWith("group-") ? 25 : 20;
            double side = Math.min(target.getWidth(), target.getHeight()) / glass.pixelsPerMillimetre();
            if (side < least - ROUNDING) {
                faults.add("%s: %s is %.1f mm, not %.0f".formatted(where, id, side, least));
            }
        }
    }

    /** Nothing to be touched lies under the bar, off the glass, or under something else to be touched. */
    private void apart(String where, KioskView view) {
        Bounds whole = view.localToScene(view.getLayoutBounds());
        List<TouchTarget> targets = EveryGlass.all(TouchTarget.class, view);
        for (int i = 0; i < targets.size(); i++) {
            TouchTarget target = targets.get(i);
            Bounds place = place(target);
            if (!larger(whole, 1).contains(place)) {
                faults.add("%s: %s lies off the glass".formatted(where, target.getId()));
            }
            for (FixedBar bar : EveryGlass.all(FixedBar.class, view)) {
                if (!inBar(target) && larger(place(bar), -1).intersects(place)) {
                    faults.add("%s: %s lies under the bar".formatted(where, target.getId()));
                }
            }
            for (TouchTarget other : targets.subList(i + 1, targets.size())) {
                if (!inBar(other) && larger(place(other), -1).intersects(place)) {
                    faults.add("%s: %s and %s lie on each other".formatted(where, target.getId(), other.getId()));
                }
            }
        }
    }

    /** A finger that misses a target by a little does not meet the next one. */
    private void spaced(String where, KioskView view) {
        List<TouchTarget> targets = EveryGlass.all(TouchTarget.class, view);
        for (int i = 0; i < targets.size(); i++) {
            for (TouchTarget other : targets.subList(i + 1, targets.size())) {
                TouchTarget target = targets.get(i);
                if (inBar(target) || inBar(other)) {
                    continue;
                }
                double away = between(place(target), place(other)) / glass.pixelsPerMillimetre();
                double least = least(where, target, other);
                if (away < least - ROUNDING) {
                    faults.add("%s: %s and %s are %.1f mm apart, not %.1f"
                            .formatted(where, target.getId(), other.getId(), away, least));
                }
            }
        }
    }

    private static boolean isKey(Node node) {
        return String.valueOf(node.getId())
                .matches("(key|tone|typing)-.*|dossier-look|survey-number-ready|booking-typed");
    }

    /** Pixels between two places side by side or above each other; infinite when they only meet across a corner. */
    private static double between(Bounds one, Bounds other) {
        double across = Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
        double down = Math.max(one.getMinY() - other.getMaxY(), other.getMinY() - one.getMaxY());
        return across > 0 && down > 0 ? Double.POSITIVE_INFINITY : Math.max(across, down);
    }

    /** "Touch “Look up”": then a key says so. */
    private void named(String where, KioskView view) {
        List<String> keys = EveryGlass.all(TouchTarget.class, view).stream()
                .map(target -> EveryGlass.all(Words.class, target).stream()
                        .map(Words::text)
                        .collect(Collectors.joining(" "))
                        .replace('\n', ' '))
                .toList();
        for (Words words : EveryGlass.all(Words.class, view)) {
            Matcher key = NAMED_KEY.matcher(words.text());
            while (key.find()) {
                if (keys.stream().noneMatch(key.group(1)::equals)) {
                    faults.add("%s: no key says \"%s\"".formatted(where, key.group(1)));
                }
            }
        }
    }

    /** The size of every text of a screen; of the same text twice the smaller one. */
    static Map<String, Double> sizes(KioskView view) {
        Map<String, Double> sizes = new TreeMap<>();
        EveryGlass.all(Words.class, view).stream()
                .filter(words -> !words.isEmpty())
                .forEach(words -> sizes.merge(words.text(), words.size(), Math::min));
        return sizes;
    }

    /** Whoever asks for larger text finds nothing smaller than before. */
    void notSmaller(String where, boolean message, Map<String, Double> usual, Map<String, Double> large) {
        large.forEach((text, size) -> {
            Double before = usual.get(text);
            if (message && before != null && size < before - ROUNDED_PIXELS) {
                faults.add("%s: \"%s\" shrinks from %.1f to %.1f pixels".formatted(where, text, before, size));
            }
            // A line that is as large as larger text may give way: a page with room to spare draws the usual one larger
            // still.
            if (!message
                    && before != null
                    && size < before * ROUNDED
                    && size < Sizes.of(glass, true).body() * ROUNDED) {
                faults.add("%s: \"%s\" shrinks from %.0f to %.0f pixels".formatted(where, text, before, size));
            }
        });
    }

    /** Whether one message has the glass for itself. */
    static boolean isMessage(KioskView view) {
        return EveryGlass.all(Region.class, view).stream().anyMatch(MessagePane::is);
    }

    private static boolean inBar(Node node) {
        return node.getParent().getParent() instanceof FixedBar;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds larger(Bounds bounds, double by) {
        return new BoundingBox(
                bounds.getMinX() - by, bounds.getMinY() - by, bounds.getWidth() + 2 * by, bounds.getHeight() + 2 * by);
    }

    /** Millimetres between two targets: decision 40. */
    private double least(String where, TouchTarget one, TouchTarget other) {
        Sizes sizes = Sizes.of(glass, false);
        if (sizes.tiny() || isKey(one) && isKey(other)) {
            return TINY_APART;
        }
        boolean services = CLOSE_PAGE.matcher(where).find() && glass.landscape();
        return sizes.compact() || services || where.contains("lowered") ? COMPACT_APART : ROOMY_APART;
    }
}
