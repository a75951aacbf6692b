package vn.motcua.kiosk.view;

import java.time.ZonedDateTime;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.guide.Procedure;

/**
 * The papers of one procedure, ticked by the citizen before the number is taken: nobody should wait for nothing. What does
 * not fit goes in this order: what can be done without, then papers to a page of their own; never the way to a number.
 */
final class ChecklistPane implements Pane {
    private final VBox region = new VBox();

    /**
     * @param room pixels from the identity bar to the fixed one
     * @param touched how far up from the fixed bar there may be something to touch, in pixels
     */
    ChecklistPane(
            Look look,
            KioskState state,
            Screen.Checklist list,
            Procedure procedure,
            KioskModel model,
            ZonedDateTime now,
            double room,
            double touched) {
        ChecklistParts page = new ChecklistParts(look, state, list, procedure, model, now);
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin();
        double above = look.u(sizes.tiny() ? 5 : sizes.compact() ? 8 : 22);
        region.setId("screen-checklist");
        region.setSpacing(sizes.gap());
        region.setPadding(new Insets(above, sizes.margin(), above, sizes.margin()));
        double inner = room - 2 * above;
        if (sizes.tiny() || sizes.compact() && (sizes.landscape() || width < look.u(700))) {
            new SlimChecklist(page, width).into(region, inner);
        } else if (sizes.landscape()) {
            new FlatChecklist(page, width).into(region, inner);
        } else {
            new UprightChecklist(page, width).into(region, inner, touched - above);
        }
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {}
}
