package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.DossierTouches;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;

/** How far a dossier is, in words, with the day of its result and where to go; or why that cannot be said, and a way on. */
final class DossierShownPane {

    private final Look look;
    private final KioskModel model;
    private final String code;
    private final double width;

    private DossierShownPane(Look look, Screen.DossierShown shown, KioskModel model) {
        this.look = look;
        this.model = model;
        this.code = shown.code();
        Sizes sizes = look.sizes();
        this.width = Math.min(sizes.width() - 2 * sizes.margin(), look.u(1300));
    }

    static Pane of(Look look, KioskState state, Screen.DossierShown shown, KioskModel model) {
        DossierShownPane pane = new DossierShownPane(look, shown, model);
        return switch (shown.answer()) {
            case null ->
                MessagePane.of(
                        look,
                        "screen-dossier-asking",
                        MessagePane.Kind.PLAIN,
                        "hourglass",
                        look.say(Phrase.DOSSIER_ASKING),
                        look.say(Phrase.DOSSIER_ASKING_WHAT),
                        List.of());
            case Answer.Told<Dossiers.Status>(Dossiers.Status status) -> pane.status(status);
            case Answer.Refused<Dossiers.Status> refused -> pane.refused(refused.problem());
            case Answer.NotReachable<Dossiers.Status>() -> pane.away(state);
        };
    }

    private Pane refused(String problem) {
        boolean unknown = problem.equals("dossier-unknown");
        DossierTouches touches = model.dossier();
        List<TouchTarget> ways = unknown
                ? List.of(
                        look.otherButton("dossier-other", look.say(Phrase.DOSSIER_OTHER), touches::other),
                        look.mainButton("dossier-correct", "back", look.say(Phrase.DOSSIER_CORRECT), model::back))
                : List.of(look.mainButton("dossier-home", "home", look.say(Phrase.NOTREADY_BACK), model::home));
        Words read = look.bold(
                        look.sizes().compact() ? 1.1 : 1.5, look.palette().ink(), code)
                .onOneLine()
                .centred();
        return MessagePane.of(
                look,
                "screen-dossier-unknown",
                MessagePane.Kind.TROUBLE,
                "question",
                look.say(unknown ? Phrase.DOSSIER_UNKNOWN : Phrase.DOSSIER_NONE),
                look.say(unknown ? Phrase.DOSSIER_UNKNOWN_WHAT : Phrase.DOSSIER_NONE_WHAT),
                ways,
                unknown ? new Region[] {look.sizes().tiny() ? Spare.of(read) : read} : new Region[0]);
    }

    private Pane away(KioskState state) {
        TouchTarget home = look.otherButton("dossier-home", look.say(Phrase.NOTREADY_BACK), model::home);
        TouchTarget again =
                look.mainButton("dossier-again", "again", look.say(Phrase.DOSSIER_AGAIN), model.dossier()::again);
        var office = state.office();
        String hotline = office == null ? null : office.hotline();
        return MessagePane.of(
                look,
                "screen-dossier-away",
                MessagePane.Kind.TROUBLE,
                "warning",
                look.say(Phrase.DOSSIER_AWAY),
                look.say(Phrase.DOSSIER_AWAY_WHAT),
                List.of(home, again),
                hotline == null || !MessagePane.holdsMore(look)
                        ? new Region[0]
                        : new Region[] {MessagePane.hotline(look, hotline)});
    }

    /** On the smallest flat glass: the state, whose it is, its day, what to do, and the ways on. */
    private Pane few(Dossiers.Status status) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        VBox card = Look.column(look.u(1), named(status));
        day(status).ifPresent(card.getChildren()::add);
        card.getChildren().add(look.text(1, palette.ink(), look.language().of(status.advice())));
        VBox.setVgrow(card, Priority.ALWAYS);
        card.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (!sizes.large()) {
            card.setPadding(new Insets(look.u(2), look.u(16), look.u(5), look.u(16)));
            Look.dressed(card, look.card());
        }
        TouchTarget other = other();
        other.setMinWidth(other.prefWidth(-1));
        Region ways = new HBox(sizes.gap(), other, Look.grow(main(status)));
        ways.setMinHeight(Region.USE_PREF_SIZE);
        VBox region = Look.column(look.u(6), card, ways);
        region.setId("screen-dossier-status");
        region.setPadding(new Insets(look.u(5), sizes.margin(), look.u(6), sizes.margin()));
        return new Doors.Still(region);
    }

    /** The state with the code at the end of its line, or without it where that is full. */
    private Region named(Dossiers.Status status) {
        Palette palette = look.palette();
        Words name = look.bold(1, ink(status.turn()), look.language().of(status.name()));
        Words code = look.text(1, palette.ink2(), status.code()).somebodys().onOneLine();
        double room = look.sizes().width() - 2 * look.sizes().margin() - look.u(52);
        return name.prefWidth(-1) + code.prefWidth(-1) <= room ? Look.row(look.u(20), Look.grow(name), code) : name;
    }

    /** The one day that counts now: of the result, or when it is due. */
    private Optional<Words> day(Dossiers.Status status) {
        LocalDate done = status.doneOn();
        LocalDate day = done == null ? status.dueOn() : done;
        return Optional.ofNullable(day)
                .map(date -> look.text(
                        1,
                        look.palette().ink(),
                        look.say(done == null ? Phrase.DOSSIER_DUE : Phrase.DOSSIER_DONE) + ": *"
                                + look.days().withYear(date) + "*"));
    }

    /** Upright: what it means in the middle, its days below, and the ways on at the foot. */
    private Pane upright(Dossiers.Status status) {
        Sizes sizes = look.sizes();
        List<Region> parts = new ArrayList<>();
        parts.add(code(status));
        if (sizes.slender()) {
            day(status).map(Words::centred).ifPresent(parts::add);
        } else {
            parts.add(days(status));
        }
        parts.add(MessagePane.line(
                look,
                false,
                sizes.compact() ? 1 : 1.15,
                look.palette().ink(),
                look.language().of(status.advice())));
        if (!sizes.compact()) {
            parts.add(Spare.of(
                    MessagePane.line(look, false, 1, look.palette().ink2(), look.say(Phrase.DOSSIER_PRIVATE))));
        }
        return new Doors.Still(MessagePane.page(
                look,
                "screen-dossier-status",
                MessagePane.sign(look, kind(status.turn()), icon(status.turn())),
                look.language().of(status.name()),
                parts,
                ways(status)));
    }

    /** On one line, or on two that part at its first dash. */
    private Words code(Dossiers.Status status) {
        String said = look.sizes().slender() ? status.code() : look.say(Phrase.DOSSIER_CODE, status.code());
        Words code = MessagePane.line(look, false, 1, look.palette().ink2(), said);
        return code.widestWord() <= MessagePane.width(look)
                ? code.somebodys()
                : MessagePane.line(look, false, 1, look.palette().ink2(), said.replaceFirst("-", "-\n"))
                        .somebodys();
    }

    private Region days(Dossiers.Status status) {
        double inner = look.u(look.sizes().compact() ? 20 : 36);
        StackPane card = new StackPane(new DossierDays(look, status).rows(width - 2 * inner));
        card.setPadding(new Insets(inner * 0.7, inner, inner * 0.7 + look.u(6), inner));
        card.setMaxWidth(width);
        return Look.dressed(card, look.card());
    }

    private static MessagePane.Kind kind(Dossiers.Turn turn) {
        return switch (turn) {
            case WAIT -> MessagePane.Kind.PLAIN;
            case COME, OVER -> MessagePane.Kind.GOOD;
            case ASK -> MessagePane.Kind.TROUBLE;
        };
    }

    private static String icon(Dossiers.Turn turn) {
        return switch (turn) {
            case WAIT -> "hourglass";
            case COME -> "document-check";
            case ASK -> "warning";
            case OVER -> "tick";
        };
    }

    private Pane status(Dossiers.Status status) {
        Sizes sizes = look.sizes();
        if (sizes.tiny() && sizes.landscape()) {
            return few(status);
        }
        if (!sizes.landscape()) {
            return upright(status);
        }
        double padding = look.u(sizes.compact() ? 12 : 36);
        // A strip of two lines in larger text leaves the least air around itself.
        VBox region = new VBox(look.u(sizes.compact() ? sizes.large() ? 9 : 14 : 30));
        region.setId("screen-dossier-status");
        region.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        VBox card = Look.column(look.u(sizes.compact() ? 8 : 28), head(status));
        double inner = look.u(sizes.compact() ? 16 : 36);
        card.setPadding(new Insets(inner, inner, inner + look.u(6), inner));
        card.getChildren().add(new DossierDays(look, status).beside(width - 2 * inner));
        card.setMaxWidth(width);
        Look.dressed(card, look.card());
        region.getChildren().addAll(card, advice(status));
        if (!sizes.compact()) {
            Region promise = strip(
                    "lock",
                    look.say(Phrase.DOSSIER_PRIVATE),
                    look.palette().sky(),
                    look.palette().skySoft());
            region.getChildren().add(Spare.of(promise));
        }
        region.getChildren().addAll(Look.spring(), ways(status));
        return new Doors.Still(region);
    }

    private Color ink(Dossiers.Turn turn) {
        Palette palette = look.palette();
        return switch (turn) {
            case WAIT -> palette.sky();
            case COME, OVER -> palette.jade();
            case ASK -> palette.amber();
        };
    }

    private Color soft(Dossiers.Turn turn) {
        Palette palette = look.palette();
        return switch (turn) {
            case WAIT -> palette.skySoft();
            case COME, OVER -> palette.jadeSoft();
            case ASK -> palette.amberSoft();
        };
    }

    private Region head(Dossiers.Status status) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        double side = sizes.compact() ? 84 : 150;
        Words code = look.text(1, palette.ink2(), look.say(Phrase.DOSSIER_CODE, status.code()))
                .somebodys()
                .onOneLine()
                .fitted(width - look.u(side + 110));
        VBox words = Look.column(
                look.u(sizes.compact() ? 2 : 8),
                look.bold(
                        sizes.compact() ? 1.3 : sizes.large() ? 1.5 : 1.8,
                        palette.ink(),
                        look.language().of(status.name())),
                sizes.compact() ? Spare.of(code) : code);
        return Look.row(
                look.u(sizes.compact() ? 16 : 30),
                Look.dressed(
                        look.badge(
                                look.icon(icon(status.turn()), side * 0.56, ink(status.turn()), 1.7),
                                side,
                                soft(status.turn()),
                                0),
                        look.field(soft(status.turn()), ink(status.turn()), side / 2)),
                Look.grow(words));
    }

    private Region advice(Dossiers.Status status) {
        return strip("info", look.language().of(status.advice()), ink(status.turn()), soft(status.turn()));
    }

    private Region strip(String icon, String words, Color ink, Color soft) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        HBox strip = Look.row(
                look.u(compact ? 14 : 22),
                look.icon(icon, compact ? 40 : 56, ink),
                Look.grow(look.text(compact ? 1 : 1.15, palette.ink(), words)));
        double side = look.u(compact ? 16 : 28);
        strip.setPadding(new Insets(look.u(compact ? 8 : 18), side, look.u(compact ? 8 : 18), side));
        strip.setMaxWidth(width);
        strip.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(
                strip,
                palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.line(), look.u(14), look.u(3))
                        : Surface.flat(soft, look.u(14)));
    }

    private Region ways(Dossiers.Status status) {
        return MessagePane.ways(look, List.of(other(), main(status)));
    }

    private TouchTarget other() {
        return look.otherButton("dossier-other", look.say(Phrase.DOSSIER_OTHER), model.dossier()::other);
    }

    private TouchTarget main(Dossiers.Status status) {
        boolean take = status.turn() == Dossiers.Turn.COME || status.turn() == Dossiers.Turn.ASK;
        return look.mainButton(
                "dossier-home",
                look.sizes().tiny() || take ? null : "home",
                look.say(take ? Phrase.DOSSIER_TAKE : Phrase.NOTREADY_BACK),
                model::home);
    }
}
