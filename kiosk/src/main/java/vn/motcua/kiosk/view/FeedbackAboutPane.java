package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.FeedbackSheet;

/** About what? */
final class FeedbackAboutPane {
    private static final double SUBJECT_UNITS = 200;

    private final Look look;
    private final KioskModel model;
    private final FeedbackPage page;
    private final double width;
    private final double height;

    private FeedbackAboutPane(Look look, KioskModel model, double height) {
        this.look = look;
        this.model = model;
        this.page = new FeedbackPage(look, height);
        this.width = page.width();
        this.height = height;
    }

    /** About what? The question where it is read, the subjects at the foot; beside each other on a flat glass. */
    static Pane of(Look look, KioskState state, Screen.FeedbackAbout about, KioskModel model, double height) {
        return new Doors.Still(new FeedbackAboutPane(look, model, height).subjects(state, about));
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
            TouchTarget row = page.choice(
                    "feedback-about-" + subject.id(),
                    "",
                    look.language().of(subject.name()),
                    "",
                    wide,
                    () -> model.feedback().about(subject.id()));
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
        VBox region = page.region("screen-feedback-about");
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
        if (!page.fits(region)) {
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
        strips.add(page.strip("lock", look.say(formal ? Phrase.FEEDBACK_FORMAL_KEPT : Phrase.FEEDBACK_OPINION_KEPT)));
        if (formal && sheet != null) {
            strips.add(page.strip(
                    "document", look.say(Phrase.FEEDBACK_RULE, look.language().of(sheet.source()))));
        }
        return strips;
    }
}
