package vn.motcua.hardware.simulated;

import java.util.function.IntConsumer;
import vn.motcua.hardware.SurveyButtons;

/** Survey buttons of a laptop, pressed by a program or a test. */
public final class SimulatedSurveyButtons implements SurveyButtons {
    private final int count;
    private volatile IntConsumer listener = _ -> {};

    /** So many buttons that nobody listens to yet. */
    public SimulatedSurveyButtons(int count) {
        this.count = count;
    }

    /** Presses a button once; the listener is called on this thread. */
    public void press(int place) {
        listener.accept(place);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void onPress(IntConsumer newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        listener = _ -> {};
    }
}
