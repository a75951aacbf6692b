package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A kiosk's printer and the log of what came out of it. */
final class Printer implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(400);

    private final Path log;

    private Printer(Path log) {
        this.log = log;
    }

    static Printer start(Path log) {
        return new Printer(log);
    }

    /** As a kiosk's administrator writes it. */
    String address() {
        return "file:" + log;
    }

    Path log() {
        return log;
    }

    /** Waits until nothing more comes out. */
    void awaitQuiet() throws IOException, InterruptedException {
        long end = System.nanoTime() + Patience.USUAL.toNanos();
        long before = -1;
        while (before != size() && System.nanoTime() < end) {
            before = size();
            TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        }
    }

    private long size() throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    @Override
    public void close() {}
}
