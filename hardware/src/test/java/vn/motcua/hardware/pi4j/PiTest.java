package vn.motcua.hardware.pi4j;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.HardwareFault;

/** What the real drivers say on a machine without pins. */
class PiTest {

    @Test
    void offAPiBothDevicesSayWhatIsMissing() {
        assumeFalse(Files.exists(Path.of("/proc/device-tree/model")), "this is a Pi");
        var pi = Pi.open();
        assertThatThrownBy(() -> Max7219Display.open(pi, 0, 7))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("dtparam=spi=on");
        assertThatThrownBy(() -> GpioCallKeypad.open(pi, GpioCallKeypad.PINS))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("group gpio");
        pi.shutdown();
    }
}
