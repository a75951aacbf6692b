package vn.motcua.hardware.pi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.plugin.mock.provider.spi.MockSpi;
import com.pi4j.plugin.mock.provider.spi.MockSpiProvider;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.HardwareFault;

class Max7219DisplayTest {
    private Context pi;
    private Max7219Display display;
    private MockSpi wire;

    @BeforeEach
    void open() {
        Pi.quiet();
        pi = Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(MockSpiProvider.newInstance())
                .build();
        display = Max7219Display.open(pi, 0, 7);
        wire = (MockSpi) pi.<Spi>io("counter-display-0");
        wire.readEntireMockBuffer();
    }

    @AfterEach
    void close() {
        pi.shutdown();
    }

    @Test
    void aNumberStandsInTheMiddleOfTheEightDigits() {
        display.show("A012");
        assertThat(wire.readEntireMockBuffer())
                .isEqualTo(bytes(
                        0x0F, 0, 0x09, 0, 0x0B, 7, 0x0A, 7, 8, 0, 7, 0, 6, 0b1110111, 5, 0b1111110, 4, 0b0110000, 3,
                        0b1101101, 2, 0, 1, 0, 0x0C, 1));
    }

    @Test
    void dashesSayThatTheNumberIsNotKnown() {
        display.show("----");
        assertThat(wire.readEntireMockBuffer()).containsSubsequence(bytes(6, 1, 5, 1, 4, 1, 3, 1));
    }

    @Test
    void clearingDarkensEveryDigit() {
        display.clear();
        var written = wire.readEntireMockBuffer();
        for (var digit = 0; digit < 8; digit++) {
            assertThat(written[8 + 2 * digit + 1]).isZero();
        }
    }

    @Test
    void aTextLongerThanTheDisplayLosesItsEnd() {
        display.show("A12345678");
        assertThat(wire.readEntireMockBuffer()).hasSize(2 * (4 + 8 + 1)).containsSubsequence(bytes(1, 0b1110000));
    }

    @Test
    void closingSwitchesTheChipOff() {
        display.close();
        assertThat(wire.readEntireMockBuffer()).isEqualTo(bytes(0x0C, 0));
    }

    @Test
    void anImpossibleBrightnessIsRefused() {
        assertThatThrownBy(() -> Max7219Display.open(pi, 1, 16)).isInstanceOf(HardwareFault.class);
    }

    @Test
    void withoutASpiBusTheMessageSaysWhatToEnable() {
        var bare = Pi4J.newContextBuilder().noAutoDetect().build();
        assertThatThrownBy(() -> Max7219Display.open(bare, 0, 7))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("dtparam=spi=on");
        bare.shutdown();
    }

    @Test
    void noTwoLettersLookTheSame() {
        var patterns = new HashSet<Byte>();
        for (var letter = 'A'; letter <= 'Z'; letter++) {
            assertThat(patterns.add(SevenSegments.pattern(letter)))
                    .as(String.valueOf(letter))
                    .isTrue();
        }
        for (var digit = '0'; digit <= '9'; digit++) {
            assertThat(SevenSegments.pattern(digit)).as(String.valueOf(digit)).isNotZero();
        }
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
