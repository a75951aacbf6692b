package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.protocol.FeedbackSheet;

/** What is to be written; and what is not feedback and where it goes. */
final class FeedbackKindPane {
    /** Sizes of what is not taken here, in the body's: the largest that fits. */
    private static final List<Double> ELSEWHERE = List.of(1.2, 1.15, 1.1, 1.05, 1.0);

    private static final List<Double> ELSEWHERE_LARGE = List.of(1.15, 1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8);
    /** Of a flat glass, what stands on the left of what is not taken here. */
    private static final double LEFT = 0.52;

    private static final double TALLEST_CHOICE_UNITS = 420;

    private final Look look;
    private final KioskModel model;
    private final FeedbackPage page;
    private final double width;
    private final double height;

    private FeedbackKindPane(Look look, KioskModel model, double height) {
        this.look = look;
        this.model = model;
        this.page = new FeedbackPage(look, height);
        this.width = page.width();
        this.height = height;
    }

    /** An opinion or formal feedback? {@code low}: what is only read stands above, what is touched within reach. */
    static Pane of(Look look, KioskState state, KioskModel model, double height, boolean low) {
        if (look.sizes().compact()) {
            return FeedbackPhonePane.of(look, state.office(), model, height);
        }
        FeedbackKindPane pane = new FeedbackKindPane(look, model, height);
        List<Double> ems = look.sizes().large() ? ELSEWHERE_LARGE : ELSEWHERE;
        return new Doors.Still(ems.stream()
                .map(em -> pane.kinds(state, em, low))
                .filter(pane.page::fits)
                .findFirst()
                .orElseGet(() -> pane.kinds(state, ems.getLast(), low)));
    }

    private VBox kinds(KioskState state, double em, boolean low) {
        FeedbackSheet sheet = state.offer().feedback();
        boolean beside = look.sizes().landscape();
        double gap = look.sizes().gap();
        double wide = beside ? Math.floor(width * LEFT) : width;
        VBox touched = Look.column(gap, title(look.say(Phrase.FEEDBACK_TITLE), wide));
        VBox.setVgrow(touched, Priority.ALWAYS);
        Region read = sheet == null ? new Region() : elsewhere(sheet, state.office(), em);
        List<TouchTarget> kinds = List.of(
                page.choice(
                        "feedback-opinion",
                        "feedback",
                        look.say(Phrase.FEEDBACK_OPINION),
                        look.say(Phrase.FEEDBACK_OPINION_WHAT),
                        wide,
                        () -> model.feedback().kind(false)),
                page.choice(
                        "feedback-formal",
                        "document-check",
                        look.say(Phrase.FEEDBACK_FORMAL),
                        look.say(Phrase.FEEDBACK_FORMAL_WHAT),
                        wide,
                        () -> model.feedback().kind(true)));
        if (low) {
            touched.getChildren().addAll(beside ? List.of(Look.spring()) : List.of(read, Look.spring()));
        }
        touched.getChildren().addAll(kinds);
        touched.getChildren().add(page.lookUp(model, wide));
        VBox region = page.region("screen-feedback");
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
        if (!page.fits(region)) {
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

    private Words title(String words, double wide) {
        Words title = look.bold(
                page.tight() ? 1.3 : look.sizes().large() ? 1.45 : 1.7,
                look.palette().ink(),
                words);
        return title.even(wide);
    }

    /** What is not taken here, and where it goes, in the words of the office's rules. */
    private Region elsewhere(FeedbackSheet sheet, @Nullable Office office, double em) {
        Palette palette = look.palette();
        double inner = look.u(28);
        VBox card = Look.column(look.u(page.tight() ? 4 : look.sizes().large() ? 8 : 14));
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
        card.setPadding(new Insets(look.u(page.tight() ? 8 : 22), inner, look.u(page.tight() ? 10 : 24), inner));
        card.setMaxWidth(width);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(card, Surface.lined(palette.closed(), palette.line(), look.u(14), look.u(2)));
    }
}
