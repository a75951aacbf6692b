package vn.motcua.kiosk.view;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import vn.motcua.kiosk.view.TileBody.Shape;

/**
 * How the tiles are laid out: decided by the room alone, never by load. Every page but the last keeps one place for
 * "other services".
 *
 * @param columns tiles side by side
 * @param rows tiles above each other
 * @param tileWidth pixels
 * @param tileHeight pixels
 * @param shape of every tile
 */
record TileGrid(int columns, int rows, double tileWidth, double tileHeight, Shape shape) {
    /** Beyond this share of its least height a tile is only emptier. */
    private static final double TALLEST = 1.45;

    private static final double TALLEST_SMALL = 1.9;

    static TileGrid of(Sizes sizes, double width, double room, int tiles) {
        Shape shape = sizes.compact() ? Shape.SMALL_BOX : sizes.large() ? Shape.ROW : Shape.BOX;
        int columns = fitting(width, leastWidth(sizes, shape), sizes);
        if (columns == 1) {
            shape = Shape.ROW;
        }
        double least = leastHeight(sizes, shape);
        // Two rows at least: one place of a page may lead to the next, and a page must show a service.
        int most = Math.max(columns == 1 ? 2 : 1, fitting(room, least, sizes));
        int rows = Math.clamp(Math.ceilDiv(tiles, columns), 1, most);
        int even = Math.clamp(Math.ceilDiv(tiles, rows), 1, columns);
        double tileWidth = (width - (even - 1) * sizes.gap()) / even;
        double tileHeight = Math.min(
                (room - (rows - 1) * sizes.gap()) / rows, least * (shape == Shape.SMALL_BOX ? TALLEST_SMALL : TALLEST));
        return new TileGrid(even, rows, tileWidth, tileHeight, shape);
    }

    private static int fitting(double room, double least, Sizes sizes) {
        return Math.max(1, (int) ((room + sizes.gap()) / (least + sizes.gap())));
    }

    private static double leastWidth(Sizes sizes, Shape shape) {
        return sizes.u(
                switch (shape) {
                    case BOX -> 470;
                    // A wide glass has room for the line of the bound in every tile.
                    case SMALL_BOX ->
                        sizes.tiny() ? 300 : sizes.width() > sizes.u(1700) ? 430 : sizes.large() ? 400 : 318;
                    case ROW -> 700;
                });
    }

    private static double leastHeight(Sizes sizes, Shape shape) {
        return sizes.u(
                switch (shape) {
                    case BOX -> 226;
                    case SMALL_BOX -> sizes.tiny() ? 117 : sizes.large() ? 144 : 140;
                    case ROW -> sizes.compact() ? 117 : sizes.large() ? 150 : 130;
                });
    }

    /** The inside of each tile. */
    TileBody body(Look look) {
        return new TileBody(look, shape, tileWidth, tileHeight);
    }

    private int places() {
        return columns * rows;
    }

    /** The tiles up to the end of {@code page}. */
    int shownUpTo(int page, int tiles) {
        int shown = 0;
        for (int p = 0; p <= page; p++) {
            shown = tiles - shown <= places() ? tiles : shown + places() - 1;
        }
        return shown;
    }

    <T> List<T> page(List<T> tiles, int page) {
        int from = page == 0 ? 0 : shownUpTo(page - 1, tiles.size());
        return tiles.subList(from, shownUpTo(page, tiles.size()));
    }

    GridPane pane(Sizes sizes) {
        GridPane grid = new GridPane(sizes.gap(), sizes.gap());
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setMinWidth(tileWidth);
            constraints.setMaxWidth(tileWidth);
            grid.getColumnConstraints().add(constraints);
        }
        for (int row = 0; row < rows; row++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setMinHeight(tileHeight);
            constraints.setMaxHeight(tileHeight);
            grid.getRowConstraints().add(constraints);
        }
        return grid;
    }

    void put(GridPane grid, Region tile, int place) {
        Look.fix(tile, tileWidth, tileHeight);
        grid.add(tile, place % columns, place / columns);
    }
}
