package vn.motcua.hardware.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.CallKeypad;
import vn.motcua.hardware.HardwareFault;

/** The officer's push buttons between GPIO pins and ground. */
public final class GpioCallKeypad implements CallKeypad {
    /** The wiring of the counter unit, by BCM pin number; all five stand side by side on the header. */
    public static final Map<CallKey, Integer> PINS =
            Map.of(CallKey.NEXT, 5, CallKey.RECALL, 6, CallKey.START, 13, CallKey.DONE, 19, CallKey.NO_SHOW, 26);

    /** How long a contact must rest open before it counts again. */
    public static final long DEBOUNCE_MILLIS = PushButton.DEBOUNCE_MILLIS;

    private final Context pi;
    private final List<DigitalInput> inputs = new ArrayList<>();
    private volatile Consumer<CallKey> listener = key -> {};

    private GpioCallKeypad(Context pi) {
        this.pi = pi;
    }

    /**
     * Opens the pins, each with its pull-up.
     *
     * @throws HardwareFault when a pin cannot be opened; the message says which group is missing
     */
    public static GpioCallKeypad open(Context pi, Map<CallKey, Integer> pins) {
        return open(pi, pins, System::nanoTime);
    }

    static GpioCallKeypad open(Context pi, Map<CallKey, Integer> pins, LongSupplier nanoClock) {
        var keypad = new GpioCallKeypad(pi);
        pins.forEach((key, pin) -> keypad.inputs.add(
                PushButton.open(pi, "key-" + key, pin, nanoClock, () -> keypad.listener.accept(key))));
        return keypad;
    }

    @Override
    public void onKey(Consumer<CallKey> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        listener = key -> {};
        inputs.forEach(input -> pi.shutdown(input.id()));
    }
}
