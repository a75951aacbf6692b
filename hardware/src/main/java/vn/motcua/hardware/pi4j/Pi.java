package vn.motcua.hardware.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pins of this Raspberry Pi: digital inputs through gpiod and SPI through linuxfs, which work on a Pi 5 as well. */
public final class Pi {
    /**
     * Off a Pi the library complains of the missing device tree as an error, which it is not. The logger is kept here
     * because the logging system forgets the level of a logger that nobody holds.
     */
    private static final Logger DEVICE_TREE = Logger.getLogger("com.pi4j.boardinfo");

    /** The library tells of every start and stop in ten lines, which is no news to a counter unit. */
    private static final Logger LIBRARY = Logger.getLogger("com.pi4j");

    private Pi() {}

    /** Opens the pins; the caller shuts the context down. */
    public static Context open() {
        quiet();
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(GpioDDigitalInputProvider.newInstance(), LinuxFsSpiProvider.newInstance())
                .build();
    }

    static void quiet() {
        LIBRARY.setLevel(Level.WARNING);
        DEVICE_TREE.setLevel(Level.OFF);
    }
}
