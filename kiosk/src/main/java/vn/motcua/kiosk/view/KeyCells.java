package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Places for keys on a glass with little room: 20 mm each, 1.8 mm apart (decision 40) but for a pixel,
 * and as near to the edge of the glass as another key to a row needs.
 *
 * @param width pixels across of a whole row
 * @param columns keys in a row
 * @param gap pixels between two
 * @param key pixels across and down of the smallest key
 */
record KeyCells(double width, int columns, double gap, double key) {
    private static final double FINGER_MILLIMETRES = 20;
    private static final double APART_MILLIMETRES = 1.72;
    private static final double EDGE_MILLIMETRES = 1.7;
    private static final int MOST = 10;
    /** The label of a key stays so many units away from its sides. */
    private static final double SIDES = 14;

    static KeyCells of(Sizes sizes) {
        double millimetre = sizes.millimetre();
        double key = Math.ceil(FINGER_MILLIMETRES * millimetre);
        double gap = Math.ceil(APART_MILLIMETRES * millimetre);
        double edge = Math.floor(EDGE_MILLIMETRES * millimetre);
        int columns = (int) Math.min(MOST, (sizes.width() - 2 * edge + gap) / (key + gap));
        double usual = sizes.width() - 2 * sizes.margin();
        double needed = columns * (key + gap) - gap;
        return new KeyCells(Math.floor(Math.max(usual, needed)), columns, gap, key);
    }

    /** The same with fewer keys to a row. */
    KeyCells in(int fewer) {
        return new KeyCells(width, fewer, gap, key);
    }

    /** Pixels down of so many rows. */
    double height(int rows) {
        return rows * (key + gap) - gap;
    }

    /** Pixels of a key that takes {@code across} columns. */
    double wide(int across) {
        return across * new Cells(width, columns, gap).each() + (across - 1) * gap;
    }

    /** Rows of {@link #columns()}. */
    List<Region> rows(List<KeyGrid.Key> keys) {
        List<Region> rows = new ArrayList<>();
        List<KeyGrid.Key> row = new ArrayList<>();
        int used = 0;
        for (KeyGrid.Key each : keys) {
            row.add(each);
            used += each.across();
            if (used >= columns) {
                rows.add(row(row));
                row.clear();
                used = 0;
            }
        }
        if (!row.isEmpty()) {
            rows.add(row(row));
        }
        return rows;
    }

    /** One row. */
    HBox row(List<KeyGrid.Key> keys) {
        return row(keys, columns);
    }

    /** One row of {@code places}. */
    HBox row(List<KeyGrid.Key> keys, int places) {
        Cells cells = new Cells(width, places, gap);
        HBox row = new HBox(gap);
        int place = 0;
        for (KeyGrid.Key each : keys) {
            double wide = (each.across() - 1) * gap;
            for (int i = 0; i < each.across(); i++) {
                wide += cells.width(place++);
            }
            if (!each.target().getChildren().isEmpty()
                    && each.target().getChildren().getFirst() instanceof Words label) {
                label.fitted(wide - SIDES * key / 93);
            }
            each.target().setMinHeight(key);
            row.getChildren().add(Look.fix(each.target(), wide, key));
        }
        return row;
    }
}
