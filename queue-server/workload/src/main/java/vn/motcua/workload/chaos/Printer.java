package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.motcua.hardware.emulator.PrinterEmulator;

/** A kiosk's network printer, which can be made sick, and the log of what came out of it. */
final class Printer implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(400);

    private final Path log;
    private final PrinterEmulator emulator;

    private Printer(Path log, PrinterEmulator emulator) {
        this.log = log;
        this.emulator = emulator;
    }

    static Printer start(Path log) throws IOException {
        return new Printer(log, PrinterEmulator.start(0, log));
    }

    /** As a kiosk's administrator writes it. */
    String address() {
        return "tcp:127.0.0.1:" + emulator.port();
    }

    Path log() {
        return log;
    }

    /** Makes it sick or well, in the emulator's own words. */
    void command(String line) {
        emulator.command(line);
    }

    /** Bytes on paper so far. */
    long bytes() throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** Waits until nothing more comes out. */
    void awaitQuiet() throws IOException, InterruptedException {
        long end = System.nanoTime() + Patience.USUAL.toNanos();
        long before = -1;
        while (before != bytes() && System.nanoTime() < end) {
            before = bytes();
            TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        }
    }

    @Override
    public void close() throws IOException {
        emulator.close();
    }
}
