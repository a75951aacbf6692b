package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** A tile that leads on instead of giving a number: other services, what else the machine can do; or a switch. */
final class DoorTile {
    /** Drawing units: a narrower bar has room for its name alone. */
    private static final double LEAST_BAR = 240;

    private final Look look;
    private final TouchTarget target;
    private final @Nullable StackPane tick;
    private final String name;

    private DoorTile(Look look, TouchTarget target, String name, @Nullable StackPane tick) {
        this.look = look;
        this.target = target;
        this.name = name;
        this.tick = tick;
    }

    TouchTarget region() {
        return target;
    }

    /**
     * The next page of tiles.
     *
     * @param left how many services are on the pages that follow; of what else stands there nothing is counted
     */
    static DoorTile more(TileBody body, int left, Runnable next) {
        Look look = body.look();
        return leading(body, "tile-more", "more", more(look, left), count(look, left), next);
    }

    /** The same as a bar of its own below the tiles. */
    static DoorTile moreBar(TileBody body, int left, Runnable next) {
        Look look = body.look();
        if (left > 0 && look.sizes().large() && body.width() >= look.u(LEAST_BAR)) {
            // One line of larger text is all there is room for.
            return bar(body, "tile-more", "more", left(look, left).replace('\n', ' '), "", next);
        }
        return body.width() < look.u(LEAST_BAR)
                ? bare(body, "tile-more", left == 0 ? look.say(Phrase.DOOR_OTHERS) : left(look, left), next)
                : bar(body, "tile-more", "more", more(look, left), count(look, left), next);
    }

    /** Its name alone. */
    private static DoorTile bare(TileBody body, String id, String name, Runnable open) {
        Look look = body.look();
        String line = name.replace('\n', ' ');
        TouchTarget bar = new TouchTarget(id, line, look.cardDress(), look.u(4), open);
        Words words = look.bold(1, look.palette().ink(), name)
                .onOneLine()
                .fitted(body.width() - look.u(18))
                .centred();
        StackPane content = new StackPane(words);
        content.setPadding(new Insets(0, 0, look.u(6), 0));
        content.setMouseTransparent(true);
        bar.getChildren().add(content);
        return new DoorTile(look, bar, line, null);
    }

    /** A bar that leads on; what is told below its name gives way to it. */
    static DoorTile bar(TileBody body, String id, String icon, String name, String below, Runnable open) {
        Look look = body.look();
        Palette palette = look.palette();
        String line = name.replace('\n', ' ');
        TouchTarget bar =
                new TouchTarget(id, below.isEmpty() ? line : line + ". " + below, look.cardDress(), look.u(4), open);
        Region content = body.line(
                body.usual(icon),
                palette.ink(),
                body.joined(name),
                below,
                look.icon("forward", 34, palette.brand(), 2.2));
        content.setMouseTransparent(true);
        bar.getChildren().add(content);
        return new DoorTile(look, bar, line, null);
    }

    /** A switch as a bar. */
    static DoorTile toggleBar(TileBody body, String id, String icon, String name, Runnable toggle) {
        Look look = body.look();
        Palette palette = look.palette();
        String line = name.replace('\n', ' ');
        TouchTarget bar = new TouchTarget(id, line, look.cardDress(), look.u(4), toggle);
        StackPane tick = new StackPane();
        TileBody.Badge badge = new TileBody.Badge(icon, palette.sky(), palette.skySoft());
        Region content = body.line(badge, palette.ink(), body.joined(name), tick);
        content.setMouseTransparent(true);
        bar.getChildren().add(content);
        DoorTile drawn = new DoorTile(look, bar, line, tick);
        drawn.show(false);
        return drawn;
    }

    private static String more(Look look, int left) {
        return look.say(left == 0 ? Phrase.DOOR_OTHERS : Phrase.TILE_MORE);
    }

    private static String left(Look look, int left) {
        return look.wording().count(Phrase.TILE_MORE_LEFT_ONE, Phrase.TILE_MORE_LEFT, left);
    }

    private static String count(Look look, int left) {
        return left == 0 ? "" : look.say(Phrase.TILE_MORE_COUNT, left);
    }

    /** What else the machine can do. */
    static DoorTile door(TileBody body, String id, String icon, String name, String below, Runnable open) {
        return leading(body, id, icon, name, below, open);
    }

    private static DoorTile leading(TileBody body, String id, String icon, String name, String below, Runnable open) {
        Look look = body.look();
        Palette palette = look.palette();
        String line = name.replace('\n', ' ');
        TouchTarget tile =
                new TouchTarget(id, below.isEmpty() ? line : line + ". " + below, look.cardDress(), look.u(4), open);
        Words fact = look.text(1, palette.ink2(), below).onOneLine();
        fact.setManaged(!below.isEmpty());
        Region content = body.shape() == TileBody.Shape.ROW
                ? body.row(
                        body.rowIcon(icon, palette.brand()),
                        line,
                        List.of(fact),
                        body.forward(palette.brand()),
                        palette.ink())
                : below.isEmpty()
                        ? body.line(
                                body.usual(icon),
                                palette.ink(),
                                body.joined(name),
                                look.icon("forward", 34, palette.brand(), 2.2))
                        : body.box(
                                body.usual(icon),
                                palette.ink(),
                                body.joined(name),
                                Look.row(
                                        look.u(8),
                                        fact.fitted(body.width() - look.u(90)),
                                        Look.spring(),
                                        look.icon("forward", 34, palette.brand(), 2.2)));
        content.setMouseTransparent(true);
        tile.getChildren().add(content);
        return new DoorTile(look, tile, line, null);
    }

    /** Something that cannot be chosen now stays at its place, dashed. */
    static Region closed(TileBody body, String id, String icon, String name, String below) {
        Look look = body.look();
        Palette palette = look.palette();
        Words fact = look.text(1, palette.off(), below).onOneLine();
        Region content = body.shape() == TileBody.Shape.ROW
                ? body.row(body.rowIcon(icon, palette.off()), name, List.of(fact), new Region(), palette.off())
                : body.box(new TileBody.Badge(icon, palette.off(), null), palette.off(), name, fact);
        StackPane tile = new StackPane(content);
        tile.setId(id);
        return Look.dressed(
                tile,
                Surface.dashed(
                        palette.closed(),
                        palette.dash(),
                        look.u(look.sizes().compact() ? 16 : 22),
                        look.u(palette.contrast() ? 4 : 2)));
    }

    /** A switch among the tiles. */
    static DoorTile toggle(TileBody body, String id, String icon, String name, String below, Runnable toggle) {
        Look look = body.look();
        Palette palette = look.palette();
        String line = name.replace('\n', ' ');
        TouchTarget tile = new TouchTarget(id, line, look.cardDress(), look.u(4), toggle);
        StackPane tick = new StackPane();
        Words fact = look.text(1, palette.ink2(), below).onOneLine();
        Region content;
        if (body.shape() == TileBody.Shape.ROW) {
            content = body.row(body.rowIcon(icon, palette.sky()), line, List.of(fact), tick, palette.ink());
        } else if (look.sizes().tiny()) {
            content = body.line(
                    new TileBody.Badge(icon, palette.sky(), palette.skySoft()), palette.ink(), body.joined(name), tick);
        } else {
            content = body.box(
                    new TileBody.Badge(icon, palette.sky(), palette.skySoft()),
                    palette.ink(),
                    body.joined(name),
                    Look.row(look.u(8), fact.fitted(body.width() - look.u(100)), Look.spring(), tick));
        }
        content.setMouseTransparent(true);
        tile.getChildren().add(content);
        return new DoorTile(look, tile, line, tick);
    }

    /** The same as a small door in the row below the tiles. */
    static DoorTile smallToggle(Look look, String id, String icon, String name, double width, Runnable toggle) {
        Palette palette = look.palette();
        String line = name.replace('\n', ' ');
        TouchTarget tile = new TouchTarget(id, line, look.cardDress(), look.u(4), toggle);
        StackPane tick = new StackPane();
        boolean bar = width > look.u(600);
        double room = width - look.u(180);
        boolean whole = bar || look.text(1, palette.ink(), line).onOneLine().prefWidth(-1) <= room;
        Words words =
                look.text(1, palette.ink(), whole ? line : name).onOneLine().fitted(room);
        StackPane sign = new StackPane(look.icon(icon, 52, palette.sky()));
        // On a small glass it stands below the switch for priority, whose margins it shares.
        boolean below = look.sizes().compact() && !look.sizes().tiny();
        sign.setMinWidth(look.u(below ? 66 : bar ? 84 : 52));
        javafx.scene.layout.HBox row = Look.row(look.u(bar && !below ? 24 : 16), sign, Look.grow(words), tick);
        row.setPadding(
                new javafx.geometry.Insets(0, look.u(bar ? 30 : 20), look.u(6), look.u(below ? 16 : bar ? 28 : 22)));
        row.setMouseTransparent(true);
        tile.getChildren().add(row);
        tile.setMinHeight(look.u(105));
        return new DoorTile(look, tile, line, tick);
    }

    /** A small door in the row below the tiles. */
    static DoorTile small(Look look, String id, String icon, String name, double width, Runnable open) {
        Palette palette = look.palette();
        String line = name.replace('\n', ' ');
        TouchTarget tile = new TouchTarget(id, line, look.cardDress(), look.u(4), open);
        boolean wide = look.text(1, palette.ink(), line).onOneLine().prefWidth(-1) <= width - look.u(80);
        Words words = look.text(1, palette.ink(), wide && width > look.u(400) ? line : name)
                .onOneLine()
                .fitted(width - look.u(80));
        javafx.scene.layout.HBox row =
                Look.row(look.u(width < look.u(300) ? 10 : 16), look.icon(icon, 44, palette.brand()), Look.grow(words));
        row.setPadding(new javafx.geometry.Insets(0, look.u(8), look.u(4), look.u(width < look.u(300) ? 16 : 22)));
        row.setMouseTransparent(true);
        tile.getChildren().add(row);
        tile.setMinHeight(look.u(105));
        return new DoorTile(look, tile, line, null);
    }

    /** Sets the switch: its box fills and gets a tick, so that nobody needs to see a colour. */
    void show(boolean on) {
        StackPane box = tick;
        if (box == null) {
            return;
        }
        Palette palette = look.palette();
        double side = look.u(look.sizes().compact() ? 46 : 56);
        Look.fix(box, side, side);
        box.getChildren().clear();
        if (on) {
            box.getChildren().add(look.icon("tick", look.sizes().compact() ? 34 : 42, tickColor(), 3));
        }
        Look.dressed(
                box,
                on
                        ? Surface.flat(palette.jade(), look.u(10))
                        : Surface.lined(palette.card(), palette.ink2(), look.u(10), look.u(4)));
        Surface rest = !on
                ? look.card()
                : palette.contrast()
                        ? Surface.lined(palette.card(), palette.gold(), look.u(22), look.u(5))
                        : Surface.raised(
                                palette.card(),
                                palette.jade(),
                                palette.jade(),
                                look.u(look.sizes().compact() ? 16 : 22),
                                look.u(3),
                                look.u(6));
        target.setDress(new TouchTarget.Dress(
                rest, look.cardPressed(), look.ring(look.sizes().compact() ? 16 : 22)));
        target.setAccessibleText(name + ", " + look.say(on ? Phrase.PRIORITY_ON : Phrase.PRIORITY_OFF));
    }

    private Color tickColor() {
        return look.palette().contrast() ? Color.BLACK : Color.WHITE;
    }
}
