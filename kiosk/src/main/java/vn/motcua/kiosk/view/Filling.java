package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import vn.motcua.kiosk.model.KioskState;

/**
 * A page as large as its glass allows: with larger units, and the words of a message larger still. Larger text is chosen
 * beside the usual one, so that nothing on it is smaller: the sign and the air between the lines give way first.
 */
final class Filling {
    /** Steps between the largest unit and the usual one end here. */
    private static final double HARDLY = 1.05;
    /** Cells whose width was rounded up may be so much too wide together. */
    private static final double WIDER = 1.005;
    /** How much of the page a message takes, whose words are drawn larger than usual. */
    private static final double SHARE = 0.8;

    private static final double LARGE_SHARE = 0.95;
    private static final List<Look.Emphasis> USUAL =
            List.of(Look.Emphasis.both(1.4), Look.Emphasis.both(1.2), new Look.Emphasis(1.2, 0.75));
    /** A flat glass is too low for the last of them in larger text. */
    private static final int USUAL_FLAT = 2;
    /** A small sign is better than none. */
    private static final Look.Emphasis SMALL_SIGN = new Look.Emphasis(1, 0.6);

    private static final List<Double> LARGE_WORDS = List.of(1.4, 1.3, 1.2, 1.1, 1.0);
    private static final List<Double> SOME_AIR = List.of(1.0, 0.75);
    private static final double LEAST_AIR = 0.5;
    /** So much more than there is room for may be made up for by less air. */
    private static final double MADE_UP = 1.1;

    /** A line is set smaller in whole pixels, from another size down. */
    private static final double ROUNDED = 1;

    private final KioskState state;
    private final double width;
    private final double room;
    private final Function<Look, Pane> drawn;

    /**
     * @param width pixels across that the page has
     * @param room pixels down
     * @param drawn draws the page
     */
    Filling(KioskState state, double width, double room, Function<Look, Pane> drawn) {
        this.state = state;
        this.width = width;
        this.room = room;
        this.drawn = drawn;
    }

    /** The page drawn at most {@code most} times larger. */
    Pane page(Look look, double most) {
        double by = largest(look, most, 1);
        Look grown = look.larger(by);
        Pane usual = draw(grown);
        if (!MessagePane.is(usual.region()) || look.sizes().tiny()) {
            return usual;
        }
        return look.sizes().large() ? larger(look, most) : roomy(grown, usual);
    }

    /** The largest unit with which the page still fits. */
    private double largest(Look look, double most, double share) {
        for (double by = most; by > HARDLY; by = (by + 1) / 2) {
            Pane pane = draw(look.larger(by));
            if (fits(pane, share) && pane.region().minWidth(-1) <= width * WIDER) {
                return by;
            }
        }
        return 1;
    }

    /** A message as it is drawn when nobody asked for larger text. */
    private Pane roomy(Look look, Pane plain) {
        return USUAL.stream()
                .limit(look.sizes().landscape() ? USUAL_FLAT : USUAL.size())
                .map(emphasis -> draw(look.emphasised(emphasis)))
                .filter(pane -> fits(pane, SHARE))
                .findFirst()
                .orElseGet(() -> signed(look, plain));
    }

    private Pane signed(Look look, Pane plain) {
        if (fits(plain, 1)) {
            return plain;
        }
        Pane small = draw(look.emphasised(SMALL_SIGN));
        return fits(small, 1) ? small : plain;
    }

    /** The same in larger text: the largest words that fit, none of them smaller than they are without it. */
    private Pane larger(Look look, double most) {
        Look plain = look.notLarge();
        double by = largest(plain, most, MADE_UP);
        Look grown = plain.larger(by);
        Map<String, Double> before = sizes(roomy(grown, draw(grown)));
        Look large = look.larger(by);
        List<Look.Emphasis> rest = LARGE_WORDS.stream()
                .map(words -> new Look.Emphasis(words, words * LEAST_AIR))
                .toList();
        return LARGE_WORDS.stream()
                .flatMap(words -> SOME_AIR.stream().map(air -> new Look.Emphasis(words, words * air)))
                .map(emphasis -> fitting(large, emphasis, before))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> pressed(large, rest, before));
    }

    /** The least air: what is no smaller is taken, and the page does without its sign where even that is too much. */
    private Pane pressed(Look large, List<Look.Emphasis> each, Map<String, Double> before) {
        return each.stream()
                .map(emphasis -> fitting(large, emphasis, before))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> each.reversed().stream()
                        .map(emphasis -> draw(large.emphasised(emphasis)))
                        .filter(pane -> !smaller(before, pane))
                        .findFirst()
                        .orElseGet(() -> draw(large.emphasised(each.getFirst()))));
    }

    private Optional<Pane> fitting(Look large, Look.Emphasis emphasis, Map<String, Double> before) {
        Pane pane = draw(large.emphasised(emphasis));
        return fits(pane, LARGE_SHARE) && !smaller(before, pane) ? Optional.of(pane) : Optional.empty();
    }

    private static boolean smaller(Map<String, Double> before, Pane pane) {
        Map<String, Double> now = sizes(pane);
        return before.entrySet().stream()
                .anyMatch(text -> now.getOrDefault(text.getKey(), Double.MAX_VALUE) < text.getValue() - ROUNDED);
    }

    private static Map<String, Double> sizes(Pane pane) {
        List<Words> words = new ArrayList<>();
        words(pane.region(), words);
        Map<String, Double> sizes = new HashMap<>();
        words.forEach(each -> sizes.merge(each.text(), each.size(), Math::min));
        return sizes;
    }

    private static void words(Node from, List<Words> found) {
        if (from instanceof Words words) {
            found.add(words);
        } else if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words(child, found));
        }
    }

    private Pane draw(Look look) {
        Pane pane = drawn.apply(look);
        pane.update(state);
        pane.region().applyCss();
        return pane;
    }

    private boolean fits(Pane pane, double share) {
        return pane.region().prefHeight(width) <= room * share + 0.5;
    }
}
