package vn.motcua.hardware.scanner;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;

/**
 * Reads a scanner on a daemon thread for as long as the kiosk runs: one that is missing or pulled out is looked for every
 * two seconds, and the log says once that it is away, and once that it is back.
 */
final class ReadingThread {
    private static final System.Logger LOG = System.getLogger(ReadingThread.class.getName());
    private static final long AGAIN_MILLIS = 2_000;

    private final Reading reading;
    private final long againMillis;
    private final Thread thread;
    private boolean toldAbsent;
    private volatile boolean closed;

    /** One stay of a scanner. */
    interface Reading {
        /**
         * Reads until the device is gone or {@code closed}.
         *
         * @param opened told when the device is open
         * @throws IOException the device is not there, or was pulled out
         */
        void read(BooleanSupplier closed, Runnable opened) throws IOException;
    }

    ReadingThread(Reading reading) {
        this(reading, AGAIN_MILLIS);
    }

    ReadingThread(Reading reading, long againMillis) {
        this.reading = reading;
        this.againMillis = againMillis;
        this.thread = Thread.ofPlatform().daemon().name("code-scanner").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                reading.read(() -> closed, this::opened);
            } catch (IOException | RuntimeException absent) {
                if (!toldAbsent && !closed) {
                    LOG.log(Level.WARNING, "The code scanner does not answer: {0}", absent.getMessage());
                    toldAbsent = true;
                }
            }
            try {
                Thread.sleep(againMillis);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** A device that is pulled out ends with an exception: only its opening says that it was there. */
    private void opened() {
        if (toldAbsent) {
            LOG.log(Level.INFO, "The code scanner reads again.");
            toldAbsent = false;
        }
    }

    void close() {
        closed = true;
        thread.interrupt();
    }
}
