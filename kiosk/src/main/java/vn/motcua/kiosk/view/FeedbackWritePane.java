package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import vn.motcua.kiosk.model.Draft.Part;
import vn.motcua.kiosk.model.FeedbackTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;

/** One part of what a citizen writes: the field, the keyboard, and the way on. The end of a long text stays in sight. */
final class FeedbackWritePane {
    private static final double TALLEST_FIELD_UNITS = 440;
    /** A field as high as this has room for larger type. */
    private static final double TALL_FIELD_UNITS = 330;
    /** Every part of a page takes whole pixels. */
    private static final double ROUNDING = 4;

    private final Look look;
    private final FeedbackTouches touches;
    private final Screen.FeedbackWrite open;
    private final boolean scans;
    private final boolean beside;
    private final double whole;
    private final double apart;
    /** Of the field, and of what stands above and below it. */
    private final double width;

    private FeedbackWritePane(Look look, Screen.FeedbackWrite open, KioskModel model) {
        this.look = look;
        this.touches = model.feedback();
        this.scans = model.scans();
        this.open = open;
        this.beside = look.sizes().landscape();
        this.whole = look.sizes().width() - 2 * look.sizes().margin();
        this.apart = look.u(28);
        this.width = beside ? whole - keysWide() - apart : whole;
    }

    static Pane of(Look look, Screen.FeedbackWrite open, KioskModel model, double height) {
        return new FeedbackWritePane(look, open, model).draw(height);
    }

    /** The keyboard beside the field on a flat glass: as wide as in the search. */
    private double keysWide() {
        return KeyboardPane.widthBeside(look, whole);
    }

    private Pane draw(double height) {
        return beside ? drawBeside(height) : drawBelow(height);
    }

    /** On a flat glass the keys stand to the right of what is written; both at the foot, where a hand reaches. */
    private Pane drawBeside(double height) {
        boolean phone = open.part() == Part.PHONE;
        double above = look.u(22);
        HBox ways = new HBox(way());
        HBox.setHgrow(ways.getChildren().getFirst(), Priority.ALWAYS);
        ways.setMinHeight(Region.USE_PREF_SIZE);
        VBox left = new VBox(look.sizes().gap(), head(), hint());
        double used = 2 * above;
        for (Region part : List.of(head(), hint(), ways)) {
            part.applyCss();
            used += part.prefHeight(width) + left.getSpacing();
        }
        double room = height - 2 * above;
        boolean line = phone || open.part() == Part.NAME;
        double field = line ? look.u(140) : Math.min(height - used, look.u(TALLEST_FIELD_UNITS));
        left.getChildren().addAll(field(field), ways);
        Look.fix(left, width, Region.USE_COMPUTED_SIZE);
        left.setMaxHeight(Region.USE_PREF_SIZE);
        Region keys = phone
                ? KeyGrid.pad(
                        look,
                        digits(),
                        KeyGrid.erase(look, touches::erased),
                        keysWide(),
                        Math.min(room, look.u(TALLEST_FIELD_UNITS + 200)))
                : KeyboardPane.sentences(look, touches, open.draft().writing(open.part()), keysWide());
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        HBox both = new HBox(apart, left, keys);
        both.setAlignment(Pos.BOTTOM_LEFT);
        VBox region = new VBox(Look.spring(), both);
        region.setId("screen-feedback-write");
        region.setPadding(
                new Insets(above, look.sizes().margin(), above, look.sizes().margin()));
        return new Doors.Still(region);
    }

    private Pane drawBelow(double height) {
        boolean phone = open.part() == Part.PHONE;
        VBox region = new VBox(look.sizes().gap());
        region.setId("screen-feedback-write");
        region.setPadding(new Insets(
                look.u(26), look.sizes().margin(), look.u(18), look.sizes().margin()));
        region.getChildren().addAll(head(), hint());
        Region keys = phone
                ? null
                : KeyboardPane.sentences(look, touches, open.draft().writing(open.part()), width);
        HBox ways = new HBox(look.sizes().gap(), way());
        HBox.setHgrow(ways.getChildren().getFirst(), Priority.ALWAYS);
        ways.setMinHeight(Region.USE_PREF_SIZE);
        double used = region.getPadding().getTop() + region.getPadding().getBottom();
        for (Region part : keys == null ? List.<Region>of(head(), hint(), ways) : List.of(head(), hint(), ways, keys)) {
            part.applyCss();
            used += part.prefHeight(width) + region.getSpacing();
        }
        if (keys == null) {
            double field = look.u(140);
            double pad = height - used - field - 3 * region.getSpacing();
            region.getChildren().addAll(Look.spring(), field(field));
            region.getChildren().add(KeyGrid.pad(look, digits(), KeyGrid.erase(look, touches::erased), width, pad));
            region.getChildren().add(ways);
        } else if (open.part() == Part.NAME) {
            // A name is one line, just above the keys; they stay at the foot, where they are for every part.
            region.getChildren().setAll(asked(), field(look.u(140)), ways, keys);
        } else {
            region.getChildren().addAll(field(Math.floor(height - used - ROUNDING)), ways, keys);
        }
        return new Doors.Still(region);
    }

    private Region head() {
        Palette palette = look.palette();
        Words title = look.bold(look.sizes().large() ? 1.3 : 1.45, palette.ink(), look.say(title()));
        HBox row = Look.row(look.u(20), Look.grow(title));
        if (open.draft().parts() > 1) {
            row.getChildren().add(step());
        }
        return row;
    }

    /** What is asked, in the middle of what is left above the field. */
    private Region asked() {
        Palette palette = look.palette();
        VBox asked = new VBox(look.u(26));
        asked.setAlignment(Pos.CENTER);
        double side = 190;
        asked.getChildren()
                .addAll(
                        Spare.of(new StackPane(Look.dressed(
                                look.badge(
                                        look.icon("id-card", side * 0.55, palette.brand(), 1.6),
                                        side,
                                        palette.brandSoft(),
                                        side / 2),
                                look.field(palette.brandSoft(), palette.brand(), side / 2)))),
                        look.bold(look.sizes().large() ? 1.6 : 1.9, palette.ink(), look.say(title()))
                                .balanced(width),
                        hint().balanced(width));
        if (open.draft().parts() > 1) {
            asked.getChildren().add(step().centred());
        }
        asked.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(asked, Priority.ALWAYS);
        return asked;
    }

    private Words step() {
        return look.text(
                        1,
                        look.palette().ink2(),
                        look.say(
                                Phrase.FEEDBACK_STEP,
                                open.part().ordinal() + 1,
                                open.draft().parts()))
                .onOneLine();
    }

    private Phrase title() {
        return switch (open.part()) {
            case CONTENT -> open.draft().formal() ? Phrase.FEEDBACK_CONTENT_FORMAL : Phrase.FEEDBACK_CONTENT;
            case NAME -> Phrase.FEEDBACK_NAME;
            case ADDRESS -> Phrase.FEEDBACK_ADDRESS;
            case PHONE -> Phrase.FEEDBACK_PHONE;
        };
    }

    private Words hint() {
        Palette palette = look.palette();
        boolean full =
                open.part() != Part.PHONE && open.draft().writing(open.part()).full();
        Phrase kept = scans ? Phrase.FEEDBACK_PRIVATE_SCAN : Phrase.FEEDBACK_PRIVATE;
        Phrase said = full
                ? Phrase.FEEDBACK_FULL_FIELD
                : switch (open.part()) {
                    case CONTENT ->
                        open.tooShort()
                                ? Phrase.FEEDBACK_EMPTY
                                : open.draft().formal() ? Phrase.FEEDBACK_VIETNAMESE : Phrase.FEEDBACK_NO_NAMES;
                    case NAME, ADDRESS -> open.tooShort() ? Phrase.FEEDBACK_EMPTY : kept;
                    case PHONE -> Phrase.FEEDBACK_PHONE_FORM;
                };
        return look.text(1, open.tooShort() || full ? palette.amber() : palette.ink2(), look.say(said));
    }

    /** The field, {@code height} pixels high: what does not fit goes out at its top, so that the last word is seen. */
    private Region field(double height) {
        Palette palette = look.palette();
        boolean phone = open.part() == Part.PHONE;
        String text =
                phone ? open.draft().phone() : open.draft().writing(open.part()).text();
        double inner = look.u(24);
        Words words = phone
                ? look.bold(1.8, palette.ink(), text + "|").onOneLine()
                : look.text(em(height), palette.ink(), text + "|");
        words.setPrefWidth(width - 2 * inner);
        words.setMaxWidth(width - 2 * inner);
        words.applyCss();
        double needed = words.prefHeight(width - 2 * inner);
        double room = height - 2 * inner;
        StackPane view = new StackPane(words);
        view.setAlignment(
                needed > room
                        ? Pos.BOTTOM_LEFT
                        : phone ? Pos.CENTER : open.part() == Part.NAME ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        view.setClip(new Rectangle(width, height - look.u(8)));
        StackPane field = new StackPane(view);
        field.setPadding(new Insets(inner));
        field.setId("feedback-field");
        return Look.fix(
                Look.dressed(field, Surface.lined(palette.card(), palette.brand(), look.u(18), look.u(4))),
                width,
                height);
    }

    private double em(double height) {
        boolean line = open.part() == Part.NAME;
        boolean roomy = line || height > look.u(TALL_FIELD_UNITS);
        return look.sizes().large() ? roomy ? 1.3 : 1.1 : roomy ? 1.5 : 1.15;
    }

    private List<TouchTarget> digits() {
        List<TouchTarget> keys = new ArrayList<>();
        for (char digit : "1234567890".toCharArray()) {
            keys.add(digit(digit));
        }
        return keys;
    }

    private TouchTarget digit(char digit) {
        String name = String.valueOf(digit);
        return KeyGrid.key(look, "key-" + name, name, name, () -> touches.typed(digit));
    }

    private TouchTarget way() {
        boolean ready = open.draft().done(open.part());
        String words = look.say(open.last() ? Phrase.FEEDBACK_SEND : Phrase.FEEDBACK_NEXT);
        return ready
                ? look.mainButton("feedback-next", open.last() ? "tick" : null, words, touches::ready)
                : look.laterButton("feedback-next", words, touches::ready);
    }
}
