package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Large keys for a number or a code: each a finger wide, in as few rows as fit, three to a row where there is height for it. */
final class KeyGrid {
    private static final double LEAST_UNITS = 94;
    private static final double LEAST_ROOMY_UNITS = 124;

    private KeyGrid() {}

    /** A key with these words on it. */
    static TouchTarget key(Look look, String id, String spoken, String words, Runnable action) {
        TouchTarget key = new TouchTarget(id, spoken, look.cardDress(), look.u(4), action);
        if (!words.isEmpty()) {
            key.getChildren()
                    .add(still(look.bold(
                                    look.sizes().compact() ? 1.2 : 1.8,
                                    look.palette().ink(),
                                    words)
                            .onOneLine()
                            .centred()));
        }
        return key;
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

    /** Keys that {@code width} and {@code room} pixels hold. */
    static int places(Look look, double width, double room) {
        double gap = look.sizes().gap();
        return rows(look, room) * Math.max(1, (int) ((width + gap) / (least(look) + gap)));
    }

    private static double least(Look look) {
        return look.u(look.sizes().compact() ? LEAST_UNITS : LEAST_ROOMY_UNITS);
    }

    /** The keys that fit into {@code width} and {@code room} pixels; the caller gives no more than do. */
    static Region of(Look look, List<TouchTarget> keys, double width, double room) {
        return of(look, keys, 3, width, room);
    }

    /** The same with at least so many keys to a row, as far as the width holds them. */
    static Region of(Look look, List<TouchTarget> keys, int inRow, double width, double room) {
        double gap = look.sizes().gap();
        double least = least(look);
        int rows = rows(look, room);
        int most = Math.max(1, (int) ((width + gap) / (least + gap)));
        int columns = Math.clamp(Math.max(inRow, Math.ceilDiv(keys.size(), rows)), 1, most);
        int used = Math.ceilDiv(keys.size(), columns);
        double wide = (width - (columns - 1) * gap) / columns;
        double tall = Math.clamp(
                (room - (used - 1) * gap) / used, least, look.u(look.sizes().compact() ? 130 : 190));
        GridPane grid = new GridPane(gap, gap);
        grid.setAlignment(Pos.CENTER);
        for (int i = 0; i < keys.size() && i < rows * columns; i++) {
            grid.add(Look.fix(keys.get(i), wide, tall), i % columns, i / columns);
        }
        return grid;
    }
}
