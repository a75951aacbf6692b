package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;
import vn.motcua.protocol.Text;

/** The services: one touch gives a number. As many tiles as fit at a finger's size, the rest behind "other services". */
final class HomePane implements Pane {
    private final Look look;
    private final VBox region = new VBox();
    private final List<ServiceTile> tiles = new ArrayList<>();
    private final @Nullable PriorityCard priority;
    private final @Nullable Pill pill;
    private final Words hint;

    HomePane(Look look, KioskState state, Screen.Home home, KioskModel model, double height) {
        this.look = look;
        Sizes sizes = look.sizes();
        Office office = state.office();
        Text rule = office == null ? null : office.priorityRule();
        priority = rule == null ? null : new PriorityCard(look, look.language().of(rule), model::priorityToggled);
        region.setSpacing(sizes.gap());
        region.setPadding(new Insets(
                look.u(sizes.compact() ? 12 : 26), sizes.margin(), look.u(sizes.compact() ? 10 : 22), sizes.margin()));
        hint = look.text(1, look.palette().ink2(), look.say(Phrase.HOME_HINT));
        pill = sizes.compact() || sizes.large() ? null : new Pill(look);
        if (!sizes.compact()) {
            region.getChildren().add(head());
        }
        if (priority != null) {
            region.getChildren().add(priority.region());
        }
        region.getChildren().add(grid(state, home.page(), model, height));
        update(state);
    }

    private Region head() {
        Words title =
                look.bold(look.sizes().large() ? 1.6 : 1.4375, look.palette().ink(), look.say(Phrase.HOME_TITLE));
        if (pill == null) {
            return title.onOneLine()
                    .fitted(look.sizes().width() - 2 * look.sizes().margin());
        }
        VBox words = Look.column(look.u(2), title, hint);
        return Look.row(look.u(24), Look.grow(words), pill.region);
    }

    private GridPane grid(KioskState state, int page, KioskModel model, double height) {
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin();
        region.applyCss();
        double above = 0;
        for (var node : region.getChildren()) {
            above += node.prefHeight(width) + sizes.gap();
        }
        double room = height
                - above
                - region.getPadding().getTop()
                - region.getPadding().getBottom();
        Grid plan = Grid.of(sizes, width, room, state.services().size());
        GridPane grid = plan.pane(sizes);
        List<Service> shown = plan.page(state.services(), page);
        for (int i = 0; i < shown.size(); i++) {
            Service service = shown.get(i);
            ServiceTile tile =
                    new ServiceTile(look, service, plan.shape, plan.tileWidth, () -> model.serviceChosen(service.id()));
            tiles.add(tile);
            plan.put(grid, tile.region(), i);
        }
        int left =
                state.services().size() - plan.shownUpTo(page, state.services().size());
        if (left > 0) {
            plan.put(grid, ServiceTile.more(look, plan.shape, left, plan.tileWidth, model::nextPage), shown.size());
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
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
        tiles.forEach(tile -> tile.update(state));
        if (pill != null) {
            hint.setText(look.say(state.connected() ? Phrase.HOME_HINT : Phrase.HOME_OFFLINE_HINT));
            pill.show(state);
        }
    }

    /** How the tiles are laid out: decided by the room, never by load. */
    private record Grid(int columns, int rows, double tileWidth, double tileHeight, ServiceTile.Shape shape) {
        static Grid of(Sizes sizes, double width, double room, int services) {
            ServiceTile.Shape shape = sizes.compact()
                    ? ServiceTile.Shape.SMALL_BOX
                    : sizes.large() ? ServiceTile.Shape.ROW : ServiceTile.Shape.BOX;
            int columns = fitting(width, leastWidth(sizes, shape), sizes);
            if (columns == 1 && shape == ServiceTile.Shape.BOX) {
                shape = ServiceTile.Shape.ROW;
            }
            // Two rows at least: one place of a page may lead to the next, and a page must show a service.
            int most = Math.max(2, fitting(room, leastHeight(sizes, shape), sizes));
            int rows = Math.clamp(Math.ceilDiv(services, columns), Math.min(most, 4), most);
            double tileWidth = (width - (columns - 1) * sizes.gap()) / columns;
            double tileHeight = (room - (rows - 1) * sizes.gap()) / rows;
            return new Grid(columns, rows, tileWidth, tileHeight, shape);
        }

        private static int fitting(double room, double least, Sizes sizes) {
            return Math.max(1, (int) ((room + sizes.gap()) / (least + sizes.gap())));
        }

        private static double leastWidth(Sizes sizes, ServiceTile.Shape shape) {
            return sizes.u(
                    switch (shape) {
                        case BOX -> 420;
                        case SMALL_BOX -> sizes.large() ? 400 : 310;
                        case ROW -> 700;
                    });
        }

        private static double leastHeight(Sizes sizes, ServiceTile.Shape shape) {
            return sizes.u(
                    switch (shape) {
                        case BOX -> 226;
                        case SMALL_BOX -> sizes.large() ? 144 : 140;
                        case ROW -> sizes.large() ? 150 : 130;
                    });
        }

        private int places() {
            return columns * rows;
        }

        /** The services up to the end of {@code page}; every page but the last keeps one place for "other services". */
        int shownUpTo(int page, int services) {
            int shown = 0;
            for (int p = 0; p <= page; p++) {
                shown = services - shown <= places() ? services : shown + places() - 1;
            }
            return shown;
        }

        List<Service> page(List<Service> services, int page) {
            int from = page == 0 ? 0 : shownUpTo(page - 1, services.size());
            return services.subList(from, shownUpTo(page, services.size()));
        }

        GridPane pane(Sizes sizes) {
            GridPane grid = new GridPane(sizes.gap(), sizes.gap());
            for (int column = 0; column < columns; column++) {
                ColumnConstraints constraints = new ColumnConstraints();
                constraints.setMinWidth(tileWidth);
                constraints.setMaxWidth(tileWidth);
                grid.getColumnConstraints().add(constraints);
            }
            for (int row = 0; row < rows; row++) {
                RowConstraints constraints = new RowConstraints();
                constraints.setMinHeight(tileHeight);
                constraints.setMaxHeight(tileHeight);
                grid.getRowConstraints().add(constraints);
            }
            return grid;
        }

        void put(GridPane grid, Region tile, int place) {
            Look.fix(tile, tileWidth, tileHeight);
            grid.add(tile, place % columns, place / columns);
        }
    }

    /** Everybody who waits, or that the link is down and numbers still work. */
    private static final class Pill {
        private final Look look;
        private final HBox region;
        private final Words words;
        private final Region people;
        private final Region warning;

        Pill(Look look) {
            this.look = look;
            words = look.bold(1, look.palette().jade(), "").onOneLine();
            people = look.icon("people", 40, look.palette().jade());
            warning = look.icon("warning", 40, look.palette().amber());
            region = Look.row(look.u(14), people, words);
            region.setPadding(new Insets(0, look.u(26), 0, look.u(22)));
            region.setMinHeight(look.u(72));
            region.setMaxHeight(look.u(72));
            region.setMinWidth(Region.USE_PREF_SIZE);
            region.setAlignment(Pos.CENTER_LEFT);
        }

        void show(KioskState state) {
            boolean online = state.connected();
            Palette palette = look.palette();
            Color ink = online ? palette.jade() : palette.amber();
            Color field = online ? palette.jadeSoft() : palette.amberSoft();
            words.setColor(ink);
            words.setText(
                    online ? look.say(Phrase.HOME_WAITING, state.queue().waiting()) : look.say(Phrase.HOME_OFFLINE));
            region.getChildren().set(0, online ? people : warning);
            Look.dressed(
                    region,
                    palette.contrast()
                            ? Surface.lined(field, ink, look.u(36), look.u(3))
                            : Surface.flat(field, look.u(36)));
        }
    }
}
