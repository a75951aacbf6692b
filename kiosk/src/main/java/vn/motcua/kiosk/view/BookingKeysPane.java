package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.BookingCode;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.CodeKeys;
import vn.motcua.kiosk.model.FeedbackCode;
import vn.motcua.kiosk.model.KioskModel;

/**
 * A telephone number on a numeric keyboard, or the code of a booking or of feedback. A glass too small for every character of a code at a
 * finger's size shows them in groups: the group first, then the character.
 */
final class BookingKeysPane {
    private static final double LEAST_UNITS = 94;
    private static final double LEAST_ROOMY_UNITS = 124;

    private final Look look;
    private final CodeKeys touches;
    private final double width;

    private BookingKeysPane(Look look, CodeKeys touches) {
        this.look = look;
        this.touches = touches;
        Sizes sizes = look.sizes();
        this.width = Math.min(sizes.width() - 2 * sizes.margin(), look.u(sizes.compact() ? 1600 : 1200));
    }

    static Pane phone(Look look, BookingStep.Phone phone, KioskModel model, double height) {
        BookingKeysPane pane = new BookingKeysPane(look, model.booking());
        Phrase hint = phone.wrong()
                ? Phrase.BOOKING_PHONE_WRONG
                : phone.needed() ? Phrase.BOOKING_PHONE_HOME_HINT : Phrase.BOOKING_PHONE_HINT;
        boolean said = phone.typed().isEmpty() || phone.wrong();
        return pane.draw(Phrase.BOOKING_PHONE, said ? look.say(hint) : grouped(phone.typed()), said, height, room -> {
            List<TouchTarget> keys = new ArrayList<>();
            "123456789".chars().forEach(digit -> keys.add(pane.key((char) digit)));
            keys.add(pane.erase());
            keys.add(pane.key('0'));
            keys.add(pane.on());
            return pane.grid(keys, 3, room);
        });
    }

    /** "0912 345 678": as numbers are read out. */
    static String grouped(String digits) {
        return digits.length() <= 4
                ? digits
                : digits.length() <= 7
                        ? digits.substring(0, 4) + " " + digits.substring(4)
                        : digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7);
    }

    static Pane code(Look look, BookingStep.Code code, KioskModel model, double height) {
        Phrase hint = code.tooShort()
                ? Phrase.BOOKING_ENTER_SHORT
                : model.scans() ? Phrase.BOOKING_ENTER_SCAN : Phrase.BOOKING_ENTER_HINT;
        BookingKeysPane pane = new BookingKeysPane(look, model.booking());
        boolean said = code.typed().isEmpty() || code.tooShort();
        return pane.draw(
                Phrase.BOOKING_ENTER,
                said ? look.say(hint) : paired(code.typed()),
                said,
                height,
                room -> pane.characters(code.group(), room));
    }

    /** The code of formal feedback, which always begins alike. */
    static Pane feedback(Look look, CaseStep.Code code, KioskModel model, double height) {
        Phrase hint = code.tooShort()
                ? Phrase.CASE_ENTER_SHORT
                : model.scans() ? Phrase.CASE_ENTER_SCAN : Phrase.CASE_ENTER_HINT;
        BookingKeysPane pane = new BookingKeysPane(look, model.cases());
        boolean said = code.typed().isEmpty() || code.tooShort();
        return pane.draw(
                Phrase.CASE_ENTER,
                said ? look.say(hint) : FeedbackCode.BEGIN + paired(code.typed()),
                said,
                height,
                room -> pane.characters(code.group(), room));
    }

    private static String paired(String typed) {
        return typed.length() <= 4 ? typed : typed.substring(0, 4) + "-" + typed.substring(4);
    }

    private Region characters(int opened, double room) {
        String all = BookingCode.KEYS;
        List<TouchTarget> keys = new ArrayList<>();
        if (places(room) >= all.length() + 2) {
            all.chars().forEach(one -> keys.add(key((char) one)));
        } else if (opened < 0) {
            for (int group = 0; group < BookingCode.GROUPS; group++) {
                int which = group;
                String characters = BookingCode.group(group);
                String words = characters.charAt(0) + "–" + characters.charAt(characters.length() - 1);
                keys.add(key("key-group-" + group, words, () -> touches.groupOpened(which)));
            }
        } else {
            BookingCode.group(opened).chars().forEach(one -> keys.add(key((char) one)));
            keys.add(key("key-others", look.say(Phrase.BOOKING_LETTERS), () -> touches.groupOpened(-1)));
            return grid(keys, 3, room);
        }
        keys.add(erase());
        keys.add(on());
        return grid(keys, places(room) >= all.length() + 2 ? 6 : 3, room);
    }

    private int places(double room) {
        double gap = look.sizes().gap();
        return (int) ((room + gap) / (least() + gap)) * (int) ((width + gap) / (least() + gap));
    }

    private double least() {
        return look.u(look.sizes().compact() ? LEAST_UNITS : LEAST_ROOMY_UNITS);
    }

    private interface Keys {
        Region within(double room);
    }

    private Pane draw(Phrase question, String words, boolean said, double height, Keys keys) {
        Sizes sizes = look.sizes();
        double padding = look.u(sizes.tiny() ? 7 : sizes.compact() ? 12 : 36);
        VBox region = new VBox(sizes.compact() ? sizes.gap() : look.u(30));
        region.setId("screen-booking");
        region.setAlignment(Pos.TOP_CENTER);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        double room = height - 2 * padding;
        if (!sizes.tiny()) {
            Words title = look.bold(
                            sizes.compact() ? 1.15 : sizes.large() ? 1.4 : 1.5,
                            look.palette().ink(),
                            look.say(question))
                    .centred();
            title.setMaxWidth(width);
            region.getChildren().add(title);
        }
        region.getChildren().add(field(words, said));
        for (var node : region.getChildren()) {
            node.applyCss();
            room -= node.prefHeight(width) + region.getSpacing();
        }
        region.getChildren().add(keys.within(room));
        return new Doors.Still(region);
    }

    /** What is typed, or what to do. */
    private Region field(String words, boolean said) {
        Sizes sizes = look.sizes();
        Palette palette = look.palette();
        Words text = said
                ? look.text(1, palette.ink2(), words).onOneLine().fitted(width - look.u(60))
                : look.bold(sizes.tiny() ? 1 : sizes.compact() ? 1.5 : 2, palette.ink(), words)
                        .onOneLine();
        StackPane field = new StackPane(text.centred());
        field.setId("booking-field");
        field.setMinHeight(look.u(sizes.tiny() ? 44 : sizes.compact() ? 70 : 130));
        field.setPrefHeight(field.getMinHeight());
        field.setMaxWidth(width);
        return sizes.tiny()
                ? field
                : Look.dressed(field, Surface.lined(palette.card(), palette.brand(), look.u(18), look.u(4)));
    }

    private TouchTarget key(char key) {
        return key("key-" + key, String.valueOf(key), () -> touches.typed(key));
    }

    private TouchTarget key(String id, String words, Runnable action) {
        TouchTarget key = new TouchTarget(id, words, look.cardDress(), look.u(4), action);
        Words label = look.bold(
                        look.sizes().compact() ? 1.2 : 1.8, look.palette().ink(), words)
                .onOneLine()
                .centred();
        label.setMouseTransparent(true);
        key.getChildren().add(label);
        return key;
    }

    private TouchTarget erase() {
        TouchTarget erase =
                new TouchTarget("key-erase", look.say(Phrase.KEY_ERASE), look.cardDress(), look.u(4), touches::erased);
        SvgDrawing sign = look.icon(
                "erase", look.sizes().compact() ? 46 : 64, look.palette().ink());
        sign.setMouseTransparent(true);
        erase.getChildren().add(sign);
        return erase;
    }

    private TouchTarget on() {
        TouchTarget on = look.mainButton("booking-typed", null, "", touches::typedAll);
        on.setAccessibleText(look.say(Phrase.BOOKING_PHONE_READY));
        on.setPadding(Insets.EMPTY);
        SvgDrawing sign = look.icon(
                "tick", look.sizes().compact() ? 50 : 72, look.palette().onBrand(), 2.6);
        sign.setMouseTransparent(true);
        on.getChildren().setAll(sign);
        return on;
    }

    /** As few rows as fit at a finger's size, with at least so many keys in each where there is height for more. */
    private Region grid(List<TouchTarget> keys, int inRow, double room) {
        double gap = look.sizes().gap();
        double least = least();
        int rows = Math.max(1, (int) ((room + gap) / (least + gap)));
        int most = Math.max(1, (int) ((width + gap) / (least + gap)));
        int columns = Math.clamp(Math.max(inRow, Math.ceilDiv(keys.size(), rows)), 1, most);
        int used = Math.ceilDiv(keys.size(), columns);
        double wide = (width - (columns - 1) * gap) / columns;
        double tall = Math.clamp(
                (room - (used - 1) * gap) / used, least, look.u(look.sizes().compact() ? 130 : 170));
        GridPane grid = new GridPane(gap, gap);
        grid.setAlignment(Pos.CENTER);
        for (int i = 0; i < keys.size(); i++) {
            TouchTarget key = keys.get(i);
            key.setMinHeight(tall);
            if (key.getChildren().getFirst() instanceof Words label) {
                label.fitted(wide - look.u(14));
            }
            grid.add(Look.fix(key, wide, tall), i % columns, i / columns);
        }
        return grid;
    }
}
