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
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Text;

/**
 * One service to choose: icon, name in lines broken by meaning, people waiting, announced range. A closed service stays
 * at its place, dashed, with the reason in words.
 */
final class ServiceTile {
    /** The three shapes of a tile: a box with two lines of figures, a box with one, a row over the whole width. */
    enum Shape {
        BOX,
        SMALL_BOX,
        ROW
    }

    private final Look look;
    private final Service service;
    private final Shape shape;
    private final double width;
    private final Region region;
    private final Words people;
    private final Words wait;
    private final @Nullable Region waitIcon;
    private final Region peopleIcon;

    ServiceTile(Look look, Service service, Shape shape, double width, Runnable choose) {
        this.look = look;
        this.service = service;
        this.shape = shape;
        this.width = width;
        Palette palette = look.palette();
        people = look.text(1, palette.ink2(), "").onOneLine();
        wait = (shape == Shape.ROW ? look.text(1, palette.ink(), "") : look.bold(1, palette.ink(), "")).onOneLine();
        waitIcon = shape == Shape.ROW ? null : look.icon("clock", shape == Shape.BOX ? 36 : 29, palette.ink2());
        peopleIcon = look.icon("people", shape == Shape.BOX ? 36 : 29, palette.ink2());
        region = service.open() ? open(choose) : closed();
    }

    Region region() {
        return region;
    }

    /** A tile that leads to the next page of services. */
    static Region more(Look look, Shape shape, int left, double width, Runnable next) {
        Palette palette = look.palette();
        TouchTarget tile = new TouchTarget(
                "tile-more", look.say(Phrase.TILE_MORE).replace('\n', ' '), look.cardDress(), look.u(4), next);
        Words count = look.text(1, palette.ink2(), look.say(Phrase.TILE_MORE_COUNT, left))
                .onOneLine();
        Region forward = look.icon("forward", shape == Shape.ROW ? 64 : 34, palette.brand(), 2.2);
        Region content;
        if (shape == Shape.ROW) {
            content = rowOf(
                    look,
                    look.icon("more", 92, palette.brand()),
                    look.say(Phrase.TILE_MORE).replace('\n', ' '),
                    List.of(count),
                    forward,
                    palette.ink());
        } else {
            content = boxOf(
                    look,
                    shape,
                    "more",
                    palette.brand(),
                    palette.brandSoft(),
                    palette.ink(),
                    look.say(Phrase.TILE_MORE),
                    width,
                    Look.row(look.u(8), count, Look.spring(), forward));
        }
        content.setMouseTransparent(true);
        tile.getChildren().add(content);
        return tile;
    }

    private Region open(Runnable choose) {
        Palette palette = look.palette();
        String id = "tile-" + service.id();
        TouchTarget tile = new TouchTarget(id, service.title(look.language()), look.cardDress(), look.u(4), choose);
        Region content;
        if (shape == Shape.ROW) {
            content = rowOf(
                    look,
                    look.icon(service.icon(), 92, palette.brand()),
                    service.title(look.language()),
                    List.of(people, wait),
                    look.icon("forward", 64, palette.brand(), 2.4),
                    palette.ink());
        } else {
            content = boxOf(
                    look,
                    shape,
                    service.icon(),
                    palette.brand(),
                    palette.brandSoft(),
                    palette.ink(),
                    lines(),
                    width,
                    meta());
        }
        content.setMouseTransparent(true);
        tile.getChildren().add(content);
        return tile;
    }

    private Region closed() {
        Palette palette = look.palette();
        Color ink = palette.contrast() ? palette.dash() : palette.ink2();
        Text given = service.closedReason();
        String reason =
                given == null ? look.say(Phrase.TILE_CLOSED) : look.language().of(given);
        Region content;
        if (shape == Shape.ROW) {
            Words why = look.text(1, ink, reason);
            content = rowOf(
                    look,
                    look.icon(service.icon(), 92, ink),
                    service.title(look.language()),
                    List.of(why),
                    look.icon("lock", 64, ink),
                    ink);
        } else {
            Words why = look.bold(1, ink, shape == Shape.BOX ? reason : firstClause(reason));
            if (shape == Shape.SMALL_BOX) {
                why.onOneLine().fitted(width - look.u(70));
            }
            HBox meta = Look.row(
                    look.u(shape == Shape.BOX ? 16 : 8),
                    look.icon("lock", shape == Shape.BOX ? 36 : 29, ink),
                    Look.grow(why));
            content = boxOf(look, shape, service.icon(), ink, null, ink, lines(), width, meta);
        }
        StackPane tile = new StackPane(content);
        tile.setId("tile-" + service.id());
        tile.setAccessibleText(service.title(look.language()) + ". " + reason);
        return Look.dressed(
                tile, Surface.dashed(palette.closed(), palette.dash(), look.u(22), look.u(palette.contrast() ? 4 : 2)));
    }

    /** The small box has room for one line: the reason without the when; a reader of the screen speaks all of it. */
    private static String firstClause(String reason) {
        return reason.split("[,.;:(]", 2)[0].strip();
    }

    private String lines() {
        return String.join("\n", service.tileLines(look.language()));
    }

    private Region meta() {
        Palette palette = look.palette();
        if (shape == Shape.SMALL_BOX) {
            HBox row = Look.row(look.u(8), peopleIcon, people);
            Region gap = Look.fix(new Region(), look.u(5), 1);
            row.getChildren().addAll(gap, java.util.Objects.requireNonNull(waitIcon), wait);
            return row;
        }
        HBox first = Look.row(look.u(16), peopleIcon, people);
        HBox second = Look.row(look.u(16), java.util.Objects.requireNonNull(waitIcon), wait);
        return Look.column(look.u(5), first, second);
    }

    private static Region boxOf(
            Look look,
            Shape shape,
            String icon,
            Color iconColor,
            @Nullable Color field,
            Color ink,
            String name,
            double width,
            Region meta) {
        boolean small = shape == Shape.SMALL_BOX;
        double side = small ? 68 : 92;
        StackPane badge =
                look.badge(look.icon(icon, small ? 46 : 60, iconColor), side, Color.TRANSPARENT, small ? 14 : 22);
        Look.dressed(
                badge,
                field == null || look.palette().contrast()
                        ? Surface.lined(
                                look.palette().closed(),
                                field == null ? look.palette().dash() : Color.BLACK,
                                look.u(small ? 14 : 22),
                                look.u(2))
                        : Surface.flat(field, look.u(small ? 14 : 22)));
        double padding = look.u(small ? 12 : 26);
        double gap = look.u(small ? 14 : 22);
        double room = width - 2 * padding - look.u(side) - gap - look.u(10);
        Words title = look.bold(small ? 1 : 1.1875, ink, name).fitted(room);
        HBox top = Look.row(gap, badge, Look.grow(title));
        top.setMinHeight(look.u(side));
        VBox box = Look.column(0, top, Look.spring(), meta);
        box.setPadding(new Insets(look.u(small ? 9 : 22), padding, look.u(small ? 12 : 24), padding));
        return box;
    }

    private static Region rowOf(Look look, Region icon, String name, List<Words> facts, Region end, Color ink) {
        Words title = look.bold(1.35, ink, name).onOneLine().fitted(look.sizes().width() - look.u(380));
        HBox line = new HBox(look.sizes().em(0.35));
        line.getChildren().addAll(facts);
        VBox words = Look.column(look.u(2), title, line);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = Look.row(look.u(32), icon, Look.grow(words), end);
        row.setPadding(new Insets(0, look.u(24), 0, look.u(28)));
        return row;
    }

    /** Shows who waits now; nothing moves. Without a link the figures would be old, so none are shown. */
    void update(KioskState state) {
        if (!service.open()) {
            return;
        }
        ServiceQueue queue = state.connected() ? state.queue().of(service.id()) : null;
        WaitRange range = queue == null ? null : queue.range(state.priority());
        people.setText(peopleText(queue));
        wait.setText(waitText(queue, range));
        peopleIcon.setVisible(queue != null);
        peopleIcon.setManaged(queue != null || shape == Shape.SMALL_BOX);
        if (waitIcon != null) {
            waitIcon.setVisible(!wait.isEmpty());
        }
    }

    private String peopleText(@Nullable ServiceQueue queue) {
        if (queue == null) {
            return shape == Shape.SMALL_BOX ? "–" : look.say(Phrase.TILE_TOUCH);
        }
        if (shape == Shape.SMALL_BOX) {
            return String.valueOf(queue.waiting());
        }
        if (queue.waiting() == 0) {
            return look.say(Phrase.TILE_NOBODY);
        }
        return shape == Shape.ROW
                ? look.wording().count(Phrase.TILE_WAITING_SHORT_ONE, Phrase.TILE_WAITING_SHORT, queue.waiting())
                : look.wording().count(Phrase.TILE_WAITING_ONE, Phrase.TILE_WAITING, queue.waiting());
    }

    private String waitText(@Nullable ServiceQueue queue, @Nullable WaitRange range) {
        if (queue == null || range == null) {
            return "";
        }
        return switch (shape) {
            case BOX -> look.wording().range(range);
            case SMALL_BOX -> look.wording().shortRange(range);
            case ROW -> "· " + look.wording().shortRange(range);
        };
    }
}
