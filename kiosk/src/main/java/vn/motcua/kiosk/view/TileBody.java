package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The inside of a tile.
 *
 * @param look measures, colours, type
 * @param shape its shape
 * @param width pixels across
 * @param height pixels down
 */
record TileBody(Look look, Shape shape, double width, double height) {
    /** The three shapes of a tile: a box with two lines of figures, a box with one, a row over the whole width. */
    enum Shape {
        BOX,
        SMALL_BOX,
        ROW
    }

    /**
     * How the badge with the icon looks.
     *
     * @param icon the icon's name
     * @param color of the icon
     * @param field behind it; absent: a line round it
     */
    record Badge(String icon, Color color, @Nullable Color field) {}

    Badge usual(String icon) {
        return new Badge(icon, look.palette().brand(), look.palette().brandSoft());
    }

    /** Icon and name, and {@code meta} at the foot. */
    Region box(Badge badge, Color ink, String name, Region meta) {
        boolean small = shape == Shape.SMALL_BOX;
        double side = small ? 68 : 92;
        double padding = look.u(small ? 12 : 26);
        double gap = look.u(small ? 14 : 22);
        double room = width - 2 * padding - look.u(side) - gap - look.u(small ? 4 : 10);
        Words title = look.bold(small ? 1 : 1.1875, ink, name).onOneLine().fitted(room);
        HBox top = Look.row(gap, badge(badge, side), Look.grow(title));
        if (small && !title.isOnOneLine()) {
            // The name before its picture.
            title = look.bold(1, ink, name).onOneLine().fitted(width - 2 * padding);
            top = Look.row(0, title);
        }
        top.setMinHeight(look.u(look.sizes().tiny() ? 60 : side));
        VBox box = Look.column(0, top, Look.spring(), meta);
        box.setPadding(new Insets(look.u(small ? 9 : 22), padding, look.u(small ? 12 : 24), padding));
        return box;
    }

    private StackPane badge(Badge badge, double side) {
        boolean small = shape == Shape.SMALL_BOX;
        double radius = look.u(small ? 14 : 22);
        StackPane drawn = look.badge(
                look.icon(badge.icon(), small ? 46 : 60, badge.color()), side, Color.TRANSPARENT, small ? 14 : 22);
        Color field = badge.field();
        return Look.dressed(
                drawn,
                field == null || look.palette().contrast()
                        ? Surface.lined(
                                look.palette().closed(),
                                field == null ? look.palette().dash() : Color.BLACK,
                                radius,
                                look.u(2))
                        : Surface.flat(field, radius));
    }

    /** Icon, name in one line, facts below it, a sign at the end; a narrow row does without icon. */
    Region row(Region icon, String name, List<Words> facts, Region end, Color ink) {
        return row(icon, name, facts, null, end, ink);
    }

    /** The same with a line below the facts. */
    Region row(Region icon, String name, List<Words> facts, @Nullable Words below, Region end, Color ink) {
        boolean compact = look.sizes().compact();
        boolean narrow = look.sizes().narrow();
        boolean slender = look.sizes().slender();
        double room = width - rowMargins();
        Words title = look.bold(slender ? 1 : compact ? 1.1 : 1.35, ink, name)
                .onOneLine()
                .fitted(room);
        // As wide as a word's space: the facts are read as one line.
        HBox line = new HBox(look.sizes().em(0.26));
        line.getChildren().addAll(facts);
        if (facts.size() == 1) {
            facts.getFirst().onOneLine().fitted(room);
        }
        VBox words = Look.column(look.u(2), title);
        boolean full = slender
                && !title.isOnOneLine()
                && facts.size() == 1
                && !facts.getFirst().isOnOneLine();
        if (!full) {
            // Two lines of a name are all there is room for.
            words.getChildren().add(line);
        }
        if (below != null) {
            words.getChildren().add(below);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = Look.row(look.u(narrow ? 10 : compact ? 18 : 32), icon, Look.grow(words), end);
        if (narrow) {
            row.getChildren().remove(icon);
        }
        row.setPadding(
                new Insets(0, look.u(slender ? 12 : compact ? 16 : 24), 0, look.u(slender ? 12 : compact ? 16 : 28)));
        return row;
    }

    /** What stands in a row beside its words. */
    double rowMargins() {
        return look.u(
                look.sizes().slender()
                        ? 80
                        : look.sizes().narrow() ? 100 : look.sizes().compact() ? 200 : 270);
    }

    /** The icon of a row. */
    Region rowIcon(String name, Color color) {
        return look.icon(name, look.sizes().compact() ? 64 : 92, color);
    }

    /** The arrow at a row's end. */
    Region forward(Color color) {
        return look.icon("forward", look.sizes().compact() ? 44 : 64, color, 2.4);
    }
}
