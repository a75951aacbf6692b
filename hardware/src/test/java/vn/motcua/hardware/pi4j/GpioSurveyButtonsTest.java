package vn.motcua.hardware.pi4j;

import static org.assertj.core.api.Assertions.assertThat;

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

class GpioSurveyButtonsTest {
    private final List<Integer> heard = new ArrayList<>();
    private Context pi;
    private GpioSurveyButtons buttons;
    private long now;

    @BeforeEach
    void open() {
        Pi.quiet();
        pi = Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(MockDigitalInputProvider.newInstance())
                .build();
        buttons = GpioSurveyButtons.open(pi, GpioSurveyButtons.PINS, () -> now);
        for (var place = 1; place <= buttons.count(); place++) {
            contact(place).mockState(DigitalState.HIGH);
        }
        now += 1_000_000_000;
        buttons.onPress(heard::add);
    }

    @AfterEach
    void close() {
        pi.shutdown();
    }

    private MockDigitalInput contact(int place) {
        return (MockDigitalInput) pi.<DigitalInput>io("survey-" + place);
    }

    @Test
    void eachButtonTellsItsPlaceOnceHoweverItsContactBounces() {
        for (var place = 1; place <= buttons.count(); place++) {
            contact(place).mockState(DigitalState.LOW);
            contact(place).mockState(DigitalState.HIGH);
            contact(place).mockState(DigitalState.LOW);
            contact(place).mockState(DigitalState.HIGH);
        }
        assertThat(heard).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void noPinServesTheKeypadToo() {
        assertThat(GpioSurveyButtons.PINS).doesNotContainAnyElementsOf(GpioCallKeypad.PINS.values());
    }
}
