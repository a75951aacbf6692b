package vn.motcua.hardware;

/**
 * The small display above a counter that shows the number being served.
 *
 * <p>Thread: any one thread at a time. A broken wire throws {@link HardwareFault}; the caller logs it and goes on.
 */
public interface CounterDisplay extends AutoCloseable {

    /** What stands there when the counter does not know its number: the link is lost or the news is too old. */
    String DASHES = "----";

    /**
     * Shows the text, replacing what stood there.
     *
     * @param text letters A–Z, digits, hyphen and space; a longer text than the display has places loses its end
     */
    void show(String text);

    /** Shows nothing. */
    default void clear() {
        show("");
    }

    /** Darkens the display and lets go of the device. */
    @Override
    void close();
}
