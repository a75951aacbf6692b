package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;

/** Somebody was called to the machine: says so only once the call has left it, and what to do when it cannot. */
final class HelpPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private HelpPane() {}

    static Pane of(Look look, KioskState state, Screen.Help help, KioskModel model) {
        TouchTarget back = look.mainButton("help-back", "back", look.say(Phrase.HELP_BACK), model::back);
        Instant told = help.toldAt();
        if (told != null) {
            TouchTarget enough = look.otherButton("help-enough", look.say(Phrase.HELP_ENOUGH), model::helpNotNeeded);
            return page(
                    look,
                    MessagePane.Kind.GOOD,
                    "help",
                    Phrase.HELP_TITLE,
                    Phrase.HELP_WHAT,
                    List.of(enough, back),
                    called(look, state, told));
        }
        if (help.waiting()) {
            return page(
                    look, MessagePane.Kind.PLAIN, "help", Phrase.HELP_CALLING, Phrase.HELP_CALLING_WHAT, List.of(back));
        }
        Office office = state.office();
        Region[] hotline = office == null || office.hotline() == null
                ? new Region[0]
                : new Region[] {Spare.of(MessagePane.hotline(look, office.hotline()))};
        return page(
                look,
                MessagePane.Kind.TROUBLE,
                "warning",
                Phrase.HELP_UNTOLD,
                Phrase.HELP_UNTOLD_WHAT,
                List.of(back),
                hotline);
    }

    private static Region called(Look look, KioskState state, Instant told) {
        Office office = state.office();
        ZoneId zone = office == null ? ZoneId.of("Asia/Ho_Chi_Minh") : office.timeZone();
        String time = told.atZone(zone).format(TIME);
        return Spare.of(MessagePane.line(look, false, 1, look.palette().ink(), look.say(Phrase.HELP_TOLD_AT, time)));
    }

    private static Pane page(
            Look look,
            MessagePane.Kind kind,
            String icon,
            Phrase title,
            Phrase what,
            List<TouchTarget> ways,
            Region... more) {
        if (!look.sizes().slender() || ways.size() < 2) {
            return MessagePane.of(look, "screen-help", kind, icon, look.say(title), look.say(what), ways, more);
        }
        // Beside each other their words would break; below each other the main one is seen to be it.
        ways.forEach(Look::wordsOnly);
        ways.forEach(way -> way.setMaxWidth(Double.MAX_VALUE));
        List<Region> parts = new ArrayList<>(List.of(MessagePane.what(look, look.say(what))));
        parts.addAll(List.of(more));
        return new Doors.Still(MessagePane.page(
                look,
                "screen-help",
                MessagePane.sign(look, kind, icon),
                look.say(title),
                parts,
                Look.column(look.sizes().gap(), ways.reversed().toArray(TouchTarget[]::new))));
    }
}
