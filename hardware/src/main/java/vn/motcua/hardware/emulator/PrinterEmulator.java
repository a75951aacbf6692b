package vn.motcua.hardware.emulator;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An ESC/POS network printer on this machine that can be made sick on purpose. It answers {@code DLE EOT 1…4} at once,
 * even in the middle of a picture, {@code GS r 1} in its turn, and speaks by itself after {@code GS a}.
 *
 * <p>Its log receives every byte that a real printer would have put on paper, as it comes: pictures, text, feeds, cuts,
 * and no questions. A picture that was cut short (no power, buffer cleared) is filled with white, so the log is always a
 * whole ESC/POS stream.
 *
 * <p>One line is served at a time; up to {@value EmulatedLines#MAX_WAITING} wait. Safe for several threads. Methods take
 * effect before they return.
 */
public final class PrinterEmulator implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final EmulatedLines lines;
    private final Mechanism mechanism;

    private PrinterEmulator(int port, OutputStream log) throws IOException {
        var changed = lock.newCondition();
        lines = new EmulatedLines(lock, changed);
        mechanism = new Mechanism(lock, changed, log, lines::say);
        lines.open(port, mechanism);
    }

    /**
     * Starts a printer on the loopback address, in good health.
     *
     * @param port where it listens; 0 for any free one
     * @param log receives what is printed; closed with the printer
     */
    public static PrinterEmulator start(int port, OutputStream log) throws IOException {
        return new PrinterEmulator(port, log);
    }

    /** The same with a log that is appended to a file. */
    public static PrinterEmulator start(int port, Path log) throws IOException {
        return start(port, new BufferedOutputStream(Files.newOutputStream(log, CREATE, APPEND), 16 * 1024));
    }

    /** Where it listens, also while it is unplugged. */
    public int port() {
        return lines.port();
    }

    /** Everything is well again: paper, cover, answers, speed, plug. What is in the buffer is printed now. */
    public void ok() {
        locked(() -> {
            lines.heal();
            mechanism.become(PrinterCondition.WELL);
            lines.plug();
        });
    }

    /** The roll is used up: nothing is printed, bytes are taken until the buffer is full. */
    public void paperOut() {
        paper(PrinterCondition.Paper.OUT);
    }

    /** The roll is nearly used up. */
    public void paperNearEnd() {
        paper(PrinterCondition.Paper.NEAR_END);
    }

    private void paper(PrinterCondition.Paper paper) {
        locked(() -> mechanism.become(mechanism.condition().with(paper)));
    }

    /** The cover is open: as without paper. */
    public void coverOpen() {
        locked(() -> mechanism.become(mechanism.condition().withCoverOpen()));
    }

    /** Prints, but answers no question: the cheap kind. */
    public void silent() {
        locked(() -> lines.answer(EmulatedLines.Answers.NONE));
    }

    /** Prints, but answers every question with rubbish: a wrong baud rate, a broken cable. */
    public void garbage() {
        locked(() -> lines.answer(EmulatedLines.Answers.GARBAGE));
    }

    /** Takes only so many bytes in a second. */
    public void slow(int bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("slow " + bytesPerSecond + ": at least one byte in a second");
        }
        locked(() -> lines.slow(bytesPerSecond));
    }

    /** Stops reading; the line stays open. */
    public void block() {
        locked(lines::block);
    }

    /** Takes the plug out as soon as so many more bytes are on paper. */
    public void unplugAfter(long bytes) {
        after(bytes, "unplug");
    }

    /** Obeys another command as soon as so many more bytes are on paper; the latest such order holds. */
    public void after(long bytes, String command) {
        if (bytes < 1) {
            throw new IllegalArgumentException("after " + bytes + ": at least one byte");
        }
        EmulatorCommand known = EmulatorCommand.parse(command);
        locked(() -> mechanism.after(bytes, () -> known.obeyedBy(this)));
    }

    /** Takes the plug out: lines break, the buffer is lost, nobody listens. */
    public void unplug() {
        locked(() -> {
            lines.unplug();
            mechanism.powerOff();
        });
    }

    /** Puts the plug back in. */
    public void plug() {
        locked(lines::plug);
    }

    /**
     * Obeys a command in words, such as {@code slow 1}; see {@link EmulatorCommand}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public void command(String line) {
        EmulatorCommand.parse(line).obeyedBy(this);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            lines.changed();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
        lock.lock();
        try {
            lines.close();
            mechanism.close();
        } finally {
            lock.unlock();
        }
    }
}
