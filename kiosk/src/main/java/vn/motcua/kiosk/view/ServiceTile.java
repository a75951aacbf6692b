package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.kiosk.view.TileBody.Shape;

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
        Closed closed = Closed.of(service, look);
        Region content;
        if (shape == Shape.ROW) {
            content = body.row(
                    body.rowIcon(service.icon(), ink),
                    service.title(look.language()),
                    List.of(closed.inRow(body, ink)),
                    look.icon("lock", look.sizes().compact() ? 44 : 64, ink),
                    ink);
        } else {
            content = body.box(new TileBody.Badge(service.icon(), ink, null), ink, lines(), closed.inBox(body, ink));
        }
        StackPane tile = new StackPane(content);
        tile.setId("tile-" + service.id());
        tile.setAccessibleText(service.title(look.language()) + ". " + closed.words());
        return Look.dressed(
                tile, Surface.dashed(palette.closed(), palette.dash(), look.u(22), look.u(palette.contrast() ? 4 : 2)));
    }

    private String lines() {
        return String.join("\n", service.tileLines(look.language()));
    }

    /** Shows who waits now. Without a link the figures would be old, so none are shown. */
    void update(KioskState state) {
        if (!service.open()) {
            return;
        }
        ServiceQueue queue = state.connected() ? state.queue().of(service.id()) : null;
        WaitRange range = queue == null ? null : queue.range(state.priority());
        if (state.connected()) {
            figures.show(queue, range, state.priority());
        } else {
            figures.hide();
        }
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
