package vn.motcua.hardware.pi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.HardwareFault;

class GpioCallKeypadTest {
    private final List<CallKey> heard = new ArrayList<>();
    private Context pi;
    private GpioCallKeypad keypad;
    private long now;

    @BeforeEach
    void open() {
        Pi.quiet();
        pi = Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(MockDigitalInputProvider.newInstance())
                .build();
        keypad = GpioCallKeypad.open(pi, GpioCallKeypad.PINS, () -> now);
        for (var key : CallKey.values()) {
            contact(key).mockState(DigitalState.HIGH);
        }
        keypad.onKey(heard::add);
        passMillis(1000);
    }

    @AfterEach
    void close() {
        pi.shutdown();
    }

    @Test
    void everyKeyIsHeardOnceForEachPress() {
        for (var key : CallKey.values()) {
            press(key);
        }
        press(CallKey.NEXT);
        assertThat(heard)
                .containsExactly(
                        CallKey.NEXT, CallKey.RECALL, CallKey.START, CallKey.DONE, CallKey.NO_SHOW, CallKey.NEXT);
    }

    @Test
    void aBouncingContactIsOnePress() {
        for (var bounce = 0; bounce < 6; bounce++) {
            contact(CallKey.NEXT).mockState(DigitalState.LOW);
            passMillis(2);
            contact(CallKey.NEXT).mockState(DigitalState.HIGH);
            passMillis(2);
        }
        contact(CallKey.NEXT).mockState(DigitalState.LOW);
        passMillis(500);
        contact(CallKey.NEXT).mockState(DigitalState.HIGH);
        passMillis(2);
        contact(CallKey.NEXT).mockState(DigitalState.LOW);
        assertThat(heard).containsExactly(CallKey.NEXT);
    }

    @Test
    void aKeyHeldDownIsOnePress() {
        contact(CallKey.DONE).mockState(DigitalState.LOW);
        passMillis(5000);
        contact(CallKey.DONE).mockState(DigitalState.LOW);
        assertThat(heard).containsExactly(CallKey.DONE);
    }

    @Test
    void twoQuickPressesAreTwo() {
        press(CallKey.NEXT);
        press(CallKey.NEXT);
        assertThat(heard).containsExactly(CallKey.NEXT, CallKey.NEXT);
    }

    @Test
    void aClosedKeypadIsSilent() {
        var contact = contact(CallKey.NEXT);
        keypad.close();
        contact.mockState(DigitalState.LOW);
        assertThat(heard).isEmpty();
    }

    @Test
    void withoutGpioTheMessageNamesTheGroup() {
        var bare = Pi4J.newContextBuilder().noAutoDetect().build();
        assertThatThrownBy(() -> GpioCallKeypad.open(bare, GpioCallKeypad.PINS))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("group gpio");
        bare.shutdown();
    }

    private MockDigitalInput contact(CallKey key) {
        return (MockDigitalInput) pi.<DigitalInput>io("key-" + key);
    }

    private void press(CallKey key) {
        contact(key).mockState(DigitalState.LOW);
        passMillis(80);
        contact(key).mockState(DigitalState.HIGH);
        passMillis(80);
    }

    private void passMillis(long millis) {
        now += millis * 1_000_000;
    }
}
