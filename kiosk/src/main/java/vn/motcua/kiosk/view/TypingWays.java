package vn.motcua.kiosk.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.keyboard.Typing;

/**
 * How the keys that switch the way to type share their room: by their words, all in one size of type.
 *
 * @param type of their words, in pixels
 * @param wides of each in pixels, in the order of {@link Typing}
 */
record TypingWays(double type, List<Double> wides) {
    /** A finger's width, of a key whose word is narrower. */
    private static final double LEAST_UNITS = 81;
    /** Of a sum that is a whole number of pixels. */
    private static final double ROUNDING = 0.001;

    /** Copies the list. */
    TypingWays {
        wides = List.copyOf(wides);
    }

    /** @param room pixels across for all of them */
    static TypingWays of(Look look, double room) {
        double type = look.u(KeyboardPane.LARGEST_UNITS);
        while (type > look.sizes().least() && sum(wides(look, type)) > room) {
            type--;
        }
        List<Double> wides = wides(look, Math.max(type, look.sizes().least()));
        double left = room - sum(wides);
        double widest = wides.stream().mapToDouble(wide -> wide).max().orElse(0);
        // Where there is too little, the widest gives of its margins.
        List<Double> shared = IntStream.range(0, wides.size())
                .mapToObj(i -> wides.get(i) + (left > 0 ? left / wides.size() : wides.get(i) == widest ? left : 0))
                .map(wide -> Math.floor(wide + ROUNDING))
                .toList();
        return new TypingWays(type, shared);
    }

    static String name(Look look, Typing way) {
        return look.say(Phrase.valueOf("TYPING_" + way.name()));
    }

    private static double sum(List<Double> wides) {
        return wides.stream().mapToDouble(wide -> wide).sum();
    }

    private static List<Double> wides(Look look, double type) {
        double finger =
                Math.max(look.u(LEAST_UNITS), Math.ceil(20 * look.sizes().millimetre()));
        return Arrays.stream(Typing.values())
                .map(way -> Math.max(
                        finger,
                        look.fixed(Faces.Weight.REGULAR, type / look.u(1), 1, Color.BLACK, name(look, way))
                                        .prefWidth(-1)
                                + look.u(KeyboardPane.BESIDE_UNITS)))
                .toList();
    }
}
