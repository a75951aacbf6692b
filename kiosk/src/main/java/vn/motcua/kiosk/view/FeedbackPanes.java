package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.FeedbackTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.FeedbackSheet;

/**
 * What is to be written, and about what; and what is not feedback and where it goes. The smallest glass leads
 * to the citizen's own phone, or to paper.
 */
final class FeedbackPanes {
    /** Sizes of what is not taken here, in the body's: the largest that fits. */
    private static final List<Double> ELSEWHERE = List.of(1.2, 1.15, 1.1, 1.05, 1.0);

    private static final List<Double> ELSEWHERE_LARGE = List.of(1.15, 1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8);
    /** Of a flat glass, what stands on the left of what is not taken here. */
    private static final double LEFT = 0.52;

    /** Sides of the code for the phone, in units: the largest that fits. */
    private static final List<Double> CODES = List.of(300.0, 240.0, 190.0, 150.0, 124.0);

    private static final double TALLEST_CHOICE_UNITS = 420;
    private static final double SUBJECT_UNITS = 200;

    private final Look look;
    private final FeedbackTouches touches;
    /** Larger text on a flat glass: everything else comes closer together. */
    private final boolean tight;

    private final double width;
    private final double height;

    private FeedbackPanes(Look look, KioskModel model, double height) {
        this.look = look;
        this.touches = model.feedback();
        this.width = look.sizes().width() - 2 * look.sizes().margin();
        this.height = height;
        this.tight = look.sizes().landscape() && look.sizes().large();
    }

    private VBox region(String id) {
        VBox region = new VBox(look.sizes().gap());
        double padding = look.u(look.sizes().tiny() ? 7 : look.sizes().compact() || tight ? 12 : 30);
        region.setId(id);
        region.setPadding(
                new Insets(padding, look.sizes().margin(), padding, look.sizes().margin()));
        return region;
    }

    private boolean fits(Region region) {
        // Outside of a scene nothing has its size yet.
        region.applyCss();
        return region.prefHeight(look.sizes().width()) <= height;
    }

    /** An opinion or formal feedback? {@code low}: what is only read stands above, what is touched within reach. */
    static Pane kind(Look look, KioskState state, KioskModel model, double height, boolean low) {
        FeedbackPanes panes = new FeedbackPanes(look, model, height);
        if (look.sizes().compact()) {
            return new Doors.Still(panes.withoutKeys(state.office(), model));
        }
        List<Double> ems = look.sizes().large() ? ELSEWHERE_LARGE : ELSEWHERE;
        return new Doors.Still(ems.stream()
                .map(em -> panes.kinds(state, model, em, low))
                .filter(panes::fits)
                .findFirst()
                .orElseGet(() -> panes.kinds(state, model, ems.getLast(), low)));
    }

    private VBox kinds(KioskState state, KioskModel model, double em, boolean low) {
        FeedbackSheet sheet = state.offer().feedback();
        boolean beside = look.sizes().landscape();
        double gap = look.sizes().gap();
        double wide = beside ? Math.floor(width * LEFT) : width;
        VBox touched = Look.column(gap, title(look.say(Phrase.FEEDBACK_TITLE), wide));
        VBox.setVgrow(touched, Priority.ALWAYS);
        Region read = sheet == null ? new Region() : elsewhere(sheet, state.office(), em);
        List<TouchTarget> kinds = List.of(
                choice(
                        "feedback-opinion",
                        "feedback",
                        look.say(Phrase.FEEDBACK_OPINION),
                        look.say(Phrase.FEEDBACK_OPINION_WHAT),
                        wide,
                        () -> touches.kind(false)),
                choice(
                        "feedback-formal",
                        "document-check",
                        look.say(Phrase.FEEDBACK_FORMAL),
                        look.say(Phrase.FEEDBACK_FORMAL_WHAT),
                        wide,
                        () -> touches.kind(true)));
        if (low) {
            touched.getChildren().addAll(beside ? List.of(Look.spring()) : List.of(read, Look.spring()));
        }
        touched.getChildren().addAll(kinds);
        touched.getChildren().add(lookUp(model, wide));
        VBox region = region("screen-feedback");
        if (beside) {
            Look.fix(touched, wide, Region.USE_COMPUTED_SIZE);
            Look.fix(read, width - wide - gap, Region.USE_COMPUTED_SIZE);
            HBox both = new HBox(gap, touched, read);
            VBox.setVgrow(both, Priority.ALWAYS);
            region.getChildren().add(both);
        } else {
            region.getChildren().add(touched);
            if (!low) {
                region.getChildren().add(read);
            }
        }
        if (!low) {
            grow(region, beside ? touched : region, kinds, wide);
        }
        return region;
    }

    /** What is left of the height goes to what is touched. */
    private void grow(VBox region, Region column, List<TouchTarget> kinds, double wide) {
        if (!fits(region)) {
            return;
        }
        double taken = column == region
                ? region.prefHeight(look.sizes().width())
                : column.prefHeight(wide)
                        + region.getPadding().getTop()
                        + region.getPadding().getBottom();
        double spare = Math.floor((height - taken) / kinds.size());
        for (TouchTarget kind : kinds) {
            double tall = kind.prefHeight(wide);
            kind.setMinHeight(Math.max(tall, Math.min(tall + spare, look.u(TALLEST_CHOICE_UNITS))));
        }
    }

    /** A glass without room for all of it: the code of the phone's page, and that paper is taken too. */
    private Region withoutKeys(@Nullable Office office, KioskModel model) {
        String page = office == null ? null : office.opinionPage();
        if (page == null) {
            return onPaper(model);
        }
        for (boolean noted : new boolean[] {true, false}) {
            for (boolean all : new boolean[] {true, false}) {
                for (double side : CODES) {
                    VBox region = onThePhone(page, side, all, noted, model);
                    if (fits(region)) {
                        return region;
                    }
                }
            }
        }
        return onThePhone(page, CODES.getLast(), false, false, model);
    }

    private VBox onThePhone(String page, double side, boolean all, boolean noted, KioskModel model) {
        Sizes sizes = look.sizes();
        Color ink = look.palette().ink();
        boolean beside = sizes.landscape();
        Region code = Slip.code(look, page, side);
        double room = beside ? width - code.prefWidth(-1) - look.u(24) : width;
        List<Region> words = new ArrayList<>();
        if (all) {
            words.add(paragraph(look.bold(sizes.tiny() ? 1.1 : 1.3, ink, look.say(Phrase.FEEDBACK_PAPER)), room));
        }
        words.add(paragraph(
                // On a low glass the note takes the line that bold words would need.
                all || noted && beside
                        ? look.text(sizes.tiny() ? 1 : 1.15, ink, look.say(Phrase.FEEDBACK_PHONE_PAGE))
                        : look.bold(1, ink, look.say(Phrase.FEEDBACK_PHONE_PAGE)),
                room));
        if (noted && sizes.tiny()) {
            words.add(paragraph(look.text(1, look.palette().ink2(), look.say(Phrase.FEEDBACK_NOT)), room));
        }
        VBox said = Look.column(look.u(sizes.tiny() ? 6 : 14), words.toArray(Region[]::new));
        said.setAlignment(beside ? Pos.CENTER_LEFT : Pos.CENTER);
        javafx.scene.layout.Pane middle;
        if (beside) {
            middle = Look.row(look.u(24), code, said);
        } else {
            VBox column = Look.column(look.u(sizes.tiny() ? 8 : 20), code, said);
            column.setAlignment(Pos.CENTER);
            middle = column;
        }
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(Region.USE_PREF_SIZE);
        VBox region = region("screen-feedback");
        region.getChildren().add(middle);
        if (noted && !sizes.tiny()) {
            region.getChildren().add(strip("warning", look.text(1, ink, look.say(Phrase.FEEDBACK_NOT_DESK))));
        }
        region.getChildren().add(lookUp(model, width));
        return region;
    }

    private Words paragraph(Words words, double room) {
        return look.sizes().landscape() ? words.even(room) : words.balanced(room);
    }

    /** No phone reaches this office. */
    private Region onPaper(KioskModel model) {
        VBox region = region("screen-feedback");
        if (!look.sizes().tiny()) {
            region.getChildren()
                    .add(look.bold(1.2, look.palette().ink(), look.say(Phrase.FEEDBACK_PAPER))
                            .onOneLine()
                            .fitted(width));
        }
        Color ink = look.palette().ink();
        region.getChildren()
                .addAll(
                        strip("document", look.bold(1, ink, look.say(Phrase.FEEDBACK_NO_KEYS))),
                        Spare.of(strip("warning", look.text(1, ink, look.say(Phrase.FEEDBACK_NOT_DESK)))),
                        Look.spring(),
                        lookUp(model, width));
        return region;
    }

    /** About what? The question where it is read, the subjects at the foot; beside each other on a flat glass. */
    static Pane about(
            Look look, KioskState state, Screen.FeedbackAbout about, KioskModel model, double height, boolean low) {
        return new Doors.Still(new FeedbackPanes(look, model, height).subjects(state, about));
    }

    private Region subjects(KioskState state, Screen.FeedbackAbout about) {
        FeedbackSheet sheet = state.offer().feedback();
        Sizes sizes = look.sizes();
        boolean beside = sizes.landscape();
        double gap = sizes.gap();
        double wide = beside ? Math.floor(width * 0.58) : width;
        double read = beside ? width - wide - 2 * gap : width;
        VBox asked = Look.column(look.u(36));
        asked.setAlignment(Pos.CENTER);
        asked.getChildren().add(sign());
        asked.getChildren()
                .add(look.bold(sizes.large() ? 1.7 : 2, look.palette().ink(), look.say(Phrase.FEEDBACK_ABOUT))
                        .balanced(read));
        VBox strips = Look.column(gap, strips(about.draft().formal(), sheet).toArray(Region[]::new));
        VBox answers = Look.column(gap);
        for (FeedbackSheet.About subject : sheet == null ? List.<FeedbackSheet.About>of() : sheet.about()) {
            TouchTarget row = choice(
                    "feedback-about-" + subject.id(),
                    "",
                    look.language().of(subject.name()),
                    "",
                    wide,
                    () -> touches.about(subject.id()));
            answers.getChildren().add(row);
        }
        int rows = Math.max(1, answers.getChildren().size());
        double tall = Math.min(look.u(SUBJECT_UNITS), Math.floor((height * (beside ? 0.9 : 0.5)) / rows - gap));
        answers.getChildren().forEach(row -> {
            ((TouchTarget) row).setMinHeight(Math.max(look.u(130), tall));
            ((TouchTarget) row).setMinWidth(wide);
            ((TouchTarget) row).setMaxWidth(wide);
        });
        answers.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(asked, Priority.ALWAYS);
        VBox region = region("screen-feedback-about");
        if (beside) {
            VBox left = Look.column(2 * gap, asked, strips);
            Look.fix(left, read, Region.USE_COMPUTED_SIZE);
            answers.setAlignment(Pos.CENTER);
            HBox both = new HBox(2 * gap, left, answers);
            VBox.setVgrow(both, Priority.ALWAYS);
            region.getChildren().add(both);
        } else {
            region.getChildren().addAll(asked, strips, answers);
        }
        if (!fits(region)) {
            asked.getChildren().removeFirst();
        }
        return region;
    }

    private Region sign() {
        Palette palette = look.palette();
        double side = look.sizes().landscape() ? 170 : 240;
        return new StackPane(Look.dressed(
                look.badge(
                        look.icon("feedback", side * 0.55, palette.brand(), 1.6), side, palette.brandSoft(), side / 2),
                look.field(palette.brandSoft(), palette.brand(), side / 2)));
    }

    /** What is kept of it, and by which rule. */
    private List<Region> strips(boolean formal, @Nullable FeedbackSheet sheet) {
        List<Region> strips = new ArrayList<>();
        strips.add(strip("lock", look.say(formal ? Phrase.FEEDBACK_FORMAL_KEPT : Phrase.FEEDBACK_OPINION_KEPT)));
        if (formal && sheet != null) {
            strips.add(strip(
                    "document", look.say(Phrase.FEEDBACK_RULE, look.language().of(sheet.source()))));
        }
        return strips;
    }

    private Words title(String words, double wide) {
        Words title = look.bold(
                tight ? 1.3 : look.sizes().large() ? 1.45 : 1.7, look.palette().ink(), words);
        return title.even(wide);
    }

    private TouchTarget choice(String id, String icon, String name, String what, double wide, Runnable action) {
        Palette palette = look.palette();
        TouchTarget target =
                new TouchTarget(id, what.isEmpty() ? name : name + ". " + what, look.cardDress(), look.u(4), action);
        boolean roomy = !look.sizes().landscape() && !look.sizes().large();
        double side = what.isEmpty() ? 76 : roomy ? 140 : 120;
        VBox words = Look.column(
                look.u(roomy ? 12 : 6), look.bold(what.isEmpty() ? 1.15 : roomy ? 1.5 : 1.3, palette.ink(), name));
        if (!what.isEmpty()) {
            words.getChildren()
                    .add(look.text(roomy ? 1.2 : 1, palette.ink2(), what)
                            .even(wide - look.u(side + 2 * 28 + 2 * 28 + 48)));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = Look.row(look.u(28), Look.grow(words), look.icon("forward", 48, palette.brand(), 2.2));
        if (!icon.isEmpty()) {
            row.getChildren()
                    .addFirst(Look.dressed(
                            look.badge(
                                    look.icon(icon, side * 0.56, palette.brand()), side, palette.brandSoft(), side / 2),
                            look.field(palette.brandSoft(), palette.brand(), side / 2)));
        }
        row.setPadding(new Insets(look.u(tight ? 6 : 18), look.u(28), look.u(tight ? 10 : 22), look.u(28)));
        row.setMouseTransparent(true);
        target.getChildren().add(row);
        target.setMinHeight(look.u(what.isEmpty() ? 130 : 190));
        target.setMaxWidth(wide);
        return target;
    }

    /** What became of what was written before. */
    private Region lookUp(KioskModel model, double wide) {
        double gap = look.sizes().gap();
        double each = Math.floor((wide - gap) / 2);
        String published = look.say(look.sizes().slender() ? Phrase.CASE_PUBLISHED_BRIEF : Phrase.CASE_PUBLISHED);
        HBox row = new HBox(gap);
        row.setMinHeight(Region.USE_PREF_SIZE);
        for (TouchTarget way : List.of(
                look.otherButton("case-follow", look.say(Phrase.CASE_FOLLOW), model.cases()::open),
                look.otherButton("case-published", published, model.cases()::published))) {
            Look.fit(way, each - look.u(40));
            way.setMinWidth(each);
            way.setPrefWidth(each);
            row.getChildren().add(way);
        }
        return row;
    }

    /** What is not taken here, and where it goes, in the words of the office's rules. */
    private Region elsewhere(FeedbackSheet sheet, @Nullable Office office, double em) {
        Palette palette = look.palette();
        double inner = look.u(28);
        VBox card = Look.column(look.u(tight ? 4 : look.sizes().large() ? 8 : 14));
        card.getChildren()
                .add(Look.row(
                        look.u(18),
                        look.icon("warning", 48, palette.amber()),
                        Look.grow(look.bold(Math.max(em, 1), palette.ink(), look.say(Phrase.FEEDBACK_NOT)))));
        List<Region> lines = new ArrayList<>();
        for (FeedbackSheet.Elsewhere one : sheet.elsewhere()) {
            lines.add(look.text(
                    em,
                    palette.ink(),
                    "*" + look.language().of(one.name()) + ".* "
                            + look.language().of(one.where())));
        }
        card.getChildren().addAll(lines);
        if (office != null && office.hotline() != null) {
            card.getChildren()
                    .add(Spare.of(look.text(em, palette.ink(), look.say(Phrase.NOTREADY_HOTLINE, office.hotline()))));
        }
        card.setPadding(new Insets(look.u(tight ? 8 : 22), inner, look.u(tight ? 10 : 24), inner));
        card.setMaxWidth(width);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(card, Surface.lined(palette.closed(), palette.line(), look.u(14), look.u(2)));
    }

    private Region strip(String icon, String words) {
        return strip(icon, look.text(1, look.palette().ink(), words));
    }

    private Region strip(String icon, Words words) {
        boolean compact = look.sizes().compact();
        HBox strip = Look.row(
                look.u(compact ? 14 : 22),
                look.icon(icon, compact ? 42 : 56, look.palette().sky()),
                Look.grow(words));
        double above = look.u(compact ? 10 : 18);
        double side = look.u(compact ? 16 : 28);
        strip.setPadding(new Insets(above, side, above, side));
        strip.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(strip, surface(look.palette().skySoft()));
    }

    private Surface surface(Color soft) {
        Palette palette = look.palette();
        return palette.contrast()
                ? Surface.lined(Color.BLACK, palette.line(), look.u(14), look.u(3))
                : Surface.flat(soft, look.u(14));
    }
}
