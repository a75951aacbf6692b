package vn.motcua.kiosk.view;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;
import vn.motcua.protocol.Text;

/** The number that was just given, and where its paper comes out. */
final class TicketPane implements Pane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Look look;
    private final Region region;
    private final EndRow end;

    TicketPane(Look look, KioskState state, Screen.TicketShown shown, KioskModel model, boolean motion) {
        this.look = look;
        end = new EndRow(look, model, Phrase.TICKET_RETURNS, Phrase.DONE);
        IssuedTicket ticket = shown.ticket();
        Sizes sizes = look.sizes();
        if (sizes.tiny() && sizes.landscape()) {
            region = tiny(ticket, shown.service(), motion);
        } else if (sizes.landscape()) {
            region = flat(ticket, shown.service(), motion);
        } else if (sizes.compact()) {
            region = stacked(ticket, shown.service(), motion);
        } else {
            region = tall(state, ticket, shown.service(), motion);
        }
        region.setId("screen-ticket");
        update(state);
    }

    private Region tall(KioskState state, IssuedTicket ticket, Service service, boolean motion) {
        boolean large = look.sizes().large();
        Slip slip = new Slip(look, ticket, 316, service.title(look.language()));
        slip.add(slip.tear());
        Region seat = seat(service.zone());
        if (seat != null) {
            VBox.setMargin(seat, new Insets(look.u(2), look.u(34), 0, look.u(34)));
            slip.add(seat);
        }
        Region facts = new TicketFacts(look, ticket).row(look.sizes().width());
        if (facts != null) {
            VBox.setMargin(facts, new Insets(look.u(24), look.u(34), 0, look.u(34)));
            slip.add(facts);
        }
        if (!ticket.link().isEmpty()) {
            Region follow = follow(ticket, 280);
            VBox.setMargin(follow, new Insets(look.u(26), look.u(34), look.u(34), look.u(34)));
            slip.add(follow);
        } else {
            slip.region().setPadding(new Insets(0, 0, look.u(34), 0));
        }
        VBox pane = Look.column(
                0,
                head(state, ticket),
                Look.spring(),
                slip.region(),
                Look.spring(),
                TakePaper.region(look, motion),
                Look.spring(),
                end.region());
        pane.setPadding(new Insets(
                look.u(26), look.sizes().margin(), look.u(22), look.sizes().margin()));
        return pane;
    }

    /** A narrow upright screen: the number, its code, where the paper comes; the rest stands on the paper. */
    private Region stacked(IssuedTicket ticket, Service service, boolean motion) {
        Slip slip = new Slip(
                look, ticket, look.sizes().tiny() ? ticket.priority() ? 68 : 100 : 180, service.title(look.language()));
        if (!look.sizes().tiny()) {
            slip.add(slip.tear());
        }
        Region below = besideCode(ticket);
        VBox.setMargin(below, new Insets(0, look.u(24), look.u(14), look.u(24)));
        slip.add(below);
        VBox pane = Look.column(
                look.sizes().gap(), slip.region(), TakePaper.region(look, motion), Look.spring(), end.region());
        pane.setPadding(new Insets(
                look.u(12), look.sizes().margin(), look.u(10), look.sizes().margin()));
        return pane;
    }

    /** The code, and beside it how many are before and how long it takes. */
    private Region besideCode(IssuedTicket ticket) {
        double inner = look.sizes().width() - 2 * look.sizes().margin() - look.u(48);
        if (look.sizes().tiny()) {
            return new TicketFacts(look, ticket).shortly(inner);
        }
        if (ticket.link().isEmpty()) {
            return new TicketFacts(look, ticket).sentences(inner);
        }
        Region code = Slip.code(look, ticket.link(), ticket.priority() ? 150 : 170);
        code.applyCss();
        double left = inner - code.prefWidth(-1) - look.u(24);
        return Look.row(look.u(24), code, Look.grow(new TicketFacts(look, ticket).sentences(left)));
    }

    /** The smallest screen has room for the number, the slot and the way on. */
    private Region tiny(IssuedTicket ticket, Service service, boolean motion) {
        double width =
                look.sizes().width() - 2 * look.sizes().margin() - look.sizes().gap();
        Region left = new Slip(look, ticket, 100, service.title(look.language())).region();
        Look.fix(left, width * 0.4, Region.USE_COMPUTED_SIZE);
        VBox right = Look.column(
                look.sizes().gap(),
                TakePaper.region(look, motion),
                new TicketFacts(look, ticket).shortly(width * 0.6),
                Look.spring(),
                end.region());
        HBox pane = new HBox(look.sizes().gap(), left, Look.grow(right));
        pane.setPadding(new Insets(
                look.u(8), look.sizes().margin(), look.u(7), look.sizes().margin()));
        return pane;
    }

    /** On a flat screen the number stands left, everything else right of it. */
    private Region flat(IssuedTicket ticket, Service service, boolean motion) {
        boolean compact = look.sizes().compact();
        double width =
                look.sizes().width() - 2 * look.sizes().margin() - look.sizes().gap();
        Slip slip = new Slip(look, ticket, compact ? 122 : 240, service.title(look.language()));
        slip.add(slip.tear());
        if (!ticket.link().isEmpty()) {
            StackPane code = new StackPane(Slip.code(look, ticket.link(), compact ? 185 : 300));
            VBox.setMargin(code, new Insets(0, 0, look.u(14), 0));
            slip.add(code);
        }
        VBox right = Look.column(look.sizes().gap(), TakePaper.region(look, motion));
        Region seat = seat(service.zone());
        if (seat != null) {
            right.getChildren().add(seat);
        }
        Region facts = new TicketFacts(look, ticket).row(width * 0.6);
        if (facts != null) {
            right.getChildren().add(facts);
        }
        right.getChildren().addAll(Look.spring(), end.region());
        Region left = slip.region();
        Look.fix(left, width * 0.4, Region.USE_COMPUTED_SIZE);
        HBox pane = new HBox(look.sizes().gap(), left, Look.grow(right));
        pane.setPadding(new Insets(
                look.u(12), look.sizes().margin(), look.u(10), look.sizes().margin()));
        return pane;
    }

    private Region head(KioskState state, IssuedTicket ticket) {
        Palette palette = look.palette();
        Office office = state.office();
        ZonedDateTime issued =
                ticket.issuedAt().atZone(office == null ? ZoneId.of("Asia/Ho_Chi_Minh") : office.timeZone());
        StackPane tick = look.badge(
                look.icon("tick", 56, palette.contrast() ? Color.BLACK : Color.WHITE, 2.4), 84, palette.jade(), 42);
        VBox words = Look.column(
                look.u(2),
                look.bold(look.sizes().large() ? 1.3 : 1.4375, palette.ink(), look.say(Phrase.TICKET_TITLE)),
                Spare.of(look.text(
                        look.sizes().large() ? 0.85 : 1,
                        palette.ink2(),
                        look.say(
                                Phrase.TICKET_VALID,
                                issued.format(TIME),
                                look.days().withYear(ticket.seriesDay())))));
        return Look.row(look.u(24), tick, Look.grow(words));
    }

    private @Nullable Region seat(@Nullable Text zone) {
        if (zone == null) {
            return null;
        }
        boolean compact = look.sizes().compact();
        Palette palette = look.palette();
        VBox words = Look.column(
                0,
                look.text(1, palette.ink(), look.say(Phrase.TICKET_SEAT)),
                look.bold(
                        compact ? 1.1 : look.sizes().large() ? 1.25 : 1.5,
                        palette.ink(),
                        look.language().of(zone)));
        HBox seat = Look.row(
                look.u(compact ? 16 : 26), look.icon("seat", compact ? 56 : 88, palette.sky(), 1.5), Look.grow(words));
        seat.setPadding(
                new Insets(look.u(compact ? 5 : 20), look.u(28), look.u(compact ? 5 : 20), look.u(compact ? 16 : 28)));
        return Look.dressed(
                seat,
                palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.line(), look.u(14), look.u(3))
                        : Surface.flat(palette.skySoft(), look.u(14)));
    }

    private Region follow(IssuedTicket ticket, double units) {
        VBox words = Look.column(
                look.u(6),
                look.bold(look.sizes().large() ? 1 : 1.1875, look.palette().ink(), look.say(Phrase.TICKET_FOLLOW)),
                look.text(look.sizes().large() ? 0.85 : 1, look.palette().ink2(), look.say(Phrase.TICKET_FOLLOW_HOW)));
        words.setAlignment(Pos.CENTER_LEFT);
        return Look.row(look.u(30), Slip.code(look, ticket.link(), units), Look.grow(words));
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
