package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    /** Where the keys of the bar stood first, by whether text is large. */
    private final Map<Boolean, Map<String, Bounds>> bars = new HashMap<>();

    GlassFaults(ScreenSize glass) {
        this.glass = glass;
    }

    /** All that were found, in order. */
    List<String> found() {
        return faults;
    }

    /** A key and where it stands. */
    private record Placed(TouchTarget target, Bounds place, boolean inBar) {
        String id() {
            return String.valueOf(target.getId());
        }
    }

    /** Looks at one screen with all eyes. */
    void look(String where, KioskView view) {
        List<Placed> targets = EveryGlass.all(TouchTarget.class, view).stream()
                .map(target -> new Placed(target, place(target), inBar(target)))
                .toList();
        touchable(where, view);
        apart(where, view, targets);
        spaced(where, targets);
        barred(where, targets);
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
    private void apart(String where, KioskView view, List<Placed> targets) {
        Bounds whole = larger(place(view), 1);
        Bounds bar = larger(place(EveryGlass.all(FixedBar.class, view).getFirst()), -1);
        for (int i = 0; i < targets.size(); i++) {
            Placed target = targets.get(i);
            if (!whole.contains(target.place())) {
                faults.add("%s: %s lies off the glass".formatted(where, target.id()));
            }
            if (!target.inBar() && bar.intersects(target.place())) {
                faults.add("%s: %s lies under the bar".formatted(where, target.id()));
            }
            for (Placed other : targets.subList(i + 1, targets.size())) {
                if (!other.inBar() && larger(other.place(), -1).intersects(target.place())) {
                    faults.add("%s: %s and %s lie on each other".formatted(where, target.id(), other.id()));
                }
            }
        }
    }

    /** A finger that misses a target by a little does not meet the next one. */
    private void spaced(String where, List<Placed> targets) {
        List<Placed> page = targets.stream().filter(target -> !target.inBar()).toList();
        for (int i = 0; i < page.size(); i++) {
            for (Placed other : page.subList(i + 1, page.size())) {
                Placed target = page.get(i);
                double away = between(target.place(), other.place()) / glass.pixelsPerMillimetre();
                double least = least(where, target.target(), other.target());
                if (away < least - ROUNDING) {
                    faults.add("%s: %s and %s are %.1f mm apart, not %.1f"
                            .formatted(where, target.id(), other.id(), away, least));
                }
            }
        }
    }

    /** Whoever found a key of the bar once finds it there on every page and in either language. */
    private void barred(String where, List<Placed> targets) {
        Map<String, Bounds> places = new LinkedHashMap<>();
        targets.stream().filter(Placed::inBar).forEach(target -> places.put(target.id(), target.place()));
        Map<String, Bounds> first = bars.computeIfAbsent(where.endsWith(EveryGlass.LARGE), _ -> places);
        int keys = Sizes.needsLowReach(glass) ? 8 : 7;
        if (places.size() != keys || !places.keySet().equals(first.keySet())) {
            faults.add("%s: the bar has %s and not %s".formatted(where, places.keySet(), first.keySet()));
            return;
        }
        places.forEach((key, place) -> {
            Bounds before = java.util.Objects.requireNonNull(first.get(key));
            if (!larger(before, ROUNDED_PIXELS).contains(place)
                    || !larger(place, ROUNDED_PIXELS).contains(before)) {
                faults.add("%s: %s stands at %s and not at %s".formatted(where, key, place, before));
            }
        });
    }

    /** Pixels between two places side by side or above each other; infinite when they only meet across a corner. */
    private static double between(Bounds one, Bounds other) {
        double across = Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
        double down = Math.max(one.getMinY() - other.getMaxY(), other.getMinY() - one.getMaxY());
        return across > 0 && down > 0 ? Double.POSITIVE_INFINITY : Math.max(across, down);
    }

    private static boolean isKey(Node node) {
        return String.valueOf(node.getId())
                .matches("(key|tone|typing)-.*|dossier-look|survey-number-ready|booking-typed");
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
