package vn.motcua.workload;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A hall screen or a phone: reads its view of {@code /api/v1/stream} on a thread of its own and remembers when each called number was
 * first seen. Bound: as many numbers as were called while it watched.
 */
final class BoardWatcher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BoardWatcher.class.getName());
    private static final String NUMBER = "\"number\":\"";

    private final Map<String, Long> firstSeenNanos = new ConcurrentHashMap<>();
    private final CountDownLatch firstSnapshot = new CountDownLatch(1);
    private final Socket socket;
    private volatile boolean closed;
    private volatile long snapshots;

    private BoardWatcher(Socket socket) {
        this.socket = socket;
    }

    /** Begins to watch the hall's board. */
    static BoardWatcher start(OfficeAddress office, int index) {
        return start(office, "board", Thread.ofPlatform().daemon().name("board-" + index));
    }

    /** Begins to watch as the phone page of a ticket does. */
    static BoardWatcher phone(OfficeAddress office, String token) {
        return start(office, "ticket:" + token, Thread.ofVirtual().name("phone"));
    }

    private static BoardWatcher start(OfficeAddress office, String view, Thread.Builder thread) {
        try {
            BoardWatcher watcher = new BoardWatcher(HttpLine.connect(office));
            thread.start(() -> watcher.watch(office, view));
            return watcher;
        } catch (IOException refused) {
            throw new WorkloadFault("no stream from " + office.url() + ": " + refused.getMessage(), refused);
        }
    }

    /** Waits for the full snapshot that a stream begins with; false when none came in time. */
    boolean awaitFirst() throws InterruptedException {
        return firstSnapshot.await(10, TimeUnit.SECONDS);
    }

    /** When a number was first on this screen, in {@link System#nanoTime}; null while it has not been. */
    @Nullable
    Long firstSeen(String number) {
        return firstSeenNanos.get(number);
    }

    /** How many snapshots came. */
    long snapshots() {
        return snapshots;
    }

    private void watch(OfficeAddress office, String view) {
        try (socket) {
            String request = "GET /api/v1/stream?view=" + view + " HTTP/1.1\r\nHost: " + office.host() + ":"
                    + office.httpPort() + "\r\nAccept: text/event-stream\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            HttpReader reader = new HttpReader(socket.getInputStream());
            int status = reader.head();
            if (status != 200) {
                throw new IOException("the stream was answered " + status);
            }
            StringBuilder event = new StringBuilder();
            for (byte[] chunk = reader.chunk(); chunk.length > 0 && !closed; chunk = reader.chunk()) {
                event.append(new String(chunk, StandardCharsets.UTF_8));
                take(event);
            }
        } catch (IOException gone) {
            if (!closed) {
                LOG.log(System.Logger.Level.WARNING, "A board lost its stream: {0}", gone.getMessage());
            }
        }
    }

    private void take(StringBuilder stream) {
        for (int end = stream.indexOf("\n\n"); end >= 0; end = stream.indexOf("\n\n")) {
            String event = stream.substring(0, end);
            stream.delete(0, end + 2);
            if (event.contains("data:")) {
                remember(event, System.nanoTime());
                snapshots++;
                firstSnapshot.countDown();
            }
        }
    }

    /** Only called numbers stand on a board, so every number in it is one. */
    private void remember(String snapshot, long now) {
        for (int at = snapshot.indexOf(NUMBER); at >= 0; at = snapshot.indexOf(NUMBER, at + 1)) {
            int from = at + NUMBER.length();
            firstSeenNanos.putIfAbsent(snapshot.substring(from, snapshot.indexOf('"', from)), now);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException gone) {
            // It is gone, which is what was wanted.
        }
    }
}
