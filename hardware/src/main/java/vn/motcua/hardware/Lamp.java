package vn.motcua.hardware;

/** A lamp: over a counter, or in a kiosk's paper slot. Thread: any one at a time. */
public interface Lamp extends AutoCloseable {

    /**
     * Switches the lamp.
     *
     * @throws HardwareFault when the device does not take it
     */
    void switchTo(boolean lit);

    /** Switches off and lets go of the device. */
    @Override
    void close();
}
