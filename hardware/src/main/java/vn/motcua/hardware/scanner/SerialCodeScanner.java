package vn.motcua.hardware.scanner;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.HardwareFault;

/**
 * A scanner at a serial line, or at USB as one (CDC-ACM): {@code serial:/dev/ttyACM0} or {@code serial:/dev/ttyACM0:9600}.
 * It must end each code with CR or LF.
 *
 * <p>Thread: one daemon of its own, which calls the listener. What was read is never logged.
 */
public final class SerialCodeScanner implements CodeScanner {
    private static final String FORM = "serial:";
    private static final int USUAL_BAUD = 9_600;

    private final Path device;
    private final int baud;
    private volatile Consumer<String> listener = _ -> {};
    private final ReadingThread reading = new ReadingThread(this::read);

    private SerialCodeScanner(Path device, int baud) {
        this.device = device;
        this.baud = baud;
    }

    /**
     * Starts to read.
     *
     * @throws HardwareFault when {@code address} is none
     */
    public static SerialCodeScanner at(String address) {
        String rest =
                address.startsWith(FORM) ? address.substring(FORM.length()).strip() : "";
        int colon = rest.lastIndexOf(':');
        String path = colon > 0 ? rest.substring(0, colon) : rest;
        String baud = colon > 0 ? rest.substring(colon + 1) : String.valueOf(USUAL_BAUD);
        if (path.isEmpty() || !baud.matches("[1-9][0-9]{2,6}")) {
            throw new HardwareFault("\"" + address + "\" is no scanner address: write serial:PATH or serial:PATH:BAUD");
        }
        SerialCodeScanner scanner = new SerialCodeScanner(Path.of(path), Integer.parseInt(baud));
        scanner.reading.start();
        return scanner;
    }

    @Override
    public void onCode(Consumer<String> next) {
        listener = next;
    }

    private void read(BooleanSupplier closed, Runnable opened) throws IOException {
        set();
        CodeLines lines = new CodeLines();
        CodeGate gate = new CodeGate();
        try (InputStream in = new FileInputStream(device.toFile())) {
            opened.run();
            byte[] some = new byte[256];
            for (int count = in.read(some); count >= 0 && !closed.getAsBoolean(); count = in.read(some)) {
                for (int i = 0; i < count; i++) {
                    long now = System.nanoTime();
                    lines.take(some[i], now).ifPresent(code -> gate.pass(code, now, listener));
                }
                Arrays.fill(some, 0, count, (byte) 0);
            }
        }
    }

    /** A device that is no terminal, such as a pipe, has no speed to set. */
    private void set() throws IOException {
        if (!Files.exists(device)) {
            throw new IOException(device + " is not there");
        }
        Process stty = new ProcessBuilder(
                        "stty", "-F", device.toString(), Integer.toString(baud), "raw", "-echo", "clocal", "cs8")
                .redirectErrorStream(true)
                .start();
        try {
            if (!stty.waitFor(2, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        listener = _ -> {};
        reading.close();
    }
}
