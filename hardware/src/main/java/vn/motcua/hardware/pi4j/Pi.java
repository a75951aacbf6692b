package vn.motcua.hardware.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pins of this Raspberry Pi: digital inputs through gpiod and SPI through linuxfs, which work on a Pi 5 as well. */
public final class Pi {
    /**
     * Kept here because the logging system forgets the level of a logger that nobody holds. On a Pi the library tells of
     * every start and stop in ten lines, off a Pi it complains of the missing device tree as an error; neither is news,
     * and what really fails comes out as a {@link vn.motcua.hardware.HardwareFault}.
     */
    private static final Logger LIBRARY = Logger.getLogger("com.pi4j");

    private static final Path DEVICE_TREE = Path.of("/proc/device-tree/model");

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
        LIBRARY.setLevel(Files.exists(DEVICE_TREE) ? Level.WARNING : Level.OFF);
    }
}
