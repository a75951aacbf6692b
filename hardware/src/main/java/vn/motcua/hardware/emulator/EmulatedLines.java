package vn.motcua.hardware.emulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The network side of the emulated printer: serves one line at a time and hands its bytes to the mechanism, as fast or
 * as slowly as it was told.
 *
 * <p>All state is guarded by the lock it is given; methods without a word about it need the lock.
 */
final class EmulatedLines {
    /** Lines that may wait while one is served; the next is reset. */
    static final int MAX_WAITING = 8;

    /** Small, so that bytes which nobody prints do not vanish in it. */
    private static final int RECEIVE_BUFFER = 2304;

    private final ReentrantLock lock;
    private final Condition changed;
    private final BlockingQueue<Socket> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final Random noise = new Random(7);
    private final Thread server;
    private @Nullable Mechanism mechanism;
    private @Nullable ServerSocket listener;
    private @Nullable Socket served;
    private Answers answers = Answers.TRUE;
    private boolean blocked;
    private int bytesPerSecond;
    private long nextByteAt;
    private int port;
    private volatile boolean closed;

    /** What becomes of the printer's answers on their way. */
    enum Answers {
        TRUE,
        NONE,
        GARBAGE
    }

    EmulatedLines(ReentrantLock lock, Condition changed) {
        this.lock = lock;
        this.changed = changed;
        this.server = Thread.ofPlatform().daemon().name("emulator-line").unstarted(this::serve);
    }

    /** Listens for the first time; without the lock. */
    void open(int wantedPort, Mechanism behind) throws IOException {
        mechanism = behind;
        var first = listenAt(wantedPort);
        port = first.getLocalPort();
        listenWith(first);
        server.start();
    }

    private static ServerSocket listenAt(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MAX_WAITING);
        return socket;
    }

    private void listenWith(ServerSocket open) {
        listener = open;
        Thread.ofPlatform().daemon().name("emulator-accept").start(() -> accept(open));
    }

    int port() {
        return port;
    }

    void answer(Answers kind) {
        answers = kind;
    }

    void slow(int rate) {
        bytesPerSecond = rate;
    }

    void block() {
        blocked = true;
    }

    /** True answers at full speed. */
    void heal() {
        answers = Answers.TRUE;
        blocked = false;
        bytesPerSecond = 0;
    }

    void changed() {
        changed.signalAll();
    }

    /** Breaks every line and listens no more. */
    void unplug() {
        close(listener);
        listener = null;
        reset(served);
        for (var line = waiting.poll(); line != null; line = waiting.poll()) {
            reset(line);
        }
    }

    /** Listens again where it did before. */
    void plug() {
        if (listener != null || closed || mechanism == null) {
            return;
        }
        try {
            listenWith(listenAt(port));
            mechanism.powerOn();
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " is taken by somebody else", taken);
        }
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
        var behind = mechanism;
        var in = new BufferedInputStream(line.getInputStream(), 256);
        for (var next = in.read(); next >= 0; next = in.read()) {
            awaitTurn();
            if (behind == null || line.isClosed() || !behind.receive((byte) next, () -> !waiting.isEmpty())) {
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

    /** Says something to the line that is served. */
    void say(byte[] bytes) {
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

    /** Serves nobody any more. */
    void close() {
        closed = true;
        server.interrupt();
    }
}
