package vn.motcua.hardware.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The inside of the emulated printer: a buffer of {@value #BUFFER} bytes, a thread that works it off onto "paper" (a
 * log), and what the printer says. As in a real one, the buffer outlives the line that filled it: what is in it when
 * the paper ends is printed with the next roll, unless somebody clears it.
 *
 * <p>All state is guarded by the lock it is given.
 */
final class Mechanism {
    /** Bytes in the receive buffer; a printer that is offline takes no more than these. */
    static final int BUFFER = 4096;

    private final ReentrantLock lock;
    private final Condition changed;
    private final OutputStream log;
    private final Consumer<byte[]> voice;
    private final ArrayDeque<Byte> buffer = new ArrayDeque<>(BUFFER);
    private final EscPosGrammar received = new EscPosGrammar();
    private final EscPosGrammar printed = new EscPosGrammar();
    private final RealTimeCommands realTime = new RealTimeCommands();
    private PrinterCondition condition = PrinterCondition.WELL;
    private boolean powered = true;
    private boolean closed;
    private int automatic;
    private long bytesOnPaper;
    private long dueAt = Long.MAX_VALUE;
    private @Nullable Runnable due;

    Mechanism(ReentrantLock lock, Condition changed, OutputStream log, Consumer<byte[]> voice) {
        this.lock = lock;
        this.changed = changed;
        this.log = log;
        this.voice = voice;
        Thread.ofPlatform().daemon().name("emulated-printer").start(this::work);
    }

    /** What a line may do while the buffer is full. */
    interface Line {
        /** True when nobody will miss this line: another one waits to be served. */
        boolean isGivenUp();
    }

    /**
     * Takes one byte from a line; blocks while the buffer is full.
     *
     * @return false when the byte found no room and the line was given up
     */
    boolean receive(byte one, Line line) throws InterruptedException {
        var taken = new boolean[] {true};
        lock.lockInterruptibly();
        try {
            realTime.take(one, new RealTimeCommands.Sorted() {
                @Override
                public void ordinary(byte next) throws InterruptedException {
                    taken[0] &= store(next, line);
                }

                @Override
                public void now(byte[] command) throws InterruptedException {
                    boolean inPicture = received.dotsLeft() > 0;
                    boolean cleared = obey(command);
                    for (var at = 0; inPicture && !cleared && at < command.length; at++) {
                        taken[0] &= store(command[at], line);
                    }
                }
            });
        } finally {
            lock.unlock();
        }
        return taken[0];
    }

    private boolean store(byte next, Line line) throws InterruptedException {
        while (buffer.size() >= BUFFER && powered && !closed) {
            if (!condition.isOnline() && line.isGivenUp()) {
                return false;
            }
            changed.await();
        }
        if (powered && !closed) {
            received.take(Byte.toUnsignedInt(next));
            buffer.add(next);
            changed.signalAll();
        }
        return true;
    }

    /** Returns true when the buffers were cleared. */
    private boolean obey(byte[] command) {
        if (command[1] == 0x04) {
            voice.accept(new byte[] {(byte) condition.realTime(command[2])});
            return false;
        }
        var clears = Arrays.equals(command, RealTimeCommands.CLEAR);
        if (!clears && !Arrays.equals(command, RealTimeCommands.CANCEL)) {
            return false;
        }
        forget();
        if (clears) {
            voice.accept(new byte[] {0x37, 0x25, 0x00});
        }
        return true;
    }

    /** A picture cut short stays white to its end, so that the log can be read on: white leaves no trace on paper. */
    private void forget() {
        buffer.clear();
        received.reset();
        realTime.reset();
        write(new byte[(int) printed.dotsLeft()]);
        printed.reset();
        flush();
        changed.signalAll();
    }

    private void work() {
        lock.lock();
        try {
            while (!closed) {
                while (!closed && (buffer.isEmpty() || !condition.isOnline())) {
                    changed.await();
                }
                while (!buffer.isEmpty() && condition.isOnline() && !closed) {
                    print(buffer.remove());
                }
                flush();
                changed.signalAll();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void print(byte next) {
        switch (printed.take(Byte.toUnsignedInt(next))) {
            case INCOMPLETE -> {}
            case DOTS -> write(new byte[] {next});
            case PAPER -> write(printed.command());
            case ASIDE -> aside(printed.command());
        }
        var command = due;
        if (bytesOnPaper >= dueAt && command != null) {
            due = null;
            dueAt = Long.MAX_VALUE;
            flush();
            command.run();
        }
    }

    private void aside(byte[] command) {
        if (command.length < 3) {
            return;
        }
        switch ((char) command[1]) {
            case 'r' -> {
                if (command[2] == 1 || command[2] == '1') {
                    voice.accept(new byte[] {(byte) condition.inTurn()});
                }
            }
            case 'a' -> {
                automatic = command[2];
                sayAutomatically();
            }
            default -> {}
        }
    }

    private void sayAutomatically() {
        if (automatic != 0 && powered) {
            voice.accept(condition.automatic());
        }
    }

    private void write(byte[] bytes) {
        try {
            log.write(bytes);
            bytesOnPaper += bytes.length;
        } catch (IOException full) {
            throw new UncheckedIOException("The log of the printer cannot be written", full);
        }
    }

    private void flush() {
        try {
            log.flush();
        } catch (IOException full) {
            throw new UncheckedIOException("The log of the printer cannot be written", full);
        }
    }

    /** Puts the printer into another condition; it says so by itself when that was asked for. Needs the lock. */
    void become(PrinterCondition next) {
        var other = !next.equals(condition);
        condition = next;
        if (other) {
            sayAutomatically();
        }
        changed.signalAll();
    }

    PrinterCondition condition() {
        return condition;
    }

    /** Runs {@code command} as soon as so many more bytes are on paper. Needs the lock. */
    void after(long bytes, Runnable command) {
        dueAt = bytesOnPaper + bytes;
        due = command;
    }

    /** No power: what was in the buffer is gone. Needs the lock. */
    void powerOff() {
        powered = false;
        automatic = 0;
        forget();
    }

    /** Power again. Needs the lock. */
    void powerOn() {
        powered = true;
    }

    /** Ends the thread and the log. Needs the lock. */
    void close() throws IOException {
        closed = true;
        changed.signalAll();
        log.close();
    }
}
