package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Office;

/** What is written elsewhere from a glass too small for keys, or by choice: on the citizen's own phone, or on paper. */
final class FeedbackPhonePane {
    /** Sides of the code for the phone, in units: the largest that fits. */
    private static final List<Double> CODES = List.of(300.0, 240.0, 190.0, 150.0, 124.0);

    private final Look look;
    private final KioskModel model;
    private final FeedbackPage page;
    private final double width;

    private FeedbackPhonePane(Look look, KioskModel model, double height) {
        this.look = look;
        this.model = model;
        this.page = new FeedbackPage(look, height);
        this.width = page.width();
    }

    static Pane of(Look look, @Nullable Office office, KioskModel model, double height) {
        return new Doors.Still(new FeedbackPhonePane(look, model, height).page(office));
    }

    /** A glass without room for all of it: the code of the phone's page, and that paper is taken too. */
    private Region page(@Nullable Office office) {
        String address = office == null ? null : office.opinionPage();
        if (address == null) {
            return onPaper();
        }
        for (boolean noted : new boolean[] {true, false}) {
            for (boolean all : new boolean[] {true, false}) {
                for (double side : CODES) {
                    VBox region = onThePhone(address, side, all, noted);
                    if (page.fits(region)) {
                        return region;
                    }
                }
            }
        }
        return onThePhone(address, CODES.getLast(), false, false);
    }

    private VBox onThePhone(String address, double side, boolean all, boolean noted) {
        Sizes sizes = look.sizes();
        Color ink = look.palette().ink();
        boolean beside = sizes.landscape();
        Region code = Slip.code(look, address, side);
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
        VBox region = page.region("screen-feedback");
        region.getChildren().add(middle);
        if (noted && !sizes.tiny()) {
            region.getChildren().add(page.strip("warning", look.text(1, ink, look.say(Phrase.FEEDBACK_NOT_DESK))));
        }
        region.getChildren().add(page.lookUp(model, width));
        return region;
    }

    private Words paragraph(Words words, double room) {
        return look.sizes().landscape() ? words.even(room) : words.balanced(room);
    }

    /** No phone reaches this office. */
    private Region onPaper() {
        VBox region = page.region("screen-feedback");
        if (!look.sizes().tiny()) {
            region.getChildren()
                    .add(look.bold(1.2, look.palette().ink(), look.say(Phrase.FEEDBACK_PAPER))
                            .onOneLine()
                            .fitted(width));
        }
        Color ink = look.palette().ink();
        region.getChildren()
                .addAll(
                        page.strip("document", look.bold(1, ink, look.say(Phrase.FEEDBACK_NO_KEYS))),
                        Spare.of(page.strip("warning", look.text(1, ink, look.say(Phrase.FEEDBACK_NOT_DESK)))),
                        Look.spring(),
                        page.lookUp(model, width));
        return region;
    }
}
