package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.model.GuideTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.Procedure;

/** Looking a procedure up: what is typed, what was found, and the keyboard. */
final class SearchPane implements Pane {
    private static final double TWO_ROWS = 205;

    private final Look look;
    private final GuideTouches guide;
    private final KioskModel model;
    private final VBox region = new VBox();

    SearchPane(Look look, KioskState state, Screen.Search search, KioskModel model, LocalDate day, double height) {
        this.look = look;
        this.model = model;
        this.guide = model.guide();
        Sizes sizes = look.sizes();
        region.setId("screen-search");
        KeySet shown = search.keys();
        if (!sizes.keyboardFits() && shown != null) {
            double width = sizes.width() - 2 * sizes.margin();
            int found = state.offer().guide().search(search.typed(), day).size();
            new SearchKeys(look, guide, search, found)
                    .fill(region, shown, height, room -> found(state, search, day, width, room));
            return;
        }
        if (!sizes.keyboardFits()) {
            withoutKeys(state, search, day, height);
            return;
        }
        double whole = sizes.width() - 2 * sizes.margin();
        boolean beside = sizes.landscape();
        double apart = look.u(28);
        double keys = beside ? KeyboardPane.widthBeside(look, whole) : Math.min(whole, look.u(1400));
        double width = beside ? whole - keys - apart : keys;
        region.setAlignment(Pos.TOP_CENTER);
        region.setSpacing(look.u(14));
        region.setPadding(new Insets(look.u(22), sizes.margin(), look.u(18), sizes.margin()));
        Region field = field(state, search, day, width);
        if (beside) {
            double down = height - 2 * look.u(22);
            Region keyboard = KeyboardPane.words(look, guide, search.typing(), keys, down);
            double rest = down - prefHeight(field, width) - region.getSpacing();
            Region rows = found(state, search, day, width, rest);
            VBox left = Look.fix(new VBox(region.getSpacing(), field, rows), width, Region.USE_COMPUTED_SIZE);
            region.getChildren().add(new HBox(apart, left, keyboard));
            return;
        }
        Region keyboard = KeyboardPane.words(look, guide, search.typing(), keys);
        region.getChildren().add(field);
        double room = height
                - region.getPadding().getTop()
                - region.getPadding().getBottom()
                - prefHeight(field, width)
                - prefHeight(keyboard, width)
                - 3 * region.getSpacing();
        region.getChildren().add(found(state, search, day, width, room));
        region.getChildren().add(Look.spring());
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
            double finger = Math.ceil(Math.max(look.u(84), 20 * look.sizes().millimetre()));
            row.getChildren().add(Look.fix(clear, Math.max(look.u(92), finger), finger));
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
            return nothing(search, width, room);
        }
        List<FoundRows.Hit> hits = new ArrayList<>(
                byField
                        ? fields.stream()
                                .map(name -> field(fields.indexOf(name), name, state, day))
                                .toList()
                        : all.stream().map(this::hit).toList());
        boolean titled = search.keys() == null && titled(search);
        if (field == null && search.keys() == null && !look.sizes().keyboardFits() && !titled) {
            hits.addFirst(keys(search));
        }
        Phrase left = byField ? Phrase.SEARCH_LEFT_FIELDS : Phrase.SEARCH_LEFT;
        return new FoundRows(look, hits, titled ? typing() : null, left, width, room)
                .region(search.page(), guide::nextPage);
    }

    /** Where a row fills much of a page what was typed is told in the title, and a small key leads back to it. */
    private boolean titled(Screen.Search search) {
        Sizes sizes = look.sizes();
        return search.field() == null
                && !search.typed().isEmpty()
                && !sizes.keyboardFits()
                && (sizes.tiny() || sizes.landscape());
    }

    private FoundRows.Hit typing() {
        return new FoundRows.Hit(
                "search-keys", "lookup", look.say(Phrase.SEARCH_TYPE), "", () -> guide.opened(KeySet.LETTERS));
    }

    /** With how much it finds, where that has room beside it. */
    private Words typed(String typed, int found, double width) {
        Words both = title("“" + typed + "” · " + look.say(Phrase.SEARCH_IN_FIELD, found));
        both.applyCss();
        return both.prefWidth(-1) <= width ? both : title("“" + typed + "”").fitted(width);
    }

    private Words title(String words) {
        return look.bold(look.sizes().tiny() ? 1 : 1.2, look.palette().ink(), words)
                .somebodys()
                .onOneLine();
    }

    /** Leads to the keys, which have no room beside what was found. */
    private FoundRows.Hit keys(Screen.Search search) {
        boolean empty = search.typed().isEmpty();
        return new FoundRows.Hit(
                "search-keys",
                "lookup",
                empty
                        ? look.say(look.sizes().tiny() ? Phrase.SEARCH_HINT_BRIEF : Phrase.SEARCH_HINT)
                        : "“" + search.typed() + "”",
                look.say(Phrase.SEARCH_KEYS),
                () -> guide.opened(KeySet.LETTERS));
    }

    private FoundRows.Hit field(int place, String name, KioskState state, LocalDate day) {
        int procedures = state.offer().guide().in(name, day).size();
        return new FoundRows.Hit(
                "field-" + place,
                "document",
                told(name, state, day),
                look.say(Phrase.SEARCH_IN_FIELD, procedures),
                () -> guide.fieldChosen(name));
    }

    private FoundRows.Hit hit(Procedure procedure) {
        Procedure told = told(procedure);
        return new FoundRows.Hit(
                "procedure-" + procedure.code().replace('.', '-'),
                "document",
                told.name(),
                told.code() + " · " + told.field(),
                () -> guide.chosen(procedure.code()));
    }

    /** Nothing was found: what to do instead. */
    private Region nothing(Screen.Search search, double width, double room) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        List<TouchTarget> ways = new ArrayList<>();
        if (!search.typed().isEmpty()) {
            ways.add(look.otherButton("search-again", look.say(Phrase.SEARCH_NOTHING_CLEAR), this::again));
        }
        ways.add(look.mainButton("search-help", "help", look.say(Phrase.SEARCH_NOTHING_HELP), model::helpCalled));
        Region foot = MessagePane.ways(look, ways, width);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        double side = compact ? 90 : 150;
        VBox said = Look.column(
                look.u(compact ? 8 : 16),
                Spare.of(Look.dressed(
                        look.badge(
                                look.icon("lookup", side * 0.55, palette.amber(), 1.6),
                                side,
                                palette.amberSoft(),
                                side / 2),
                        look.field(palette.amberSoft(), palette.amber(), side / 2))),
                look.bold(compact ? 1.2 : 1.5, palette.ink(), look.say(Phrase.SEARCH_NOTHING))
                        .balanced(width),
                Spare.of(look.text(compact ? 1 : 1.15, palette.ink2(), look.say(Phrase.SEARCH_NOTHING_WHAT))
                        .balanced(width)));
        said.setAlignment(Pos.CENTER);
        VBox.setVgrow(said, Priority.ALWAYS);
        VBox page = Look.column(look.u(compact ? 8 : 16), said, foot);
        Spare.fit(page, width, room);
        return Look.fix(page, width, Math.floor(room));
    }

    /** Nothing typed, and the keys to type on. */
    private void again() {
        guide.cleared();
        if (!look.sizes().keyboardFits()) {
            guide.opened(KeySet.LETTERS);
        }
    }

    private Procedure told(Procedure procedure) {
        return procedure.in(look.language().tag());
    }

    /** A field in the language of the screen, where one of its procedures tells it. */
    private String told(String field, KioskState state, LocalDate day) {
        return state.offer().guide().in(field, day).stream()
                .map(procedure -> told(procedure).field())
                .filter(other -> !other.equals(field))
                .findFirst()
                .orElse(field);
    }

    /** Without room for a keyboard beside them the fields stand alone; one row leads to the keys. */
    private void withoutKeys(KioskState state, Screen.Search search, LocalDate day, double height) {
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin();
        double above = look.u(sizes.tiny() ? 5 : 10);
        region.setSpacing(look.u(8));
        region.setPadding(new Insets(above, sizes.margin(), above, sizes.margin()));
        double room = height - 2 * above;
        String field = search.field();
        Words title = titled(search)
                ? typed(
                        search.typed(),
                        state.offer().guide().search(search.typed(), day).size(),
                        width)
                : title(field == null ? look.say(Phrase.SEARCH_TITLE) : told(field, state, day))
                        .fitted(width);
        double below = room - prefHeight(title, width) - region.getSpacing();
        if (below >= look.u(TWO_ROWS)) {
            region.getChildren().add(title);
            room = below;
        }
        region.getChildren().add(found(state, search, day, width, room));
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {}
}
