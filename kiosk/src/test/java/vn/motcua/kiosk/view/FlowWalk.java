package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.view.Booth.Fault;
import vn.motcua.kiosk.view.Booth.Input;

/** One citizen on the way through the pages of a made-up ward's kiosk, as a row of {@link FlowTableTest} says. */
abstract class FlowWalk {
    final Booth booth;
    final FlowRow row;

    FlowWalk(Booth booth, FlowRow row) {
        this.booth = booth;
        this.row = row;
    }

    boolean away() {
        return row.fault() == Fault.AWAY || row.fault() == Fault.AWAY_MIDWAY;
    }

    void door(String door) {
        if (!booth.has("door-" + door)) {
            booth.choose("door-others");
        }
        booth.choose("door-" + door);
    }

    /** Who typed by keypad goes on with OK alone. */
    void onward(String target) {
        if (row.input() == Input.KEYPAD) {
            booth.key(KeyCode.ENTER);
        } else {
            booth.choose(target);
        }
    }

    /** The number is on the screen, with or without paper; the paper is still to be had when the printer is well again. */
    void numberInHand() {
        if (booth.noPaper() != null) {
            assertThat(booth.model.state().screen())
                    .isInstanceOfSatisfying(
                            Screen.PaperMissing.class,
                            missing -> assertThat(missing.fault()).isEqualTo(booth.noPaper()));
            assertThat(booth.words()).contains("A012");
            Booth.on(() -> {
                booth.model.printerChanged(true);
                return true;
            });
            booth.choose("reprint");
            assertThat(booth.reprints).containsExactly("A012");
        }
        assertThat(booth.model.state().screen()).isInstanceOf(Screen.TicketShown.class);
        assertThat(booth.words()).contains("A012");
        booth.choose("done");
    }

    /** A code is held before the scanner. */
    void scanned(String text) {
        Booth.on(() -> {
            booth.model.scanned(ScannedCode.of(text));
            return true;
        });
    }
}
