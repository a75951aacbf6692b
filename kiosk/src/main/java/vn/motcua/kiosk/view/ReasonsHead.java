package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Visit;

/** What could be better? The question above the reasons, and that the rating itself was taken. */
final class ReasonsHead {
    /** Units of a tick that leaves room for larger words. */
    private static final double LOW_SIGN = 130;

    private final Look look;
    private final Visit visit;
    private final double width;

    ReasonsHead(Look look, Visit visit, double width) {
        this.look = look;
        this.visit = visit;
        this.width = width;
    }

    /** The question with all that may stand beside it, then with less and less. */
    List<VBox> all() {
        Sizes sizes = look.sizes();
        if (sizes.tiny()) {
            return List.of(head(1.1, false, false, true), head(1, false, false, false));
        }
        if (sizes.large() && !sizes.compact()) {
            // No smaller than at the usual size: the sign goes before that.
            return List.of(
                    head(1.92, true, true, true),
                    head(1.92, LOW_SIGN, true, true),
                    head(1.85, false, true, true),
                    head(1.85, false, false, true),
                    head(1.85, false, false, false));
        }
        double em = sizes.compact() ? 1.3 : 1.9;
        return List.of(
                head(em * 1.2, true, true, true),
                head(em, true, true, true),
                head(em, false, true, true),
                head(em, false, false, true),
                head(sizes.compact() ? 1.1 : em, false, false, false));
    }

    private VBox head(double em, boolean sign, boolean about, boolean hint) {
        return head(em, sign ? MessagePane.sign(look, MessagePane.Kind.GOOD, "tick") : null, about, hint);
    }

    private VBox head(double em, double side, boolean about, boolean hint) {
        return head(em, MessagePane.tick(look, side), about, hint);
    }

    private VBox head(double em, @Nullable Node sign, boolean about, boolean hint) {
        Palette palette = look.palette();
        VBox head = Look.column(look.u(look.sizes().compact() ? 8 : 24));
        head.setAlignment(Pos.CENTER);
        if (about) {
            head.getChildren().add(SurveyPanes.about(look, visit));
        }
        if (sign != null) {
            head.getChildren().add(new StackPane(sign));
        }
        head.getChildren()
                .add(look.bold(em, palette.ink(), look.say(Phrase.SURVEY_WHY)).balanced(width));
        if (hint) {
            head.getChildren()
                    .add(look.text(look.sizes().compact() ? 1 : 1.2, palette.ink2(), look.say(Phrase.SURVEY_WHY_HINT))
                            .balanced(width));
        }
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }
}
