package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.DossierCode;
import vn.motcua.kiosk.model.DossierTouches;
import vn.motcua.kiosk.model.Screen;

/**
 * The keys of a dossier's code: ten digits as on a telephone with the two signs beside the nought, the letters apart from
 * them. Every key keeps its place; one that leads to no code is grey. The smallest glass has one place for what is no digit.
 */
final class DossierKeys {
    private static final int PAD_COLUMNS = 3;
    private static final int PAD_ROWS = 4;
    private static final String PAD = "123456789.0-";
    private static final int FLAT_COLUMNS = 9;
    private static final String FLAT_FIRST = "12345.-HG";
    private static final String FLAT_SECOND = "67890";
    private static final String DIGITS = "1234567890";
    private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /** Provinces begin with H, ministries with G; any other letter is one key away. */
    private static final String USUAL = "HG";

    private final Look look;
    private final DossierTouches touches;
    private final Screen.DossierAsk ask;

    DossierKeys(Look look, Screen.DossierAsk ask, DossierTouches touches) {
        this.look = look;
        this.ask = ask;
        this.touches = touches;
    }

    /** Whether the digits stand as on a telephone in these pixels, on a page that is drawn no larger than usual. */
    static boolean fitsPad(Look look, double width, double room) {
        return KeyGrid.fit(look, PAD_COLUMNS + 2, PAD_ROWS, width, room);
    }

    /** The telephone with a column of letters. */
    Region pad(double width, double room) {
        if (ask.page() > 0) {
            return letters(width, room);
        }
        double each = Math.floor((width - apart() - 2 * gap()) / (PAD_COLUMNS + 1));
        List<StackPane> side = new ArrayList<>(letters());
        side.add(erase());
        return beside(each, room, KeyGrid.of(look, 1, keys(side), each, room));
    }

    /** The same with the way on among the keys, where there is no room for it below them. */
    Region pad(double width, double room, TouchTarget on) {
        if (ask.page() > 0) {
            return letters(width, room);
        }
        double each = Math.floor((width - apart() - 3 * gap()) / (PAD_COLUMNS + 2));
        double half = (room - gap()) / 2;
        List<StackPane> side = new ArrayList<>(letters());
        side.add(erase());
        var above = KeyGrid.of(look, 2, keys(side), 2 * each + gap(), half);
        double tall = 2 * ((Region) above.getChildren().getFirst()).getPrefHeight() + gap();
        VBox both = new VBox(gap(), above, Look.fix(on, 2 * each + gap(), tall));
        return beside(each, room, both);
    }

    private Region beside(double each, double room, Region side) {
        List<StackPane> digits = PAD.chars().mapToObj(key -> key((char) key)).toList();
        double wide = PAD_COLUMNS * each + (PAD_COLUMNS - 1) * gap();
        HBox both = new HBox(apart(), KeyGrid.of(look, PAD_COLUMNS, keys(digits), wide, room), side);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /** Two rows of keys with the way on at the end of the second. */
    Region flat(double width, double room, TouchTarget on) {
        if (ask.page() > 0) {
            return letters(width, room);
        }
        List<KeyGrid.Key> keys = new ArrayList<>();
        FLAT_FIRST.chars().forEach(key -> keys.add(new KeyGrid.Key(key((char) key), 1)));
        FLAT_SECOND.chars().forEach(key -> keys.add(new KeyGrid.Key(key((char) key), 1)));
        keys.add(new KeyGrid.Key(more(), 1));
        keys.add(new KeyGrid.Key(erase(), 1));
        keys.add(new KeyGrid.Key(on, 2));
        return KeyGrid.of(look, FLAT_COLUMNS, keys, width, room);
    }

    /** On the smallest glass: digits, erase, and one key for what may come that is no digit, or the way on. */
    Region few(double width, double room, TouchTarget on) {
        List<StackPane> digits = new ArrayList<>();
        DIGITS.chars().forEach(key -> digits.add(key((char) key)));
        String others = others();
        boolean whole = DossierCode.progress(ask.typed()) == DossierCode.Progress.WHOLE;
        // Where no sign may come the way on is seen already, grey like the keys that lead nowhere yet.
        StackPane last = whole || others.isEmpty() ? on : key(others.charAt(others.length() - 1));
        StackPane erase = erase();
        if (others.length() > 1) {
            // Two of them may come only where there is nothing to erase, or where no digit may come.
            if (ask.typed().isEmpty()) {
                erase = key(others.charAt(0));
            } else {
                digits.set(digits.size() - 1, key(others.charAt(0)));
            }
        }
        boolean slender = look.sizes().slender();
        digits.add(slender ? digits.size() - 1 : digits.size() / 2, erase);
        digits.add(last);
        return KeyGrid.of(look, slender ? PAD_COLUMNS : DIGITS.length() / 2 + 1, keys(digits), width, room);
    }

    /** What may come that is no digit, the most needed last; the rare second dot is left out where digits may come. */
    private String others() {
        String typed = ask.typed();
        boolean digit = DIGITS.chars().anyMatch(key -> DossierCode.mayFollow(typed, (char) key));
        StringBuilder others = new StringBuilder();
        ("." + (typed.contains("-") ? "" : "GH") + "-")
                .chars()
                .filter(key -> DossierCode.mayFollow(typed, (char) key))
                .forEach(key -> others.append((char) key));
        return digit && !typed.isEmpty() && others.length() > 1
                ? others.substring(others.length() - 1)
                : others.toString();
    }

    private List<StackPane> letters() {
        List<StackPane> letters = new ArrayList<>();
        USUAL.chars().forEach(key -> letters.add(key((char) key)));
        letters.add(more());
        return letters;
    }

    private Region letters(double width, double room) {
        int half = ALL.length() / 2;
        boolean all = KeyGrid.held(look, width, room) >= ALL.length() + 2;
        String shown = ask.page() > 1 && !all ? ALL.substring(half) : all ? ALL : ALL.substring(0, half);
        List<StackPane> keys = new ArrayList<>();
        shown.chars().forEach(key -> keys.add(key((char) key)));
        if (!all && ask.page() == 1) {
            keys.add(page("key-letters", Phrase.KEY_LETTERS, "N–Z", 2));
        }
        keys.add(page("key-digits", Phrase.KEY_DIGITS, "123", 0));
        keys.add(erase());
        return KeyGrid.of(look, keys, PAD_COLUMNS + 1, width, room);
    }

    private StackPane more() {
        boolean leads = ALL.chars().anyMatch(key -> DossierCode.mayFollow(ask.typed(), (char) key));
        return leads ? page("key-letters", Phrase.KEY_LETTERS, "A–Z", 1) : KeyGrid.off(look, "A–Z");
    }

    private TouchTarget page(String id, Phrase spoken, String words, int page) {
        return KeyGrid.key(look, id, look.say(spoken), words, () -> touches.page(page));
    }

    private TouchTarget erase() {
        return KeyGrid.erase(look, touches::erased);
    }

    private StackPane key(char sign) {
        String shown = sign == '-' ? "–" : String.valueOf(sign);
        if (!DossierCode.mayFollow(ask.typed(), sign)) {
            return KeyGrid.off(look, shown);
        }
        String name = switch (sign) {
            case '.' -> look.say(Phrase.KEY_DOT);
            case '-' -> look.say(Phrase.KEY_DASH);
            default -> String.valueOf(sign);
        };
        String id = sign == '.' ? "key-dot" : sign == '-' ? "key-dash" : "key-" + sign;
        return KeyGrid.key(look, id, name, shown, () -> touches.typed(sign));
    }

    /** "Look up" as one of the keys. */
    TouchTarget ready(boolean whole) {
        String words =
                look.sizes().tiny() ? look.say(Phrase.DOSSIER_LOOK).replace(' ', '\n') : look.say(Phrase.DOSSIER_LOOK);
        TouchTarget on = whole
                ? look.mainButton("dossier-look", null, words, touches::look)
                : look.laterButton("dossier-look", words, touches::look);
        on.setPadding(new Insets(0, look.u(8), look.u(4), look.u(8)));
        return on;
    }

    private static List<KeyGrid.Key> keys(List<StackPane> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(key -> new KeyGrid.Key(keys.get(key), 1))
                .toList();
    }

    private double gap() {
        return look.sizes().gap();
    }

    /** Between digits and letters. */
    private double apart() {
        return 2 * gap();
    }
}
