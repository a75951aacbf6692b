package vn.motcua.kiosk.view;

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
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.view.Faces.Weight;

/** The number on the screen, drawn like the paper it stands for: number above the tear line, what to do below it. */
final class Slip {
    private static final double NUMBER_LINE = 0.98;

    private final Look look;
    private final VBox region = new VBox();

    /**
     * @param numberUnits height of the number's type at four characters; longer numbers are set smaller
     * @param below the line under the number
     */
    Slip(Look look, IssuedTicket ticket, double numberUnits, String below) {
        this.look = look;
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        HBox caption = new HBox(look.u(20));
        // A small card has room for one of the two: that it is a number is seen.
        if (!sizes.tiny() && !(ticket.priority() && sizes.compact() && sizes.landscape())) {
            caption.getChildren().add(caption());
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
        Words service = look.bold(look.sizes().compact() ? 1.1 : look.sizes().large() ? 1.2 : 1.5, palette.ink(), below)
                .onOneLine()
                .fitted(
                        look.sizes().landscape()
                                ? look.sizes().width() * 0.35
                                : look.sizes().width() - look.u(150))
                .centred();
        VBox head = look.sizes().tiny()
                ? Look.column(0, number, service, caption)
                : Look.column(look.u(2), caption, number, service);
        if (look.sizes().tiny() && numberUnits < 80) {
            head.getChildren().remove(service);
        }
        head.setAlignment(Pos.CENTER);
        head.setPadding(new Insets(look.u(look.sizes().compact() ? 8 : 26), look.u(20), 0, look.u(20)));
        region.getChildren().add(head);
        Look.dressed(region, look.card());
    }

    Region region() {
        return region;
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
