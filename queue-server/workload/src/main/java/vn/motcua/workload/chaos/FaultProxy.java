package vn.motcua.workload.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP line that can be made ill, in each direction by itself: bytes dropped, stalled, trickling, a reset in the middle
 * of a packet, a cut. Faults are set by {@link #command} (an administrator's line) or by method, and hold for present
 * and later connections until {@link #heal}. Bound: two threads for each connection.
 */
final class FaultProxy implements AutoCloseable {
    private static final int CHUNK = 4096;
    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Way up = new Way();
    private final Way down = new Way();
    private volatile boolean refusing;
    private volatile boolean deaf;

    /** What a direction does with bytes. */
    enum Mode {
        PASS,
        /** Takes them and throws them away. */
        DROP,
        /** Takes none: the sender's buffers fill up. */
        STALL
    }

    /** One direction. */
    private static final class Way {
        volatile Mode mode = Mode.PASS;
        volatile int bytesPerSecond;
        final AtomicLong untilReset = new AtomicLong(NEVER);

        void heal() {
            mode = Mode.PASS;
            bytesPerSecond = 0;
            untilReset.set(NEVER);
        }
    }

    private FaultProxy(ServerSocket listener, InetSocketAddress target) {
        this.listener = listener;
        this.target = target;
    }

    /** Opens a proxy on a free port of the loopback to a port of the loopback. */
    static FaultProxy to(int port) {
        try {
            FaultProxy proxy = new FaultProxy(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.ofPlatform().daemon().name("fault-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException none) {
            throw new ChaosFault("no fault proxy: " + none.getMessage(), none);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What flows to the target. */
    FaultProxy up(Mode mode) {
        up.mode = mode;
        return this;
    }

    /** What flows back. */
    FaultProxy down(Mode mode) {
        down.mode = mode;
        return this;
    }

    /** Both ways slow. */
    FaultProxy slow(int bytesPerSecond) {
        up.bytesPerSecond = bytesPerSecond;
        down.bytesPerSecond = bytesPerSecond;
        return this;
    }

    /** Resets the connection (RST) after that many more bytes to the target, in the middle of whatever they are. */
    FaultProxy resetAfter(long bytes) {
        up.untilReset.set(bytes);
        return this;
    }

    /** Nothing moves and nobody hangs up; new connections are taken and nothing comes of them. */
    FaultProxy halfOpen() {
        deaf = true;
        return up(Mode.STALL).down(Mode.STALL);
    }

    /** Closes every connection and refuses new ones. */
    FaultProxy cut() {
        refusing = true;
        lines.forEach(line -> line.end(false));
        return this;
    }

    /** Closes every connection with a reset; new ones are welcome. */
    FaultProxy reset() {
        lines.forEach(line -> line.end(true));
        return this;
    }

    /** Everything passes again. What had holes in it is closed, because a stream with holes is none. */
    FaultProxy heal() {
        boolean holes = deaf || up.mode != Mode.PASS || down.mode != Mode.PASS || up.bytesPerSecond > 0;
        deaf = false;
        up.heal();
        down.heal();
        refusing = false;
        if (holes) {
            lines.forEach(line -> line.end(true));
        }
        return this;
    }

    /** {@code pass|drop-up|drop-down|stall|half-open|cut|reset|reset-after N|slow N|heal}. */
    FaultProxy command(String line) {
        String[] words = line.strip().split(" ");
        return switch (words[0]) {
            case "drop-up" -> up(Mode.DROP);
            case "drop-down" -> down(Mode.DROP);
            case "stall" -> up(Mode.STALL).down(Mode.STALL);
            case "half-open" -> halfOpen();
            case "cut" -> cut();
            case "reset" -> reset();
            case "reset-after" -> resetAfter(Long.parseLong(words[1]));
            case "slow" -> slow(Integer.parseInt(words[1]));
            case "pass", "heal" -> heal();
            default -> throw new ChaosFault("the fault proxy knows no " + line);
        };
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket device = listener.accept();
                if (refusing) {
                    device.close();
                } else {
                    open(device);
                }
            } catch (IOException closed) {
                // The listener was closed, or the target is away: the device sees its connection end.
            }
        }
    }

    private void open(Socket device) throws IOException {
        Socket office = new Socket();
        try {
            if (!deaf) {
                office.connect(target, 2_000);
                office.setTcpNoDelay(true);
            }
            device.setTcpNoDelay(true);
            Line line = new Line(device, office);
            lines.add(line);
            if (!deaf) {
                line.start();
            }
        } catch (IOException away) {
            device.close();
            office.close();
        }
    }

    /** One connection, both ways. */
    private final class Line {
        private final Socket device;
        private final Socket office;

        Line(Socket device, Socket office) {
            this.device = device;
            this.office = office;
        }

        void start() {
            Thread.ofVirtual().start(() -> pump(device, office, up));
            Thread.ofVirtual().start(() -> pump(office, device, down));
        }

        private void pump(Socket from, Socket to, Way way) {
            byte[] chunk = new byte[CHUNK];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                while (true) {
                    awaitFlow(way);
                    int speed = way.bytesPerSecond;
                    int read = in.read(chunk, 0, speed > 0 ? Math.clamp(speed / 10, 1, CHUNK) : CHUNK);
                    if (read < 0) {
                        break;
                    }
                    awaitFlow(way);
                    forward(chunk, read, out, way);
                    if (speed > 0) {
                        TimeUnit.MILLISECONDS.sleep(1_000L * read / speed);
                    }
                }
                end(false);
            } catch (IOException broken) {
                end(false);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void forward(byte[] chunk, int read, OutputStream out, Way way) throws IOException {
            if (way.mode == Mode.DROP) {
                return;
            }
            long left = way.untilReset.get() == NEVER ? NEVER : way.untilReset.addAndGet(-read);
            if (left != NEVER && left <= 0) {
                way.untilReset.set(NEVER);
                out.write(chunk, 0, (int) Math.max(0, read + left));
                out.flush();
                end(true);
                return;
            }
            out.write(chunk, 0, read);
            out.flush();
        }

        private void awaitFlow(Way way) throws InterruptedException {
            while (way.mode == Mode.STALL && !device.isClosed()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }

        void end(boolean reset) {
            lines.remove(this);
            for (Socket socket : List.of(device, office)) {
                try {
                    if (reset && !socket.isClosed()) {
                        socket.setSoLinger(true, 0);
                    }
                    socket.close();
                } catch (IOException gone) {
                    // It is closed, which is what was wanted.
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        lines.forEach(line -> line.end(false));
    }
}
