package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Objects;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.motcua.kiosk.model.Group;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.Tile;
import vn.motcua.kiosk.view.TileBody.Shape;

/** Services behind one tile: what they have in common, how many they are, and who waits for all of them. */
final class GroupTile {
    private final Look look;
    private final Group group;
    private final TouchTarget tile;
    private final Words people;
    private final HBox waiting;
    private final boolean row;

    GroupTile(TileBody body, Group group, int services, Runnable open) {
        this.look = body.look();
        this.group = group;
        this.row = body.shape() == Shape.ROW;
        Palette palette = look.palette();
        boolean small = body.shape() == Shape.SMALL_BOX;
        String behind = look.say(Phrase.TILE_GROUP_COUNT, services);
        String title = group.title(look.language());
        tile = new TouchTarget("group-" + group.id(), title + ". " + behind, look.cardDress(), look.u(4), open);
        people = look.text(1, palette.ink2(), "").onOneLine();
        Words count = look.text(1, palette.ink2(), behind).onOneLine();
        waiting = Look.row(look.u(small ? 8 : 16), look.icon("people", small ? 29 : 36, palette.ink2()), people);
        Region content;
        if (row) {
            content = body.row(
                    body.rowIcon(group.icon(), palette.brand()),
                    title,
                    List.of(count, people),
                    body.forward(palette.brand()),
                    palette.ink());
        } else {
            Region sign = look.icon("more", small ? 29 : 36, palette.ink2());
            Region arrow = look.icon("forward", 34, palette.brand(), 2.2);
            HBox leads = Look.row(look.u(small ? 8 : 16), sign, count, Look.spring(), arrow);
            if (small) {
                leads.getChildren().addAll(0, List.of(waiting, Look.fix(new Region(), look.u(5), 1)));
                double spare = body.width() - look.u(180) - count.prefWidth(-1);
                // Two numbers in a line are told apart by their signs; that it leads on is said by the second one.
                if (spare <= look.u(29 + 8)) {
                    leads.getChildren().remove(spare + look.u(34 + 8) > look.u(29 + 8) ? arrow : sign);
                }
            }
            content = body.box(
                    body.usual(group.icon()),
                    palette.ink(),
                    String.join("\n", group.tileLines(look.language())),
                    small ? leads : Look.column(look.u(5), waiting, leads));
        }
        content.setMouseTransparent(true);
        tile.getChildren().add(content);
    }

    Region region() {
        return tile;
    }

    /** Shows who waits now; without a link that would be old. */
    void update(KioskState state) {
        List<ServiceQueue> queues = !state.connected()
                ? List.of()
                : state.offer().tiles(group.id()).stream()
                        .filter(Tile.OfService.class::isInstance)
                        .map(each -> state.queue()
                                .of(((Tile.OfService) each).service().id()))
                        .filter(Objects::nonNull)
                        .toList();
        int number = queues.stream().mapToInt(ServiceQueue::waiting).sum();
        boolean known = !queues.isEmpty();
        String told = number == 0
                ? look.say(Phrase.TILE_NOBODY)
                : look.wording().count(Phrase.TILE_WAITING_SHORT_ONE, Phrase.TILE_WAITING_SHORT, number);
        boolean small = !row && waiting.getParent() instanceof HBox;
        people.setText(!known ? "" : row ? "· " + told : small ? String.valueOf(number) : told);
        people.setManaged(known);
        waiting.setVisible(known);
        waiting.setManaged(known);
        tile.setMore(known ? told : "");
    }
}
