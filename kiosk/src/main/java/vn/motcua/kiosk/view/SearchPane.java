package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.GuideTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.Procedure;

/** Looking a procedure up: what is typed, what was found, and the keyboard. */
final class SearchPane implements Pane {
    private static final double ROW_UNITS = 134;
    private static final double COMPACT_ROW_UNITS = 117;

    private final Look look;
    private final GuideTouches guide;
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
        this.guide = model.guide();
        Sizes sizes = look.sizes();
        if (!sizes.keyboardFits()) {
            withoutKeys(state, search, day, height);
            return;
        }
        double whole = sizes.width() - 2 * sizes.margin();
        boolean beside = sizes.landscape();
        double apart = look.u(28);
        double keys = beside ? Math.max(look.u(890), whole * 0.46) : Math.min(whole, look.u(1400));
        double width = beside ? whole - keys - apart : keys;
        region.setId("screen-search");
        region.setAlignment(Pos.TOP_CENTER);
        region.setSpacing(look.u(14));
        region.setPadding(new Insets(look.u(22), sizes.margin(), look.u(18), sizes.margin()));
        Region field = field(state, search, day, width);
        Region keyboard = KeyboardPane.words(look, guide, search.typing(), keys);
        if (low) {
            region.getChildren().add(Look.spring());
        }
        if (beside) {
            double rest = height - 2 * look.u(22) - prefHeight(field, width) - region.getSpacing();
            Region rows = found(state, search, day, width, rest);
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
                - 3 * region.getSpacing();
        region.getChildren().add(found(state, search, day, width, room));
        if (!low) {
            region.getChildren().add(Look.spring());
        }
        region.getChildren().add(keyboard);
    }

    private static double prefHeight(Region region, double width) {
        region.applyCss();
        return Math.max(region.minHeight(width), region.prefHeight(width));
    }

    private Region field(KioskState state, Screen.Search search, LocalDate day, double width) {
        Palette palette = look.palette();
        String chosen = search.field();
        boolean empty = search.typed().isEmpty() && chosen == null;
        Words words = look.text(
                        1.25,
                        empty ? palette.ink2() : palette.ink(),
                        empty
                                ? look.say(Phrase.SEARCH_HINT)
                                : chosen == null ? search.typed() + "|" : told(chosen, state, day))
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

    /** What a citizen chooses from: what was found, or the fields while there is too much to look through. */
    private Region found(KioskState state, Screen.Search search, LocalDate day, double width, double room) {
        Catalogue catalogue = state.offer().guide();
        String field = search.field();
        List<String> fields = catalogue.fields(day);
        List<Procedure> all = field != null ? catalogue.in(field, day) : catalogue.search(search.typed(), day);
        boolean byField =
                field == null && search.typed().isEmpty() && fields.size() > 1 && all.size() > Offer.MOST_UNGROUPED;
        if (all.isEmpty()) {
            return new StackPane(look.text(1.1, look.palette().ink2(), look.say(Phrase.SEARCH_NOTHING))
                    .centred());
        }
        double height = height(room);
        TileBody body = new TileBody(look, TileBody.Shape.ROW, width, height);
        return byField
                ? rows(
                        fields,
                        search,
                        width,
                        room,
                        height,
                        name -> DoorTile.field(
                                body,
                                fields.indexOf(name),
                                told(name, state, day),
                                catalogue.in(name, day).size(),
                                () -> guide.fieldChosen(name)))
                : rows(
                        all,
                        search,
                        width,
                        room,
                        height,
                        procedure -> DoorTile.procedure(body, told(procedure), () -> guide.chosen(procedure.code())));
    }

    private Procedure told(Procedure procedure) {
        return procedure.in(look.language().tag());
    }

    /** A field in the language of the screen, where one of its procedures tells it. */
    private String told(String field, KioskState state, LocalDate day) {
        return state.offer().guide().in(field, day).stream()
                .map(procedure -> told(procedure).field())
                .findFirst()
                .orElse(field);
    }

    /** A row is as high as two lines of a name need; on a small glass as high as its share of the room. */
    private double height(double room) {
        Sizes sizes = look.sizes();
        if (!sizes.compact()) {
            double usual = look.u(sizes.large() ? ROW_UNITS * 1.2 : ROW_UNITS);
            double least = look.u(sizes.large() ? ROW_UNITS : COMPACT_ROW_UNITS);
            return Math.max(least, Math.min(usual, (room - sizes.gap()) / 2));
        }
        int places = places(room, look.u(COMPACT_ROW_UNITS));
        return Math.min((room - (places - 1) * look.sizes().gap()) / places, look.u(160));
    }

    private int places(double room, double row) {
        return Math.max(
                2, (int) ((room + look.sizes().gap()) / (row + look.sizes().gap())));
    }

    private <T> Region rows(
            List<T> all, Screen.Search search, double width, double room, double row, Function<T, DoorTile> drawn) {
        VBox rows = new VBox(look.sizes().gap());
        rows.setMaxWidth(width);
        TileGrid plan = TileGrid.rows(look.sizes(), width, row, places(room, row));
        int page = Math.min(search.page(), pages(plan, all.size()));
        plan.page(all, page)
                .forEach(each ->
                        rows.getChildren().add(Look.fix(drawn.apply(each).region(), width, row)));
        int left = all.size() - plan.shownUpTo(page, all.size());
        if (left > 0) {
            TileBody body = plan.body(look);
            rows.getChildren()
                    .add(Look.fix(
                            DoorTile.moreFound(body, left, guide::nextPage).region(), width, row));
        }
        return rows;
    }

    /** Without room for a keyboard the citizen goes by fields. */
    private void withoutKeys(KioskState state, Screen.Search search, LocalDate day, double height) {
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin();
        double above = look.u(sizes.tiny() ? 5 : 10);
        region.setSpacing(look.u(8));
        region.setPadding(new Insets(above, sizes.margin(), above, sizes.margin()));
        double room = height - 2 * above;
        if (!sizes.tiny()) {
            String field = search.field();
            Words title = look.bold(
                            1.2,
                            look.palette().ink(),
                            field == null ? look.say(Phrase.DOOR_GUIDE_HINT) : told(field, state, day))
                    .onOneLine()
                    .fitted(width);
            region.getChildren().add(title);
            room -= prefHeight(title, width) + region.getSpacing();
        }
        region.getChildren().add(found(state, search, day, width, room));
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
