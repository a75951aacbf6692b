package vn.motcua.hardware.simulated;

import java.util.function.Consumer;
import vn.motcua.hardware.CounterDisplay;
import vn.motcua.hardware.HardwareFault;

/** A counter's display of a laptop: remembers what stands on it and tells a viewer. Safe for several threads. */
public final class SimulatedCounterDisplay implements CounterDisplay {
    private final Consumer<String> viewer;
    private volatile String shown = "";
    private volatile boolean broken;

    /** A display that nobody watches. */
    public SimulatedCounterDisplay() {
        this(text -> {});
    }

    /** A display whose viewer hears of every change. */
    public SimulatedCounterDisplay(Consumer<String> viewer) {
        this.viewer = viewer;
    }

    /** What stands there now. */
    public String shown() {
        return shown;
    }

    /** Cuts or mends the wire; while it is cut, {@link #show} fails and the old text stays. */
    public void breakWire(boolean cut) {
        broken = cut;
    }

    @Override
    public synchronized void show(String text) {
        if (broken) {
            throw new HardwareFault("the wire of the simulated display is cut");
        }
        if (!text.equals(shown)) {
            shown = text;
            viewer.accept(text);
        }
    }

    @Override
    public void close() {
        broken = false;
        show("");
    }
}
