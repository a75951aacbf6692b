package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.Draft.Part;
import vn.motcua.kiosk.model.FeedbackTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;

/**
 * One part of what a citizen writes, on a glass too small for the whole keyboard: what is written stands above the keys, and
 * the way on is one of them.
 */
final class SmallWritePane {
    /** Room above the keys from which there is a title, and from which there is more to read. */
    private static final double TITLE_MILLIMETRES = 27;

    private static final double HINT_MILLIMETRES = 46;
    /** A hint goes before the field would have less than this. */
    private static final double TWO_LINES_UNITS = 125;

    private static final double TALLEST_FIELD_MILLIMETRES = 150;
    private static final double TALLEST_LINE_MILLIMETRES = 50;
    /** A field as high as this has room for larger type. */
    private static final double ROOMY_FIELD_UNITS = 200;

    private final Look look;
    private final FeedbackTouches touches;
    private final Screen.FeedbackWrite open;
    private final boolean scans;
    private final double width;

    private SmallWritePane(Look look, Screen.FeedbackWrite open, KioskModel model) {
        this.look = look;
        this.touches = model.feedback();
        this.open = open;
        this.scans = model.scans();
        this.width = look.sizes().width() - 2 * look.sizes().margin();
    }

    static Pane of(Look look, Screen.FeedbackWrite open, KioskModel model, double height) {
        SmallWritePane pane = new SmallWritePane(look, open, model);
        return open.part() == Part.PHONE ? pane.phone(height) : pane.words(height);
    }

    private String way() {
        return look.say(open.last() ? Phrase.FEEDBACK_SEND : Phrase.FEEDBACK_NEXT);
    }

    private Pane phone(double height) {
        String typed = open.draft().phone();
        boolean hint = typed.isEmpty() || open.tooShort();
        List<TouchTarget> digits = new ArrayList<>();
        for (char digit : "1234567890".toCharArray()) {
            String name = String.valueOf(digit);
            digits.add(KeyGrid.key(look, "key-" + name, name, name, () -> touches.typed(digit)));
        }
        KeyPage.Typed asked = new KeyPage.Typed(
                "feedback-field",
                Phrase.FEEDBACK_PHONE,
                Phrase.FEEDBACK_PHONE,
                hint ? look.say(Phrase.FEEDBACK_PHONE_FORM) : "*" + BookingKeysPane.grouped(typed) + "*",
                hint,
                open.tooShort());
        KeyPage.Way on = new KeyPage.Way("feedback-next", open.draft().done(Part.PHONE), way(), touches::ready);
        String note = step().text() + " · " + look.say(Phrase.FEEDBACK_PRIVATE);
        return KeyPage.noted(look, "screen-feedback-write", asked, note, height)
                .digits(digits, KeyGrid.erase(look, touches::erased), on, null);
    }

    private Pane words(double height) {
        Sizes sizes = look.sizes();
        double above = look.u(12);
        double side = sizes.margin();
        VBox region = new VBox(sizes.gap());
        region.setId("screen-feedback-write");
        region.setAlignment(Pos.BOTTOM_CENTER);
        region.setPadding(new Insets(above, 0, above, 0));
        double room = Math.floor(height - 2 * above);
        KeyPage.Way on = new KeyPage.Way("key-next", open.draft().done(open.part()), way(), touches::ready);
        LetterBoard.Asked asked =
                LetterBoard.Asked.sentences(touches, open.draft().writing(open.part()), on);
        Region board = LetterBoard.of(look, asked, room - look.u(72));
        board.applyCss();
        double left = room - board.prefHeight(-1) - region.getSpacing();
        boolean titled = left >= TITLE_MILLIMETRES * sizes.millimetre();
        List<Region> read = new ArrayList<>();
        if (titled) {
            read.add(head());
        }
        if (left >= HINT_MILLIMETRES * sizes.millimetre()) {
            read.add(look.text(
                    1, warns() ? look.palette().amber() : look.palette().ink2(), hint()));
        }
        for (Region each : read) {
            each.setMaxWidth(width);
            each.setMinHeight(Region.USE_PREF_SIZE);
            VBox.setMargin(each, new Insets(0, side, 0, side));
            each.applyCss();
            double rest = left - each.prefHeight(width) - region.getSpacing();
            if (each == read.getFirst() || rest >= look.u(TWO_LINES_UNITS)) {
                region.getChildren().add(each);
                left = rest;
            }
        }
        boolean told = region.getChildren().size() > 1;
        double most = (open.part() == Part.CONTENT ? TALLEST_FIELD_MILLIMETRES : TALLEST_LINE_MILLIMETRES)
                * sizes.millimetre();
        if (told && left > most) {
            region.getChildren().add(Look.spring());
            left -= region.getSpacing();
        }
        region.getChildren().addAll(field(Math.floor(Math.min(left, most)), titled, told), board);
        return new Doors.Still(region);
    }

    private boolean warns() {
        return open.tooShort() || open.draft().writing(open.part()).full();
    }

    private Region head() {
        Palette palette = look.palette();
        HBox row = Look.row(look.u(14), Look.grow(look.bold(1.1, palette.ink(), look.say(title()))));
        if (open.draft().parts() > 1) {
            row.getChildren().add(step());
        }
        return row;
    }

    /** Which part of the feedback it is, within the field where there is no room above it. */
    private Region aside() {
        Phrase part = open.part() == Part.CONTENT ? Phrase.FEEDBACK_CONTENT_BRIEF : title();
        VBox aside = Look.column(
                0,
                look.text(1, look.palette().ink2(), look.say(part)).onOneLine().right(),
                step());
        aside.setAlignment(Pos.TOP_RIGHT);
        aside.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        aside.applyCss();
        return aside;
    }

    private Words step() {
        int place = open.part().ordinal() + 1;
        return look.text(
                        1,
                        look.palette().ink2(),
                        look.say(Phrase.FEEDBACK_STEP, place, open.draft().parts()))
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

    private String hint() {
        Phrase said = open.draft().writing(open.part()).full()
                ? Phrase.FEEDBACK_FULL_FIELD
                : open.tooShort()
                        ? Phrase.FEEDBACK_EMPTY
                        : open.part() != Part.CONTENT
                                ? scans ? Phrase.FEEDBACK_PRIVATE_SCAN : Phrase.FEEDBACK_PRIVATE
                                : open.draft().formal() ? Phrase.FEEDBACK_VIETNAMESE : Phrase.FEEDBACK_NO_NAMES;
        return look.say(said);
    }

    /** The last words of {@code text} that fit: the first of a long text go. */
    private static void end(Words words, String text, double across, double height) {
        if (words.prefHeight(across) <= height) {
            return;
        }
        int from = 0;
        int to = text.length() - 1;
        while (from < to) {
            int middle = (from + to) / 2;
            words.setText("… " + text.substring(word(text, middle)));
            if (words.prefHeight(across) <= height) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        words.setText("… " + text.substring(word(text, from)));
    }

    /** Where the first word at or after {@code place} begins; in the midst of one that never ends, {@code place} itself. */
    private static int word(String text, int place) {
        int blank = text.indexOf(' ', place);
        return blank < 0 || blank - place > 12 ? place : blank + 1;
    }

    /**
     * What is written: what does not fit goes out at its top. Before anything is written it says what it is for.
     *
     * @param titled whether that is said above it
     * @param told whether what is missing is said above it
     */
    private Region field(double height, boolean titled, boolean told) {
        Palette palette = look.palette();
        String text = open.draft().writing(open.part()).text();
        boolean asks = text.isEmpty() && (!titled || warns() && !told);
        double inner = look.u(height > look.u(ROOMY_FIELD_UNITS) ? 28 : 16);
        Words words = asks
                ? look.text(
                        1,
                        warns() ? palette.amber() : palette.ink2(),
                        warns() ? look.say(Phrase.FEEDBACK_EMPTY) : look.say(title()))
                : look.text(
                        height > look.u(ROOMY_FIELD_UNITS) ? 1.4 : 1.05,
                        warns() && !told ? palette.amber() : palette.ink(),
                        text + "|");
        Region aside = titled || asks || open.draft().parts() == 1 ? null : aside();
        double beside = aside == null ? 0 : Math.ceil(aside.prefWidth(-1)) + look.u(16);
        double across = width - 2 * inner - beside;
        if (asks) {
            words.onOneLine().fitted(across);
        } else {
            words.setPrefWidth(across);
        }
        words.setMaxWidth(across);
        words.applyCss();
        if (!asks) {
            end(words, text + "|", across, height - inner);
        }
        StackPane view = new StackPane(words);
        view.setAlignment(open.part() == Part.NAME ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        view.setMinHeight(0);
        StackPane field = new StackPane(view);
        if (aside != null) {
            StackPane.setMargin(view, new Insets(0, beside, 0, 0));
            StackPane.setAlignment(aside, Pos.TOP_RIGHT);
            field.getChildren().add(aside);
        }
        field.setPadding(new Insets(inner / 2, inner, inner / 2, inner));
        field.setId("feedback-field");
        Region whole = Look.fix(field, width, height);
        return Look.dressed(whole, Surface.lined(palette.card(), palette.brand(), look.u(18), look.u(4)));
    }
}
