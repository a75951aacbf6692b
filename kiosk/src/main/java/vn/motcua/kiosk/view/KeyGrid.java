package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Large keys for a number or a code: each a finger wide, in as few rows as fit, three to a row where there is height for it. */
final class KeyGrid {
    private static final double LEAST_UNITS = 94;
    /** Four rows of keys stand on the smallest upright glass. */
    private static final double LEAST_SLENDER_UNITS = 93;

    private static final double LEAST_ROOMY_UNITS = 124;

    private KeyGrid() {}

    /**
     * A key in its row.
     *
     * @param target a key, or what stands in its place while it leads nowhere
     * @param across how many columns it takes
     */
    record Key(StackPane target, int across) {}

    /** A key with these words on it. */
    static TouchTarget key(Look look, String id, String spoken, String words, Runnable action) {
        return key(look, look.sizes().compact() ? 1.2 : 1.8, id, spoken, words, action);
    }

    /** The same with several characters on it, in two lines. */
    static TouchTarget group(Look look, String id, String spoken, String words, Runnable action) {
        return key(look, look.sizes().compact() || look.sizes().large() ? 1 : 1.3, id, spoken, words, action);
    }

    private static TouchTarget key(Look look, double em, String id, String spoken, String words, Runnable action) {
        TouchTarget key = new TouchTarget(id, spoken, look.cardDress(), look.u(4), action);
        if (!words.isEmpty()) {
            key.getChildren()
                    .add(still(look.bold(em, look.palette().ink(), words)
                            .onOneLine()
                            .centred()));
        }
        return key;
    }

    /** What stands in the place of a key that leads nowhere now: seen, so that no key moves, but nothing to touch. */
    static StackPane off(Look look, String words) {
        Palette palette = look.palette();
        StackPane off = new StackPane(still(look.bold(look.sizes().compact() ? 1.2 : 1.8, palette.off(), words)
                .onOneLine()
                .centred()));
        return Look.dressed(
                off, Surface.dashed(palette.closed(), palette.dash(), look.u(22), look.u(palette.contrast() ? 4 : 2)));
    }

    /** The key that takes the last letter back. */
    static TouchTarget erase(Look look, Runnable action) {
        TouchTarget erase = key(look, "key-erase", look.say(Phrase.KEY_ERASE), "", action);
        erase.getChildren()
                .add(still(look.icon(
                        "erase",
                        look.sizes().compact() ? 46 : 64,
                        look.palette().ink())));
        return erase;
    }

    private static <R extends Region> R still(R node) {
        node.setMouseTransparent(true);
        return node;
    }

    /** Rows of keys that {@code room} pixels hold. */
    static int rows(Look look, double room) {
        double gap = look.sizes().gap();
        return Math.max(1, (int) ((room + gap) / (least(look) + gap)));
    }

    /** Whether that many keys fit at a finger's size, on a page that is drawn no larger than usual. */
    static boolean fit(Look look, int columns, int rows, double width, double room) {
        double grown = look.sizes().grown();
        double each = least(look) / grown;
        double gap = look.sizes().gap() / grown;
        return columns * (each + gap) - gap <= width && rows * (each + gap) - gap <= room;
    }

    /** The most keys that stand in {@code width} and {@code room} pixels, on a page that is drawn no larger than usual. */
    static int held(Look look, double width, double room) {
        double grown = look.sizes().grown();
        double gap = look.sizes().gap() / grown;
        double each = least(look) / grown + gap;
        return (int) ((width + gap) / each) * (int) ((room + gap) / each);
    }

    /** The most keys side by side in {@code width} pixels. */
    static int most(Look look, double width) {
        double gap = look.sizes().gap();
        return Math.max(1, (int) ((width + gap) / (least(look) + gap)));
    }

    /** Pixels down of so many rows of the smallest keys. */
    static double least(Look look, int rows) {
        return rows * (least(look) + look.sizes().gap()) - look.sizes().gap();
    }

    private static double least(Look look) {
        if (look.sizes().slender()) {
            return look.u(LEAST_SLENDER_UNITS);
        }
        return look.u(look.sizes().compact() ? LEAST_UNITS : LEAST_ROOMY_UNITS);
    }

    /** All keys, at least so many to a row as far as the width holds them; one too many is seen under the bar, never dropped. */
    static Region of(Look look, List<? extends StackPane> keys, int inRow, double width, double room) {
        int columns = columns(look, keys.size(), inRow, width, room);
        return of(look, columns, keys.stream().map(key -> new Key(key, 1)).toList(), width, room);
    }

    /**
     * Ten digits as on a machine that pays out money, three to a row.
     *
     * @param digits from 1 to 9, then 0
     */
    static Region pad(Look look, List<TouchTarget> digits, TouchTarget erase, double width, double room) {
        List<Key> keys = new ArrayList<>();
        digits.forEach(digit -> keys.add(new Key(digit, digit == digits.getLast() ? 2 : 1)));
        keys.add(new Key(erase, 1));
        return of(look, 3, keys, width, room);
    }

    /** How many of so many keys stand in a row: {@code inRow}, more where the height is short, and no more than fit. */
    static int columns(Look look, int keys, int inRow, double width, double room) {
        return Math.clamp(Math.max(inRow, Math.ceilDiv(keys, rows(look, room))), 1, most(look, width));
    }

    /** Keys in rows of {@code columns}, some wider than one of them. */
    static GridPane of(Look look, int columns, List<Key> keys, double width, double room) {
        double gap = look.sizes().gap();
        Cells cells = new Cells(width, columns, gap);
        int used = Math.ceilDiv(keys.stream().mapToInt(Key::across).sum(), columns);
        double tall = Math.floor(Math.clamp(
                (room - (used - 1) * gap) / used,
                least(look),
                look.u(look.sizes().compact() ? 130 : 190)));
        GridPane grid = new GridPane(gap, gap);
        grid.setAlignment(Pos.CENTER);
        int place = 0;
        for (Key key : keys) {
            int column = place % columns;
            double wide = (key.across() - 1) * gap;
            for (int i = 0; i < key.across(); i++) {
                wide += cells.width(column + i);
            }
            if (!key.target().getChildren().isEmpty()
                    && key.target().getChildren().getFirst() instanceof Words label) {
                label.fitted(wide - look.u(look.sizes().tiny() ? 16 : 24));
            }
            key.target().setMinHeight(tall);
            grid.add(Look.fix(key.target(), wide, tall), column, place / columns, key.across(), 1);
            place += key.across();
        }
        return grid;
    }
}
