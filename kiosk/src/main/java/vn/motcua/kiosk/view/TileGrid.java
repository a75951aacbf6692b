package vn.motcua.kiosk.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import vn.motcua.kiosk.view.TileBody.Shape;

/**
 * How the tiles are laid out: decided by the room alone, never by load. Every page but the last keeps one place for
 * "other services", unless that has a bar of its own.
 *
 * @param columns tiles side by side
 * @param rows tiles above each other
 * @param across how wide they are
 * @param tileHeight pixels
 * @param shape of every tile
 * @param kept places of a page for "other services"
 */
record TileGrid(int columns, int rows, Cells across, double tileHeight, Shape shape, int kept) {
    /** Beyond this share of its least height a tile is only emptier. */
    private static final double TALLEST = 1.45;

    private static final double TALLEST_SMALL = 1.9;

    /** Drawing units of 20 mm, and beyond which a key is only emptier. */
    private static final double LEAST_KEY = 93;

    private static final double TALLEST_KEY = 150;

    private static final int FEW = 4;
    /** Drawing units: a row that is higher is only emptier. */
    private static final double TALLEST_ROW = 220;

    /** One whose pages keep a place for "other services". */
    TileGrid(int columns, int rows, Cells across, double tileHeight, Shape shape) {
        this(columns, rows, across, tileHeight, shape, 1);
    }

    static TileGrid of(Sizes sizes, double width, double room, int tiles) {
        Shape shape = sizes.compact() ? Shape.SMALL_BOX : sizes.large() ? Shape.ROW : Shape.BOX;
        int columns = fitting(width, leastWidth(sizes, shape), sizes);
        if (columns == 1 && !sizes.slender()) {
            shape = Shape.ROW;
        }
        double least = leastHeight(sizes, shape);
        // Two rows at least: one place of a page may lead to the next, and a page must show a service.
        int most = Math.max(columns == 1 ? 2 : 1, fitting(room, least, sizes));
        int even = evenly(tiles, columns, most);
        int rows = Math.clamp(Math.ceilDiv(tiles, even), 1, most);
        double tallest = least * (shape == Shape.SMALL_BOX ? TALLEST_SMALL : TALLEST);
        // In whole pixels: a row rounded up would make the page higher than its room.
        double tileHeight = Math.floor(Math.min((room - (rows - 1) * sizes.gap()) / rows, tallest));
        return new TileGrid(even, rows, new Cells(width, even, sizes.gap()), tileHeight, shape);
    }

    /** The same where "other services" stands beside the tiles and takes none of their places. */
    TileGrid moreBeside() {
        return new TileGrid(columns, rows, across, tileHeight, shape, 0);
    }

    /** The columns that leave the fewest places empty while all tiles stand on one page; the most of them, if it is equal. */
    private static int evenly(int tiles, int columns, int most) {
        int rows = Math.clamp(Math.ceilDiv(tiles, columns), 1, most);
        int even = Math.clamp(Math.ceilDiv(tiles, rows), 1, columns);
        return IntStream.rangeClosed(Math.min(2, even), even)
                .filter(fewer -> Math.ceilDiv(tiles, fewer) <= most)
                .boxed()
                .min(Comparator.<Integer>comparingInt(fewer -> Math.ceilDiv(tiles, fewer) * fewer - tiles)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(even);
    }

    /** Rows from margin to margin, as high as a finger needs them. */
    static TileGrid rows(Sizes sizes, double width, double tileHeight, int rows) {
        return new TileGrid(1, rows, new Cells(width, 1, sizes.gap()), tileHeight, Shape.ROW);
    }

    /** Few tiles are rows from margin to margin, where that many fit. */
    static TileGrid few(Sizes sizes, double width, double room, int tiles) {
        double each = (room - (tiles - 1) * sizes.gap()) / Math.max(1, tiles);
        return tiles > FEW || each < leastHeight(sizes, Shape.ROW)
                ? of(sizes, width, room, tiles)
                : rows(sizes, width, Math.min(each, sizes.u(TALLEST_ROW)), tiles);
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

    static double leastHeight(Sizes sizes, Shape shape) {
        return sizes.u(
                switch (shape) {
                    case BOX -> 226;
                    case SMALL_BOX -> sizes.tiny() ? leastTiny(sizes) : sizes.large() ? 144 : 140;
                    case ROW -> sizes.compact() ? 117 : sizes.large() ? 150 : 130;
                });
    }

    private static double leastTiny(Sizes sizes) {
        return sizes.large() ? 135 : sizes.slender() ? 128 : 117;
    }

    /** Keys that lead on and give no number, on the smallest glass: as high as a finger needs them. */
    static TileGrid keys(Sizes sizes, double width, double room, int keys) {
        int columns = fitting(width, sizes.u(300), sizes);
        int rows = Math.clamp(Math.ceilDiv(keys, columns), 1, fitting(room, sizes.u(LEAST_KEY), sizes));
        double each = Math.min((room - (rows - 1) * sizes.gap()) / rows, sizes.u(TALLEST_KEY));
        return new TileGrid(columns, rows, new Cells(width, columns, sizes.gap()), Math.floor(each), Shape.SMALL_BOX);
    }

    /** The inside of each tile. */
    TileBody body(Look look) {
        return new TileBody(look, shape, across.each(), tileHeight);
    }

    /** The inside of the tile in this place of a page with {@code shown} tiles. */
    TileBody body(Look look, int place, int shown) {
        return new TileBody(look, shape, cells(place, shown).each(), tileHeight);
    }

    /** How a row is shared: the last one of a page by as many tiles as are left for it, so that no place is empty. */
    private Cells cells(int place, int shown) {
        int left = shown % columns;
        return left == 0 || place < shown - left ? across : new Cells(across.width(), left, across.gap());
    }

    private int places() {
        return columns * rows;
    }

    /** The tiles up to the end of {@code page}. */
    int shownUpTo(int page, int tiles) {
        int shown = 0;
        for (int p = 0; p <= page; p++) {
            shown = tiles - shown <= places() ? tiles : shown + places() - kept;
        }
        return shown;
    }

    /** The tiles of {@code page}, or of the last one: a switch of the language or of the type may leave fewer pages. */
    <T> List<T> page(List<T> tiles, int page) {
        int last = last(page, tiles.size());
        int from = last == 0 ? 0 : shownUpTo(last - 1, tiles.size());
        return tiles.subList(from, shownUpTo(last, tiles.size()));
    }

    private int last(int page, int tiles) {
        int last = page;
        while (last > 0 && shownUpTo(last - 1, tiles) == tiles) {
            last--;
        }
        return last;
    }

    GridPane pane(Sizes sizes) {
        GridPane grid = new GridPane(sizes.gap(), sizes.gap());
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setMinWidth(across.width(column));
            constraints.setMaxWidth(across.width(column));
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

    /** The grid with these tiles; a last row that is not full is shared by its tiles. */
    GridPane filled(Sizes sizes, List<? extends Region> tiles) {
        GridPane grid = pane(sizes);
        int left = tiles.size() % columns;
        int whole = tiles.size() - left;
        for (int i = 0; i < whole; i++) {
            put(grid, tiles.get(i), i);
        }
        if (left > 0) {
            HBox last = new HBox(sizes.gap());
            for (int i = 0; i < left; i++) {
                double width = cells(whole, tiles.size()).width(i);
                last.getChildren().add(Look.fix(tiles.get(whole + i), width, tileHeight));
            }
            grid.add(last, 0, whole / columns, columns, 1);
        }
        return grid;
    }

    void put(GridPane grid, Region tile, int place) {
        Look.fix(tile, across.width(place % columns), tileHeight);
        grid.add(tile, place % columns, place / columns);
    }
}
