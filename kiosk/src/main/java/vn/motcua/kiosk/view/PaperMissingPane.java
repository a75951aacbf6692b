package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Text;

/**
 * The number without its paper. Amber, because the citizen did nothing wrong; says first what is kept, then what to do,
 * then who was told, and never that somebody was told before the report left.
 */
final class PaperMissingPane implements Pane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Look look;
    private final Region region;
    private final EndRow end;
    private final KioskModel model;

    PaperMissingPane(Look look, KioskState state, Screen.PaperMissing missing, KioskModel model) {
        this.look = look;
        this.model = model;
        Phrase done = look.sizes().tiny() ? Phrase.DONE : Phrase.FAULT_DONE;
        end = missing.printerWell()
                ? new EndRow(look, model, Phrase.FAULT_RETURNS, look.otherButton("done", look.say(done), model::done))
                : new EndRow(look, model, Phrase.FAULT_RETURNS, done);
        Sizes sizes = look.sizes();
        if (sizes.tiny() && sizes.landscape()) {
            region = tiny(state, missing);
        } else if (sizes.landscape()) {
            region = flat(state, missing);
        } else {
            region = sizes.compact() ? stacked(state, missing) : tall(state, missing);
        }
        region.setId("screen-paper-missing");
        update(state);
    }

    private Region tall(KioskState state, Screen.PaperMissing missing) {
        boolean large = look.sizes().large();
        Slip slip = slip(missing, 310);
        slip.add(slip.tear());
        Region kept = kept(missing.ticket(), large ? 330 : 407);
        VBox.setMargin(kept, new Insets(look.u(6), look.u(40), look.u(32), look.u(40)));
        slip.add(kept);
        VBox pane = Look.column(0, fault(missing), Look.spring(), slip.region(), Look.spring(), report(state, missing));
        pane.getChildren().addAll(Look.spring(), Spare.of(withoutPhone(missing.ticket())), Look.spring(), end.region());
        pane.setPadding(new Insets(
                look.u(26), look.sizes().margin(), look.u(22), look.sizes().margin()));
        return pane;
    }

    private Region stacked(KioskState state, Screen.PaperMissing missing) {
        boolean tiny = look.sizes().tiny();
        Slip slip = slip(missing, tiny ? 70 : 120);
        if (!missing.ticket().link().isEmpty()) {
            StackPane code = new StackPane(Slip.code(look, missing.ticket().link(), tiny ? 100 : 130));
            VBox.setMargin(code, new Insets(look.u(8), 0, look.u(14), 0));
            slip.add(code);
        }
        VBox pane = Look.column(
                look.u(5), fault(missing), slip.region(), report(state, missing), Look.spring(), end.region());
        if (tiny) {
            // The number, its code and the ways on come before who was told, and before what was wrong once it is well.
            pane.getChildren().remove(missing.printerWell() ? 0 : 2);
        }
        pane.setPadding(new Insets(
                look.u(tiny ? 6 : 12),
                look.sizes().margin(),
                look.u(10),
                look.sizes().margin()));
        return pane;
    }

    /** Number and code at the left; at the right what is wrong, or the way to the paper, and the way on. */
    private Region tiny(KioskState state, Screen.PaperMissing missing) {
        double width =
                look.sizes().width() - 2 * look.sizes().margin() - look.sizes().gap();
        Slip slip = slip(missing, 64);
        if (!missing.ticket().link().isEmpty()) {
            slip.add(new StackPane(Slip.code(look, missing.ticket().link(), 118)));
        }
        Region left = slip.region();
        Look.fix(left, width * 0.36, Region.USE_COMPUTED_SIZE);
        Region what = missing.printerWell()
                ? look.mainButton("reprint", "printer", look.say(Phrase.FAULT_REPRINT), model::reprint)
                : fault(missing);
        VBox right = Look.column(look.u(4), what, Look.spring(), end.region());
        HBox pane = new HBox(look.sizes().gap(), left, Look.grow(right));
        pane.setPadding(new Insets(
                look.u(8), look.sizes().margin(), look.u(7), look.sizes().margin()));
        return pane;
    }

    private Region flat(KioskState state, Screen.PaperMissing missing) {
        boolean compact = look.sizes().compact();
        double width =
                look.sizes().width() - 2 * look.sizes().margin() - look.sizes().gap();
        Slip slip = slip(missing, compact ? 122 : 240);
        slip.add(slip.tear());
        if (!missing.ticket().link().isEmpty()) {
            StackPane code = new StackPane(Slip.code(look, missing.ticket().link(), compact ? 185 : 300));
            VBox.setMargin(code, new Insets(0, 0, look.u(14), 0));
            slip.add(code);
        }
        Region left = slip.region();
        Look.fix(left, width * 0.4, Region.USE_COMPUTED_SIZE);
        VBox right = Look.column(
                look.u(compact ? 5 : 20), fault(missing), report(state, missing), Look.spring(), end.region());
        HBox pane = new HBox(look.sizes().gap(), left, Look.grow(right));
        pane.setPadding(new Insets(
                look.u(12), look.sizes().margin(), look.u(10), look.sizes().margin()));
        return pane;
    }

    private Slip slip(Screen.PaperMissing missing, double numberUnits) {
        Text zone = missing.service().zone();
        String below = missing.service().title(look.language())
                + (zone == null || look.sizes().compact()
                        ? ""
                        : " · " + look.language().of(zone));
        return new Slip(look, missing.ticket(), numberUnits, below);
    }

    static Phrase phrase(PrinterFault fault) {
        return switch (fault) {
            case PAPER_OUT -> Phrase.FAULT_PAPER;
            case COVER_OPEN -> Phrase.FAULT_COVER;
            case UNREACHABLE -> Phrase.FAULT_UNREACHABLE;
            case BROKEN -> Phrase.FAULT_BROKEN;
            case BUSY -> Phrase.FAULT_BUSY;
        };
    }

    private Region fault(Screen.PaperMissing missing) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        boolean well = missing.printerWell();
        Phrase title = well ? Phrase.FAULT_WELL : phrase(missing.fault());
        Color ink = well ? palette.jade() : palette.amber();
        double width = look.sizes().landscape()
                ? (look.sizes().width()
                                - 2 * look.sizes().margin()
                                - look.sizes().gap())
                        * 0.6
                : look.sizes().width() - 2 * look.sizes().margin();
        double room = width - look.u(compact ? 140 : 210);
        StackPane badge = look.badge(
                look.icon(
                        well ? "printer" : "printer-fault",
                        compact ? 46 : 72,
                        palette.contrast() ? Color.BLACK : Color.WHITE),
                compact ? 72 : 112,
                ink,
                compact ? 36 : 56);
        VBox words = Look.column(
                look.u(4),
                look.bold(
                        compact ? (well ? 0.95 : 1.15) : look.sizes().large() ? 1.3 : 1.5,
                        palette.ink(),
                        look.say(title)),
                well ? Spare.of(kept(room)) : kept(room));
        HBox card = Look.row(look.u(compact ? 16 : 28), badge, Look.grow(words));
        if (look.sizes().tiny()) {
            // What is kept matters more than what is broken.
            words.getChildren().removeFirst();
            card.getChildren().remove(badge);
        }
        card.setPadding(new Insets(
                look.u(look.sizes().tiny() ? 1 : compact ? 7 : 24),
                look.u(compact ? 16 : 30),
                look.u(look.sizes().tiny() ? 1 : compact ? 7 : 24),
                look.u(compact ? 16 : 30)));
        return Look.dressed(
                card,
                Surface.lined(
                        well ? palette.jadeSoft() : palette.amberSoft(), ink, look.u(compact ? 16 : 22), look.u(3)));
    }

    private Region kept(IssuedTicket ticket, double units) {
        Palette palette = look.palette();
        boolean large = look.sizes().large();
        boolean code = !ticket.link().isEmpty();
        VBox words = Look.column(
                look.u(16),
                look.bold(
                        large ? 1.2 : 1.5, palette.ink(), look.say(code ? Phrase.FAULT_PHOTO : Phrase.FAULT_REMEMBER)),
                look.text(
                        large ? 0.85 : 1,
                        palette.ink2(),
                        look.say(code ? Phrase.FAULT_PHOTO_HOW : Phrase.FAULT_REMEMBER_HOW)));
        words.setAlignment(Pos.CENTER_LEFT);
        String facts = facts(ticket);
        if (!facts.isEmpty()) {
            Words figures = look.text(large ? 0.9 : 1, palette.ink(), facts);
            VBox framed = new VBox(figures);
            framed.setPadding(new Insets(look.u(16), 0, 0, 0));
            framed.setBorder(new javafx.scene.layout.Border(new javafx.scene.layout.BorderStroke(
                    palette.line(),
                    javafx.scene.layout.BorderStrokeStyle.SOLID,
                    null,
                    new javafx.scene.layout.BorderWidths(look.u(2), 0, 0, 0))));
            words.getChildren().add(framed);
        }
        return code ? Look.row(look.u(40), Slip.code(look, ticket.link(), units), Look.grow(words)) : words;
    }

    private String facts(IssuedTicket ticket) {
        Integer ahead = ticket.ahead();
        WaitRange range = ticket.announced();
        String people = ahead == null || ticket.priority()
                ? ""
                : look.wording().count(Phrase.FAULT_AHEAD_ONE, Phrase.FAULT_AHEAD, ahead);
        String wait = range == null ? "" : "*" + look.wording().range(range) + "*";
        return people.isEmpty() || wait.isEmpty() ? people + wait : people + "\n" + wait;
    }

    /** On one line where the card has room for a decent size; the compact screen breaks it. */
    private Words kept(double room) {
        boolean compact = look.sizes().compact();
        Words kept = look.text(compact ? 0.9 : 1, look.palette().ink(), look.say(Phrase.FAULT_KEPT));
        return compact ? kept : kept.onOneLine().fitted(room);
    }

    private Region report(KioskState state, Screen.PaperMissing missing) {
        if (missing.printerWell()) {
            return reprint();
        }
        Instant toldAt = missing.officeToldAt();
        Office office = state.office();
        ZoneId zone = office == null ? ZoneId.of("Asia/Ho_Chi_Minh") : office.timeZone();
        String head = toldAt == null
                ? look.say(Phrase.FAULT_UNTOLD)
                : look.say(Phrase.FAULT_TOLD, toldAt.atZone(zone).format(TIME));
        boolean told = toldAt != null;
        return strip(told, head, look.say(told ? Phrase.FAULT_TOLD_WHAT : Phrase.FAULT_UNTOLD_WHAT));
    }

    private Region reprint() {
        TouchTarget reprint = look.mainButton("reprint", "printer", look.say(Phrase.FAULT_REPRINT), model::reprint);
        reprint.setMaxWidth(Double.MAX_VALUE);
        // A small screen has no room for more than the button.
        return look.sizes().compact()
                ? reprint
                : Look.column(
                        look.u(16), look.text(1, look.palette().ink(), look.say(Phrase.FAULT_WELL_WHAT)), reprint);
    }

    private Region strip(boolean good, String head, String what) {
        Palette palette = look.palette();
        Color ink = good ? palette.jade() : palette.amber();
        boolean compact = look.sizes().compact();
        VBox words = Look.column(0, look.bold(compact || look.sizes().large() ? 0.9 : 1, palette.ink(), head));
        if (!what.isEmpty()) {
            words.getChildren()
                    .add(Spare.of(look.text(compact ? 0.85 : look.sizes().large() ? 0.9 : 1, palette.ink(), what)));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox strip = Look.row(
                look.u(compact ? 14 : 22),
                look.icon(good ? "tick-circle" : "warning", compact ? 44 : 56, ink),
                Look.grow(words));
        strip.setPadding(new Insets(
                look.u(look.sizes().tiny() ? 0 : compact ? 6 : 20),
                look.u(compact ? 14 : 28),
                look.u(look.sizes().tiny() ? 0 : compact ? 6 : 20),
                look.u(compact ? 14 : 28)));
        Color soft = good ? palette.jadeSoft() : palette.amberSoft();
        return Look.dressed(strip, palette.contrast() ? look.field(soft, ink, 14) : edged(ink, soft));
    }

    /** A soft field whose left edge has the colour of the news: one fill, so that no second colour shows at a corner. */
    private Surface edged(Color edge, Color soft) {
        Stop[] stops = {new Stop(0, edge), new Stop(0.5, edge), new Stop(0.5, soft), new Stop(1, soft)};
        LinearGradient fill = new LinearGradient(0, 0, look.u(20), 0, false, CycleMethod.NO_CYCLE, stops);
        return new Surface(new Background(new BackgroundFill(fill, new CornerRadii(look.u(14)), Insets.EMPTY)), null);
    }

    private Region withoutPhone(IssuedTicket ticket) {
        Palette palette = look.palette();
        VBox words = Look.column(
                0,
                look.bold(1, palette.ink(), look.say(Phrase.FAULT_NOPHONE)),
                look.text(1, palette.ink(), look.say(Phrase.FAULT_NOPHONE_WHAT, ticket.number())));
        HBox hint = Look.row(look.u(22), look.icon("question", 56, palette.ink2()), Look.grow(words));
        hint.setPadding(new Insets(0, look.u(38), 0, look.u(38)));
        return hint;
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
