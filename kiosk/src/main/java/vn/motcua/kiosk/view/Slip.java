package vn.motcua.kiosk.view;

import java.util.function.DoubleFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.view.Faces.Weight;
import vn.motcua.protocol.Text;

/** The number on the screen, drawn like the paper it stands for: number above the tear line, what to do below it. */
final class Slip {
    /** Height of the number's line as a share of its type. */
    static final double NUMBER_LINE = 0.98;

    private static final String CAPTION = "ticket-caption";

    /** Width of a number of four characters as a share of its type, with a little air. */
    private static final double NUMBER_WIDTH = 2.7;

    private final Look look;
    private final VBox region = new VBox();
    private final VBox head;

    /**
     * @param numberUnits height of the number's type at four characters; longer numbers are set smaller
     * @param below the line under the number
     * @param width pixels that this line may take
     */
    Slip(Look look, IssuedTicket ticket, double numberUnits, String below, double width) {
        this.look = look;
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        HBox caption = new HBox(look.u(20));
        // A small card has room for one of the two: that it is a number is seen.
        if (!sizes.tiny() && !(ticket.priority() && sizes.compact() && sizes.landscape())) {
            Words word = caption();
            word.setId(CAPTION);
            caption.getChildren().add(word);
        }
        caption.setAlignment(Pos.CENTER);
        if (ticket.priority()) {
            caption.getChildren().add(priorityWord());
        }
        int length = Math.max(4, ticket.number().length());
        Words number = look.fixed(
                        Weight.NUMBER, numberUnits * 4 / length, NUMBER_LINE, palette.brand(), ticket.number())
                .onOneLine()
                .centred();
        number.setId("ticket-number");
        number.setAccessibleText(String.join(" ", ticket.number().split("")));
        Words service = (sizes.tiny()
                        ? look.text(1, palette.ink(), below)
                        : look.bold(sizes.compact() ? 1.1 : sizes.large() ? 1.2 : 1.5, palette.ink(), below))
                .onOneLine()
                .fitted(width)
                .centred();
        head = sizes.tiny()
                ? Look.column(0, number, service, caption)
                : Look.column(look.u(2), caption, number, service);
        head.setAlignment(Pos.CENTER);
        double side = look.u(sizes.tiny() ? 4 : 20);
        head.setPadding(new Insets(look.u(sizes.tiny() ? 2 : sizes.compact() ? 8 : 26), side, 0, side));
        region.getChildren().add(head);
        Look.dressed(region, look.card());
    }

    /**
     * How large the number is drawn: as large as the rest of the page, or of its column, leaves room for. What the page does
     * without even beside the smallest number leaves its room too.
     *
     * @param width pixels across that {@code page} has
     * @param room pixels down that it may take
     * @param page the page with a number of so many units
     */
    static double units(Look look, double least, double most, double width, double room, DoubleFunction<Region> page) {
        Region smallest = page.apply(least);
        Spare.fit(smallest, width, room);
        double spare = room - smallest.prefHeight(width);
        return Math.clamp(Math.floor(least + spare / look.u(NUMBER_LINE)), least, Math.max(least, most));
    }

    /** The largest number in units that is no wider than {@code width} pixels. */
    static double widest(Look look, double width) {
        return width / look.u(1) / NUMBER_WIDTH;
    }

    /** The number with its code, if it has one, at its right: {@code width} pixels for both. */
    static Slip besideItsCode(
            Look look, IssuedTicket ticket, double numberUnits, String below, double width, double codeUnits) {
        if (ticket.link().isEmpty()) {
            return new Slip(look, ticket, numberUnits, below, width);
        }
        Region code = code(look, ticket.link(), codeUnits);
        code.applyCss();
        double gap = look.u(6);
        Slip slip = new Slip(look, ticket, numberUnits, below, width - code.prefWidth(-1) - gap);
        HBox row = Look.row(gap, Look.grow(slip.head), code);
        row.setPadding(new Insets(look.u(6), look.u(10), 0, 0));
        slip.region.getChildren().setAll(row);
        return slip;
    }

    /** The number above its code, if it has one: a card {@code width} pixels wide, {@code height} pixels high. */
    static Region aboveItsCode(
            Look look, IssuedTicket ticket, String below, @Nullable Text zone, double width, double height) {
        double line = width - look.u(12);
        DoubleFunction<Region> card = units -> {
            Slip slip = new Slip(look, ticket, units, below, line);
            Region seat = Seat.line(look, zone, line - look.u(12));
            if (seat instanceof Words words) {
                words.centred();
            }
            if (seat != null) {
                VBox.setMargin(seat, new Insets(0, look.u(6), 0, look.u(6)));
                slip.add(Spare.of(seat));
            }
            if (!ticket.link().isEmpty()) {
                StackPane code = new StackPane(code(look, ticket.link(), 118));
                VBox.setMargin(code, new Insets(look.u(2), 0, look.u(10), 0));
                slip.add(Look.spring());
                slip.add(code);
            }
            return slip.region;
        };
        Region drawn = card.apply(units(look, 46, Math.min(110, widest(look, line)), width, height, card));
        return Look.fix(drawn, width, Region.USE_COMPUTED_SIZE);
    }

    Region region() {
        return region;
    }

    /** The same without the word above the number; that it was taken with priority stays. */
    Slip withoutCaption() {
        HBox caption = (HBox) head.getChildren().getFirst();
        caption.getChildren().removeIf(word -> CAPTION.equals(word.getId()));
        if (caption.getChildren().isEmpty()) {
            head.getChildren().remove(caption);
        }
        return this;
    }

    void add(Node node) {
        region.getChildren().add(node);
    }

    private Words caption() {
        // Spaced capitals as on the paper; JavaFX has no letter spacing, hair spaces do it.
        String spaced = String.join("\u200A", look.say(Phrase.TICKET_NUMBER).split(""));
        return look.bold(look.sizes().compact() ? 0.8 : 1, look.palette().ink2(), spaced)
                .onOneLine();
    }

    private Region priorityWord() {
        Palette palette = look.palette();
        StackPane word = new StackPane(
                look.bold(0.9, palette.contrast() ? Color.BLACK : palette.jade(), look.say(Phrase.TICKET_PRIORITY))
                        .onOneLine());
        word.setPadding(new Insets(look.u(4), look.u(18), look.u(4), look.u(18)));
        return Look.dressed(word, Surface.flat(palette.contrast() ? palette.gold() : palette.jadeSoft(), look.u(24)));
    }

    /** The tear line with its two half-round notches in the card's sides. */
    Region tear() {
        double radius = look.u(look.sizes().compact() ? 13 : 22);
        Palette palette = look.palette();
        Line dashes = new Line();
        dashes.setStroke(palette.line());
        dashes.setStrokeWidth(look.u(4));
        dashes.getStrokeDashArray().setAll(look.u(8), look.u(6));
        dashes.setManaged(false);
        Arc left = notch(radius, -90);
        Arc right = notch(radius, 90);
        Region line = new Region() {
            {
                getChildren().addAll(dashes, left, right);
            }

            @Override
            protected void layoutChildren() {
                double middle = Math.round(getHeight() / 2);
                dashes.setStartX(look.u(34));
                dashes.setEndX(getWidth() - look.u(34));
                dashes.setStartY(middle);
                dashes.setEndY(middle);
                left.setCenterY(middle);
                right.setCenterY(middle);
                right.setCenterX(getWidth());
            }
        };
        Look.fix(line, Region.USE_COMPUTED_SIZE, 2 * radius);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    private Arc notch(double radius, double from) {
        Arc notch = new Arc(0, 0, radius, radius, from, 180);
        notch.setType(ArcType.OPEN);
        notch.setFill(look.palette().paper());
        notch.setStroke(look.palette().line());
        notch.setStrokeWidth(look.u(look.palette().contrast() ? 4 : 2));
        notch.setManaged(false);
        return notch;
    }

    /** The QR code in its frame. */
    static Region code(Look look, String link, double units) {
        StackPane frame = new StackPane(new QrCode(link, look.u(units)));
        frame.setPadding(new Insets(look.u(2)));
        frame.setId("ticket-code");
        // The frame's card is the white of the quiet zone: a second one would cover its round corners.
        Look.dressed(frame, Surface.lined(Color.WHITE, look.palette().line(), look.u(8), look.u(2)));
        frame.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return frame;
    }
}
