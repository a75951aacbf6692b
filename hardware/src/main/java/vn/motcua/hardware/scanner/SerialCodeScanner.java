package vn.motcua.hardware.scanner;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.HardwareFault;

/**
 * A scanner at a serial line, or at USB as one (CDC-ACM): {@code serial:/dev/ttyACM0} or {@code serial:/dev/ttyACM0:9600}.
 * It must end each code with CR or LF. A scanner that is missing, or pulled out, is looked for every two seconds.
 *
 * <p>Thread: one daemon of its own, which calls the listener. What was read is never logged.
 */
public final class SerialCodeScanner implements CodeScanner {
    private static final System.Logger LOG = System.getLogger(SerialCodeScanner.class.getName());
    private static final String FORM = "serial:";
    private static final int USUAL_BAUD = 9_600;
    private static final long AGAIN_MILLIS = 2_000;

    private final Path device;
    private final int baud;
    private volatile Consumer<String> listener = _ -> {};
    private volatile boolean closed;
    private final Thread reading;

    private SerialCodeScanner(Path device, int baud) {
        this.device = device;
        this.baud = baud;
        this.reading = Thread.ofPlatform().daemon().name("code-scanner").unstarted(this::run);
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

    private void run() {
        boolean told = false;
        while (!closed) {
            try {
                read();
                told = false;
            } catch (IOException absent) {
                if (!told && !closed) {
                    LOG.log(Level.WARNING, "The code scanner does not answer: {0}", absent.getMessage());
                    told = true;
                }
            }
            try {
                Thread.sleep(AGAIN_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void read() throws IOException {
        set();
        CodeLines lines = new CodeLines();
        try (InputStream in = new FileInputStream(device.toFile())) {
            byte[] some = new byte[256];
            for (int count = in.read(some); count >= 0 && !closed; count = in.read(some)) {
                for (int i = 0; i < count; i++) {
                    lines.take(some[i], System.nanoTime()).ifPresent(code -> listener.accept(code));
                }
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
        closed = true;
        listener = _ -> {};
        reading.interrupt();
    }
}
