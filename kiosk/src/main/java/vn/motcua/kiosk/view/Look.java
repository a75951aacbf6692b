package vn.motcua.kiosk.view;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.Faces.Weight;

/**
 * Everything a pane needs to draw itself: measures, colours, type and words of the present citizen.
 *
 * @param sizes measures of the screen
 * @param palette colours
 * @param faces typeface
 * @param wording words
 * @param emphasis how many times larger than usual a message is drawn, since it has the glass for itself
 */
record Look(Sizes sizes, Palette palette, Faces faces, Wording wording, Emphasis emphasis) {
    /**
     * How many times larger a message is drawn.
     *
     * @param words what is read
     * @param air the sign above it and the gaps between its lines
     */
    record Emphasis(double words, double air) {
        static Emphasis both(double by) {
            return new Emphasis(by, by);
        }
    }

    private static final double TEXT_LINE = 1.25;
    private static final double HEAD_LINE = 1.18;

    double u(double units) {
        return sizes.u(units);
    }

    Language language() {
        return wording.language();
    }

    Look(Sizes sizes, Palette palette, Faces faces, Wording wording) {
        this(sizes, palette, faces, wording, Emphasis.both(1));
    }

    /** The same for a page on which everything is drawn {@code by} times larger. */
    Look larger(double by) {
        return new Look(sizes.larger(by), palette, faces, wording);
    }

    /** The same for a page that does not grow with the citizen's choice. */
    Look notLarge() {
        return new Look(sizes.notLarge(), palette, faces, wording);
    }

    /** The same for a page whose one message is drawn {@code by} times larger. */
    Look emphasised(Emphasis by) {
        return new Look(sizes, palette, faces, wording, by);
    }

    /** How this language writes a day. */
    Days days() {
        return Days.in(language());
    }

    String say(Phrase phrase, Object... with) {
        return wording.say(phrase, with);
    }

    /** Body text of {@code em} times the usual size. */
    Words text(double em, Color color, String text) {
        return new Words(faces, Weight.REGULAR, sizes.em(em), sizes.compact() ? HEAD_LINE : TEXT_LINE, color, text)
                .notBelow(sizes.least());
    }

    /** Bold text of {@code em} times the usual size. */
    Words bold(double em, Color color, String text) {
        return new Words(faces, Weight.BOLD, sizes.em(em), HEAD_LINE, color, text).notBelow(sizes.least());
    }

    /** Text of a fixed size, for places that do not grow with the citizen's choice. */
    Words fixed(Weight weight, double units, double lineHeight, Color color, String text) {
        return new Words(faces, weight, u(units), lineHeight, color, text);
    }

    /** A line icon, {@code units} wide. */
    SvgDrawing icon(String name, double units, Color color) {
        return SvgDrawing.icon(name, u(units), color, 1.7);
    }

    SvgDrawing icon(String name, double units, Color color, double stroke) {
        return SvgDrawing.icon(name, u(units), color, stroke);
    }

    /** An icon in the middle of a round or rounded field. */
    StackPane badge(Node icon, double units, Color field, double radiusUnits) {
        StackPane badge = new StackPane(icon);
        badge.setBackground(Surface.flat(field, u(radiusUnits)).background());
        fix(badge, u(units), u(units));
        return badge;
    }

    /** A pill, or a field behind an icon: a soft colour; in high contrast a line, or there would be no shape. */
    Surface field(Color soft, Color ink, double radiusUnits) {
        return palette.contrast()
                ? Surface.lined(Color.BLACK, ink, u(radiusUnits), u(3))
                : Surface.flat(soft, u(radiusUnits));
    }

    /** A raised card at rest. */
    Surface card() {
        double radius = u(sizes.compact() ? 16 : 22);
        return palette.contrast()
                ? Surface.lined(palette.card(), palette.line(), radius, u(4))
                : Surface.raised(palette.card(), palette.line(), palette.edge(), radius, u(2), u(6));
    }

    /** The card under a finger. */
    Surface cardPressed() {
        double radius = u(sizes.compact() ? 16 : 22);
        return palette.contrast()
                ? Surface.lined(Color.web("#3A3A3A"), palette.gold(), radius, u(6))
                : Surface.lined(palette.brandSoft(), palette.brand(), radius, u(2));
    }

    TouchTarget.Dress cardDress() {
        return new TouchTarget.Dress(card(), cardPressed(), ring(sizes.compact() ? 16 : 22));
    }

    javafx.scene.layout.Border ring(double radiusUnits) {
        return Surface.ring(palette.sky(), u(radiusUnits), u(8), u(4));
    }

    /** The keypad's ring where there is no room round a target, {@code within} units from its edge. */
    javafx.scene.layout.Border ringInside(double radiusUnits, double width, double within, Color color) {
        return Surface.ring(color, u(radiusUnits), u(width), -u(width + within));
    }

    /** The one main button of a page. */
    TouchTarget mainButton(String id, @Nullable String icon, String words, Runnable action) {
        double radius = u(22);
        Surface normal = palette.contrast()
                ? Surface.flat(palette.gold(), radius)
                : Surface.raised(palette.brand(), palette.brand(), palette.brandDeep(), radius, u(2), u(6));
        TouchTarget.Dress dress = new TouchTarget.Dress(normal, filledPressed(radius), ring(22));
        return button(id, icon, words, palette.onBrand(), dress, action);
    }

    /** What is filled with the office's colour, under a finger: what stands on it is still seen. */
    Surface filledPressed(double radius) {
        return Surface.flat(palette.contrast() ? Color.web("#C79A2E") : palette.brandDeep(), radius);
    }

    /** A second button beside the main one. */
    TouchTarget otherButton(String id, String words, Runnable action) {
        double radius = u(22);
        Surface normal = palette.contrast()
                ? Surface.lined(palette.card(), palette.brand(), radius, u(4))
                : Surface.raised(palette.card(), palette.brand(), palette.brand(), radius, u(3), u(6));
        Surface pressed = Surface.lined(
                palette.contrast() ? Color.web("#3A3A3A") : palette.brandSoft(), palette.brand(), radius, u(3));
        return button(id, null, words, palette.brand(), new TouchTarget.Dress(normal, pressed, ring(22)), action);
    }

    /** The main button while something is missing: dashed and grey; whoever touches it is told what. */
    TouchTarget laterButton(String id, String words, Runnable action) {
        double radius = u(22);
        Surface rest = Surface.dashed(palette.closed(), palette.dash(), radius, u(palette.contrast() ? 4 : 2));
        return button(id, null, words, palette.off(), new TouchTarget.Dress(rest, rest, ring(22)), action);
    }

    private TouchTarget button(
            String id, @Nullable String icon, String words, Color ink, TouchTarget.Dress dress, Runnable action) {
        TouchTarget button = new TouchTarget(id, words.replace('\n', ' '), dress, u(4), action);
        Words label = bold(sizes.compact() ? 1 : sizes.large() ? 1.1 : 1.25, ink, words)
                .centred();
        label.setMouseTransparent(true);
        HBox content = new HBox(u(18));
        content.setAlignment(Pos.CENTER);
        content.setMouseTransparent(true);
        if (icon != null) {
            content.getChildren().add(icon(icon, sizes.compact() ? 40 : 52, ink, 2));
        }
        content.getChildren().add(label.onOneLine());
        button.getChildren().add(content);
        double side = u(sizes.tiny() ? 16 : sizes.compact() ? 22 : 34);
        button.setPadding(new Insets(0, side, u(4), side));
        button.setMinHeight(u(sizes.compact() ? 93 : 124));
        return button;
    }

    /** Makes the words of a button smaller, or breaks them, until they are no wider than {@code room} pixels. */
    static void fit(TouchTarget button, double room) {
        ((HBox) button.getChildren().getFirst())
                .getChildren().stream().filter(Words.class::isInstance).forEach(words -> ((Words) words).fitted(room));
    }

    /** Takes the sign off a button whose words need its room. */
    static void wordsOnly(TouchTarget button) {
        var content = ((HBox) button.getChildren().getFirst()).getChildren();
        if (content.stream().anyMatch(Words.class::isInstance)) {
            content.removeIf(node -> !(node instanceof Words));
        }
    }

    /** The width in pixels of the longest word on a button. */
    static double widestWord(TouchTarget button) {
        return ((HBox) button.getChildren().getFirst())
                .getChildren().stream()
                        .filter(Words.class::isInstance)
                        .mapToDouble(words -> ((Words) words).widestWord())
                        .max()
                        .orElse(0);
    }

    /** A column of nodes, {@code gap} pixels apart. */
    static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** A row of nodes, {@code gap} pixels apart, centred in height. */
    static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Lets {@code node} take the width that is left in its row. */
    static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    /** An empty stretch that takes the room left in a column or row. */
    static Region spring() {
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static <R extends Region> R fix(R region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
        return region;
    }

    static <R extends Region> R dressed(R region, Surface surface) {
        region.setBackground(surface.background());
        region.setBorder(surface.border());
        return region;
    }
}
