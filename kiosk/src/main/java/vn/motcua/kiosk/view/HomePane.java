package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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

    /** Drawing units: what leads on, or says something of who stands there, is as high as a finger needs it, no service. */
    private static final double BAR = 93;

    private final Look look;
    private final KioskModel model;
    private final VBox region = new VBox();
    private final List<Consumer<KioskState>> tiles = new ArrayList<>();
    private @Nullable PriorityCard priority;
    private @Nullable DoorTile prioritySwitch;
    private @Nullable DoorTile interpreter;
    private final @Nullable WaitingPill pill;
    private final Words hint;

    /**
     * @param height pixels down that the page has
     * @param low whether it stands in the lower part of the glass and its question above it
     */
    HomePane(Look look, KioskState state, Screen.Home home, KioskModel model, double height, boolean low) {
        this.look = look;
        this.model = model;
        Sizes sizes = look.sizes();
        region.setId("screen-home");
        region.setSpacing(sizes.gap());
        region.setPadding(new Insets(
                look.u(sizes.tiny() ? 5 : sizes.compact() ? 12 : 26),
                sizes.margin(),
                look.u(sizes.tiny() ? 4 : sizes.compact() ? 10 : 22),
                sizes.margin()));
        hint = look.text(1, look.palette().ink2(), look.say(Phrase.HOME_HINT));
        pill = sizes.compact() || sizes.large() ? null : new WaitingPill(look);
        Optional<Group> group = Optional.ofNullable(home.group()).flatMap(state.offer()::group);
        if (rule(state) instanceof Text rule && !sizes.tiny()) {
            priority = new PriorityCard(look, look.language().of(rule), model::priorityToggled);
            region.getChildren().add(priority.region());
        }
        if (!sizes.compact()) {
            region.getChildren().addFirst(head(group));
        } else if (group.isPresent()
                ? !sizes.tiny() || sizes.slender()
                : !low && leavesRoomForTitle(state, home, height)) {
            region.getChildren().addFirst(title(group).onOneLine().fitted(width()));
        }
        if (sizes.height() / sizes.millimetre() > DOOR_MILLIMETRES && group.isEmpty()) {
            region.getChildren().addFirst(Look.spring());
        }
        if (sizes.slender() && !sizes.large() && group.isEmpty()) {
            barsAndTiles(state, home, height);
        } else if (sizes.compact() || group.isPresent()) {
            Region grid = grid(state, home, roomIn(height));
            region.getChildren().add(grid);
            group.ifPresent(open -> spread(open, height, grid));
        } else {
            tilesAndDoors(state, home, height);
        }
        update(state);
    }

    /** On a small glass the tiles come first: the question stands above them where that makes none of them cramped. */
    private boolean leavesRoomForTitle(KioskState state, Screen.Home home, double height) {
        Sizes sizes = look.sizes();
        if (sizes.tiny()) {
            return false;
        }
        Words title = title(Optional.empty()).onOneLine().fitted(width());
        title.applyCss();
        double room = roomIn(height);
        int places = tiles(state, home).size();
        TileGrid without = TileGrid.of(sizes, width(), room, places);
        TileGrid with = TileGrid.of(sizes, width(), room - title.prefHeight(width()) - sizes.gap(), places);
        return title.isOnOneLine()
                && with.rows() == without.rows()
                && with.tileHeight() >= look.u(with.shape() == TileBody.Shape.ROW ? 135 : 140)
                && TileFigures.hasThird(with.body(look)) == TileFigures.hasThird(without.body(look));
    }

    /** The few services of a group do not fill an upright glass: its sign and name stand large above them. */
    private void spread(Group open, double height, Region grid) {
        grid.applyCss();
        double left = roomIn(height);
        Sizes sizes = look.sizes();
        if (sizes.landscape() || left < look.u(sizes.compact() ? 150 : 260)) {
            return;
        }
        Palette palette = look.palette();
        double side = sizes.compact() ? 110 : 200;
        StackPane sign = look.badge(
                look.icon(open.icon(), side * 0.55, palette.brand(), 1.6), side, palette.brandSoft(), side / 2);
        Words name = look.bold(sizes.compact() ? 1.3 : 1.9, palette.ink(), open.title(look.language()))
                .balanced(width());
        VBox asked = Look.column(look.u(sizes.compact() ? 14 : 30), sign, name);
        if (pill != null) {
            asked.getChildren().add(hint.centred());
        }
        asked.setAlignment(Pos.CENTER);
        VBox.setVgrow(asked, Priority.ALWAYS);
        region.getChildren().set(0, asked);
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

    /** Services have the height that the priority switch and "other services" do not need; larger names need more than that. */
    private void barsAndTiles(KioskState state, Screen.Home home, double height) {
        Sizes sizes = look.sizes();
        TileBody bar = new TileBody(look, TileBody.Shape.SMALL_BOX, width(), look.u(BAR));
        if (rule(state) != null) {
            region.getChildren().add(Look.fix(priorityTile(bar), bar.width(), bar.height()));
        }
        double room = roomIn(height);
        List<Tile> all = tiles(state, home);
        TileGrid plan = TileGrid.of(sizes, width(), room - bar.height() - sizes.gap(), all.size())
                .moreBeside();
        List<Tile> page = plan.page(all, home.page());
        int left = all.size() - plan.shownUpTo(home.page(), all.size());
        TileGrid drawn = left > 0 ? plan : TileGrid.of(sizes, width(), room, page.size());
        TileBody body = drawn.body(look).signedFor(names(state, home));
        region.getChildren()
                .add(drawn.filled(
                        sizes, page.stream().map(tile -> region(body, tile)).toList()));
        if (left > 0) {
            int services = services(all.subList(all.size() - left, all.size()));
            TouchTarget more = DoorTile.moreBar(bar, services, model::nextPage).region();
            region.getChildren().add(Look.fix(more, bar.width(), bar.height()));
        }
    }

    /** How priority and ordinary numbers are mixed; absent where nobody goes first. */
    static @Nullable Text rule(KioskState state) {
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
            // In whole pixels, as JavaFX will round it.
            above += Math.ceil(node.prefHeight(width())) + look.sizes().gap();
        }
        Insets padding = region.getPadding();
        return height - above - padding.getTop() - padding.getBottom();
    }

    private List<Tile> tiles(KioskState state, Screen.Home home) {
        List<Tile> all = new ArrayList<>(state.offer().tiles(home.group()));
        if (look.sizes().compact() && home.group() == null) {
            all.add(new Tile.OfInterpreter());
            List<Door> doors = Doors.fitting(state.offer(), look.sizes());
            if (!doors.isEmpty()) {
                all.add(doors.size() == 1 ? new Tile.OfDoor(doors.getFirst()) : new Tile.OfOthers());
            }
        }
        return all;
    }

    private GridPane grid(KioskState state, Screen.Home home, double room) {
        List<Optional<Tile>> all =
                new ArrayList<>(tiles(state, home).stream().map(Optional::of).toList());
        if (look.sizes().tiny() && rule(state) != null) {
            // The switch has no room of its own there.
            all.addFirst(Optional.empty());
        }
        TileGrid plan = home.group() == null
                ? TileGrid.of(look.sizes(), width(), room, all.size())
                : TileGrid.few(look.sizes(), width(), room, all.size());
        List<String> names = names(state, home);
        List<Optional<Tile>> page = plan.page(all, home.page());
        int left = all.size() - plan.shownUpTo(home.page(), all.size());
        int places = page.size() + (left > 0 ? 1 : 0);
        boolean signs = plan.body(look).signedFor(names).signs();
        List<Region> drawn = new ArrayList<>();
        for (Optional<Tile> tile : page) {
            TileBody body = plan.body(look, drawn.size(), places).signed(signs);
            drawn.add(tile.map(each -> region(body, each)).orElseGet(() -> priorityTile(body)));
        }
        if (left > 0) {
            TileBody body = plan.body(look, drawn.size(), places).signed(signs);
            List<Tile> after = all.subList(all.size() - left, all.size()).stream()
                    .flatMap(Optional::stream)
                    .toList();
            drawn.add(DoorTile.more(body, services(after), model::nextPage).region());
        }
        return plan.filled(look.sizes(), drawn);
    }

    /** How many services stand on these tiles or behind them. */
    private static int services(List<Tile> tiles) {
        return tiles.stream()
                .mapToInt(tile -> switch (tile) {
                    case Tile.OfService _ -> 1;
                    case Tile.OfGroup(Group _, int services) -> services;
                    case Tile.OfDoor _, Tile.OfOthers _, Tile.OfInterpreter _ -> 0;
                })
                .sum();
    }

    /** The names of the services and groups, as their tiles break them. */
    private List<String> names(KioskState state, Screen.Home home) {
        return state.offer().tiles(home.group()).stream()
                .map(tile -> switch (tile) {
                    case Tile.OfService(Service service) -> service.tileLines(look.language());
                    case Tile.OfGroup(Group group, int _) -> group.tileLines(look.language());
                    case Tile.OfDoor _, Tile.OfOthers _, Tile.OfInterpreter _ -> List.<String>of();
                })
                .map(lines -> String.join("\n", lines))
                .toList();
    }

    private Region region(TileBody body, Tile tile) {
        return switch (tile) {
            case Tile.OfService(Service service) -> {
                ServiceTile drawn = new ServiceTile(body, service, () -> model.serviceChosen(service.id()));
                tiles.add(drawn::update);
                yield drawn.region();
            }
            case Tile.OfGroup(Group group, int services) -> {
                GroupTile drawn = new GroupTile(body, group, services, () -> model.groupChosen(group.id()));
                tiles.add(drawn::update);
                yield drawn.region();
            }
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
        tiles.forEach(tile -> tile.accept(state));
        if (pill != null) {
            hint.setText(look.say(state.connected() ? Phrase.HOME_HINT : Phrase.HOME_OFFLINE_HINT));
            pill.show(state);
        }
    }
}
