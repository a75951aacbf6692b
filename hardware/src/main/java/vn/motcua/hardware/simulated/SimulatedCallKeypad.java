package vn.motcua.hardware.simulated;

import java.util.function.Consumer;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.CallKeypad;

/** A keypad of a laptop, pressed by a program or a test. */
public final class SimulatedCallKeypad implements CallKeypad {
    private volatile Consumer<CallKey> listener = key -> {};

    /** A keypad that nobody listens to yet. */
    public SimulatedCallKeypad() {}

    /** Presses a key once; the listener is called on this thread. */
    public void press(CallKey key) {
        listener.accept(key);
    }

    @Override
    public void onKey(Consumer<CallKey> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        listener = key -> {};
    }
}
