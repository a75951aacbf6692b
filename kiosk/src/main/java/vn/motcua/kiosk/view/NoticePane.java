package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.NotReadyReason;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;

/** One message in the middle of the screen: why no number can be given and what to do instead, or whether anybody is there. */
final class NoticePane implements Pane {
    private final Look look;
    private final VBox region = new VBox();
    private final @Nullable CountdownRing ring;
    private final @Nullable Words count;

    private NoticePane(
            Look look,
            String id,
            Node sign,
            String title,
            Words text,
            @Nullable CountdownRing ring,
            @Nullable Words count) {
        this.look = look;
        this.ring = ring;
        this.count = count;
        boolean compact = look.sizes().compact();
        double width = look.sizes().width() - look.u(compact ? 120 : 160);
        text.centred();
        text.setMaxWidth(width);
        Words head = look.bold(
                        look.sizes().tiny() ? 1.1 : compact ? 1.4 : 1.953,
                        look.palette().ink(),
                        title)
                .centred();
        head.setMaxWidth(width);
        region.setId(id);
        region.setAlignment(Pos.CENTER);
        region.setSpacing(
                look.u(look.sizes().tiny() ? 3 : compact ? look.sizes().large() ? 6 : 14 : 40));
        region.setPadding(new Insets(look.u(look.sizes().tiny() ? 4 : compact ? 12 : 40)));
        region.getChildren().addAll(Spare.of(new StackPane(sign)), head, text);
    }

    /** No number can be given. */
    static NoticePane notReady(Look look, KioskState state, NotReadyReason reason, KioskModel model) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        Phrase title = switch (reason) {
            case STARTING -> Phrase.NOTREADY_STARTING;
            case OUT_OF_NUMBERS -> Phrase.NOTREADY_NUMBERS;
            case SERVICE_CLOSED -> Phrase.NOTREADY_CLOSED;
            case STORE_FAILED -> Phrase.NOTREADY_STORE;
        };
        Phrase what = switch (reason) {
            case STARTING -> Phrase.NOTREADY_STARTING_WHAT;
            case OUT_OF_NUMBERS -> Phrase.NOTREADY_NUMBERS_WHAT;
            case SERVICE_CLOSED -> Phrase.NOTREADY_CLOSED_WHAT;
            case STORE_FAILED -> Phrase.NOTREADY_STORE_WHAT;
        };
        boolean starting = reason == NotReadyReason.STARTING;
        Color ink = starting ? palette.sky() : palette.amber();
        Color field = starting ? palette.skySoft() : palette.amberSoft();
        boolean bothLanguages =
                reason == NotReadyReason.STORE_FAILED && !look.sizes().tiny();
        double side = look.sizes().tiny()
                ? 60
                : compact ? (bothLanguages || look.sizes().large() ? 80 : 110) : 240;
        Node sign =
                look.badge(look.icon(starting ? "hourglass" : "warning", side * 0.55, ink, 1.5), side, field, side / 2);
        NoticePane pane = new NoticePane(
                look,
                "screen-not-ready",
                sign,
                look.say(title),
                look.text(compact ? 1 : 1.2, palette.ink2(), look.say(what)),
                null,
                null);
        if (bothLanguages) {
            pane.sayAlso(Wording.in(look.wording().language().other()));
        }
        Office office = state.office();
        if (office != null && office.hotline() != null && !compact) {
            pane.region
                    .getChildren()
                    .add(look.text(1.1, palette.ink(), look.say(Phrase.NOTREADY_HOTLINE, office.hotline()))
                            .centred());
        }
        if (office != null && reason != NotReadyReason.STORE_FAILED) {
            TouchTarget back = look.mainButton("notice-home", "home", look.say(Phrase.NOTREADY_BACK), model::home);
            back.setMaxWidth(look.u(compact ? 420 : 560));
            pane.region.getChildren().add(back);
        }
        return pane;
    }

    /** The same in the other language: nobody should have to look for a button to learn that the machine cannot help. */
    private void sayAlso(Wording other) {
        boolean compact = look.sizes().compact();
        double width = look.sizes().width() - look.u(compact ? 80 : 160);
        Words head = look.bold(compact ? 1.1 : 1.4, look.palette().ink2(), other.say(Phrase.NOTREADY_STORE))
                .centred();
        Words what = look.text(compact ? 0.9 : 1.1, look.palette().ink2(), other.say(Phrase.NOTREADY_STORE_WHAT))
                .centred();
        head.setMaxWidth(width);
        what.setMaxWidth(width);
        VBox both = new VBox(look.u(compact ? 8 : 16), head, what);
        both.setAlignment(Pos.CENTER);
        region.getChildren().add(both);
    }

    /** A scanned code that leads nowhere here: what it was, and what to do instead. */
    static NoticePane scanned(Look look, Screen.Scanned scanned, KioskModel model) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
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
        double side = look.sizes().tiny() ? 60 : compact ? 110 : 240;
        NoticePane pane = new NoticePane(
                look,
                "screen-scanned",
                look.badge(look.icon("scan", side * 0.55, palette.sky(), 1.5), side, palette.skySoft(), side / 2),
                look.say(title),
                look.text(compact ? 1 : 1.2, palette.ink2(), look.say(what)),
                null,
                null);
        List<TouchTarget> typing = what == Phrase.SCANNED_UNKNOWN_WHAT ? typing(look, model) : List.of();
        if (typing.isEmpty()) {
            TouchTarget home = look.mainButton("notice-home", "home", look.say(Phrase.NOTREADY_BACK), model::home);
            home.setMaxWidth(look.u(compact ? 420 : 560));
            pane.region.getChildren().add(home);
        } else {
            pane.region.getChildren().add(manual(look, typing));
        }
        return pane;
    }

    /** What cannot be read can be typed, where the office has a use for it. */
    private static List<TouchTarget> typing(Look look, KioskModel model) {
        return model.state().offer().doors().stream()
                .filter(door -> door == Door.SURVEY || door == Door.DOSSIER || door == Door.APPOINTMENT)
                .map(door -> switch (door) {
                    case SURVEY ->
                        look.otherButton("scanned-number", look.say(Phrase.SCANNED_NUMBER), model.survey()::open);
                    case DOSSIER ->
                        look.otherButton("scanned-code", look.say(Phrase.SCANNED_CODE), model.dossier()::open);
                    case APPOINTMENT, GUIDE, FEEDBACK ->
                        look.otherButton("scanned-booking", look.say(Phrase.SCANNED_BOOKING), () -> {
                            model.booking().open();
                            model.booking().had();
                        });
                })
                .toList();
    }

    private static Region manual(Look look, List<TouchTarget> ways) {
        double width = look.sizes().width() - look.u(look.sizes().compact() ? 60 : 160);
        if (!look.sizes().tiny()) {
            return MessagePane.ways(look, ways, width);
        }
        double gap = look.sizes().gap();
        double each = (width - (ways.size() - 1) * gap) / ways.size();
        HBox row = Look.row(gap);
        for (TouchTarget way : ways) {
            Look.fit(way, each - look.u(40));
            row.getChildren().add(Look.fix(way, each, look.u(93)));
        }
        return row;
    }

    /** The survey is over: thanks, or why the answer does not count. */
    static NoticePane thanks(Look look, KioskState state, SurveyReply.Outcome outcome, KioskModel model) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        boolean lost = outcome == SurveyReply.Outcome.LOST;
        Phrase title = switch (outcome) {
            case KEPT -> Phrase.SURVEY_THANKS;
            case ANSWERED -> Phrase.SURVEY_ANSWERED;
            case LOST -> Phrase.SURVEY_LOST;
        };
        Phrase what = switch (outcome) {
            case KEPT -> Phrase.SURVEY_THANKS_WHAT;
            case ANSWERED -> Phrase.SURVEY_ANSWERED_WHAT;
            case LOST -> Phrase.SURVEY_LOST_WHAT;
        };
        double side = look.sizes().tiny() ? 60 : compact ? 110 : 240;
        Color ink = lost ? palette.amber() : palette.jade();
        NoticePane pane = new NoticePane(
                look,
                "screen-survey-thanks",
                look.badge(
                        look.icon(lost ? "warning" : "tick", side * 0.55, ink, 1.8),
                        side,
                        lost ? palette.amberSoft() : palette.jadeSoft(),
                        side / 2),
                look.say(title),
                look.text(compact ? 1 : 1.2, palette.ink2(), look.say(what)),
                null,
                null);
        TouchTarget home = look.mainButton("done", "home", look.say(Phrase.NOTREADY_BACK), model::done);
        home.setMaxWidth(look.u(compact ? 420 : 560));
        pane.region.getChildren().add(home);
        if (outcome == SurveyReply.Outcome.KEPT && Doors.canWrite(look.sizes())) {
            TouchTarget write = look.otherButton("survey-write", look.say(Phrase.SURVEY_WRITE), model.survey()::write);
            write.setMaxWidth(look.u(560));
            pane.region.getChildren().add(write);
        }
        return pane;
    }

    /** Is anybody there? */
    static NoticePane stillThere(Look look, KioskState state, KioskModel model) {
        boolean compact = look.sizes().compact();
        CountdownRing ring = new CountdownRing(look, look.sizes().tiny() ? 66 : compact ? 130 : 300);
        Words count = look.text(compact ? 1 : 1.2, look.palette().ink2(), look.say(Phrase.STILL_WHAT, 99));
        NoticePane pane =
                new NoticePane(look, "screen-still-there", ring, look.say(Phrase.STILL_TITLE), count, ring, count);
        TouchTarget stay = look.mainButton("more-time", "tick", look.say(Phrase.STILL_STAY), model::moreTime);
        stay.setMaxWidth(look.u(compact ? 520 : 720));
        pane.region.getChildren().add(stay);
        pane.update(state);
        return pane;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {
        if (ring != null && count != null) {
            ring.show(state.secondsLeft(), state.secondsTotal());
            count.setText(look.say(Phrase.STILL_WHAT, state.secondsLeft()));
        }
    }
}
