package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.Group;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.model.Tile;
import vn.motcua.protocol.Text;

/** The services: one touch gives a number. As many tiles as fit at a finger's size, the rest behind "other services". */
final class HomePane implements Pane {
    /** On a glass as tall as a door the tiles stand at its foot, within reach. */
    private static final double DOOR_MILLIMETRES = 600;

    private final Look look;
    private final KioskModel model;
    private final VBox region = new VBox();
    private final List<ServiceTile> tiles = new ArrayList<>();
    private @Nullable PriorityCard priority;
    private @Nullable DoorTile prioritySwitch;
    private @Nullable DoorTile interpreter;
    private final @Nullable WaitingPill pill;
    private final Words hint;

    HomePane(Look look, KioskState state, Screen.Home home, KioskModel model, double height) {
        this.look = look;
        this.model = model;
        Sizes sizes = look.sizes();
        region.setId("screen-home");
        region.setSpacing(sizes.gap());
        region.setPadding(new Insets(
                look.u(sizes.tiny() ? 8 : sizes.compact() ? 12 : 26),
                sizes.margin(),
                look.u(sizes.tiny() ? 7 : sizes.compact() ? 10 : 22),
                sizes.margin()));
        hint = look.text(1, look.palette().ink2(), look.say(Phrase.HOME_HINT));
        pill = sizes.compact() || sizes.large() ? null : new WaitingPill(look);
        Optional<Group> group = Optional.ofNullable(home.group()).flatMap(state.offer()::group);
        if (!sizes.compact()) {
            region.getChildren().add(head(group));
        } else if (group.isPresent() && !sizes.tiny()) {
            region.getChildren().add(title(group).onOneLine().fitted(width()));
        }
        if (rule(state) instanceof Text rule && !sizes.tiny()) {
            priority = new PriorityCard(look, look.language().of(rule), model::priorityToggled);
            region.getChildren().add(priority.region());
        }
        if (sizes.compact() || group.isPresent()) {
            region.getChildren().add(grid(state, home, roomIn(height)));
        } else {
            tilesAndDoors(state, home, height);
        }
        if (sizes.height() / sizes.millimetre() > DOOR_MILLIMETRES) {
            region.getChildren().addFirst(Look.spring());
        }
        update(state);
    }

    private void tilesAndDoors(KioskState state, Screen.Home home, double height) {
        Doors doors = new Doors(look, state.offer(), model, width());
        DoorTile toggle = interpreter(doors.interpreterWidth());
        if (!doors.interpreterInRow()) {
            TouchTarget bar = toggle.region();
            Look.fix(bar, width(), look.u(92));
            region.getChildren().add(bar);
        }
        region.getChildren().add(grid(state, home, roomIn(height) - doors.height()));
        region.getChildren().add(doors.row(doors.interpreterInRow() ? toggle : null));
    }

    private static @Nullable Text rule(KioskState state) {
        Office office = state.office();
        return office == null ? null : office.priorityRule();
    }

    private double width() {
        return look.sizes().width() - 2 * look.sizes().margin();
    }

    private Words title(Optional<Group> group) {
        String words = group.map(open -> open.title(look.language())).orElseGet(() -> look.say(Phrase.HOME_TITLE));
        return look.bold(
                look.sizes().compact() ? 1.2 : look.sizes().large() ? 1.6 : 1.4375,
                look.palette().ink(),
                words);
    }

    private Region head(Optional<Group> group) {
        Words title = title(group);
        if (pill == null) {
            return title.onOneLine().fitted(width());
        }
        VBox words = Look.column(look.u(2), title, hint);
        return Look.row(look.u(24), Look.grow(words), pill.region());
    }

    /** What is left for the tiles. */
    private double roomIn(double height) {
        double above = 0;
        for (Node node : region.getChildren()) {
            node.applyCss();
            above += node.prefHeight(width()) + look.sizes().gap();
        }
        Insets padding = region.getPadding();
        return height - above - padding.getTop() - padding.getBottom();
    }

    private GridPane grid(KioskState state, Screen.Home home, double room) {
        List<Tile> all = new ArrayList<>(state.offer().tiles(home.group()));
        if (look.sizes().compact() && home.group() == null) {
            all.add(new Tile.OfInterpreter());
            List<Door> doors = Doors.fitting(state.offer(), look.sizes());
            if (!doors.isEmpty()) {
                all.add(doors.size() == 1 ? new Tile.OfDoor(doors.getFirst()) : new Tile.OfOthers());
            }
        }
        boolean first = look.sizes().tiny() && rule(state) != null;
        int places = all.size() + (first ? 1 : 0);
        TileGrid plan = home.group() == null
                ? TileGrid.of(look.sizes(), width(), room, places)
                : TileGrid.few(look.sizes(), width(), room, places);
        TileBody body = plan.body(look);
        List<Optional<Tile>> planned =
                new ArrayList<>(all.stream().map(Optional::of).toList());
        if (first) {
            planned.addFirst(Optional.empty());
        }
        GridPane grid = plan.pane(look.sizes());
        List<Optional<Tile>> shown = plan.page(planned, home.page());
        for (int i = 0; i < shown.size(); i++) {
            plan.put(grid, shown.get(i).map(tile -> region(body, tile)).orElseGet(() -> priorityTile(body)), i);
        }
        int left = places - plan.shownUpTo(home.page(), places);
        if (left > 0) {
            plan.put(grid, DoorTile.more(body, left, model::nextPage).region(), shown.size());
        }
        return grid;
    }

    private Region region(TileBody body, Tile tile) {
        return switch (tile) {
            case Tile.OfService(Service service) -> {
                ServiceTile drawn = new ServiceTile(body, service, () -> model.serviceChosen(service.id()));
                tiles.add(drawn);
                yield drawn.region();
            }
            case Tile.OfGroup(Group group, int services) ->
                DoorTile.group(body, group, services, () -> model.groupChosen(group.id()))
                        .region();
            case Tile.OfDoor(Door door) -> Doors.tile(body, door, model);
            case Tile.OfOthers _ -> Doors.othersTile(body, model);
            case Tile.OfInterpreter _ -> interpreterTile(body);
        };
    }

    private Region interpreterTile(TileBody body) {
        interpreter = DoorTile.toggle(
                body,
                "door-interpreter",
                "interpreter",
                look.say(Phrase.DOOR_INTERPRETER),
                look.say(Phrase.DOOR_INTERPRETER_HINT),
                model::interpreterToggled);
        return interpreter.region();
    }

    private Region priorityTile(TileBody body) {
        prioritySwitch = DoorTile.toggle(
                body,
                "priority",
                "priority",
                look.say(Phrase.PRIORITY_SHORT),
                look.say(Phrase.PRIORITY_SHORT_HINT),
                model::priorityToggled);
        return prioritySwitch.region();
    }

    private DoorTile interpreter(double width) {
        DoorTile drawn = DoorTile.smallToggle(
                look,
                "door-interpreter",
                "interpreter",
                look.say(Phrase.DOOR_INTERPRETER),
                width,
                model::interpreterToggled);
        interpreter = drawn;
        return drawn;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {
        if (priority != null) {
            priority.show(state.priority());
        }
        if (prioritySwitch != null) {
            prioritySwitch.show(state.priority());
        }
        if (interpreter != null) {
            interpreter.show(state.needs().interpreter());
        }
        tiles.forEach(tile -> tile.update(state));
        if (pill != null) {
            hint.setText(look.say(state.connected() ? Phrase.HOME_HINT : Phrase.HOME_OFFLINE_HINT));
            pill.show(state);
        }
    }
}
