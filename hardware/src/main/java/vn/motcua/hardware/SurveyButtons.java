package vn.motcua.hardware;

import java.util.function.IntConsumer;

/**
 * The buttons at a counter by which citizens say how they were served, best first. A press is reported once, however
 * long the button is held and however its contact bounces.
 */
public interface SurveyButtons extends AutoCloseable {

    /** How many there are; a question with another number of answers cannot be asked with them. */
    int count();

    /**
     * Sets who hears of presses from now on, replacing the previous listener.
     *
     * @param listener gets the button's place, 0 for the best answer; called on the driver's own thread, it must return
     *     within milliseconds, not throw, and not log the place
     */
    void onPress(IntConsumer listener);

    /** Lets go of the device; no press is reported afterwards. */
    @Override
    void close();
}
