package vn.motcua.hardware.simulated;

import java.util.function.Consumer;
import vn.motcua.hardware.CodeScanner;

/** A code scanner of a laptop, fed by a program or a test. */
public final class SimulatedCodeScanner implements CodeScanner {
    private volatile Consumer<String> listener = code -> {};

    /** A scanner that nobody listens to yet. */
    public SimulatedCodeScanner() {}

    /** Reads a code; the listener is called on this thread, unless the code is too long. */
    public void scan(String code) {
        if (code.length() <= MAX_LENGTH) {
            listener.accept(code);
        }
    }

    @Override
    public void onCode(Consumer<String> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        listener = code -> {};
    }
}
