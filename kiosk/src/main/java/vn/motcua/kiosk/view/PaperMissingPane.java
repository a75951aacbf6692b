package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.Text;

/**
 * The number without its paper: says first what is kept, then what to do, then who was told; once the printer is well, the
 * way to the paper. The number is drawn as large as the rest leaves room for.
 */
final class PaperMissingPane implements Pane {
    /** The share of a flat page that the number takes. */
    private static final double LEFT = 0.4;

    /** The same on the smallest glass, where the zone stands in it as well. */
    private static final double TINY_LEFT = 0.43;

    private final Look look;
    private final Screen.PaperMissing missing;
    private final IssuedTicket ticket;
    private final PrinterNews news;
    private final KeptNumber kept;
    private final double width;
    private final Region region;
    private final EndRow end;

    /** @param room pixels down that the page has */
    PaperMissingPane(Look look, KioskState state, Screen.PaperMissing missing, KioskModel model, double room) {
        this.look = look;
        this.missing = missing;
        this.ticket = missing.ticket();
        Sizes sizes = look.sizes();
        Phrase done = sizes.tiny() ? Phrase.DONE : Phrase.FAULT_DONE;
        end = missing.printerWell()
                ? new EndRow(look, model, Phrase.FAULT_RETURNS, look.otherButton("done", look.say(done), model::done))
                : new EndRow(look, model, Phrase.FAULT_RETURNS, done);
        width = sizes.width() - 2 * sizes.margin();
        news = new PrinterNews(look, state, missing, model, sizes.landscape() ? right() : width);
        kept = new KeptNumber(look, ticket);
        region = page(sizes, room);
        region.setId("screen-paper-missing");
        update(state);
    }

    private Region page(Sizes sizes, double room) {
        if (sizes.landscape()) {
            return sizes.tiny() ? tinyFlat(room) : flat(room);
        }
        if (sizes.tiny()) {
            return largest(46, Slip.widest(look, width - look.u(20 + TicketPane.CODE)), room, this::slender);
        }
        return sizes.compact() ? largest(76, 200, room, this::stacked) : largest(210, 310, room, this::tall);
    }

    private Region largest(double least, double most, double room, DoubleFunction<Region> page) {
        return page.apply(Slip.units(look, least, most, look.sizes().width(), room, page));
    }

    /** Pixels that the left column of a flat page has. */
    private double left() {
        return Math.floor((width - look.sizes().gap()) * (look.sizes().tiny() ? TINY_LEFT : LEFT));
    }

    private double right() {
        return width - look.sizes().gap() - left();
    }

    private Region tall(double number) {
        boolean large = look.sizes().large();
        Slip slip = slip(number, look.sizes().width() - look.u(150));
        slip.add(slip.tear());
        Region code = kept.withCode(407, width - look.u(80));
        VBox.setMargin(code, new Insets(look.u(6), look.u(40), look.u(large ? 24 : 32), look.u(40)));
        slip.add(code);
        VBox pane = Look.column(
                look.u(12),
                news.card(),
                Look.spring(),
                slip.region(),
                Look.spring(),
                news.below(),
                Look.spring(),
                Spare.of(kept.withoutPhone(width)),
                Look.spring(),
                end.region());
        pane.setPadding(padding(26, 22));
        return pane;
    }

    private Region stacked(double number) {
        Slip slip = slip(number, look.sizes().width() - look.u(110));
        slip.add(slip.tear());
        Region code = kept.withCode(150, width - look.u(48));
        VBox.setMargin(code, new Insets(0, look.u(24), look.u(14), look.u(24)));
        slip.add(code);
        VBox pane = Look.column(
                look.u(6),
                news.card(),
                Look.spring(),
                slip.region(),
                Look.spring(),
                news.below(),
                Look.spring(),
                end.region());
        pane.setPadding(padding(10, 10));
        return pane;
    }

    /** The smallest upright screen: the code stands beside the number. */
    private Region slender(double number) {
        double inner = width - look.u(20);
        Slip slip = Slip.besideItsCode(
                look, ticket, number, missing.service().title(look.language()), inner, TicketPane.CODE);
        Region seat = Seat.line(look, missing.service().zone(), inner);
        if (seat != null) {
            VBox.setMargin(seat, new Insets(0, look.u(10), look.u(8), look.u(10)));
            slip.add(Spare.of(seat));
        }
        VBox pane = Look.column(
                look.u(4),
                news.card(),
                Look.spring(),
                slip.region(),
                Look.spring(),
                news.below(),
                Look.spring(),
                end.region());
        pane.setPadding(padding(5, 5));
        return pane;
    }

    /** Number and code at the left; at the right what is wrong and who was told, or the way to the paper, and the way on. */
    private Region tinyFlat(double room) {
        String service = missing.service().title(look.language());
        VBox told = Look.column(look.u(3), news.card(), Look.spring(), news.below(), Look.spring(), end.region());
        Region slip = Slip.aboveItsCode(look, ticket, service, missing.service().zone(), left(), room - look.u(9));
        return beside(slip, told, padding(5, 4));
    }

    private Region flat(double room) {
        boolean compact = look.sizes().compact();
        VBox told = Look.column(look.u(8), news.card(), Look.spring());
        told.getChildren().addAll(compact ? brief() : full());
        told.getChildren().addAll(Look.spring(), end.region());
        double most = compact ? 122 : 240;
        double number = Slip.units(look, most * 0.6, most, left(), room - look.u(22), each -> numberAndCode(each));
        return beside(numberAndCode(number), told, padding(12, 10));
    }

    private List<Region> full() {
        List<Region> parts = new ArrayList<>();
        if (!ticket.link().isEmpty()) {
            Region words = kept.words(right());
            parts.add(missing.printerWell() ? Spare.of(words) : words);
            parts.add(Look.spring());
        }
        parts.add(news.below());
        if (!missing.printerWell()) {
            parts.addAll(List.of(Look.spring(), Spare.of(kept.withoutPhone(right()))));
        }
        return parts;
    }

    /** Where there is little room, what is to be expected goes before what the code is for, and what staff does before both. */
    private List<Region> brief() {
        List<Region> words = new ArrayList<>();
        if (!ticket.link().isEmpty()) {
            if (missing.printerWell()) {
                kept.expected().ifPresent(each -> words.add(Spare.of(each)));
            }
            words.addAll(List.of(Spare.of(kept.title()), Look.spring()));
        }
        words.add(missing.printerWell() ? words.size() : 0, news.below());
        if (!missing.printerWell()) {
            words.add(1, Look.spring());
        }
        return words;
    }

    private Region numberAndCode(double number) {
        boolean compact = look.sizes().compact();
        Slip slip = slip(number, left() - look.u(48));
        slip.add(slip.tear());
        if (!ticket.link().isEmpty()) {
            slip.add(Look.spring());
            slip.add(code(compact ? 170 : 300, 14));
            slip.add(Look.spring());
        }
        return slip.region();
    }

    private Region beside(Region slip, VBox told, Insets padding) {
        Look.fix(slip, left(), Region.USE_COMPUTED_SIZE);
        HBox pane = new HBox(look.sizes().gap(), slip, Look.grow(told));
        pane.setPadding(padding);
        return pane;
    }

    private StackPane code(double units, double below) {
        StackPane code = new StackPane(Slip.code(look, ticket.link(), units));
        VBox.setMargin(code, new Insets(0, 0, look.u(below), 0));
        return code;
    }

    /** Behind the service, or below it, where to sit. */
    private Slip slip(double numberUnits, double wide) {
        Text zone = missing.service().zone();
        String service = missing.service().title(look.language());
        String between = look.sizes().compact() ? "\n" : " · ";
        String below =
                zone == null ? service : service + between + look.language().of(zone);
        Slip slip = new Slip(look, ticket, numberUnits, below, wide);
        // That it is a number is seen; where to sit is not.
        return look.sizes().compact() ? slip.withoutCaption() : slip;
    }

    private Insets padding(double above, double below) {
        double side = look.sizes().margin();
        return new Insets(look.u(above), side, look.u(below), side);
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
