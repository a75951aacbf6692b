package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.guide.Procedure;
import vn.motcua.kiosk.model.GuideTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;

/** Looking a procedure up: what is typed, what was found, and the keyboard. */
final class SearchPane implements Pane {
    private static final double ROW_UNITS = 134;

    private final Look look;
    private final VBox region = new VBox();

    /**
     * @param height room from the first finger's breadth within reach to the bar
     * @param low whether there is more room above, which stays empty
     */
    SearchPane(
            Look look,
            KioskState state,
            Screen.Search search,
            KioskModel model,
            LocalDate day,
            double height,
            boolean low) {
        this.look = look;
        GuideTouches guide = model.guide();
        Sizes sizes = look.sizes();
        double whole = sizes.width() - 2 * sizes.margin();
        boolean beside = sizes.landscape();
        double apart = look.u(28);
        double keys = beside ? Math.max(look.u(890), whole * 0.46) : Math.min(whole, look.u(1400));
        double width = beside ? whole - keys - apart : keys;
        region.setId("screen-search");
        region.setAlignment(Pos.TOP_CENTER);
        region.setSpacing(look.u(14));
        region.setPadding(new Insets(look.u(22), sizes.margin(), look.u(18), sizes.margin()));
        Region field = field(search, guide, width);
        Region keyboard = KeyboardPane.words(look, guide, search.typing(), keys);
        if (low) {
            region.getChildren().add(Look.spring());
        }
        if (beside) {
            double rest = height - 2 * look.u(22) - prefHeight(field, width) - region.getSpacing();
            Region rows =
                    found(state.offer().guide().search(search.typed(), day), search, guide, width, rest);
            VBox left = Look.fix(new VBox(region.getSpacing(), field, rows), width, Region.USE_COMPUTED_SIZE);
            region.getChildren().add(new HBox(apart, left, keyboard));
            return;
        }
        region.getChildren().add(field);
        double room = height
                - region.getPadding().getTop()
                - region.getPadding().getBottom()
                - prefHeight(field, width)
                - prefHeight(keyboard, width)
                - 2 * region.getSpacing();
        region.getChildren().add(found(state.offer().guide().search(search.typed(), day), search, guide, width, room));
        if (!low) {
            region.getChildren().add(Look.spring());
        }
        region.getChildren().add(keyboard);
    }

    private static double prefHeight(Region region, double width) {
        region.applyCss();
        return region.prefHeight(width);
    }

    private Region field(Screen.Search search, GuideTouches guide, double width) {
        Palette palette = look.palette();
        boolean empty = search.typed().isEmpty();
        Words words = look.text(
                        1.25,
                        empty ? palette.ink2() : palette.ink(),
                        empty ? look.say(Phrase.SEARCH_HINT) : search.typed() + "|")
                .onOneLine()
                .fitted(width - look.u(230));
        HBox row = Look.row(look.u(20), look.icon("lookup", 56, palette.brand()), Look.grow(words));
        if (!empty) {
            TouchTarget clear = new TouchTarget(
                    "key-clear-field", look.say(Phrase.KEY_CLEAR), look.cardDress(), look.u(2), guide::cleared);
            clear.getChildren().add(look.icon("close", 48, palette.ink()));
            row.getChildren().add(Look.fix(clear, look.u(92), look.u(84)));
        }
        row.setPadding(new Insets(0, look.u(10), 0, look.u(28)));
        row.setMinHeight(look.u(104));
        row.setMaxWidth(width);
        row.setId("search-field");
        return Look.dressed(row, Surface.lined(palette.card(), palette.brand(), look.u(18), look.u(4)));
    }

    private Region found(List<Procedure> found, Screen.Search search, GuideTouches guide, double width, double room) {
        VBox rows = new VBox(look.u(10));
        rows.setMaxWidth(width);
        if (found.isEmpty()) {
            rows.getChildren()
                    .add(new StackPane(look.text(1.1, look.palette().ink2(), look.say(Phrase.SEARCH_NOTHING))
                            .centred()));
            return rows;
        }
        double row = look.u(look.sizes().large() ? ROW_UNITS * 1.2 : ROW_UNITS);
        int places = Math.max(2, (int) ((room + look.u(10)) / (row + look.u(10))));
        TileGrid plan = new TileGrid(1, places, width, row, TileBody.Shape.ROW);
        TileBody body = new TileBody(look, TileBody.Shape.ROW, width);
        int page = Math.min(search.page(), pages(plan, found.size()));
        for (Procedure procedure : plan.page(found, page)) {
            rows.getChildren()
                    .add(Look.fix(
                            DoorTile.procedure(body, procedure, () -> guide.chosen(procedure.code()))
                                    .region(),
                            width,
                            row));
        }
        int left = found.size() - plan.shownUpTo(page, found.size());
        if (left > 0) {
            rows.getChildren()
                    .add(Look.fix(
                            DoorTile.moreFound(body, left, guide::nextPage).region(), width, row));
        }
        return rows;
    }

    private static int pages(TileGrid plan, int found) {
        int page = 0;
        while (plan.shownUpTo(page, found) < found) {
            page++;
        }
        return page;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {}
}
