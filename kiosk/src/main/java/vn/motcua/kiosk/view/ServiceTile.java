package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.kiosk.view.TileBody.Shape;
import vn.motcua.protocol.Text;

/**
 * One service to choose: icon, name in lines broken by meaning, people waiting, announced range. A closed service stays
 * at its place, dashed, with the reason in words.
 */
final class ServiceTile {
    private final Look look;
    private final Service service;
    private final Shape shape;
    private final TileBody body;
    private final TileFigures figures;
    private final Region region;

    ServiceTile(TileBody body, Service service, Runnable choose) {
        this.look = body.look();
        this.service = service;
        this.shape = body.shape();
        this.body = body;
        figures = new TileFigures(body);
        region = service.open() ? open(choose) : closed();
    }

    Region region() {
        return region;
    }

    private Region open(Runnable choose) {
        Palette palette = look.palette();
        String id = "tile-" + service.id();
        TouchTarget tile = new TouchTarget(id, service.title(look.language()), look.cardDress(), look.u(4), choose);
        Region content;
        if (shape == Shape.ROW) {
            content = body.row(
                    body.rowIcon(service.icon(), palette.brand()),
                    service.title(look.language()),
                    figures.inRow(),
                    figures.belowRow(),
                    body.forward(palette.brand()),
                    palette.ink());
        } else {
            content = body.box(body.usual(service.icon()), palette.ink(), lines(), figures.inBox());
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
            content = body.row(
                    body.rowIcon(service.icon(), ink),
                    service.title(look.language()),
                    List.of(why),
                    look.icon("lock", look.sizes().compact() ? 44 : 64, ink),
                    ink);
        } else {
            Region meta = shape == Shape.BOX ? reasonAndWhen(reason, ink) : oneReason(reason, ink);
            content = body.box(new TileBody.Badge(service.icon(), ink, null), ink, lines(), meta);
        }
        StackPane tile = new StackPane(content);
        tile.setId("tile-" + service.id());
        tile.setAccessibleText(service.title(look.language()) + ". " + reason);
        return Look.dressed(
                tile, Surface.dashed(palette.closed(), palette.dash(), look.u(22), look.u(palette.contrast() ? 4 : 2)));
    }

    private Region oneReason(String reason, Color ink) {
        double room = body.width() - look.u(70);
        Words why = look.bold(1, ink, firstClause(reason)).onOneLine().fitted(room);
        if (!why.isOnOneLine()) {
            why = look.bold(1, ink, look.say(Phrase.TILE_CLOSED)).onOneLine().fitted(room);
        }
        return Look.row(look.u(8), look.icon("lock", 29, ink), Look.grow(why));
    }

    /** What is the matter, and below it when the service opens again. */
    private Region reasonAndWhen(String reason, Color ink) {
        double room = body.width() - look.u(110);
        String first = firstClause(reason);
        String rest = reason.substring(first.length()).replaceFirst("^[,.;: ]+", "");
        HBox why = Look.row(
                look.u(16),
                look.icon("lock", 36, ink),
                look.bold(1, ink, first).onOneLine().fitted(room));
        if (rest.isEmpty()) {
            return why;
        }
        String when = rest.substring(0, 1).toUpperCase(look.language().locale()) + rest.substring(1);
        HBox then = Look.row(
                look.u(16),
                look.icon("clock", 36, ink),
                look.text(1, ink, when).onOneLine().fitted(room));
        return Look.column(look.u(5), why, then);
    }

    /** The small box has room for one line: the reason without the when; a reader of the screen speaks all of it. */
    private static String firstClause(String reason) {
        return reason.split("[,.;:(]", 2)[0].strip();
    }

    private String lines() {
        return String.join("\n", service.tileLines(look.language()));
    }

    /** Shows who waits now; nothing moves. Without a link the figures would be old, so none are shown. */
    void update(KioskState state) {
        if (!service.open()) {
            return;
        }
        ServiceQueue queue = state.connected() ? state.queue().of(service.id()) : null;
        WaitRange range = queue == null ? null : queue.range(state.priority());
        figures.show(queue, range);
        if (region instanceof TouchTarget tile) {
            tile.setMore(told(queue, range));
        }
    }

    /** The figures in words, for who does not see them. */
    private String told(@Nullable ServiceQueue queue, @Nullable WaitRange range) {
        if (queue == null) {
            return "";
        }
        List<String> told = new ArrayList<>();
        told.add(
                queue.waiting() == 0
                        ? look.say(Phrase.TILE_NOBODY)
                        : look.wording().count(Phrase.TILE_WAITING_ONE, Phrase.TILE_WAITING, queue.waiting()));
        if (range != null) {
            told.add(look.wording().range(range));
            if (range.bound90() != null) {
                told.add(look.say(Phrase.TICKET_BOUND, range.bound90()));
            }
        }
        return String.join(", ", told);
    }
}
