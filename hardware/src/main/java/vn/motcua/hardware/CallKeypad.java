package vn.motcua.hardware;

import java.util.function.Consumer;

/**
 * The officer's keypad at a counter.
 *
 * <p>A press is reported once, however long the key is held and however its contact bounces.
 */
public interface CallKeypad extends AutoCloseable {

    /**
     * Sets who hears of presses from now on, replacing the previous listener.
     *
     * @param listener called on the driver's own thread; it must return within milliseconds and not throw
     */
    void onKey(Consumer<CallKey> listener);

    /** Lets go of the device; no press is reported afterwards. */
    @Override
    void close();
}
