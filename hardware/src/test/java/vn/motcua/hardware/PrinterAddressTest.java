package vn.motcua.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterAddressTest {

    @Test
    void everyFormIsRead() {
        assertThat(PrinterAddress.parse("device:/dev/usb/lp0"))
                .isEqualTo(new PrinterAddress.DeviceFile(Path.of("/dev/usb/lp0")));
        assertThat(PrinterAddress.parse("serial:/dev/ttyUSB0"))
                .isEqualTo(new PrinterAddress.Serial(Path.of("/dev/ttyUSB0"), 115_200));
        assertThat(PrinterAddress.parse("serial:/dev/ttyS1:38400"))
                .isEqualTo(new PrinterAddress.Serial(Path.of("/dev/ttyS1"), 38_400));
        assertThat(PrinterAddress.parse("file:tickets.bin"))
                .isEqualTo(new PrinterAddress.PlainFile(Path.of("tickets.bin")));
        assertThat(PrinterAddress.parse("tcp:10.0.0.7:9100")).isEqualTo(new PrinterAddress.Network("10.0.0.7", 9100));
        assertThat(PrinterAddress.parse("tcp:[fe80::1]:9100")).isEqualTo(new PrinterAddress.Network("fe80::1", 9100));
        assertThat(PrinterAddress.parse("javax:Máy in: sảnh"))
                .isEqualTo(new PrinterAddress.SystemPrinter("Máy in: sảnh"));
        assertThat(PrinterAddress.parse("simulated:/tmp/tickets"))
                .isEqualTo(new PrinterAddress.Simulated(Path.of("/tmp/tickets")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lp0",
                "/dev/usb/lp0",
                "usb:1",
                "file:",
                "serial:",
                "serial:/dev/ttyS1:fast",
                "tcp:9100",
                "tcp:host",
                "tcp:host:0",
                "tcp:host:70000",
                "tcp::9100"
            })
    void anythingElseIsRefusedAndTheFormsAreNamed(String text) {
        assertThatThrownBy(() -> PrinterAddress.parse(text))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("tcp:HOST:PORT");
    }
}
