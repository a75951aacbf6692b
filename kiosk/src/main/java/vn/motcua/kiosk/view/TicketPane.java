package vn.motcua.kiosk.view;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.DoubleFunction;
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

/**
 * The number that was just given, and where its paper comes out. The number is drawn as large as everything else leaves
 * room for: what it is for, where to sit, who is before, how long it takes, the code for the phone, and the ways on.
 */
final class TicketPane implements Pane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The share of the smallest flat page that the number takes. */
    static final double TINY_CARD = 0.42;
    /** Units of the code beside the number on the smallest upright screen. */
    static final double CODE = 90;

    private final Look look;
    private final IssuedTicket ticket;
    private final Service service;
    private final boolean motion;
    private final Region region;
    private final EndRow end;

    /** @param room pixels down that the page has */
    TicketPane(Look look, KioskState state, Screen.TicketShown shown, KioskModel model, boolean motion, double room) {
        this.look = look;
        this.ticket = shown.ticket();
        this.service = shown.service();
        this.motion = motion;
        end = new EndRow(look, model, Phrase.TICKET_RETURNS, Phrase.DONE);
        Sizes sizes = look.sizes();
        region = page(state, sizes, room);
        region.setId("screen-ticket");
        update(state);
    }

    private Region page(KioskState state, Sizes sizes, double room) {
        if (sizes.landscape()) {
            return sizes.tiny() ? tinyFlat(room) : flat();
        }
        if (sizes.tiny()) {
            double beside = sizes.width() - 2 * sizes.margin() - look.u(20 + CODE);
            return largest(46, Slip.widest(look, beside), room, this::slender);
        }
        return sizes.compact()
                ? largest(90, 220, room, this::stacked)
                : largest(230, 316, room, number -> tall(state, number));
    }

    private Region largest(double least, double most, double room, DoubleFunction<Region> page) {
        return page.apply(Slip.units(look, least, most, look.sizes().width(), room, page));
    }

    private Region tall(KioskState state, double number) {
        boolean large = look.sizes().large();
        double side = look.u(34);
        Slip slip = slip(number, look.sizes().width() - look.u(150));
        if (large) {
            // What it is, the title says: the number is no smaller in larger text.
            slip.withoutCaption();
        }
        slip.add(slip.tear());
        double inner = look.sizes().width() - 2 * look.sizes().margin() - 2 * side;
        add(slip, Seat.field(look, service.zone(), inner), new Insets(look.u(2), side, 0, side));
        Region facts = new TicketFacts(look, ticket).row(inner);
        add(slip, facts, new Insets(look.u(large ? 18 : 24), side, 0, side));
        if (ticket.link().isEmpty()) {
            slip.region().setPadding(new Insets(0, 0, side, 0));
        } else {
            double apart = look.u(large ? 18 : 26);
            add(slip, follow(large ? 250 : 280, inner), new Insets(apart, side, look.u(large ? 24 : 34), side));
        }
        VBox pane = Look.column(
                look.u(12),
                head(state),
                Look.spring(),
                slip.region(),
                Look.spring(),
                TakePaper.region(look, motion),
                Look.spring(),
                end.region());
        pane.setPadding(padding(26, 22));
        return pane;
    }

    /** A narrow upright screen: the same below each other, code and figures side by side. */
    private Region stacked(double number) {
        Slip slip = slip(number, look.sizes().width() - look.u(110));
        slip.add(slip.tear());
        double side = look.u(24);
        double inner = look.sizes().width() - 2 * look.sizes().margin() - 2 * side;
        add(slip, Seat.field(look, service.zone(), inner), new Insets(0, side, look.u(10), side));
        add(slip, besideCode(inner), new Insets(0, side, look.u(14), side));
        VBox pane = Look.column(
                look.u(6),
                Look.spring(),
                slip.region(),
                Look.spring(),
                TakePaper.region(look, motion),
                Look.spring(),
                end.region());
        pane.setPadding(padding(2, 10));
        return pane;
    }

    /** The code, and beside it how many are before and how long it takes. */
    private Region besideCode(double inner) {
        TicketFacts facts = new TicketFacts(look, ticket);
        if (ticket.link().isEmpty()) {
            return facts.sentences(inner);
        }
        Region code = Slip.code(look, ticket.link(), 150);
        code.applyCss();
        double left = inner - code.prefWidth(-1) - look.u(24);
        return Look.row(look.u(24), code, Look.grow(facts.sentences(left)));
    }

    /** The smallest upright screen: the code stands beside the number, everything else has a line below both. */
    private Region slender(double number) {
        double width = look.sizes().width() - 2 * look.sizes().margin();
        Slip slip = Slip.besideItsCode(look, ticket, number, service.title(look.language()), width - look.u(20), CODE);
        slip.region().setPadding(new Insets(0, 0, look.u(8), 0));
        VBox pane = Look.column(
                look.u(3),
                slip.region(),
                Look.spring(),
                lines(width),
                Look.spring(),
                TakePaper.region(look, motion),
                Look.spring(),
                end.region());
        pane.setPadding(padding(5, 5));
        return pane;
    }

    /** The smallest flat screen: number, service and code at the left, what to do and what to expect at the right. */
    private Region tinyFlat(double room) {
        double width =
                look.sizes().width() - 2 * look.sizes().margin() - look.sizes().gap();
        double card = Math.floor(width * TINY_CARD);
        VBox right = Look.column(
                0, TakePaper.region(look, motion), Look.spring(), lines(width - card), Look.spring(), end.region());
        Region left = Slip.aboveItsCode(look, ticket, service.title(look.language()), null, card, room - look.u(6));
        HBox pane = new HBox(look.sizes().gap(), left, Look.grow(right));
        pane.setPadding(padding(4, 2));
        return pane;
    }

    /** Where to sit, who is before and how long it takes, each on a line. */
    private VBox lines(double width) {
        VBox lines = new VBox();
        Region seat = Seat.line(look, service.zone(), width);
        if (seat != null) {
            lines.getChildren().add(seat);
        }
        lines.getChildren().addAll(new TicketFacts(look, ticket).lines(width));
        return lines;
    }

    /** On a flat screen the number stands left, everything else right of it. */
    private Region flat() {
        boolean compact = look.sizes().compact();
        double width =
                look.sizes().width() - 2 * look.sizes().margin() - look.sizes().gap();
        Slip slip = slip(compact ? 122 : 240, look.sizes().width() * 0.35);
        slip.add(slip.tear());
        if (!ticket.link().isEmpty()) {
            slip.add(Look.spring());
            slip.add(code(compact ? 185 : 300, 14));
            slip.add(Look.spring());
        }
        VBox right = Look.column(look.u(12), TakePaper.region(look, motion));
        Region seat = Seat.field(look, service.zone(), width * 0.6);
        if (seat != null) {
            right.getChildren().add(seat);
        }
        Region facts = new TicketFacts(look, ticket).row(width * 0.6);
        if (facts != null) {
            right.getChildren().add(facts);
        }
        if (!compact && !ticket.link().isEmpty()) {
            VBox words = followWords(width * 0.6);
            words.getChildren().stream().skip(1).forEach(Spare::of);
            right.getChildren().addAll(Look.spring(), words);
        }
        right.getChildren().addAll(Look.spring(), end.region());
        Region left = slip.region();
        Look.fix(left, width * 0.4, Region.USE_COMPUTED_SIZE);
        HBox pane = new HBox(look.sizes().gap(), left, Look.grow(right));
        pane.setPadding(padding(12, 10));
        return pane;
    }

    private Slip slip(double number, double width) {
        return new Slip(look, ticket, number, service.title(look.language()), width);
    }

    private static void add(Slip slip, @Nullable Region part, Insets margin) {
        if (part != null) {
            VBox.setMargin(part, margin);
            slip.add(part);
        }
    }

    private StackPane code(double units, double below) {
        StackPane code = new StackPane(Slip.code(look, ticket.link(), units));
        VBox.setMargin(code, new Insets(0, 0, look.u(below), 0));
        return code;
    }

    private Insets padding(double above, double below) {
        double side = look.sizes().margin();
        return new Insets(look.u(above), side, look.u(below), side);
    }

    private Region head(KioskState state) {
        Palette palette = look.palette();
        boolean large = look.sizes().large();
        Office office = state.office();
        ZonedDateTime issued =
                ticket.issuedAt().atZone(office == null ? ZoneId.of("Asia/Ho_Chi_Minh") : office.timeZone());
        String valid =
                look.say(Phrase.TICKET_VALID, issued.format(TIME), look.days().withYear(ticket.seriesDay()));
        StackPane tick = look.badge(
                look.icon("tick", 56, palette.contrast() ? Color.BLACK : Color.WHITE, 2.4), 84, palette.jade(), 42);
        VBox words = Look.column(
                look.u(2),
                look.bold(large ? 1.3 : 1.4375, palette.ink(), look.say(Phrase.TICKET_TITLE)),
                Spare.of(look.text(large ? 0.85 : 1, palette.ink2(), valid)));
        return Look.row(look.u(24), tick, Look.grow(words));
    }

    private Region follow(double units, double inner) {
        double gap = look.u(30);
        Region code = Slip.code(look, ticket.link(), units);
        code.applyCss();
        return Look.row(gap, code, Look.grow(followWords(inner - code.prefWidth(-1) - gap)));
    }

    private VBox followWords(double room) {
        boolean large = look.sizes().large();
        VBox words = Look.column(
                look.u(6), look.bold(large ? 1 : 1.1875, look.palette().ink(), look.say(Phrase.TICKET_FOLLOW)));
        for (String sentence : look.say(Phrase.TICKET_FOLLOW_HOW).split("\n")) {
            words.getChildren()
                    .add(look.text(large ? 0.85 : 1, look.palette().ink2(), sentence)
                            .even(room));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
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
