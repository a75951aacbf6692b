package vn.motcua.hardware.escpos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vn.motcua.hardware.PrinterStatus;

/**
 * Bytes over a serial line, and the printer's answers. Before each use {@code stty} of the operating system sets the
 * speed and takes every translation off: 8 bits, no parity, no echo, no waiting for a modem.
 *
 * @param device such as {@code /dev/ttyUSB0}
 * @param baud the speed that the printer is set to
 */
record SerialLine(Path device, int baud) implements PrinterLine {
    private static final int SETTING_SECONDS = 2;

    private FileLine file() {
        return new FileLine(device, false);
    }

    @Override
    public Connection connect() throws IOException {
        if (hasWayBack()) {
            set();
        }
        return file().connect();
    }

    private void set() throws IOException {
        var stty = new ProcessBuilder(
                        "stty",
                        "-F",
                        device.toString(),
                        Integer.toString(baud),
                        "raw",
                        "-echo",
                        "clocal",
                        "cs8",
                        "-parenb")
                .redirectErrorStream(true)
                .start();
        try {
            if (!stty.waitFor(SETTING_SECONDS, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                throw new IOException("stty did not end within " + SETTING_SECONDS + " s on " + device);
            }
        } catch (InterruptedException stopped) {
            stty.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("setting " + device + " was interrupted", stopped);
        }
        if (stty.exitValue() != 0) {
            try (var said = stty.inputReader()) {
                throw new IOException("stty cannot set " + device + " to " + baud + " baud: " + said.readLine());
            }
        }
    }

    @Override
    public boolean isPlainFile() {
        return false;
    }

    @Override
    public boolean hasWayBack() {
        return file().hasWayBack();
    }

    @Override
    public PrinterStatus unopened() {
        return file().unopened();
    }
}
