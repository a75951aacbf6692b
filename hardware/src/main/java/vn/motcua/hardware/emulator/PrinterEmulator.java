package vn.motcua.hardware.emulator;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An ESC/POS network printer on this machine that can be made sick on purpose. It answers {@code DLE EOT 1…4} at once,
 * even in the middle of a picture, {@code GS r 1} in its turn, and speaks by itself after {@code GS a}.
 *
 * <p>Its log receives every byte that a real printer would have put on paper, as it comes: pictures, text, feeds, cuts,
 * and no questions. A picture that was cut short (no power, buffer cleared) is filled with white, so the log is always a
 * whole ESC/POS stream.
 *
 * <p>One line is served at a time; up to {@value #MAX_WAITING_LINES} wait. Safe for several threads. Methods take
 * effect before they return.
 */
public final class PrinterEmulator implements AutoCloseable {
    static final int MAX_WAITING_LINES = 8;

    /** Small, so that bytes which nobody prints do not vanish in it. */
    private static final int RECEIVE_BUFFER = 2304;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final BlockingQueue<Socket> waiting = new LinkedBlockingQueue<>(MAX_WAITING_LINES);
    private final Random noise = new Random(7);
    private final Mechanism mechanism;
    private final int port;
    private final Thread server;
    private @Nullable ServerSocket listener;
    private @Nullable Socket served;
    private Answers answers = Answers.TRUE;
    private boolean blocked;
    private int bytesPerSecond;
    private long nextByteAt;
    private volatile boolean closed;

    private enum Answers {
        TRUE,
        NONE,
        GARBAGE
    }

    private PrinterEmulator(int port, OutputStream log) throws IOException {
        mechanism = new Mechanism(lock, changed, log, this::say);
        var first = listenAt(port);
        this.port = first.getLocalPort();
        listener = first;
        Thread.ofPlatform().daemon().name("emulator-accept").start(() -> accept(first));
        server = Thread.ofPlatform().daemon().name("emulator-line").start(this::serve);
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

    private static ServerSocket listenAt(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MAX_WAITING_LINES);
        return socket;
    }

    /** Where it listens, also while it is unplugged. */
    public int port() {
        return port;
    }

    /** Everything is well again: paper, cover, answers, speed, plug. What is in the buffer is printed now. */
    public void ok() {
        locked(() -> {
            answers = Answers.TRUE;
            blocked = false;
            bytesPerSecond = 0;
            mechanism.become(PrinterCondition.WELL);
            plugNow();
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
        locked(() -> answers = Answers.NONE);
    }

    /** Prints, but answers every question with rubbish: a wrong baud rate, a broken cable. */
    public void garbage() {
        locked(() -> answers = Answers.GARBAGE);
    }

    /** Takes only so many bytes in a second. */
    public void slow(int bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("slow " + bytesPerSecond + ": at least one byte in a second");
        }
        locked(() -> this.bytesPerSecond = bytesPerSecond);
    }

    /** Stops reading; the line stays open. */
    public void block() {
        locked(() -> blocked = true);
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
            close(listener);
            listener = null;
            mechanism.powerOff();
            reset(served);
            for (var line = waiting.poll(); line != null; line = waiting.poll()) {
                reset(line);
            }
        });
    }

    /** Puts the plug back in. */
    public void plug() {
        locked(this::plugNow);
    }

    private void plugNow() {
        if (listener != null || closed) {
            return;
        }
        try {
            var again = listenAt(port);
            listener = again;
            mechanism.powerOn();
            Thread.ofPlatform().daemon().name("emulator-accept").start(() -> accept(again));
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " is taken by somebody else", taken);
        }
    }

    /**
     * Obeys a command in words, such as {@code slow 1}; see {@link EmulatorCommand}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public void command(String line) {
        EmulatorCommand.parse(line).obeyedBy(this);
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var line = from.accept();
                line.setTcpNoDelay(true);
                if (!waiting.offer(line)) {
                    reset(line);
                }
                locked(changed::signalAll);
            } catch (IOException over) {
                // The plug was taken out, or the caller hung up before he was served.
            }
        }
    }

    private void serve() {
        try {
            while (!closed) {
                var line = waiting.take();
                locked(() -> {
                    served = line;
                    if (listener == null) {
                        reset(line);
                    }
                });
                try {
                    readFrom(line);
                } catch (IOException hungUp) {
                    // The host went away; the next line tells whether it comes back.
                } finally {
                    locked(() -> served = null);
                    close(line);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readFrom(Socket line) throws IOException, InterruptedException {
        var in = new BufferedInputStream(line.getInputStream(), 256);
        for (var next = in.read(); next >= 0; next = in.read()) {
            awaitTurn();
            if (line.isClosed() || !mechanism.receive((byte) next, () -> !waiting.isEmpty())) {
                return;
            }
        }
    }

    /** Holds a byte back while the printer reads nothing or reads slowly. */
    private void awaitTurn() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var since = System.nanoTime();
            while (!closed) {
                var wait = bytesPerSecond == 0 ? 0 : Math.max(nextByteAt, since) - System.nanoTime();
                if (blocked) {
                    changed.await();
                } else if (wait > 0) {
                    changed.awaitNanos(wait);
                } else {
                    nextByteAt = bytesPerSecond == 0 ? 0 : System.nanoTime() + 1_000_000_000L / bytesPerSecond;
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called with the lock held. */
    private void say(byte[] bytes) {
        var line = served;
        if (line == null || answers == Answers.NONE) {
            return;
        }
        var said = bytes;
        if (answers == Answers.GARBAGE) {
            said = new byte[1 + noise.nextInt(8)];
            noise.nextBytes(said);
        }
        try {
            line.getOutputStream().write(said);
        } catch (IOException hungUp) {
            // Nobody listens to the answer any more.
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void reset(@Nullable Socket line) {
        if (line != null) {
            try {
                line.setSoLinger(true, 0);
            } catch (IOException broken) {
                // Then it is as good as reset.
            }
            close(line);
        }
    }

    private static void close(@Nullable AutoCloseable socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (Exception broken) {
                // It is out of use either way.
            }
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
        lock.lock();
        try {
            closed = true;
            server.interrupt();
            mechanism.close();
        } finally {
            lock.unlock();
        }
    }
}
