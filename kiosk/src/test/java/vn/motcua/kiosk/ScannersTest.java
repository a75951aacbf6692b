package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.scanner.HidCodeScanner;
import vn.motcua.hardware.scanner.SerialCodeScanner;
import vn.motcua.hardware.simulated.SimulatedCodeScanner;

class ScannersTest {
    @Test
    void eachFormOpensItsScanner(@TempDir Path folder) {
        assertThat(kindOf("serial:" + folder.resolve("none"))).isEqualTo(SerialCodeScanner.class);
        assertThat(kindOf("hid")).isEqualTo(HidCodeScanner.class);
        assertThat(kindOf("hid:" + folder.resolve("none"))).isEqualTo(HidCodeScanner.class);
        assertThat(kindOf("simulated:" + folder.resolve("pipe"))).isEqualTo(SimulatedCodeScanner.class);
    }

    private static Class<?> kindOf(String address) {
        try (CodeScanner scanner = Scanners.at(address)) {
            return scanner.getClass();
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithTheForms() {
        for (String address : List.of("", "usb:1", "serial:", "simulated:", "serial:/dev/ttyACM0:fast")) {
            assertThatThrownBy(() -> Scanners.at(address))
                    .isInstanceOf(HardwareFault.class)
                    .hasMessageContaining("serial:PATH");
        }
    }
}
