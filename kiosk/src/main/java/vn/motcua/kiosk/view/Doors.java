package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Offer;

/**
 * The row of small doors below the tiles, and the page of all of them. A row keeps as many doors as fit at a finger's size;
 * the rest stands behind the last one, "something else". The switch for an interpreter shares the row while there is one
 * door at most; else it is a bar of its own above the tiles.
 */
final class Doors {
    private static final String OTHERS = "screen-others";

    private static final double LEAST_UNITS = 235;

    /** Drawing units that stand beside the words of the tile to the page of all doors, and of its bar. */
    private static final double OTHERS_BESIDE = 90;

    private static final double OTHERS_BAR_BESIDE = 158;

    private static final double LEAST_LARGE_UNITS = 290;

    private final Look look;
    private final KioskModel model;
    private final double width;
    private final List<Door> doors;

    Doors(Look look, Offer offer, KioskModel model, double width) {
        this.look = look;
        this.model = model;
        this.width = width;
        this.doors = fitting(offer, look.sizes());
    }

    /** The doors that lead to a page with room on this screen. */
    static List<Door> fitting(Offer offer, Sizes sizes) {
        return offer.doors();
    }

    /** Whether sentences are written on this glass; the smallest leads to the citizen's own phone, or to paper. */
    static boolean canWrite(Sizes sizes) {
        return !sizes.tiny();
    }

    /** Whether the switch for an interpreter stands in the row; a flat screen has width for it, an upright one height. */
    boolean interpreterInRow() {
        return doors.size() < 2 || look.sizes().large() || look.sizes().landscape();
    }

    /** Places of a finger's size in the row. */
    private int places() {
        double gap = look.sizes().gap();
        double least = look.u(look.sizes().large() ? LEAST_LARGE_UNITS : LEAST_UNITS);
        return (int) ((width + gap) / (least + gap));
    }

    /** How high the row is, with the gap above it. */
    double height() {
        return rowHeight() + look.sizes().gap();
    }

    /** In whole pixels, as JavaFX will round it. */
    private double rowHeight() {
        return Math.ceil(look.u(look.sizes().large() ? 120 : doors.size() > 1 ? 98 : 105));
    }

    /** The row; {@code interpreter} is the switch, when it stands in it. */
    Region row(@Nullable DoorTile interpreter) {
        double gap = look.sizes().gap();
        int most = Math.max(1, interpreter == null ? places() : places() - 2);
        boolean all = doors.size() <= most;
        List<Door> shown = all ? doors : doors.subList(0, most - 1);
        int places = shown.size() + (all ? 0 : 1) + (interpreter == null ? 0 : 1);
        double left = width - (interpreter == null ? 0 : interpreterWidth() + gap);
        int small = interpreter == null ? places : places - 1;
        Cells cells = new Cells(left, Math.max(1, small), gap);
        double each = cells.each();
        List<TouchTarget> targets = new ArrayList<>();
        shown.forEach(door -> targets.add(
                DoorTile.small(look, id(door), icon(door), look.say(name(door)), each, () -> model.opened(door))
                        .region()));
        if (!all) {
            targets.add(DoorTile.small(
                            look,
                            "door-others",
                            "more",
                            look.say(Phrase.DOOR_OTHERS),
                            each,
                            () -> model.othersOpened(0))
                    .region());
        }
        HBox row = new HBox(gap);
        for (int i = 0; i < targets.size(); i++) {
            row.getChildren().add(Look.fix(targets.get(i), cells.width(i), rowHeight()));
        }
        if (interpreter != null) {
            row.getChildren().add(Look.fix(interpreter.region(), interpreterWidth(), rowHeight()));
        }
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /** How wide the switch for an interpreter may be. */
    double interpreterWidth() {
        if (!interpreterInRow() || doors.isEmpty()) {
            return width;
        }
        double gap = look.sizes().gap();
        int most = Math.max(1, places() - 2);
        int small = Math.min(doors.size(), most);
        return Math.floor(small == 1 ? (width - gap) / 2 : (width - (small + 1) * gap) / (small + 2) * 2 + gap);
    }

    /** A door among the tiles of a small screen. */
    static Region tile(TileBody body, Door door, KioskModel model) {
        Look look = body.look();
        return DoorTile.door(
                        body, id(door), icon(door), look.say(name(door)), hint(body, door), () -> model.opened(door))
                .region();
    }

    /** On the smallest glass the hints of all doors, or none, so that their tiles are alike. */
    private static String hint(TileBody body, Door door) {
        Look look = body.look();
        boolean room = !look.sizes().tiny()
                || look.sizes().slender()
                        && Arrays.stream(Door.values())
                                .allMatch(each -> look.text(1, look.palette().ink(), look.say(hint(each)))
                                                .onOneLine()
                                                .prefWidth(-1)
                                        <= body.width() - look.u(OTHERS_BAR_BESIDE));
        return room ? look.say(hint(door)) : "";
    }

    /** The same as a bar. */
    static Region bar(TileBody body, Door door, KioskModel model) {
        return bar(body, door, body.look().say(hint(door)), model);
    }

    private static Region bar(TileBody body, Door door, String below, KioskModel model) {
        return DoorTile.bar(body, id(door), icon(door), body.look().say(name(door)), below, () -> model.opened(door))
                .region();
    }

    /** The door to the page of all doors, among the tiles of a small screen. */
    static Region othersTile(TileBody body, Offer offer, KioskModel model) {
        Look look = body.look();
        String behind = told(look, offer, body.width() - look.u(OTHERS_BESIDE));
        return DoorTile.door(
                        body, "door-others", "more", look.say(Phrase.DOOR_OTHERS), behind, () -> model.othersOpened(0))
                .region();
    }

    /** The same as a bar. */
    static Region othersBar(TileBody body, Offer offer, KioskModel model) {
        Look look = body.look();
        String behind = told(look, offer, body.width() - look.u(OTHERS_BAR_BESIDE));
        return DoorTile.bar(
                        body, "door-others", "more", look.say(Phrase.DOOR_OTHERS), behind, () -> model.othersOpened(0))
                .region();
    }

    /** In a word each what stands on the page of all doors, the most wanted first, as many as {@code room} pixels hold. */
    private static String told(Look look, Offer offer, double room) {
        String told = "";
        for (Door door : fitting(offer, look.sizes())) {
            String more = told.isEmpty() ? look.say(word(door)) : told + ", " + look.say(word(door));
            if (look.text(1, look.palette().ink(), more).onOneLine().prefWidth(-1) > room) {
                break;
            }
            told = more;
        }
        return told.isEmpty()
                ? ""
                : told.substring(0, 1).toUpperCase(look.language().locale()) + told.substring(1);
    }

    /** The page of everything beside numbers. */
    static Pane page(Look look, KioskState state, int page, KioskModel model, double height) {
        List<Door> all = fitting(state.offer(), look.sizes());
        return ChoicePage.of(look, "more", look.say(Phrase.OTHERS_TITLE), height, all.size())
                .<Pane>map(rows -> new Still(rows.region(
                        OTHERS,
                        all.stream().map(door -> tile(rows.body(), door, model)).toList())))
                .orElseGet(() -> tiles(look, all, page, model, height));
    }

    private static Pane tiles(Look look, List<Door> all, int page, KioskModel model, double height) {
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin();
        VBox region = new VBox(sizes.gap());
        region.setId(OTHERS);
        double padding = look.u(sizes.tiny() ? 5 : sizes.compact() ? 12 : 26);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        Words title = look.bold(
                        sizes.tiny() ? 1.1 : sizes.compact() ? 1.2 : 1.4375,
                        look.palette().ink(),
                        look.say(Phrase.OTHERS_TITLE))
                .onOneLine()
                .fitted(width);
        if (!title.isOnOneLine()) {
            title.even(width);
        }
        region.getChildren().add(title);
        title.applyCss();
        double room = height - 2 * padding - Math.ceil(title.prefHeight(width)) - sizes.gap();
        TileGrid plan = sizes.tiny()
                ? TileGrid.keys(sizes, width, room, all.size())
                : TileGrid.of(sizes, width, room, all.size());
        List<Door> shown = plan.page(all, page);
        int left = all.size() - plan.shownUpTo(page, all.size());
        int places = shown.size() + (left > 0 ? 1 : 0);
        List<String> names = all.stream().map(door -> look.say(name(door))).toList();
        List<Region> tiles = new ArrayList<>();
        for (Door door : shown) {
            TileBody body = plan.body(look, tiles.size(), places).signedFor(names);
            tiles.add(sizes.tiny() ? bar(body, door, hint(body, door), model) : tile(body, door, model));
        }
        if (left > 0) {
            TileBody body = plan.body(look, tiles.size(), places).signedFor(names);
            String name = look.say(Phrase.DOOR_OTHERS);
            tiles.add(DoorTile.door(body, "tile-more", "more", name, "", () -> model.othersOpened(page + 1))
                    .region());
        }
        region.getChildren().add(plan.filled(sizes, tiles));
        return new Still(region);
    }

    /** A page on which nothing changes. */
    record Still(Region region) implements Pane {
        @Override
        public void update(KioskState state) {}
    }

    private static String id(Door door) {
        return "door-" + door.slug();
    }

    private static String icon(Door door) {
        return switch (door) {
            case GUIDE -> "checklist";
            case APPOINTMENT -> "calendar";
            case SURVEY -> "smile";
            case DOSSIER -> "lookup";
            case FEEDBACK -> "feedback";
        };
    }

    private static Phrase name(Door door) {
        return switch (door) {
            case GUIDE -> Phrase.DOOR_GUIDE;
            case APPOINTMENT -> Phrase.DOOR_APPOINTMENT;
            case SURVEY -> Phrase.DOOR_SURVEY;
            case DOSSIER -> Phrase.DOOR_DOSSIER;
            case FEEDBACK -> Phrase.DOOR_FEEDBACK;
        };
    }

    /** In one word. */
    private static Phrase word(Door door) {
        return switch (door) {
            case GUIDE -> Phrase.DOOR_GUIDE_WORD;
            case APPOINTMENT -> Phrase.DOOR_APPOINTMENT_WORD;
            case SURVEY -> Phrase.DOOR_SURVEY_WORD;
            case DOSSIER -> Phrase.DOOR_DOSSIER_WORD;
            case FEEDBACK -> Phrase.DOOR_FEEDBACK_WORD;
        };
    }

    private static Phrase hint(Door door) {
        return switch (door) {
            case GUIDE -> Phrase.DOOR_GUIDE_HINT;
            case APPOINTMENT -> Phrase.DOOR_APPOINTMENT_HINT;
            case SURVEY -> Phrase.DOOR_SURVEY_HINT;
            case DOSSIER -> Phrase.DOOR_DOSSIER_HINT;
            case FEEDBACK -> Phrase.DOOR_FEEDBACK_HINT;
        };
    }
}
