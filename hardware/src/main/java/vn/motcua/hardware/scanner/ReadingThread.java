package vn.motcua.hardware.scanner;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;

/**
 * Reads a scanner on a daemon thread for as long as the kiosk runs: one that is missing or pulled out is looked for every
 * two seconds, and the log says once that it is away.
 */
final class ReadingThread {
    private static final System.Logger LOG = System.getLogger(ReadingThread.class.getName());
    private static final long AGAIN_MILLIS = 2_000;

    private final Reading reading;
    private final Thread thread;
    private volatile boolean closed;

    /** One stay of a scanner. */
    interface Reading {
        /**
         * Reads until the device is gone or {@code closed}.
         *
         * @throws IOException the device is not there, or was pulled out
         */
        void read(BooleanSupplier closed) throws IOException;
    }

    ReadingThread(Reading reading) {
        this.reading = reading;
        this.thread = Thread.ofPlatform().daemon().name("code-scanner").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        var told = false;
        while (!closed) {
            try {
                reading.read(() -> closed);
                told = false;
            } catch (IOException | RuntimeException absent) {
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

    void close() {
        closed = true;
        thread.interrupt();
    }
}
