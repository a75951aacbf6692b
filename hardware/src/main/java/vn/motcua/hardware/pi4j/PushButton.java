package vn.motcua.hardware.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.function.LongSupplier;
import vn.motcua.hardware.HardwareFault;

/**
 * A push button between a pin and ground. A press counts at its first contact, so nobody feels a delay; after that the
 * contact must rest open for {@value #DEBOUNCE_MILLIS} ms before it counts again.
 */
final class PushButton {
    /** Cheap push buttons bounce for 5 to 20 ms. */
    static final long DEBOUNCE_MILLIS = 30;

    private static final long DEBOUNCE_NANOS = DEBOUNCE_MILLIS * 1_000_000;

    private PushButton() {}

    /**
     * Opens the pin with its pull-up.
     *
     * @param name of the button, for messages
     * @param pin its BCM number
     * @param pressed runs at each press
     * @throws HardwareFault when the pin cannot be opened; the message says which group is missing
     */
    static DigitalInput open(Context pi, String name, int pin, LongSupplier nanoClock, Runnable pressed) {
        var config = DigitalInput.newConfigBuilder(pi)
                .id(name)
                .address(pin)
                .pull(PullResistance.PULL_UP)
                .debounce(0L)
                .build();
        try {
            DigitalInput input = pi.create(config);
            var contact = new Contact(nanoClock);
            input.addListener(event -> {
                if (contact.pressed(event.state() == DigitalState.LOW)) {
                    pressed.run();
                }
            });
            return input;
        } catch (RuntimeException | LinkageError closed) {
            throw new HardwareFault(
                    "GPIO " + pin + " for " + name + " cannot be opened: add the user to the group gpio ("
                            + closed.getMessage() + ")",
                    closed);
        }
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
