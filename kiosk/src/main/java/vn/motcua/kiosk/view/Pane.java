package vn.motcua.kiosk.view;

import javafx.scene.layout.Region;
import vn.motcua.kiosk.model.KioskState;

/** The middle of one screen, between identity bar and fixed bar. */
interface Pane {
    /** What is drawn. */
    Region region();

    /** Shows what may change while the screen stays: figures, seconds, the switch. Never moves what can be touched. */
    void update(KioskState state);
}
