package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.NotReadyReason;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;

/** The messages that belong to no errand: why no number can be given, what was scanned, thanks, whether anybody is there. */
final class NoticePane {
    private NoticePane() {}

    /** No number can be given. */
    static Pane notReady(Look look, KioskState state, NotReadyReason reason, KioskModel model) {
        boolean starting = reason == NotReadyReason.STARTING;
        boolean broken = reason == NotReadyReason.STORE_FAILED;
        Office office = state.office();
        List<Region> more = new ArrayList<>();
        if (broken && !look.sizes().tiny()) {
            more.add(also(look, Wording.in(look.wording().language().other())));
        }
        if (office != null && office.hotline() != null && MessagePane.holdsMore(look)) {
            more.add(MessagePane.hotline(look, office.hotline()));
        }
        return MessagePane.of(
                look,
                "screen-not-ready",
                starting ? MessagePane.Kind.PLAIN : MessagePane.Kind.TROUBLE,
                starting ? "hourglass" : "warning",
                look.say(
                        switch (reason) {
                            case STARTING -> Phrase.NOTREADY_STARTING;
                            case OUT_OF_NUMBERS -> Phrase.NOTREADY_NUMBERS;
                            case SERVICE_CLOSED -> Phrase.NOTREADY_CLOSED;
                            case STORE_FAILED -> Phrase.NOTREADY_STORE;
                        }),
                look.say(
                        switch (reason) {
                            case STARTING -> Phrase.NOTREADY_STARTING_WHAT;
                            case OUT_OF_NUMBERS -> Phrase.NOTREADY_NUMBERS_WHAT;
                            case SERVICE_CLOSED -> Phrase.NOTREADY_CLOSED_WHAT;
                            case STORE_FAILED -> Phrase.NOTREADY_STORE_WHAT;
                        }),
                office == null || broken ? List.of() : List.of(home(look, model)),
                more.toArray(Region[]::new));
    }

    private static TouchTarget home(Look look, KioskModel model) {
        return look.mainButton("notice-home", "home", look.say(Phrase.NOTREADY_BACK), model::home);
    }

    /** The same in the other language: nobody should have to look for a button to learn that the machine cannot help. */
    private static Region also(Look look, Wording other) {
        boolean compact = look.sizes().compact();
        Color ink = look.palette().ink2();
        VBox both = new VBox(
                look.u(compact ? 8 : 16),
                MessagePane.line(look, true, compact ? 1.1 : 1.4, ink, other.say(Phrase.NOTREADY_STORE)),
                MessagePane.line(look, false, compact ? 0.9 : 1.1, ink, other.say(Phrase.NOTREADY_STORE_WHAT)));
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /** A scanned code that leads nowhere here: what it was, and what to do instead. */
    static Pane scanned(Look look, Screen.Scanned scanned, KioskModel model) {
        if (scanned.from() instanceof Screen.FeedbackWrite) {
            return unreadCard(look, model);
        }
        Phrase title = switch (scanned.code()) {
            case ScannedCode _ when scanned.known() -> Phrase.SCANNED_AGAIN;
            case ScannedCode.IdentityCard _ -> Phrase.SCANNED_CARD;
            case ScannedCode.Dossier _ -> Phrase.SCANNED_DOSSIER;
            case ScannedCode.Ticket _, ScannedCode.Appointment _, ScannedCode.Feedback _, ScannedCode.Unknown _ ->
                Phrase.SCANNED_UNKNOWN;
        };
        Phrase what = switch (scanned.code()) {
            case ScannedCode _ when scanned.known() -> Phrase.SCANNED_AGAIN_WHAT;
            case ScannedCode.IdentityCard _ -> Phrase.SCANNED_CARD_WHAT;
            case ScannedCode.Dossier _ -> Phrase.SCANNED_DOSSIER_WHAT;
            case ScannedCode.Ticket _, ScannedCode.Appointment _, ScannedCode.Feedback _, ScannedCode.Unknown _ ->
                Phrase.SCANNED_UNKNOWN_WHAT;
        };
        return MessagePane.of(
                look,
                "screen-scanned",
                MessagePane.Kind.PLAIN,
                "scan",
                look.say(title),
                look.say(
                        what == Phrase.SCANNED_UNKNOWN_WHAT
                                        && typing(look, model).isEmpty()
                                ? Phrase.SCANNED_UNKNOWN_ALONE
                                : what),
                scanned.known() ? eitherWay(look, model) : onward(look, what == Phrase.SCANNED_UNKNOWN_WHAT, model));
    }

    /** Whoever lets the card write their name writes it themselves. */
    private static Pane unreadCard(Look look, KioskModel model) {
        return MessagePane.of(
                look,
                "screen-scanned",
                MessagePane.Kind.PLAIN,
                "id-card",
                look.say(Phrase.SCANNED_CARD_UNREAD),
                look.say(Phrase.SCANNED_CARD_UNREAD_WHAT),
                List.of(look.mainButton("scanned-on", "back", look.say(Phrase.SCANNED_CARD_WRITE), model::back)));
    }

    private static List<TouchTarget> eitherWay(Look look, KioskModel model) {
        return List.of(
                look.otherButton("scanned-follow", look.say(Phrase.SCANNED_FOLLOW), model::scanFollowed),
                look.mainButton("scanned-on", null, look.say(Phrase.SCANNED_GO_ON), model::back));
    }

    private static List<TouchTarget> onward(Look look, boolean unread, KioskModel model) {
        List<TouchTarget> typing = unread ? typing(look, model) : List.of();
        return typing.isEmpty() ? List.of(home(look, model)) : typing;
    }

    /** What cannot be read can be typed, where the office has a use for it. */
    private static List<TouchTarget> typing(Look look, KioskModel model) {
        return model.state().offer().doors().stream()
                .filter(door -> door != Door.GUIDE)
                // A small glass has room for three.
                .limit(look.sizes().compact() ? 3 : Door.values().length)
                .map(door -> switch (door) {
                    case SURVEY ->
                        look.otherButton("scanned-number", look.say(Phrase.SCANNED_NUMBER), model.survey()::open);
                    case DOSSIER ->
                        look.otherButton("scanned-code", look.say(Phrase.SCANNED_CODE), model.dossier()::open);
                    case FEEDBACK ->
                        look.otherButton("scanned-feedback", look.say(Phrase.SCANNED_FEEDBACK), model.cases()::open);
                    case APPOINTMENT, GUIDE ->
                        look.otherButton("scanned-booking", look.say(Phrase.SCANNED_BOOKING), () -> {
                            model.booking().open();
                            model.booking().had();
                        });
                })
                .toList();
    }

    /** The survey is over: thanks, or why the answer does not count. */
    static Pane thanks(Look look, SurveyReply.Outcome outcome, KioskModel model) {
        boolean lost = outcome == SurveyReply.Outcome.LOST;
        List<TouchTarget> ways = new ArrayList<>();
        if (outcome == SurveyReply.Outcome.KEPT && Doors.canWrite(look.sizes())) {
            ways.add(look.otherButton("survey-write", look.say(Phrase.SURVEY_WRITE), model.survey()::write));
        }
        ways.add(look.mainButton("done", "home", look.say(Phrase.NOTREADY_BACK), model::done));
        return MessagePane.of(
                look,
                "screen-survey-thanks",
                lost ? MessagePane.Kind.TROUBLE : MessagePane.Kind.GOOD,
                lost ? "warning" : "tick",
                look.say(
                        switch (outcome) {
                            case KEPT -> Phrase.SURVEY_THANKS;
                            case ANSWERED -> Phrase.SURVEY_ANSWERED;
                            case LOST -> Phrase.SURVEY_LOST;
                        }),
                look.say(
                        switch (outcome) {
                            case KEPT -> Phrase.SURVEY_THANKS_WHAT;
                            case ANSWERED -> Phrase.SURVEY_ANSWERED_WHAT;
                            case LOST -> Phrase.SURVEY_LOST_WHAT;
                        }),
                ways);
    }

    /** Is anybody there? */
    static Pane stillThere(Look look, KioskState state, KioskModel model) {
        Sizes sizes = look.sizes();
        CountdownRing ring = new CountdownRing(look, sizes.tiny() ? 66 : sizes.compact() ? 130 : 300);
        // The smallest flat glass has room for the ring beside the sentence only.
        boolean beside = sizes.tiny() && sizes.landscape();
        double width = MessagePane.width(look) - (beside ? look.u(90) : 0);
        Words count = MessagePane.what(look, look.say(Phrase.STILL_WHAT, 99)).balanced(width);
        TouchTarget stay = look.mainButton("more-time", "tick", look.say(Phrase.STILL_STAY), model::moreTime);
        Region region = MessagePane.page(
                look,
                "screen-still-there",
                beside ? new Region() : ring,
                look.say(Phrase.STILL_TITLE),
                List.of(beside ? besideRing(look, ring, count) : count),
                MessagePane.ways(look, List.of(stay)));
        Pane pane = new Counting(look, region, ring, count, width);
        pane.update(state);
        return pane;
    }

    private static Region besideRing(Look look, CountdownRing ring, Words count) {
        HBox row = Look.row(look.u(20), ring, count);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private record Counting(Look look, Region region, CountdownRing ring, Words count, double width) implements Pane {
        @Override
        public void update(KioskState state) {
            ring.show(state.secondsLeft(), state.secondsTotal());
            count.setText(look.say(Phrase.STILL_WHAT, state.secondsLeft()));
            count.balanced(width);
        }
    }
}
