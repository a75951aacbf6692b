package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;

/** Somebody was called to the machine: says so only once the call has left it, and what to do when it cannot. */
final class HelpPane implements Pane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Region region;

    private HelpPane(Region region) {
        this.region = region;
    }

    static HelpPane of(Look look, KioskState state, Screen.Help help, KioskModel model) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        boolean compact = sizes.compact();
        boolean told = help.toldAt() != null;
        boolean lost = !told && !help.waiting();
        Color ink = lost ? palette.amber() : told ? palette.jade() : palette.sky();
        Color field = lost ? palette.amberSoft() : told ? palette.jadeSoft() : palette.skySoft();
        double side = compact ? (sizes.tiny() ? 70 : 96) : 240;
        double width = sizes.width() - look.u(compact ? 60 : 160);
        VBox all = Look.column(
                look.u(compact ? (sizes.tiny() ? 4 : 12) : 36),
                Spare.of(look.badge(look.icon(lost ? "warning" : "help", side * 0.6, ink, 1.5), side, field, side / 2)),
                centred(
                        look.bold(
                                compact ? 1.25 : sizes.large() ? 1.6 : 1.9,
                                palette.ink(),
                                look.say(lost ? Phrase.HELP_UNTOLD : told ? Phrase.HELP_TITLE : Phrase.HELP_CALLING)),
                        width),
                centred(
                        look.text(
                                compact ? 1 : 1.2,
                                palette.ink2(),
                                look.say(
                                        lost
                                                ? Phrase.HELP_UNTOLD_WHAT
                                                : told ? Phrase.HELP_WHAT : Phrase.HELP_CALLING_WHAT)),
                        width));
        Office office = state.office();
        Instant at = help.toldAt();
        if (at != null && !sizes.tiny()) {
            ZoneId zone = office == null ? ZoneId.of("Asia/Ho_Chi_Minh") : office.timeZone();
            String time = at.atZone(zone).format(TIME);
            all.getChildren().add(centred(look.text(1, palette.ink(), look.say(Phrase.HELP_TOLD_AT, time)), width));
        } else if (lost && office != null && office.hotline() != null && !sizes.tiny()) {
            all.getChildren()
                    .add(centred(
                            look.text(1.1, palette.ink(), look.say(Phrase.NOTREADY_HOTLINE, office.hotline())), width));
        }
        if (sizes.tiny()) {
            all.getChildren().removeFirst();
        }
        all.getChildren().add(buttons(look, told, width, model));
        all.setAlignment(Pos.CENTER);
        all.setPadding(new Insets(look.u(compact ? 8 : 40)));
        all.setId("screen-help");
        return new HelpPane(all);
    }

    private static Words centred(Words words, double width) {
        words.setMaxWidth(width);
        return words.centred();
    }

    private static Region buttons(Look look, boolean told, double width, KioskModel model) {
        TouchTarget back = look.mainButton("help-back", "back", look.say(Phrase.HELP_BACK), model::back);
        double gap = look.sizes().gap();
        double usual = look.u(look.sizes().compact() ? 400 : 500);
        if (!told) {
            back.setMaxWidth(Math.min(usual, width));
            return back;
        }
        TouchTarget enough = look.otherButton("help-enough", look.say(Phrase.HELP_ENOUGH), model::helpNotNeeded);
        back.applyCss();
        enough.applyCss();
        double each = Math.max(back.prefWidth(-1), enough.prefWidth(-1));
        // A button may come a little closer to its words than usual.
        boolean beside = 2 * (each - look.u(28)) + gap <= width;
        double wide = Math.min(Math.max(each, usual), beside ? (width - gap) / 2 : width);
        back.setPrefWidth(wide);
        enough.setPrefWidth(wide);
        if (beside) {
            HBox row = Look.row(gap, enough, back);
            row.setAlignment(Pos.CENTER);
            return row;
        }
        VBox column = Look.column(gap, back, enough);
        column.setAlignment(Pos.CENTER);
        back.setMaxWidth(wide);
        enough.setMaxWidth(wide);
        return column;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {}
}
