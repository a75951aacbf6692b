package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;

/**
 * What the printer has, in amber, because the citizen did nothing wrong, and who was told, never before the report left; once
 * it is well, that it is, and the way to the paper.
 */
final class PrinterNews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Look look;
    private final KioskState state;
    private final Screen.PaperMissing missing;
    private final KioskModel model;
    private final double width;

    /** @param width pixels that the news may take */
    PrinterNews(Look look, KioskState state, Screen.PaperMissing missing, KioskModel model, double width) {
        this.look = look;
        this.state = state;
        this.missing = missing;
        this.model = model;
        this.width = width;
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

    /** The fault and that nothing is lost, or that the printer works again. */
    Region card() {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        boolean well = missing.printerWell();
        Color ink = well ? palette.jade() : palette.amber();
        double sign = sizes.tiny() ? 44 : sizes.compact() ? 72 : 112;
        Region badge = look.badge(
                look.icon(
                        well ? "printer" : "printer-fault",
                        sign * 0.64,
                        palette.contrast() ? Color.BLACK : Color.WHITE),
                sign,
                ink,
                sign / 2);
        double gap = sizes.tiny() ? 10 : sizes.compact() ? 16 : 28;
        double side = sizes.tiny() ? 12 : sizes.compact() ? 16 : 30;
        VBox words = Look.column(look.u(sizes.tiny() ? 0 : 4));
        words.getChildren().addAll(said(width - look.u(sign + gap + 2 * side)));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox card = Look.row(look.u(gap), badge, Look.grow(words));
        double above = look.u(sizes.tiny() ? 4 : sizes.compact() ? 8 : sizes.large() ? 18 : 24);
        card.setPadding(new Insets(above, look.u(side), above + look.u(sizes.tiny() ? 3 : 0), look.u(side)));
        return Look.dressed(
                card,
                Surface.lined(
                        well ? palette.jadeSoft() : palette.amberSoft(),
                        ink,
                        look.u(sizes.compact() ? 16 : 22),
                        look.u(3)));
    }

    private List<Words> said(double room) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        boolean well = missing.printerWell();
        List<Words> said = new ArrayList<>();
        if (sizes.tiny()) {
            said.add(look.bold(1, palette.ink(), look.say(well ? Phrase.FAULT_WELL_SHORT : phrase(missing.fault()))));
            if (!well) {
                said.add(Spare.of(look.text(1, palette.ink(), look.say(Phrase.FAULT_KEPT_SHORT))));
            }
            return said;
        }
        double em = sizes.compact() ? 1.15 : sizes.large() ? 1.3 : 1.5;
        Phrase title = well ? Phrase.FAULT_WELL : phrase(missing.fault());
        said.add(look.bold(em, palette.ink(), look.say(title)).onOneLine().fitted(room));
        if (sizes.compact()) {
            said.add(
                    well
                            ? look.text(1, palette.ink(), look.say(Phrase.FAULT_WELL_COPY))
                                    .even(room)
                            : look.text(1, palette.ink(), look.say(Phrase.FAULT_KEPT)));
        } else {
            said.add(look.text(1, palette.ink(), look.say(Phrase.FAULT_KEPT))
                    .onOneLine()
                    .fitted(room));
        }
        return said;
    }

    /** Who was told; or the way to the paper. */
    Region below() {
        return missing.printerWell() ? reprint() : report();
    }

    private Region report() {
        Instant toldAt = missing.officeToldAt();
        Office office = state.office();
        ZoneId zone = office == null ? ZoneId.of("Asia/Ho_Chi_Minh") : office.timeZone();
        boolean told = toldAt != null;
        boolean tiny = look.sizes().tiny();
        String head = toldAt != null
                ? look.say(
                        tiny ? Phrase.FAULT_TOLD_SHORT : Phrase.FAULT_TOLD,
                        toldAt.atZone(zone).format(TIME))
                : look.say(tiny ? Phrase.FAULT_UNTOLD_SHORT : Phrase.FAULT_UNTOLD);
        return strip(told, head, tiny ? "" : look.say(told ? Phrase.FAULT_TOLD_WHAT : Phrase.FAULT_UNTOLD_WHAT));
    }

    /** The key says itself that a copy comes where there is no room for a sentence. */
    private Region reprint() {
        Sizes sizes = look.sizes();
        boolean brief = sizes.tiny() || !sizes.compact() && !sizes.landscape() && sizes.large();
        String words = look.say(brief ? Phrase.FAULT_REPRINT_COPY : Phrase.FAULT_REPRINT);
        TouchTarget reprint =
                look.mainButton("reprint", "printer", sizes.tiny() ? words : words.replace('\n', ' '), model::reprint);
        reprint.setMaxWidth(Double.MAX_VALUE);
        return sizes.compact() || brief
                ? reprint
                : Look.column(look.u(16), sentences(Phrase.FAULT_WELL_WHAT, width), reprint);
    }

    /** On one line, or each sentence on its own. */
    private Words sentences(Phrase phrase, double room) {
        Words words = look.text(1, look.palette().ink(), look.say(phrase));
        if (words.prefWidth(-1) > room) {
            words.setText(look.say(phrase).replace(". ", ".\n"));
        }
        return words;
    }

    private Region strip(boolean good, String head, String what) {
        Palette palette = look.palette();
        Color ink = good ? palette.jade() : palette.amber();
        boolean compact = look.sizes().compact();
        boolean tiny = look.sizes().tiny();
        double sign = tiny ? 38 : compact ? 44 : 56;
        double gap = tiny ? 10 : compact ? 14 : 22;
        double room = width - look.u(sign + gap + (compact ? 28 : 56));
        VBox words = Look.column(
                0,
                look.bold(compact || look.sizes().large() ? 0.9 : 1, palette.ink(), head)
                        .even(room));
        if (!what.isEmpty()) {
            Words more = look.text(compact ? 0.85 : look.sizes().large() ? 0.9 : 1, palette.ink(), what)
                    .even(room);
            words.getChildren().add(compact ? Spare.of(more) : more);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox strip = Look.row(look.u(gap), look.icon(good ? "tick-circle" : "warning", sign, ink), Look.grow(words));
        double above = look.u(tiny ? 3 : compact ? 6 : 20);
        double side = look.u(compact ? 14 : 28);
        strip.setPadding(new Insets(above, side, above + look.u(tiny ? 3 : 0), side));
        Color soft = good ? palette.jadeSoft() : palette.amberSoft();
        return Look.dressed(strip, palette.contrast() ? look.field(soft, ink, 14) : edged(ink, soft));
    }

    /** A soft field whose left edge has the colour of the news: one fill, so that no second colour shows at a corner. */
    private Surface edged(Color edge, Color soft) {
        Stop[] stops = {new Stop(0, edge), new Stop(0.5, edge), new Stop(0.5, soft), new Stop(1, soft)};
        LinearGradient fill = new LinearGradient(0, 0, look.u(20), 0, false, CycleMethod.NO_CYCLE, stops);
        return new Surface(new Background(new BackgroundFill(fill, new CornerRadii(look.u(14)), Insets.EMPTY)), null);
    }
}
