package vn.motcua.hardware.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.SurveyButtons;

/** The citizens' push buttons between GPIO pins and ground, best answer first. */
public final class GpioSurveyButtons implements SurveyButtons {
    /** The wiring, by BCM pin number: none of them serves the keypad or the display. */
    public static final List<Integer> PINS = List.of(17, 27, 22, 23, 24);

    private final Context pi;
    private final List<DigitalInput> inputs = new ArrayList<>();
    private volatile IntConsumer listener = _ -> {};

    private GpioSurveyButtons(Context pi) {
        this.pi = pi;
    }

    /**
     * Opens the pins, each with its pull-up.
     *
     * @throws HardwareFault when a pin cannot be opened; the message says which group is missing
     */
    public static GpioSurveyButtons open(Context pi, List<Integer> pins) {
        return open(pi, pins, System::nanoTime);
    }

    static GpioSurveyButtons open(Context pi, List<Integer> pins, LongSupplier nanoClock) {
        var buttons = new GpioSurveyButtons(pi);
        for (var i = 0; i < pins.size(); i++) {
            var place = i;
            buttons.inputs.add(PushButton.open(
                    pi, "survey-" + (i + 1), pins.get(i), nanoClock, () -> buttons.listener.accept(place)));
        }
        return buttons;
    }

    @Override
    public int count() {
        return inputs.size();
    }

    @Override
    public void onPress(IntConsumer newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        listener = _ -> {};
        inputs.forEach(input -> pi.shutdown(input.id()));
    }
}
