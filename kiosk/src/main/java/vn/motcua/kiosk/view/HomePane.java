package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Group;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Tile;
import vn.motcua.protocol.Text;

/** The services: one touch gives a number. As many tiles as fit at a finger's size, the rest behind "other services". */
final class HomePane implements Pane {
    /** On a glass as tall as a door the tiles stand at its foot, within reach. */
    private static final double DOOR_MILLIMETRES = 600;

    /** Drawing units that "other services" takes beside the switches on the smallest glass. */
    private static final double MORE_BESIDE = 154;

    private final Look look;
    private final KioskModel model;
    private final VBox region = new VBox();
    private final HomeTiles tiles;
    private @Nullable PriorityCard priority;
    private final @Nullable WaitingPill pill;
    private final Words hint;

    /**
     * @param height pixels down that the page has
     * @param low whether it stands in the lower part of the glass and its question above it
     */
    HomePane(Look look, KioskState state, Screen.Home home, KioskModel model, double height, boolean low) {
        this.look = look;
        this.model = model;
        tiles = new HomeTiles(look, state.offer(), home.group(), model);
        Sizes sizes = look.sizes();
        region.setId("screen-home");
        region.setSpacing(sizes.gap());
        boolean narrow = sizes.compact() && sizes.width() < look.u(700);
        region.setPadding(new Insets(
                look.u(sizes.tiny() ? 4 : narrow ? 8 : sizes.compact() ? 12 : 26),
                sizes.margin(),
                look.u(sizes.tiny() ? 3 : narrow ? 7 : sizes.compact() ? 10 : 22),
                sizes.margin()));
        hint = look.text(1, look.palette().ink2(), look.say(Phrase.HOME_HINT));
        Optional<Group> group = Optional.ofNullable(home.group()).flatMap(state.offer()::group);
        pill = sizes.compact() || sizes.large() && (state.connected() || group.isPresent())
                ? null
                : new WaitingPill(look);
        if (rule(state) instanceof Text rule && !sizes.tiny()) {
            boolean whole = !sizes.large() || group.isPresent() && !sizes.landscape();
            priority = new PriorityCard(look, look.language().of(rule), whole, model::priorityToggled);
            region.getChildren().add(priority.region());
        }
        if (!sizes.compact()) {
            region.getChildren().addFirst(head(group));
        } else if (group.isPresent() ? !sizes.tiny() || sizes.slender() : !low && leavesRoomForTitle(home, height)) {
            region.getChildren().addFirst(title(group).onOneLine().fitted(width()));
        }
        if (sizes.height() / sizes.millimetre() > DOOR_MILLIMETRES && group.isEmpty()) {
            region.getChildren().addFirst(Look.spring());
        }
        if (!sizes.compact() && group.isEmpty()) {
            tilesAndDoors(state, home, height);
        } else if (sizes.tiny() ? isLow(home, height) : group.isPresent()) {
            Region grid = grid(home, roomIn(height));
            region.getChildren().add(grid);
            group.ifPresent(open -> spread(open, height, grid));
        } else {
            barsAndTiles(home, height);
        }
        update(state);
    }

    /** So low that keys below the services would leave one row of them. */
    private boolean isLow(Screen.Home home, double height) {
        return HomePlan.of(look, width(), roomIn(height), tiles, home.page())
                                .grid()
                                .rows()
                        < 2
                && look.sizes().landscape();
    }

    /** On a small glass the tiles come first: the question stands above them where that makes none of them cramped. */
    private boolean leavesRoomForTitle(Screen.Home home, double height) {
        if (look.sizes().tiny()) {
            return false;
        }
        Words title = title(Optional.empty()).onOneLine().fitted(width());
        title.applyCss();
        double room = roomIn(height);
        HomePlan without = HomePlan.of(look, width(), room, tiles, home.page());
        double left = room - title.prefHeight(width()) - look.sizes().gap();
        return title.isOnOneLine()
                && HomePlan.of(look, width(), left, tiles, home.page()).isAsGood(without, look);
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
        if (!sizes.compact()) {
            asked.getChildren().add(hint.centred());
        }
        asked.setAlignment(Pos.CENTER);
        VBox.setVgrow(asked, Priority.ALWAYS);
        region.getChildren().set(0, asked);
    }

    private void tilesAndDoors(KioskState state, Screen.Home home, double height) {
        Doors doors = new Doors(look, state.offer(), model, width());
        DoorTile toggle = tiles.smallInterpreter(doors.interpreterWidth());
        if (!doors.interpreterInRow()) {
            TouchTarget bar = toggle.region();
            Look.fix(bar, width(), look.u(92));
            region.getChildren().add(bar);
        }
        region.getChildren().add(grid(home, roomIn(height) - doors.height()));
        region.getChildren().add(doors.row(doors.interpreterInRow() ? toggle : null));
    }

    /** Services have the height that the switches and the ways to other pages do not need. */
    private void barsAndTiles(Screen.Home home, double height) {
        Sizes sizes = look.sizes();
        HomePlan plan = HomePlan.of(look, width(), roomIn(height), tiles, home.page());
        TileGrid grid = plan.grid();
        boolean leads = plan.foot() == HomePlan.Foot.NOTHING && !plan.after().isEmpty();
        int places = plan.page().size() + (leads ? 1 : 0);
        TileBody.Sign sign = grid.body(look).signedFor(tiles.names()).sign();
        List<Region> drawn = new ArrayList<>();
        for (Tile tile : plan.page()) {
            drawn.add(tiles.region(grid.body(look, drawn.size(), places).signed(sign), tile));
        }
        if (leads) {
            drawn.add(tiles.more(grid.body(look, drawn.size(), places).signed(sign), plan.after()));
        }
        region.getChildren().add(grid.filled(sizes, drawn));
        foot(plan, HomePlan.barHeight(look, plan.foot()));
    }

    private void foot(HomePlan plan, double height) {
        List<Tile> below = plan.foot() == HomePlan.Foot.OTHERS ? tiles.others() : List.of();
        Cells cells = new Cells(width(), Math.max(1, below.size()), look.sizes().gap());
        HBox bars = new HBox(look.sizes().gap());
        for (Tile tile : below) {
            double each = cells.width(bars.getChildren().size());
            TileBody body = new TileBody(look, TileBody.Shape.SMALL_BOX, each, height);
            bars.getChildren().add(Look.fix(tiles.bar(body, tile), each, height));
        }
        boolean more = plan.foot() == HomePlan.Foot.MORE && !plan.after().isEmpty();
        double wide = width();
        if (tiles.needsApart()) {
            double half = Math.floor(more ? width() - look.u(MORE_BESIDE) - bars.getSpacing() : width());
            bars.getChildren().add(Look.fix(tiles.needs(half), half, height));
            wide -= half + bars.getSpacing();
        }
        if (more) {
            TileBody body = new TileBody(look, TileBody.Shape.SMALL_BOX, wide, height);
            bars.getChildren().add(Look.fix(tiles.moreBar(body, plan.after()), wide, height));
        }
        if (!bars.getChildren().isEmpty()) {
            region.getChildren().add(bars);
        }
    }

    /** The group that is open, where only the head of the screen has room for its name. */
    static @Nullable String namedAbove(Look look, KioskState state) {
        Sizes sizes = look.sizes();
        return sizes.tiny() && sizes.landscape() && state.screen() instanceof Screen.Home home
                ? Optional.ofNullable(home.group())
                        .flatMap(state.offer()::group)
                        .map(group -> group.title(look.language()))
                        .orElse(null)
                : null;
    }

    /** How priority and ordinary numbers are mixed; absent where nobody goes first. */
    static @Nullable Text rule(KioskState state) {
        Office office = state.office();
        return office == null ? null : office.priorityRule();
    }

    /** Whether larger text leaves the way that a lost link is told to a line of its own, which the tiles make room for. */
    static boolean saysItIsAlone(KioskState state) {
        return state.screen() instanceof Screen.Home && state.appearance().largeText() && !state.connected();
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
        if (look.sizes().large()) {
            Words line = title.onOneLine().fitted(width());
            return pill == null ? line : Look.column(look.u(10), line, pill.region());
        }
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

    /** The tiles of a group's page, and of the smallest glass, where the switch has no room of its own. */
    private GridPane grid(Screen.Home home, double room) {
        List<Optional<Tile>> all =
                new ArrayList<>(tiles.all().stream().map(Optional::of).toList());
        if (tiles.needsApart()) {
            all.addFirst(Optional.empty());
        }
        TileGrid plan = home.group() == null
                ? TileGrid.of(look.sizes(), width(), room, all.size())
                : TileGrid.few(look.sizes(), width(), room, all.size());
        List<Optional<Tile>> page = plan.page(all, home.page());
        int left = all.size() - plan.shownUpTo(home.page(), all.size());
        int places = page.size() + (left > 0 ? 1 : 0);
        TileBody.Sign sign = plan.body(look).signedFor(tiles.names()).sign();
        List<Region> drawn = new ArrayList<>();
        for (Optional<Tile> tile : page) {
            TileBody body = plan.body(look, drawn.size(), places).signed(sign);
            drawn.add(tile.map(each -> tiles.region(body, each)).orElseGet(() -> tiles.needs(body.width())));
        }
        if (left > 0) {
            TileBody body = plan.body(look, drawn.size(), places).signed(sign);
            List<Tile> after = all.subList(all.size() - left, all.size()).stream()
                    .flatMap(Optional::stream)
                    .toList();
            drawn.add(tiles.more(body, after));
        }
        return plan.filled(look.sizes(), drawn);
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
        tiles.update(state);
        hint.setText(look.say(state.connected() ? Phrase.HOME_HINT : Phrase.HOME_OFFLINE_HINT));
        if (pill != null) {
            pill.show(state);
        }
    }
}
