package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.FeedbackTouches;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.FeedbackSheet;

/** What is to be written, and about what, on a glass too small for more than the answers to that. */
final class FeedbackSmall {
    private static final double AS_IT_IS = 1.01;
    /** Between the sentence at the foot and the bar. */
    private static final List<Double> AIR_UNITS = List.of(20.0, 6.0);

    private FeedbackSmall() {}

    /** An opinion or formal feedback, the page for a phone, or what became of what was written before. */
    static Pane kind(Look look, KioskState state, KioskModel model, double height) {
        FeedbackTouches touches = model.feedback();
        Office office = state.office();
        List<TilePage.Answer> answers = new ArrayList<>(List.of(
                new TilePage.Answer(
                        "feedback-opinion",
                        "feedback",
                        look.say(Phrase.FEEDBACK_OPINION),
                        look.say(Phrase.FEEDBACK_OPINION_BRIEF),
                        () -> touches.kind(false)),
                new TilePage.Answer(
                        "feedback-formal",
                        "document-check",
                        look.say(Phrase.FEEDBACK_FORMAL),
                        look.say(Phrase.FEEDBACK_FORMAL_BRIEF),
                        () -> touches.kind(true)),
                new TilePage.Answer(
                        "case-follow",
                        "lookup",
                        look.say(Phrase.CASE_FOLLOW),
                        look.say(Phrase.CASE_FOLLOW_WHAT),
                        model.cases()::open)));
        // The page for a phone leads to the answers too.
        if (office != null && office.opinionPage() != null) {
            answers.add(new TilePage.Answer(
                    "feedback-phone",
                    "phone",
                    look.say(Phrase.FEEDBACK_ON_PHONE),
                    look.say(Phrase.FEEDBACK_ON_PHONE_BRIEF),
                    touches::onPhone));
        } else {
            answers.add(new TilePage.Answer(
                    "case-published",
                    "document",
                    look.say(Phrase.CASE_PUBLISHED),
                    look.say(Phrase.CASE_PUBLISHED_WHAT),
                    model.cases()::published));
        }
        return told(
                look,
                look.say(Phrase.FEEDBACK_NOT),
                height,
                room -> TilePage.of(
                        look, "screen-feedback", "feedback", look.say(Phrase.FEEDBACK_PAPER), answers, room));
    }

    /** About what? */
    static Pane about(Look look, KioskState state, Screen.FeedbackAbout about, KioskModel model, double height) {
        FeedbackSheet sheet = state.offer().feedback();
        List<FeedbackSheet.About> subjects = sheet == null ? List.of() : sheet.about();
        List<TilePage.Answer> answers = subjects.stream()
                .map(subject -> new TilePage.Answer(
                        "feedback-about-" + subject.id(),
                        "document",
                        look.language().of(subject.name()),
                        "",
                        () -> model.feedback().about(subject.id())))
                .toList();
        return told(
                look,
                look.say(about.draft().formal() ? Phrase.FEEDBACK_FORMAL_KEPT : Phrase.FEEDBACK_OPINION_KEPT),
                height,
                room -> TilePage.of(
                        look, "screen-feedback-about", "feedback", look.say(Phrase.FEEDBACK_ABOUT), answers, room));
    }

    /** A page with a sentence at its foot, which goes before an answer would come to lie under the bar. */
    private static Pane told(Look look, String sentence, double height, DoubleFunction<Pane> page) {
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin();
        Words words = look.text(1, look.palette().ink2(), sentence).balanced(width);
        words.applyCss();
        for (double air : AIR_UNITS) {
            double tall = Math.ceil(words.prefHeight(width) + look.u(air));
            Pane above = page.apply(height - tall);
            above.region().applyCss();
            // A page that is drawn larger than it has to be is drawn smaller instead.
            if (sizes.grown() >= AS_IT_IS || above.region().prefHeight(sizes.width()) <= height - tall) {
                StackPane foot = new StackPane(words);
                foot.setPadding(new Insets(0, sizes.margin(), look.u(air), sizes.margin()));
                VBox.setVgrow(above.region(), Priority.ALWAYS);
                return new Doors.Still(new VBox(above.region(), Look.fix(foot, sizes.width(), tall)));
            }
        }
        return page.apply(height);
    }
}
