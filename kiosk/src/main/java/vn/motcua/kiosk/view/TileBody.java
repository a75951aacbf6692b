package vn.motcua.kiosk.view;

import java.util.List;
import java.util.stream.Stream;
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
 * @param sign how a box carries its icon: all boxes of a page alike
 */
record TileBody(Look look, Shape shape, double width, double height, Sign sign) {
    /** A small box so high in drawing units has room for its icon above its name. */
    private static final double SIGN_ABOVE = 215;

    /** Drawing units that a name and figures need. */
    private static final double TWO_LINES = 150;

    private static final double THREE_LINES = 190;

    private static final double LARGER = 1.14;

    /** Drawing units: the lower edge of a raised card, below its face. */
    static final double LIP = 6;

    /** Drawing units at the end of a line with an arrow, and with a box for a tick. */
    private static final double FORWARD_END = 48;

    private static final double TICK_END = 62;

    /** With its icon in a field. */
    TileBody(Look look, Shape shape, double width, double height) {
        this(look, shape, width, height, Sign.FIELD);
    }

    /** The same with the icon that leaves all of {@code names} room beside it. */
    TileBody signedFor(List<String> names) {
        return Stream.of(Sign.values())
                .map(this::signed)
                .filter(body -> names.stream().allMatch(body::fitsBesideSign))
                .findFirst()
                .orElseGet(() -> signed(Sign.NONE));
    }

    TileBody signed(Sign as) {
        return new TileBody(look, shape, width, height, as);
    }

    private boolean fitsBesideSign(String name) {
        return shape == Shape.ROW
                || switch (sign) {
                    case FIELD -> titleFits(name);
                    case ABOVE -> height >= look.u(SIGN_ABOVE);
                    case LINE -> shape == Shape.SMALL_BOX && titleFits(name);
                    case NONE -> true;
                };
    }

    private boolean titleFits(String name) {
        return title(look.palette().ink(), name, besideSign()).isOnOneLine();
    }

    /** How the boxes of a page carry their icons; the first that leaves the names their room is taken. */
    enum Sign {
        /** In a field beside the name. */
        FIELD,
        /** In a field above the name. */
        ABOVE,
        /** Its lines alone, beside a name that needs the room of the field. */
        LINE,
        NONE
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
        Words beside = title(ink, name, besideSign());
        boolean signed = besideName() && (!small || beside.isOnOneLine());
        // The name before its picture, which stands above it in a high tile.
        HBox top = signed
                ? Look.row(signGap(), badge(badge), Look.grow(beside))
                : Look.row(0, title(ink, name, width - 2 * padding()));
        top.setMinHeight(look.u(signed ? tiny ? 60 : signSide() : 0));
        Region between = Look.spring();
        between.managedProperty().bind(meta.managedProperty());
        VBox box = sign == Sign.ABOVE
                ? Look.column(0, badge(badge), Look.fix(new Region(), 1, look.u(10)), top, between, meta)
                : Look.column(0, top, between, meta);
        box.setAlignment(Pos.CENTER_LEFT);
        // On the smallest glass two lines of a name and one of figures need all of the height.
        double air = small ? air() : 0;
        // What cannot be chosen is not raised: its face ends where the lip of the others does.
        double lip = badge.field() == null && !tiny ? small ? 4 : LIP : 0;
        box.setPadding(new Insets(
                look.u(small ? tiny ? 4 : 9 : 17) + air,
                padding(),
                look.u((small ? tiny ? 12 : 13 : 20) - lip) + air,
                padding()));
        return box;
    }

    /** Icon and name in the middle, and a sign at the end. */
    Region line(Badge badge, Color ink, String name, Region end) {
        return line(badge, ink, name, "", end);
    }

    /** The same with a line below the name, where it has room. */
    Region line(Badge badge, Color ink, String name, String below, Region end) {
        double ends = look.u(shape != Shape.SMALL_BOX ? 80 : end instanceof SvgDrawing ? FORWARD_END : TICK_END);
        Words title = title(ink, name, besideSign() - ends);
        boolean signed = besideName() && title.isOnOneLine();
        if (!signed) {
            title = title(ink, name, width - 2 * padding() - ends);
        }
        VBox words = Look.column(0, title);
        words.setAlignment(Pos.CENTER_LEFT);
        Words fact = look.text(1, look.palette().ink2(), below).onOneLine();
        double room = (signed ? besideSign() : width - 2 * padding()) - ends;
        if (!below.isEmpty()
                && title.isOnOneLine()
                && !name.contains("\n")
                && fact.fitted(room).isOnOneLine()) {
            words.getChildren().add(fact);
        }
        HBox line = signed
                ? Look.row(signGap(), badge(badge), Look.grow(words), end)
                : Look.row(signGap(), Look.grow(words), end);
        line.setPadding(new Insets(0, padding(), look.u(LIP), padding()));
        return line;
    }

    /** A name on one line where there is room for it beside the icon; services keep the lines that their office chose. */
    String joined(String name) {
        String line = name.replace('\n', ' ');
        double ends = look.u(FORWARD_END);
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
        return width
                - 2 * padding()
                - look.u(signSide())
                - signGap()
                - look.u(sign == Sign.LINE ? 0 : shape == Shape.SMALL_BOX ? 4 : 10);
    }

    /** A small box that is higher than its lines need shares what is left between its edges and its middle. */
    private double air() {
        double needed = look.u((TileFigures.hasThird(this) ? THREE_LINES : TWO_LINES)
                * (look.sizes().large() ? LARGER : 1));
        return Math.clamp((height - needed) / 4, 0, look.u(10));
    }

    private boolean besideName() {
        return sign == Sign.FIELD || sign == Sign.LINE;
    }

    private double signSide() {
        return sign == Sign.LINE ? 40 : shape == Shape.SMALL_BOX ? 68 : 92;
    }

    private double signGap() {
        return look.u(sign == Sign.LINE ? 7 : shape == Shape.SMALL_BOX ? 14 : 22);
    }

    private double padding() {
        return look.u(sign == Sign.LINE ? 9 : shape == Shape.SMALL_BOX ? 12 : 26);
    }

    private Region badge(Badge badge) {
        double side = signSide();
        if (sign == Sign.LINE) {
            return look.icon(badge.icon(), side, badge.color());
        }
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
        return new TileRow(this, icon, end).of(name, facts, below, ink);
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
