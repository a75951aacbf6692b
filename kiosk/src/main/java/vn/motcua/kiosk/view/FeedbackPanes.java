package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.FeedbackTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.FeedbackSheet;

/** What is to be written, and about what; and what is not feedback and where it goes. Choices stand side by side on a flat glass. */
final class FeedbackPanes {
    private final Look look;
    private final FeedbackTouches touches;
    /** Larger text on a flat glass: everything else comes closer together. */
    private final boolean tight;

    private final double width;
    private final VBox region;

    private FeedbackPanes(Look look, KioskModel model) {
        this.look = look;
        this.touches = model.feedback();
        this.width = look.sizes().width() - 2 * look.sizes().margin();
        this.tight = look.sizes().landscape() && look.sizes().large();
        double padding = look.u(tight ? 12 : 30);
        this.region = new VBox(look.sizes().gap());
        region.setPadding(
                new Insets(padding, look.sizes().margin(), padding, look.sizes().margin()));
    }

    /** An opinion or formal feedback? {@code low}: what is only read stands above, what is touched within reach. */
    static Pane kind(Look look, KioskState state, KioskModel model, boolean low) {
        FeedbackSheet sheet = state.offer().feedback();
        FeedbackPanes panes = new FeedbackPanes(look, model);
        panes.region.setId("screen-feedback");
        if (!Doors.canWrite(look.sizes())) {
            panes.withoutKeys(model);
            return new Doors.Still(panes.region);
        }
        panes.region.getChildren().add(panes.title(look.say(Phrase.FEEDBACK_TITLE)));
        if (low && sheet != null) {
            panes.region.getChildren().addAll(panes.elsewhere(sheet, state.office()), Look.spring());
        }
        panes.choices(List.of(
                panes.choice(
                        "feedback-opinion",
                        "feedback",
                        look.say(Phrase.FEEDBACK_OPINION),
                        look.say(Phrase.FEEDBACK_OPINION_WHAT),
                        () -> panes.touches.kind(false)),
                panes.choice(
                        "feedback-formal",
                        "document-check",
                        look.say(Phrase.FEEDBACK_FORMAL),
                        look.say(Phrase.FEEDBACK_FORMAL_WHAT),
                        () -> panes.touches.kind(true))));
        panes.region.getChildren().add(panes.lookUp(model));
        if (!low && sheet != null) {
            panes.region.getChildren().add(panes.elsewhere(sheet, state.office()));
        }
        return new Doors.Still(panes.region);
    }

    /** A glass without room for a keyboard says so and where it can be written; what was written before is looked up here too. */
    private void withoutKeys(KioskModel model) {
        Sizes sizes = look.sizes();
        double padding = look.u(sizes.tiny() ? 7 : 12);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        if (!sizes.tiny()) {
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
                        lookUp(model));
    }

    /** About what? */
    static Pane about(Look look, KioskState state, Screen.FeedbackAbout about, KioskModel model, boolean low) {
        FeedbackSheet sheet = state.offer().feedback();
        FeedbackPanes panes = new FeedbackPanes(look, model);
        panes.region.setId("screen-feedback-about");
        panes.region.getChildren().add(panes.title(look.say(Phrase.FEEDBACK_ABOUT)));
        List<Region> strips = panes.strips(about.draft().formal(), sheet);
        if (low) {
            panes.region.getChildren().addAll(strips);
            panes.region.getChildren().add(Look.spring());
        }
        List<FeedbackSheet.About> subjects = sheet == null ? List.of() : sheet.about();
        panes.choices(subjects.stream()
                .map(subject -> panes.choice(
                        "feedback-about-" + subject.id(),
                        "",
                        look.language().of(subject.name()),
                        "",
                        () -> panes.touches.about(subject.id())))
                .toList());
        if (!low) {
            panes.region.getChildren().addAll(strips);
        }
        return new Doors.Still(panes.region);
    }

    /** What is kept of it, and by which rule. */
    private List<Region> strips(boolean formal, @org.jspecify.annotations.Nullable FeedbackSheet sheet) {
        List<Region> strips = new ArrayList<>();
        strips.add(strip("lock", look.say(formal ? Phrase.FEEDBACK_FORMAL_KEPT : Phrase.FEEDBACK_OPINION_KEPT)));
        if (formal && sheet != null) {
            strips.add(strip(
                    "document", look.say(Phrase.FEEDBACK_RULE, look.language().of(sheet.source()))));
        }
        return strips;
    }

    private Words title(String words) {
        Words title = look.bold(
                tight ? 1.15 : look.sizes().large() ? 1.4 : 1.5, look.palette().ink(), words);
        title.setMaxWidth(width);
        return title;
    }

    /** Below each other; on a flat glass in pairs, an odd last one as wide as the page. */
    private void choices(List<TouchTarget> all) {
        if (!look.sizes().landscape()) {
            region.getChildren().addAll(all);
            return;
        }
        double gap = look.sizes().gap();
        for (int i = 0; i < all.size(); i += 2) {
            List<TouchTarget> pair = all.subList(i, Math.min(all.size(), i + 2));
            double each = (width - (pair.size() - 1) * gap) / pair.size();
            HBox row = new HBox(gap);
            row.setMinHeight(Region.USE_PREF_SIZE);
            for (TouchTarget target : pair) {
                target.setMinWidth(each);
                target.setPrefWidth(each);
                target.setMaxWidth(each);
                row.getChildren().add(target);
            }
            region.getChildren().add(row);
        }
    }

    private TouchTarget choice(String id, String icon, String name, String what, Runnable action) {
        Palette palette = look.palette();
        TouchTarget target =
                new TouchTarget(id, what.isEmpty() ? name : name + ". " + what, look.cardDress(), look.u(4), action);
        double side = what.isEmpty() ? 76 : 120;
        VBox words = Look.column(look.u(6), look.bold(what.isEmpty() ? 1.15 : 1.3, palette.ink(), name));
        if (!what.isEmpty()) {
            words.getChildren().add(look.text(1, palette.ink2(), what));
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
        target.setMaxWidth(width);
        return target;
    }

    /** What became of what was written before. */
    private Region lookUp(KioskModel model) {
        double gap = look.sizes().gap();
        double each = (width - gap) / 2;
        HBox row = new HBox(gap);
        row.setMinHeight(Region.USE_PREF_SIZE);
        for (TouchTarget way : List.of(
                look.otherButton("case-follow", look.say(Phrase.CASE_FOLLOW), model.cases()::open),
                look.otherButton("case-published", look.say(Phrase.CASE_PUBLISHED), model.cases()::published))) {
            Look.fit(way, each - look.u(40));
            way.setMinWidth(each);
            way.setPrefWidth(each);
            row.getChildren().add(way);
        }
        return row;
    }

    /** What is not taken here, and where it goes, in the words of the office's rules. */
    private Region elsewhere(FeedbackSheet sheet, @org.jspecify.annotations.Nullable Office office) {
        Palette palette = look.palette();
        double inner = look.u(28);
        VBox card = Look.column(look.u(tight ? 4 : look.sizes().large() ? 8 : 14));
        card.getChildren()
                .add(Look.row(
                        look.u(18),
                        look.icon("warning", 48, palette.amber()),
                        Look.grow(look.bold(tight ? 0.9 : 1, palette.ink(), look.say(Phrase.FEEDBACK_NOT)))));
        List<Region> lines = new ArrayList<>();
        for (FeedbackSheet.Elsewhere one : sheet.elsewhere()) {
            lines.add(look.text(
                    tight ? 0.8 : 1,
                    palette.ink2(),
                    "*" + look.language().of(one.name()) + ".* "
                            + look.language().of(one.where())));
        }
        card.getChildren().addAll(lines);
        if (office != null && office.hotline() != null) {
            card.getChildren()
                    .add(Spare.of(look.text(1, palette.ink(), look.say(Phrase.NOTREADY_HOTLINE, office.hotline()))));
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
