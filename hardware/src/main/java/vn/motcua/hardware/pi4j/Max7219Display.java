package vn.motcua.hardware.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiMode;
import vn.motcua.hardware.CounterDisplay;
import vn.motcua.hardware.HardwareFault;

/**
 * Eight seven-segment digits behind a MAX7219 on the Pi's SPI bus 0 (Maxim data sheet 19-4452). Every command is a frame
 * of its own: register, then value. Shorter texts stand in the middle.
 */
public final class Max7219Display implements CounterDisplay {
    /** Places of the display. */
    public static final int PLACES = 8;

    private static final int DECODE_MODE = 0x09;
    private static final int INTENSITY = 0x0A;
    private static final int SCAN_LIMIT = 0x0B;
    private static final int SHUTDOWN = 0x0C;
    private static final int DISPLAY_TEST = 0x0F;

    /** One megabaud: a tenth of what the chip takes, so that a metre of ribbon cable still works. */
    private static final int BAUD = 1_000_000;

    private final Spi spi;
    private final int brightness;

    private Max7219Display(Spi spi, int brightness) {
        this.spi = spi;
        this.brightness = brightness;
    }

    /**
     * Opens the display at chip select 0 or 1 of bus 0 and darkens it.
     *
     * @param brightness 0 (dim) to 15 (bright)
     * @throws HardwareFault when the bus cannot be opened; the message says what to enable
     */
    public static Max7219Display open(Context pi, int chipSelect, int brightness) {
        if (brightness < 0 || brightness > 15) {
            throw new HardwareFault("The brightness of a MAX7219 is 0 to 15, not " + brightness);
        }
        var config = Spi.newConfigBuilder(pi)
                .id("counter-display-" + chipSelect)
                .bus(0)
                .address(chipSelect)
                .mode(SpiMode.MODE_0)
                .baud(BAUD)
                .build();
        // The providers throw whatever they like: their own exceptions, plain ones, errors of native code.
        try {
            Spi spi = pi.create(config);
            var display = new Max7219Display(spi, brightness);
            display.clear();
            return display;
        } catch (RuntimeException | LinkageError closed) {
            throw new HardwareFault(
                    "The display's SPI bus cannot be opened: add dtparam=spi=on to /boot/firmware/config.txt and the"
                            + " user to the group spi (" + closed.getMessage() + ")",
                    closed);
        }
    }

    /** Sets the chip up anew each time: a dip of the supply makes it forget, and nobody would notice but the citizens. */
    @Override
    public void show(String text) {
        write(DISPLAY_TEST, 0);
        write(DECODE_MODE, 0);
        write(SCAN_LIMIT, PLACES - 1);
        write(INTENSITY, brightness);
        var places = " ".repeat(Math.max(0, (PLACES - text.length()) / 2)) + text;
        for (var place = 0; place < PLACES; place++) {
            // The chip counts its digits from the right, starting at 1.
            write(PLACES - place, SevenSegments.pattern(place < places.length() ? places.charAt(place) : ' '));
        }
        write(SHUTDOWN, 1);
    }

    @Override
    public void close() {
        write(SHUTDOWN, 0);
        spi.close();
    }

    private void write(int register, int value) {
        try {
            spi.write(new byte[] {(byte) register, (byte) value}, 0, 2);
        } catch (RuntimeException broken) {
            throw new HardwareFault("The display does not take bytes over SPI", broken);
        }
    }
}
