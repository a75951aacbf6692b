package vn.motcua.hardware;

import java.util.function.Consumer;

/**
 * Reads bar codes and QR codes. It must be in serial or HID-POS mode: a scanner that types like a keyboard is spoiled
 * by a Vietnamese input method.
 */
public interface CodeScanner extends AutoCloseable {

    /** Longest code that is reported, in characters; a longer one is dropped. */
    int MAX_LENGTH = 4096;

    /**
     * Sets who hears of codes from now on, replacing the previous listener.
     *
     * @param listener called on the driver's own thread with the text of the code, without line end; it must return
     *     within milliseconds, not throw, and not log the text, which may be personal
     */
    void onCode(Consumer<String> listener);

    /** Lets go of the device; no code is reported afterwards. */
    @Override
    void close();
}
