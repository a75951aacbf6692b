package vn.motcua.hardware.counterunit;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.CounterDisplay;
import vn.motcua.hardware.HardwareFault;

/** What stands on the display; it is written to when that changes only. The unit calls it under its own lock. */
final class Glass {
    private static final System.Logger LOG = System.getLogger(Glass.class.getName());

    private final CounterDisplay display;
    private final String device;
    private @Nullable String shown;
    private boolean broken;

    Glass(CounterDisplay display, String device) {
        this.display = display;
        this.device = device;
    }

    /** The next text is written even if it stands there: the display may have lost its supply for a moment. */
    void again() {
        shown = null;
    }

    /** Shows a text; a broken display is tried again with the next. */
    void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        try {
            display.show(text);
            shown = text;
            broken = false;
        } catch (HardwareFault fault) {
            if (!broken) {
                LOG.log(Level.ERROR, "The display of {0} shows nothing new: {1}", device, fault);
            }
            broken = true;
        }
    }
}
