package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Tickets;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Text;

/** Where a scanned ticket stands: how many are before it, which counter calls it, or why that cannot be said. */
final class TicketFoundPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Look look;
    private final KioskState state;
    private final KioskModel model;

    private TicketFoundPane(Look look, KioskState state, KioskModel model) {
        this.look = look;
        this.state = state;
        this.model = model;
    }

    static Pane of(Look look, KioskState state, Screen.TicketFound found, KioskModel model) {
        TicketFoundPane pane = new TicketFoundPane(look, state, model);
        return switch (found.answer()) {
            case null ->
                MessagePane.of(
                        look,
                        "screen-ticket-asking",
                        MessagePane.Kind.PLAIN,
                        "hourglass",
                        look.say(Phrase.FOUND_ASKING),
                        look.say(Phrase.DOSSIER_ASKING_WHAT),
                        List.of());
            case Answer.Told<Tickets.Stand>(Tickets.Stand stand) -> pane.told(stand);
            case Answer.Refused<Tickets.Stand> refused when refused.status() == 404 -> pane.unknown();
            case Answer.Refused<Tickets.Stand> _, Answer.NotReachable<Tickets.Stand> _ -> pane.away();
        };
    }

    private Pane told(Tickets.Stand stand) {
        Text counter = stand.counter();
        String there = counter == null ? "" : look.language().of(counter);
        String number = stand.number();
        return switch (stand.turn()) {
            case WAITING -> page(stand, MessagePane.Kind.PLAIN, "people", ahead(stand), waiting(stand));
            case CALLED ->
                page(
                        stand,
                        MessagePane.Kind.GOOD,
                        "pin",
                        counter == null
                                ? look.say(Phrase.FOUND_CALLED_SOMEWHERE, number)
                                : look.say(Phrase.FOUND_CALLED, number, there),
                        look.say(Phrase.FOUND_CALLED_WHAT));
            case IN_SERVICE ->
                page(
                        stand,
                        MessagePane.Kind.GOOD,
                        "stamp",
                        counter == null
                                ? look.say(Phrase.FOUND_SERVING_SOMEWHERE, number)
                                : look.say(Phrase.FOUND_SERVING, number, there),
                        state.offer().survey() == null ? "" : look.say(Phrase.FOUND_SERVING_WHAT));
            case PARKED ->
                page(
                        stand,
                        MessagePane.Kind.PLAIN,
                        "hourglass",
                        look.say(Phrase.FOUND_PARKED, number),
                        parked(stand.until()));
            case SERVED ->
                page(
                        stand,
                        MessagePane.Kind.GOOD,
                        "tick",
                        look.say(Phrase.FOUND_SERVED, number),
                        look.say(Phrase.FOUND_SERVED_WHAT));
            case MISSED ->
                page(
                        stand,
                        MessagePane.Kind.TROUBLE,
                        "warning",
                        look.say(Phrase.FOUND_MISSED, number),
                        look.say(Phrase.FOUND_MISSED_WHAT));
            case OVER ->
                page(
                        stand,
                        MessagePane.Kind.PLAIN,
                        "info",
                        look.say(Phrase.FOUND_OVER, number),
                        look.say(Phrase.FOUND_OVER_WHAT));
        };
    }

    private Pane page(Tickets.Stand stand, MessagePane.Kind kind, String icon, String title, String what) {
        boolean anew = stand.turn() == Tickets.Turn.OVER;
        TouchTarget home = look.mainButton(
                "found-home",
                anew ? null : "home",
                look.say(anew ? Phrase.DOSSIER_TAKE : Phrase.NOTREADY_BACK),
                model::home);
        boolean tiny = look.sizes().tiny();
        return MessagePane.of(
                look,
                "screen-ticket-found",
                kind,
                icon,
                title,
                tiny ? "" : what,
                List.of(home),
                tiny ? lines(what) : new Region[] {service(stand)});
    }

    private Region service(Tickets.Stand stand) {
        String name = look.language().of(stand.service());
        return Spare.of(MessagePane.line(look, false, 1, look.palette().ink2(), name));
    }

    /** On the smallest glass, each only where there is room: the name of a counter or zone may be long. */
    private Region[] lines(String what) {
        return what.lines().map(line -> Spare.of(MessagePane.what(look, line))).toArray(Region[]::new);
    }

    private String ahead(Tickets.Stand stand) {
        Integer ahead = stand.ahead();
        if (ahead == null) {
            return look.say(Phrase.FOUND_WAITING, stand.number());
        }
        Phrase phrase = ahead == 0 ? Phrase.FOUND_NEXT : ahead == 1 ? Phrase.FOUND_AHEAD_ONE : Phrase.FOUND_AHEAD;
        return look.say(phrase, stand.number(), ahead);
    }

    /** How long, where, and what to listen for. */
    private String waiting(Tickets.Stand stand) {
        WaitRange wait = stand.expected();
        Text zone = stand.zone();
        return Stream.of(
                        wait == null
                                ? null
                                : look.say(Phrase.FOUND_WAIT, look.wording().range(wait)),
                        zone == null
                                ? look.say(Phrase.FOUND_LISTEN)
                                : look.say(Phrase.FOUND_SEAT, look.language().of(zone)))
                .filter(line -> line != null)
                .collect(Collectors.joining("\n"));
    }

    private String parked(@Nullable Instant until) {
        Office office = state.office();
        return until == null || office == null
                ? look.say(Phrase.FOUND_PARKED_WHAT)
                : look.say(Phrase.FOUND_PARKED_UNTIL, TIME.format(until.atZone(office.timeZone())));
    }

    /** Of another office or day, or too new. */
    private Pane unknown() {
        return MessagePane.of(
                look,
                "screen-ticket-unknown",
                MessagePane.Kind.TROUBLE,
                "question",
                look.say(Phrase.FOUND_UNKNOWN),
                look.say(Phrase.FOUND_UNKNOWN_WHAT),
                List.of(look.otherButton("found-home", look.say(Phrase.DOSSIER_TAKE), model::home), again()));
    }

    private Pane away() {
        List<TouchTarget> ways = new ArrayList<>();
        if (state.offer().survey() != null) {
            ways.add(look.otherButton("found-served", look.say(Phrase.FOUND_RATE), model.ticket()::served));
        }
        ways.add(again());
        return MessagePane.of(
                look,
                "screen-ticket-away",
                MessagePane.Kind.TROUBLE,
                "warning",
                look.say(Phrase.FOUND_AWAY),
                look.say(Phrase.FOUND_AWAY_WHAT),
                ways);
    }

    private TouchTarget again() {
        return look.mainButton("found-again", "again", look.say(Phrase.DOSSIER_AGAIN), model.ticket()::again);
    }
}
