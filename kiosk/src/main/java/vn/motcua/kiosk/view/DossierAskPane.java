package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
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
 * Which dossier? Its code on large keys, with a word about what comes next as it is typed. A flat glass has question and
 * code at the left and the keys at the right, where they have room there.
 */
final class DossierAskPane {
    private static final double KEYS_SHARE = 0.52;
    /** Of the usual size of a code, where that breaks it. */
    private static final double LONG = 0.8;
    /** What is told most. */
    private static final List<Phrase> TOLD =
            List.of(Phrase.DOSSIER_EMPTY_SCAN, Phrase.DOSSIER_DAY, Phrase.DOSSIER_DAY_LEFT, Phrase.DOSSIER_NUMBER_LEFT);

    private final Look look;
    private final DossierTouches touches;
    private final Screen.DossierAsk ask;
    private final boolean scans;
    private final Progress progress;
    private final DossierKeys keys;
    private final double width;
    private final double padding;

    private DossierAskPane(Look look, Screen.DossierAsk ask, KioskModel model) {
        this.look = look;
        this.touches = model.dossier();
        this.scans = model.scans();
        this.ask = ask;
        this.progress = DossierCode.progress(ask.typed());
        this.keys = new DossierKeys(look, ask, touches);
        Sizes sizes = look.sizes();
        this.width = Math.min(
                sizes.width() - 2 * sizes.margin(), look.u(sizes.compact() || sizes.landscape() ? 1600 : 1000));
        this.padding = look.u(sizes.tiny() ? 5 : sizes.compact() ? 12 : 36);
    }

    static Pane of(Look look, Screen.DossierAsk ask, KioskModel model, double height) {
        DossierAskPane pane = new DossierAskPane(look, ask, model);
        Region region = pane.draw(height - 2 * pane.padding);
        region.setId("screen-dossier");
        region.setPadding(new Insets(
                pane.padding, look.sizes().margin(), pane.padding, look.sizes().margin()));
        return new Doors.Still(region);
    }

    private Region draw(double room) {
        Sizes sizes = look.sizes();
        if (sizes.tiny()) {
            return few(room);
        }
        double keysWide = Math.floor(width * KEYS_SHARE);
        return sizes.landscape() && DossierKeys.fitsPad(look, keysWide, room) ? flat(keysWide, room) : tall(room);
    }

    private Region few(double room) {
        Region line = line();
        line.applyCss();
        VBox region = new VBox(look.sizes().gap(), line);
        region.setAlignment(Pos.BOTTOM_CENTER);
        double left = room - line.prefHeight(width) - region.getSpacing();
        region.getChildren().add(keys.few(width, left, keys.ready(progress == Progress.WHOLE)));
        return region;
    }

    /** Question, code and way on at the left, the keys at the right. */
    private Region flat(double keysWide, double room) {
        double wide = width - keysWide - 2 * look.sizes().margin();
        VBox asked = Look.column(look.u(look.sizes().compact() ? 14 : 26), title(wide), field(wide), word(wide));
        asked.setAlignment(Pos.CENTER);
        VBox.setVgrow(asked, Priority.ALWAYS);
        VBox left = Look.column(look.sizes().gap(), asked, button(wide));
        Look.fix(left, wide, Region.USE_COMPUTED_SIZE);
        HBox both = new HBox(2 * look.sizes().margin(), left, keys.pad(keysWide, room));
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /** One below the other. What there is too little room for goes: the question first, which the field's hint answers. */
    private Region tall(double room) {
        Sizes sizes = look.sizes();
        VBox region = new VBox(sizes.compact() ? sizes.gap() : look.u(26));
        region.setAlignment(Pos.BOTTOM_CENTER);
        StackPane asked = new StackPane(title(width));
        asked.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(asked, Priority.ALWAYS);
        Region field = field(width);
        Region word = word(width);
        Region on = button(width);
        double gap = region.getSpacing();
        double left = room - height(field) - tallest() - 2 * gap;
        boolean roomy = DossierKeys.fitsPad(look, width, left - height(on) - height(asked) - 2 * gap);
        boolean beside = DossierKeys.fitsPad(look, width, left - height(asked) - gap);
        // The question stays: the way on stands among the keys before it would have to go.
        boolean below = roomy || !beside && DossierKeys.fitsPad(look, width, left - height(on) - gap);
        boolean pad = below || DossierKeys.fitsPad(look, width, left);
        double forKeys = below ? left - height(on) - gap : left;
        double least = pad ? KeyGrid.least(look, 4) : KeyGrid.least(look, 2);
        if (forKeys - height(asked) - gap >= least) {
            region.getChildren().add(asked);
            forKeys -= height(asked) + gap;
        }
        region.getChildren().addAll(field, word);
        TouchTarget among = keys.ready(progress == Progress.WHOLE);
        region.getChildren()
                .add(
                        below
                                ? keys.pad(width, forKeys)
                                : pad ? keys.pad(width, forKeys, among) : keys.flat(width, forKeys, among));
        if (below) {
            region.getChildren().add(on);
        }
        return region;
    }

    private double height(Region node) {
        node.applyCss();
        return node.prefHeight(width);
    }

    /** Of all words that may stand here while a code is typed: no key moves with them. */
    private double tallest() {
        double tallest = 0;
        for (Phrase each : TOLD) {
            tallest = Math.max(tallest, height(look.text(1, look.palette().ink2(), look.say(each, 6))));
        }
        return Math.max(tallest, height(look.text(1, look.palette().ink2(), said())));
    }

    private Words title(double wide) {
        Sizes sizes = look.sizes();
        double em = sizes.compact() ? 1.15 : sizes.large() ? 1.4 : 1.5;
        return look.bold(em, look.palette().ink(), look.say(Phrase.DOSSIER_TITLE))
                .balanced(wide);
    }

    private Region field(double wide) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        double room = wide - look.u(40);
        Words words = ask.typed().isEmpty()
                ? look.text(1, palette.ink2(), look.say(Phrase.DOSSIER_HINT))
                        .onOneLine()
                        .fitted(room)
                : typed(sizes.compact() ? 1.4 : 1.8, room);
        StackPane field = new StackPane(words.centred());
        field.setId("dossier-field");
        field.setMinHeight(look.u(sizes.compact() ? 76 : 124));
        field.setPrefHeight(field.getMinHeight());
        field.setMaxWidth(wide);
        return Look.dressed(
                field,
                Surface.lined(palette.card(), wrong() ? palette.amber() : palette.brand(), look.u(18), look.u(4)));
    }

    /** A long code of former days, in larger text, is as large as its line lets it be. */
    private Words typed(double em, double room) {
        Words words = look.bold(em, look.palette().ink(), ask.typed())
                .somebodys()
                .onOneLine()
                .fitted(room);
        return words.isOnOneLine()
                ? words
                : look.bold(em * LONG, look.palette().ink(), ask.typed())
                        .somebodys()
                        .onOneLine()
                        .fitted(room);
    }

    /** On the smallest glass: what is asked and what is typed on one line; of a long code its end, where the next key is added. */
    private Region line() {
        Palette palette = look.palette();
        boolean empty = ask.typed().isEmpty();
        Words shown = empty
                ? look.text(1, palette.ink2(), look.say(Phrase.DOSSIER_HINT)).onOneLine()
                : look.bold(1, wrong() ? palette.amber() : palette.ink(), ask.typed())
                        .somebodys()
                        .onOneLine();
        Words asked = look.bold(1, palette.ink(), look.say(empty ? Phrase.DOSSIER_TITLE : brief()))
                .onOneLine();
        if (empty && asked.prefWidth(-1) > width) {
            asked.setText(look.say(Phrase.DOSSIER_BRIEF));
        }
        Words whole = look.bold(1, palette.ink(), look.say(Phrase.DOSSIER_BRIEF) + ": " + small(asked.text()))
                .onOneLine();
        boolean says = !empty && !wrong() && FieldLine.fits(look, whole, shown, width);
        Words brief =
                look.bold(1, palette.ink(), look.say(Phrase.DOSSIER_BRIEF)).onOneLine();
        if (!says && !empty && !wrong() && progress != Progress.WHOLE && FieldLine.fits(look, brief, shown, width)) {
            // What is typed matters more than which part of it is next: keys that lead nowhere yet are grey.
            asked = brief;
        }
        Region line = says
                ? FieldLine.of(look, whole, shown)
                : FieldLine.fits(look, asked, shown, width)
                        ? FieldLine.of(look, asked, shown)
                        : FieldLine.alone(look, empty ? asked : fitting(shown), width);
        line.setId("dossier-field");
        line.setMinHeight(FieldLine.height(look));
        line.setPrefHeight(line.getMinHeight());
        line.setMaxWidth(width);
        return line;
    }

    private static String small(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private Words fitting(Words whole) {
        Words words = whole;
        double room = width - look.u(20);
        for (int from = 1; words.prefWidth(-1) > room && from < ask.typed().length(); from++) {
            words = look.bold(1, whole.color(), "…" + ask.typed().substring(from))
                    .somebodys()
                    .onOneLine();
            words.applyCss();
        }
        return words.centred();
    }

    private Phrase brief() {
        return switch (progress) {
            case EMPTY, AGENCY -> Phrase.DOSSIER_BRIEF_AGENCY;
            case DAY -> Phrase.DOSSIER_BRIEF_DAY;
            case NUMBER -> Phrase.DOSSIER_BRIEF_NUMBER;
            case WHOLE -> Phrase.DOSSIER_BRIEF_WHOLE;
            case WRONG -> Phrase.DOSSIER_WRONG;
            case NO_SUCH_DAY -> Phrase.DOSSIER_NO_DAY;
        };
    }

    private boolean wrong() {
        return progress == Progress.WRONG || progress == Progress.NO_SUCH_DAY;
    }

    /** What is to be typed next, or what is wrong. */
    private Words word(double wide) {
        Palette palette = look.palette();
        Color ink = wrong() ? palette.amber() : progress == Progress.WHOLE ? palette.jade() : palette.ink2();
        Words word = look.text(1, ink, said()).balanced(wide);
        word.setId("dossier-word");
        return word;
    }

    private String said() {
        int missing = DossierCode.missing(ask.typed());
        return switch (progress) {
            case EMPTY -> look.say(scans ? Phrase.DOSSIER_EMPTY_SCAN : Phrase.DOSSIER_EMPTY);
            case AGENCY -> look.say(Phrase.DOSSIER_AGENCY);
            case DAY ->
                missing == 0
                        ? look.say(Phrase.DOSSIER_DASH)
                        : ask.typed().endsWith("-")
                                ? look.say(Phrase.DOSSIER_DAY)
                                : look.wording().count(Phrase.DOSSIER_DAY_LEFT_ONE, Phrase.DOSSIER_DAY_LEFT, missing);
            case NUMBER ->
                ask.typed().endsWith("-")
                        ? look.say(Phrase.DOSSIER_NUMBER)
                        : look.wording().count(Phrase.DOSSIER_NUMBER_LEFT_ONE, Phrase.DOSSIER_NUMBER_LEFT, missing);
            case WHOLE -> look.say(Phrase.DOSSIER_WHOLE);
            case WRONG -> look.say(Phrase.DOSSIER_WRONG);
            case NO_SUCH_DAY -> look.say(Phrase.DOSSIER_NO_DAY);
        };
    }

    private Region button(double wide) {
        TouchTarget button = progress == Progress.WHOLE
                ? look.mainButton("dossier-look", "lookup", look.say(Phrase.DOSSIER_LOOK), touches::look)
                : look.laterButton("dossier-look", look.say(Phrase.DOSSIER_LOOK), touches::look);
        button.setMaxWidth(wide);
        button.setPrefWidth(wide);
        HBox row = new HBox(button);
        HBox.setHgrow(button, Priority.ALWAYS);
        row.setMaxWidth(wide);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
