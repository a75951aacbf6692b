package vn.motcua.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.HardwareFault;

class SimulatedDevicesTest {

    @Test
    void theViewerOfADisplayHearsOfChangesOnly() {
        var seen = new ArrayList<String>();
        var display = new SimulatedCounterDisplay(seen::add);
        display.show("A012");
        display.show("A012");
        display.clear();
        assertThat(seen).containsExactly("A012", "");
        assertThat(display.shown()).isEmpty();
    }

    @Test
    void aDisplayWithACutWireFailsAndKeepsItsText() {
        var display = new SimulatedCounterDisplay();
        display.show("A012");
        display.breakWire(true);
        assertThatThrownBy(() -> display.show("A013")).isInstanceOf(HardwareFault.class);
        assertThat(display.shown()).isEqualTo("A012");
        display.breakWire(false);
        display.show("A013");
        assertThat(display.shown()).isEqualTo("A013");
    }

    @Test
    void aPressIsHeardByTheLatestListenerUntilClosed() {
        var first = new ArrayList<CallKey>();
        var second = new ArrayList<CallKey>();
        var keypad = new SimulatedCallKeypad();
        keypad.onKey(first::add);
        keypad.onKey(second::add);
        keypad.press(CallKey.START);
        keypad.close();
        keypad.press(CallKey.DONE);
        assertThat(first).isEmpty();
        assertThat(second).containsExactly(CallKey.START);
    }
}
