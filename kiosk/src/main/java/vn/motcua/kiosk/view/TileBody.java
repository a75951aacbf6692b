package vn.motcua.kiosk.view;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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
 * @param signs whether a box carries its icon: all boxes of a page do, or none
 */
record TileBody(Look look, Shape shape, double width, double height, boolean signs) {
    /** A small box so high in drawing units has room for its icon above its name. */
    private static final double SIGN_ABOVE = 215;

    /** As far as {@link Words#fitted} goes. */
    private static final double LEAST_BROKEN = 0.72;

    /** With icons. */
    TileBody(Look look, Shape shape, double width, double height) {
        this(look, shape, width, height, true);
    }

    /** The same without icons, if one of {@code names} has no room beside its own. */
    TileBody signedFor(List<String> names) {
        return signed(signs && names.stream().allMatch(this::fitsBesideSign));
    }

    TileBody signed(boolean with) {
        return new TileBody(look, shape, width, height, with);
    }

    private boolean fitsBesideSign(String name) {
        return shape == Shape.ROW
                || title(look.palette().ink(), name, besideSign()).isOnOneLine();
    }

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

    /** Icon and name, and {@code meta} at the foot; without a managed {@code meta} they stand in the middle. */
    Region box(Badge badge, Color ink, String name, Region meta) {
        boolean small = shape == Shape.SMALL_BOX;
        boolean tiny = look.sizes().tiny();
        Words title = title(ink, name, besideSign());
        HBox top = Look.row(signGap(), badge(badge, signSide()), Look.grow(title));
        boolean signed = signs && (!small || title.isOnOneLine());
        if (!signed) {
            // The name before its picture, which stands above it in a high tile.
            top = Look.row(0, title(ink, name, width - 2 * padding()));
        }
        top.setMinHeight(look.u(signed ? tiny ? 60 : signSide() : 0));
        boolean above = !signed && height >= look.u(SIGN_ABOVE);
        Region between = Look.spring();
        between.managedProperty().bind(meta.managedProperty());
        VBox box = above
                ? Look.column(0, badge(badge, signSide()), Look.fix(new Region(), 1, look.u(10)), top, between, meta)
                : Look.column(0, top, between, meta);
        box.setAlignment(Pos.CENTER_LEFT);
        // On the smallest glass two lines of a name and one of figures need all of the height.
        box.setPadding(new Insets(
                look.u(small ? tiny ? 3 : 9 : 22), padding(), look.u(small ? tiny ? 11 : 13 : 24), padding()));
        return box;
    }

    /** Icon and name in the middle, and a sign at the end. */
    Region line(Badge badge, Color ink, String name, Region end) {
        double ends = look.u(shape == Shape.SMALL_BOX ? 62 : 80);
        Words title = title(ink, name, besideSign() - ends);
        HBox line = Look.row(signGap(), badge(badge, signSide()), Look.grow(title), end);
        if (!signs || !title.isOnOneLine()) {
            line = Look.row(signGap(), Look.grow(title(ink, name, width - 2 * padding() - ends)), end);
        }
        line.setPadding(new Insets(0, padding(), look.u(4), padding()));
        return line;
    }

    /** A name on one line where there is room for it beside the icon; services keep the lines that their office chose. */
    String joined(String name) {
        String line = name.replace('\n', ' ');
        double ends = look.u(62);
        double needed = look.bold(
                        shape == Shape.SMALL_BOX ? 1 : 1.1875, look.palette().ink(), line)
                .onOneLine()
                .prefWidth(-1);
        return needed <= besideSign() - ends ? line : name;
    }

    private Words title(Color ink, String name, double room) {
        return look.bold(shape == Shape.SMALL_BOX ? 1 : 1.1875, ink, name)
                .onOneLine()
                .fitted(room);
    }

    private double besideSign() {
        return width - 2 * padding() - look.u(signSide()) - signGap() - look.u(shape == Shape.SMALL_BOX ? 4 : 10);
    }

    private double signSide() {
        return shape == Shape.SMALL_BOX ? 68 : 92;
    }

    private double signGap() {
        return look.u(shape == Shape.SMALL_BOX ? 14 : 22);
    }

    private double padding() {
        return look.u(shape == Shape.SMALL_BOX ? 12 : 26);
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
        double em = slender ? 1 : compact ? 1.1 : 1.35;
        Words title = look.bold(em, ink, name).onOneLine().fitted(room);
        if (!title.isOnOneLine()) {
            title = broken(em, ink, name, room, facts.size() + (below == null ? 0 : 1));
        }
        // As wide as a word's space: the facts are read as one line.
        HBox line = new HBox(look.sizes().em(0.26));
        line.getChildren().addAll(facts);
        line.managedProperty().bind(anyManaged(facts));
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

    /** A name on two lines is as large as its neighbours, or as large as the row is high enough for. */
    private Words broken(double em, Color ink, String name, double room, int linesBelow) {
        double below = Math.min(1, linesBelow) * look.sizes().em(1.18) + look.u(12);
        for (double size = em; size > LEAST_BROKEN * em; size -= 0.05) {
            Words words = look.bold(size, ink, name);
            if (words.prefHeight(room) + below <= height) {
                return words;
            }
        }
        return look.bold(em, ink, name).onOneLine().fitted(room);
    }

    private static BooleanBinding anyManaged(List<Words> facts) {
        return Bindings.createBooleanBinding(
                () -> facts.stream().anyMatch(Words::isManaged),
                facts.stream().map(Words::managedProperty).toArray(Observable[]::new));
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
