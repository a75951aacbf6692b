package vn.motcua.kiosk.view;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.Bookings.Booking;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.view.Faces.Weight;

/** It is booked: when, and the code as type and as a QR square, drawn like the slip that comes out below. */
final class BookedPane implements Pane {
    private final Look look;
    private final BookingPanes panes;
    private final Booking booking;
    private final boolean noSlip;
    private final String link;
    private final EndRow end;
    private final Region region;

    BookedPane(
            Look look,
            KioskState state,
            BookingStep.Booked booked,
            BookingPanes panes,
            KioskModel model,
            boolean motion) {
        this.look = look;
        this.panes = panes;
        this.booking = booked.booking();
        this.noSlip = booked.noSlip();
        this.link = state.offer().linkOf(booked.booking().code());
        this.end = new EndRow(look, model, Phrase.TICKET_RETURNS, Phrase.DONE);
        Sizes sizes = look.sizes();
        region = sizes.landscape() ? flat(motion) : tall(motion);
        region.setId("screen-booked");
        update(state);
    }

    private Region tall(boolean motion) {
        Sizes sizes = look.sizes();
        boolean compact = sizes.compact();
        double width = sizes.width() - 2 * sizes.margin();
        VBox card = card(sizes.width() - look.u(compact ? 60 : sizes.large() ? 144 : 180), square());
        if (!sizes.tiny()) {
            card.getChildren().add(what(sizes.width() - look.u(compact ? 80 : 180)));
        }
        Region news = take(motion);
        VBox pane = compact && sizes.grown() < 1.1
                ? Look.column(sizes.gap(), title(width), card, Look.spring(), news, end.region())
                : Look.column(
                        sizes.gap(),
                        title(width),
                        Look.spring(),
                        card,
                        Look.spring(),
                        news,
                        Look.spring(),
                        end.region());
        if (sizes.slender()) {
            pane.getChildren().add(2, Look.spring());
            Words brief = brief(width).centred();
            pane.getChildren().add(3, noSlip ? Spare.of(brief) : brief);
        }
        double padding = look.u(sizes.tiny() ? 2 : compact ? 12 : 30);
        pane.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        return pane;
    }

    /** The code for the machine; on the narrowest glass what is read comes first. */
    private StackPane square() {
        Sizes sizes = look.sizes();
        StackPane square = square(sizes.tiny() ? 110 : sizes.compact() ? sizes.grown() < 1.1 ? 140 : 170 : 380);
        return sizes.slender() ? Spare.of(square) : square;
    }

    private Region flat(boolean motion) {
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin() - sizes.gap();
        double side = 0.42;
        VBox left = card(width * side - look.u(sizes.tiny() ? 16 : 50), null);
        Look.fix(left, width * side, Region.USE_COMPUTED_SIZE);
        VBox right = Look.column(sizes.gap(), title(width * (1 - side)));
        StackPane square = square(sizes.compact() ? 170 : 280);
        if (sizes.tiny()) {
            right.getChildren().add(take(motion));
            if (!noSlip) {
                right.getChildren().add(Look.spring());
            }
            Words brief = brief(width * (1 - side));
            right.getChildren().add(noSlip ? Spare.of(brief) : brief);
        } else {
            left.getChildren().add(square);
            right.getChildren().addAll(take(motion), Look.spring(), what(width * (1 - side)));
        }
        right.getChildren().addAll(Look.spring(), end.region());
        HBox pane = new HBox(sizes.gap(), left, Look.grow(right));
        double padding = look.u(sizes.tiny() ? 4 : 12);
        pane.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        return pane;
    }

    /** Where the slip comes out, or that it does not: then the code is to be photographed or written down. */
    private Region take(boolean motion) {
        if (!noSlip) {
            return TakePaper.region(look, motion);
        }
        Palette palette = look.palette();
        Phrase told = look.sizes().tiny() ? Phrase.BOOKING_NOSLIP_BRIEF : Phrase.BOOKING_NOSLIP;
        Words words = look.bold(look.sizes().compact() ? 1 : 1.25, palette.amber(), look.say(told));
        HBox row = Look.row(look.u(16), Look.grow(words));
        if (!look.sizes().tiny()) {
            row.getChildren().addFirst(look.icon("printer-fault", 56, palette.amber()));
        }
        row.setPadding(new Insets(look.u(look.sizes().tiny() ? 3 : look.sizes().compact() ? 6 : 20)));
        return Look.dressed(
                row,
                palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.amber(), look.u(16), look.u(3))
                        : Surface.flat(palette.amberSoft(), look.u(16)));
    }

    /** Done: a tick, as on a ticket. */
    private Region title(double room) {
        Sizes sizes = look.sizes();
        Palette palette = look.palette();
        double round = sizes.tiny() ? 40 : sizes.compact() ? 52 : 88;
        Color ink = palette.contrast() ? Color.BLACK : Color.WHITE;
        Region tick = look.badge(look.icon("tick", round * 2 / 3, ink, 2.4), round, palette.jade(), round / 2);
        double gap = look.u(sizes.compact() ? 14 : 24);
        Phrase done = sizes.tiny() ? Phrase.BOOKING_DONE_SHORT : Phrase.BOOKING_DONE;
        Words words = look.bold(sizes.tiny() ? 1 : sizes.compact() ? 1.2 : 1.6, palette.ink(), look.say(done))
                .onOneLine()
                .fitted(room - look.u(round) - gap);
        return Look.row(gap, tick, words);
    }

    /**
     * The code, when, and what for.
     *
     * @param square the code for the machine, below or beside the rest; null where it stands elsewhere
     */
    private VBox card(double room, @Nullable Region square) {
        Sizes sizes = look.sizes();
        boolean compact = sizes.compact();
        VBox card = Look.column(look.u(sizes.tiny() ? 2 : compact ? 8 : sizes.large() ? 14 : 18));
        if (!sizes.slender()) {
            Words name = look.text(compact ? 0.9 : 1.1, look.palette().ink2(), look.say(Phrase.BOOKING_CODE))
                    .onOneLine()
                    .centred();
            card.getChildren().add(sizes.tiny() ? Spare.of(name) : name);
        }
        card.getChildren().add(code(room));
        if (square != null && compact && !sizes.landscape() && !sizes.tiny()) {
            card.getChildren().add(beside(room, square));
        } else {
            for (Words fact : facts(room)) {
                card.getChildren().add(fact.centred());
            }
            if (square != null) {
                card.getChildren().add(square);
            }
        }
        card.setAlignment(Pos.CENTER);
        double inner = look.u(sizes.tiny() ? 4 : compact ? 10 : 30);
        // The card's lower edge lies within it.
        card.setPadding(new Insets(inner, inner, inner + look.u(compact ? 6 : 0), inner));
        return Look.dressed(card, look.card());
    }

    private Words code(double room) {
        Sizes sizes = look.sizes();
        double roomy = sizes.landscape() ? 130 : sizes.large() ? 172 : 160;
        Words code = look.fixed(
                        Weight.NUMBER,
                        sizes.tiny() ? 54 : sizes.compact() ? 66 : roomy,
                        1,
                        look.palette().brand(),
                        booking.shown())
                .somebodys()
                .onOneLine()
                .fitted(room)
                .centred();
        code.setId("booking-code");
        code.setAccessibleText(Narration.spelled(booking.shown()));
        return code;
    }

    /** What the slip is for, and the square at its right: a narrow glass has the width for both, but not the height. */
    private Region beside(double room, Region square) {
        square.applyCss();
        double gap = look.u(24);
        VBox facts = Look.column(look.u(4), facts(room - square.prefWidth(-1) - gap));
        facts.setAlignment(Pos.CENTER_LEFT);
        HBox both = Look.row(gap, Look.grow(facts), square);
        both.setPadding(new Insets(0, look.u(8), 0, look.u(8)));
        return both;
    }

    /** Day, hours and service, each in at most {@code room} pixels; in larger text day and hours share a line. */
    private Words[] facts(double room) {
        Sizes sizes = look.sizes();
        boolean compact = sizes.compact();
        Color ink = look.palette().ink();
        String day = panes.dayOf(booking.start());
        String hours = panes.time(booking.start()) + "–" + panes.time(booking.end());
        Words service = look.text(compact ? 1 : 1.2, ink, panes.service(booking));
        service.setMaxWidth(room);
        Words both = look.bold(1.35, ink, day + BookingPanes.BETWEEN + hours).onOneLine();
        if (sizes.large() && !compact && both.prefWidth(-1) <= room) {
            return new Words[] {both, service};
        }
        double em = compact ? 1.05 : 1.5;
        boolean narrow = !look.bold(em, ink, day).onOneLine().fitted(room).isOnOneLine();
        return new Words[] {
            look.bold(em, ink, narrow ? panes.briefDayOf(booking.start()) : day)
                    .onOneLine()
                    .fitted(room),
            look.bold(em, ink, hours).onOneLine(),
            service
        };
    }

    /** When the code counts, where there is no room for a sentence. */
    private Words brief(double room) {
        String hours = look.say(Phrase.BOOKING_FROM_BRIEF, panes.time(booking.opens()), panes.time(booking.counts()));
        Words words = look.text(1, look.palette().ink(), booking.atHome() ? look.say(Phrase.BOOKING_HOME_WILL) : hours);
        return words.onOneLine().fitted(room);
    }

    private StackPane square(double units) {
        return new StackPane(Slip.code(look, link, units));
    }

    private Region what(double room) {
        String from = booking.atHome()
                ? look.say(Phrase.BOOKING_HOME_WILL)
                : look.say(Phrase.BOOKING_FROM, panes.time(booking.opens()), panes.time(booking.counts()));
        boolean compact = look.sizes().compact();
        Words first = look.text(1, look.palette().ink(), from);
        Words second = look.text(1, look.palette().ink2(), look.say(Phrase.BOOKING_KEEP));
        boolean centred = !look.sizes().landscape() && !compact;
        if (centred) {
            first.centred();
            second.centred();
        }
        first.setMaxWidth(room);
        second.setMaxWidth(room);
        VBox both = Look.column(look.u(compact ? 2 : 8), first, Spare.of(second));
        both.setAlignment(centred ? Pos.TOP_CENTER : Pos.TOP_LEFT);
        both.setPadding(new Insets(
                0,
                compact && !look.sizes().landscape() ? look.u(8) : 0,
                0,
                look.u(compact && !look.sizes().landscape() ? 8 : 0)));
        return both;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {
        end.update(state);
    }
}
