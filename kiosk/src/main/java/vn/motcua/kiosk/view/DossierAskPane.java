package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.DossierCode;
import vn.motcua.kiosk.model.DossierCode.Progress;
import vn.motcua.kiosk.model.DossierTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;

/**
 * Which dossier? Its code on large keys, with a word about what comes next as it is typed. The smallest glass shows only
 * the keys that may come next, and no letters but those that agencies begin with.
 */
final class DossierAskPane {
    /** Fewer rows than these do not hold every key of the first page. */
    private static final int LEAST_ROWS = 3;

    private static final String DIGITS = "1234567890";
    /** Provinces begin with H, ministries with G; any other letter is one key away. */
    private static final String USUAL = "HG";

    private static final char ERASE = '<';
    private static final char LETTERS = '@';
    private static final char MORE = '+';
    private static final char NUMBERS = '#';
    /** Four to a row, as on a telephone with a row beside it. */
    private static final String SQUARE = "123H456G789" + LETTERS + ".0-" + ERASE;
    /** Two rows, with the way on at the end of the second. */
    private static final String FLAT = "12345.HG" + LETTERS + "67890-" + ERASE;

    private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Look look;
    private final DossierTouches touches;
    private final Screen.DossierAsk ask;
    private final boolean scans;
    private final Progress progress;
    private final double width;

    private DossierAskPane(Look look, Screen.DossierAsk ask, KioskModel model) {
        this.look = look;
        this.touches = model.dossier();
        this.scans = model.scans();
        this.ask = ask;
        this.progress = DossierCode.progress(ask.typed());
        Sizes sizes = look.sizes();
        this.width = Math.min(
                sizes.width() - 2 * sizes.margin(), look.u(sizes.compact() || sizes.landscape() ? 1600 : 1000));
    }

    static Pane of(Look look, Screen.DossierAsk ask, KioskModel model, double height) {
        return new DossierAskPane(look, ask, model).draw(height);
    }

    private Pane draw(double height) {
        Sizes sizes = look.sizes();
        double padding = look.u(sizes.slender() ? 5 : sizes.tiny() ? 7 : sizes.compact() ? 12 : 36);
        VBox region = new VBox(sizes.compact() ? sizes.gap() : look.u(26));
        region.setId("screen-dossier");
        region.setAlignment(Pos.BOTTOM_CENTER);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        if (!sizes.compact()) {
            StackPane asked = new StackPane(title());
            asked.setMinHeight(Region.USE_PREF_SIZE);
            VBox.setVgrow(asked, Priority.ALWAYS);
            region.getChildren().add(asked);
        }
        region.getChildren().add(field());
        if (!sizes.tiny()) {
            region.getChildren().add(word());
        }
        double room = height - 2 * padding;
        Region look = inGrid() || sizes.tiny() ? null : button();
        if (look != null) {
            room -= height(look) + region.getSpacing();
        }
        for (var node : region.getChildren()) {
            room -= height((Region) node) + region.getSpacing();
        }
        if (!sizes.compact() && KeyGrid.rows(this.look, room) < LEAST_ROWS) {
            // Every key before the question: what the field is for stands in it.
            room += height((Region) region.getChildren().removeFirst()) + region.getSpacing();
        }
        region.getChildren().add(grid(room));
        if (look != null) {
            region.getChildren().add(look);
        }
        return new Doors.Still(region);
    }

    /** The way on takes what is left of the last row, so that its word fits. */
    private Region grid(double room) {
        List<TouchTarget> keys = keys(room);
        GridPane grid = (GridPane) KeyGrid.of(look, keys, 4, width, room);
        TouchTarget last = keys.getLast();
        Integer column = GridPane.getColumnIndex(last);
        int free = column == null ? 0 : grid.getColumnCount() - column;
        if ("dossier-look".equals(last.getId()) && free > 1) {
            double wide = last.getPrefWidth() * free + look.sizes().gap() * (free - 1);
            GridPane.setColumnSpan(last, free);
            Look.fix(last, wide, last.getPrefHeight());
        }
        return grid;
    }

    private double height(Region node) {
        node.applyCss();
        return node.prefHeight(width);
    }

    private Words title() {
        Words title = look.bold(look.sizes().large() ? 1.4 : 1.5, look.palette().ink(), look.say(Phrase.DOSSIER_TITLE))
                .centred();
        title.setMaxWidth(width);
        return title;
    }

    private Region field() {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        boolean empty = ask.typed().isEmpty();
        boolean noDay = sizes.tiny() && progress == Progress.NO_SUCH_DAY;
        Words words = empty || noDay
                ? look.text(
                                1,
                                noDay ? palette.amber() : palette.ink2(),
                                look.say(noDay ? Phrase.DOSSIER_NO_DAY : Phrase.DOSSIER_HINT))
                        .onOneLine()
                        .fitted(width - look.u(40))
                : look.bold(sizes.tiny() ? 1 : sizes.compact() ? 1.4 : 1.8, palette.ink(), ask.typed())
                        .somebodys()
                        .onOneLine()
                        .fitted(width - look.u(40));
        if (sizes.slender() && !words.isOnOneLine()) {
            words = end(empty || noDay ? look.say(Phrase.DOSSIER_TITLE) : ask.typed(), words.color());
        }
        StackPane field = new StackPane(words.centred());
        field.setId("dossier-field");
        field.setMinHeight(look.u(sizes.tiny() ? 44 : sizes.compact() ? 76 : 124));
        field.setPrefHeight(field.getMinHeight());
        field.setMaxWidth(width);
        return sizes.tiny()
                ? field
                : Look.dressed(
                        field,
                        Surface.lined(
                                palette.card(), wrong() ? palette.amber() : palette.brand(), look.u(18), look.u(4)));
    }

    /** The end of what is typed, where all of it has no room on one line: the next key is added there. */
    private Words end(String whole, Color ink) {
        double room = width - look.u(20);
        Words words = line(whole, ink);
        for (int from = 1; words.prefWidth(-1) > room && from < whole.length(); from++) {
            words = line("…" + whole.substring(from), ink);
        }
        return words;
    }

    private Words line(String text, Color ink) {
        Words words = look.bold(0.9, ink, text).somebodys().onOneLine();
        words.applyCss();
        return words;
    }

    private boolean wrong() {
        return progress == Progress.WRONG || progress == Progress.NO_SUCH_DAY;
    }

    /** What is to be typed next, or what is wrong. */
    private Words word() {
        Palette palette = look.palette();
        Phrase said = switch (progress) {
            case EMPTY -> scans ? Phrase.DOSSIER_EMPTY_SCAN : Phrase.DOSSIER_EMPTY;
            case AGENCY -> Phrase.DOSSIER_AGENCY;
            case DAY -> Phrase.DOSSIER_DAY;
            case NUMBER -> Phrase.DOSSIER_NUMBER;
            case WHOLE -> Phrase.DOSSIER_WHOLE;
            case WRONG -> Phrase.DOSSIER_WRONG;
            case NO_SUCH_DAY -> Phrase.DOSSIER_NO_DAY;
        };
        Color ink = wrong() ? palette.amber() : progress == Progress.WHOLE ? palette.jade() : palette.ink2();
        Words word = look.text(1, ink, look.say(said));
        if (look.sizes().compact()) {
            word.onOneLine().fitted(width);
        }
        word.centred();
        word.setId("dossier-word");
        word.setMaxWidth(width);
        return word;
    }

    private List<TouchTarget> keys(double room) {
        boolean tiny = look.sizes().tiny();
        List<TouchTarget> keys = new ArrayList<>();
        (tiny ? next() : order(room))
                .chars()
                .forEach(key -> keys.add(
                        switch (key) {
                            case ERASE -> KeyGrid.erase(look, touches::erased);
                            case LETTERS -> page("key-letters", Phrase.KEY_LETTERS, "A–Z", 1);
                            case MORE -> page("key-letters", Phrase.KEY_LETTERS, "N–Z", 2);
                            case NUMBERS -> page("key-digits", Phrase.KEY_DIGITS, "123", 0);
                            default -> key((char) key);
                        }));
        if (tiny && !ask.typed().isEmpty()) {
            keys.add(KeyGrid.erase(look, touches::erased));
        }
        if ((tiny || inGrid()) && (!tiny || progress == Progress.WHOLE)) {
            keys.add(ready());
        }
        return keys;
    }

    private TouchTarget page(String id, Phrase spoken, String words, int page) {
        return KeyGrid.key(look, id, look.say(spoken), words, () -> touches.page(page));
    }

    /** The keys of this page, in the order in which they stand. */
    private String order(double room) {
        boolean few = KeyGrid.rows(look, room) < 4;
        int places = KeyGrid.places(look, width, room) - (inGrid() ? 1 : 0);
        String letters = ALL + NUMBERS + ERASE;
        return switch (ask.page()) {
            case 0 -> few ? FLAT : SQUARE;
            case 1 -> letters.length() > places ? ALL.substring(0, 13) + MORE + NUMBERS + ERASE : letters;
            default -> ALL.substring(13) + NUMBERS + ERASE;
        };
    }

    /** On a flat glass the way on is one of the keys. */
    private boolean inGrid() {
        return look.sizes().landscape();
    }

    /** Twelve keys fit the smallest glass: where thirteen could come next, the rare second dot is left out. */
    private String next() {
        String typed = ask.typed();
        StringBuilder next = new StringBuilder();
        (DIGITS + "-." + (typed.contains("-") ? "" : USUAL))
                .chars()
                .filter(key -> DossierCode.mayFollow(typed, (char) key))
                .filter(key -> key != '.' || next.length() < DIGITS.length() + 1)
                .forEach(key -> next.append((char) key));
        return next.toString();
    }

    private TouchTarget key(char sign) {
        String name = switch (sign) {
            case '.' -> look.say(Phrase.KEY_DOT);
            case '-' -> look.say(Phrase.KEY_DASH);
            default -> String.valueOf(sign);
        };
        String id = sign == '.' ? "key-dot" : sign == '-' ? "key-dash" : "key-" + sign;
        return KeyGrid.key(look, id, name, sign == '-' ? "–" : String.valueOf(sign), () -> touches.typed(sign));
    }

    private TouchTarget ready() {
        String words = look.sizes().slender()
                ? look.say(Phrase.DOSSIER_LOOK).replace(' ', '\n')
                : look.say(Phrase.DOSSIER_LOOK);
        TouchTarget on = progress == Progress.WHOLE
                ? look.mainButton("dossier-look", null, words, touches::look)
                : look.laterButton("dossier-look", words, touches::look);
        on.setPadding(new Insets(0, look.u(8), look.u(4), look.u(8)));
        return on;
    }

    private Region button() {
        TouchTarget button = progress == Progress.WHOLE
                ? look.mainButton("dossier-look", "lookup", look.say(Phrase.DOSSIER_LOOK), touches::look)
                : look.laterButton("dossier-look", look.say(Phrase.DOSSIER_LOOK), touches::look);
        button.setMaxWidth(width);
        button.setPrefWidth(width);
        HBox row = new HBox(button);
        HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
        row.setMaxWidth(width);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
