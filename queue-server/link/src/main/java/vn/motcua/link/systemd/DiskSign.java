package vn.motcua.link.systemd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Whether a disk answers: one byte is written and synced every {@value #EVERY_MILLIS} ms. A disk that refuses, full or
 * read-only, answers too: a restart would not help it, and the program itself says what is wrong.
 */
public final class DiskSign implements AutoCloseable {
    private static final int EVERY_MILLIS = 5_000;

    private final Path file;
    private final Thread thread;
    private volatile long answeredAt = System.nanoTime();
    private volatile boolean closed;

    /** Begins to write {@code file}, whose folder exists. */
    public DiskSign(Path file) {
        this.file = file;
        this.thread = Thread.ofPlatform().daemon().name("disk-sign").unstarted(this::run);
        thread.start();
    }

    /** How long ago the disk last answered. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - answeredAt);
    }

    private void run() {
        while (!closed) {
            touch();
            answeredAt = System.nanoTime();
            try {
                synchronized (this) {
                    wait(EVERY_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void touch() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'.'}));
            channel.force(true);
        } catch (IOException refused) {
            // An answer as well.
            return;
        }
    }

    /** Writes no more. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
