package vn.motcua.hardware.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.CallKeypad;
import vn.motcua.hardware.HardwareFault;

/**
 * Push buttons between GPIO pins and ground. A press counts at its first contact, so the officer feels no delay; after
 * that the contact must rest open for {@value #DEBOUNCE_MILLIS} ms before it counts again.
 */
public final class GpioCallKeypad implements CallKeypad {
    /** Cheap push buttons bounce for 5 to 20 ms. */
    public static final long DEBOUNCE_MILLIS = 30;

    /** The wiring of the counter unit, by BCM pin number; all five stand side by side on the header. */
    public static final Map<CallKey, Integer> PINS =
            Map.of(CallKey.NEXT, 5, CallKey.RECALL, 6, CallKey.START, 13, CallKey.DONE, 19, CallKey.NO_SHOW, 26);

    private static final long DEBOUNCE_NANOS = DEBOUNCE_MILLIS * 1_000_000;

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
        for (var wire : pins.entrySet()) {
            keypad.inputs.add(keypad.input(wire.getKey(), wire.getValue(), nanoClock));
        }
        return keypad;
    }

    private DigitalInput input(CallKey key, int pin, LongSupplier nanoClock) {
        var config = DigitalInput.newConfigBuilder(pi)
                .id("key-" + key)
                .address(pin)
                .pull(PullResistance.PULL_UP)
                .debounce(0L)
                .build();
        try {
            DigitalInput input = pi.create(config);
            var contact = new Contact(nanoClock);
            input.addListener(event -> {
                if (contact.pressed(event.state() == DigitalState.LOW)) {
                    listener.accept(key);
                }
            });
            return input;
        } catch (RuntimeException | LinkageError closed) {
            throw new HardwareFault(
                    "GPIO " + pin + " for the key " + key + " cannot be opened: add the user to the group gpio ("
                            + closed.getMessage() + ")",
                    closed);
        }
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

    /** One button's contact over time. */
    static final class Contact {
        private final LongSupplier nanoClock;
        private boolean closed;
        private long openSince;

        Contact(LongSupplier nanoClock) {
            this.nanoClock = nanoClock;
            this.openSince = nanoClock.getAsLong() - DEBOUNCE_NANOS;
        }

        /** Takes the contact's new state and tells whether it begins a press. */
        synchronized boolean pressed(boolean nowClosed) {
            if (nowClosed == closed) {
                return false;
            }
            closed = nowClosed;
            if (!closed) {
                openSince = nanoClock.getAsLong();
                return false;
            }
            return nanoClock.getAsLong() - openSince >= DEBOUNCE_NANOS;
        }
    }
}
