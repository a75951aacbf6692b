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
 * A hall screen, a phone or an officer's console: reads its view of {@code /api/v1/stream} on a thread of its own and remembers
 * when each called number was first seen. Bound: as many numbers as were called while it watched.
 */
final class BoardWatcher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BoardWatcher.class.getName());
    private static final String NUMBER = "\"number\":\"";
    private static final String PRESENT = "\"current\":{";

    private final Map<String, Long> firstSeenNanos = new ConcurrentHashMap<>();
    private final CountDownLatch firstSnapshot = new CountDownLatch(1);
    private final Socket socket;
    private volatile boolean closed;
    private volatile long snapshots;

    private final View view;

    /**
     * What is looked at.
     *
     * @param name as the stream calls it
     * @param token a machine's token, empty where none is needed
     */
    private record View(String name, String token) {
        /** A console lists those who wait too: only the number of its present ticket counts. */
        boolean presentOnly() {
            return name.startsWith("console:");
        }
    }

    private BoardWatcher(Socket socket, View view) {
        this.socket = socket;
        this.view = view;
    }

    /** Begins to watch the hall's board. */
    static BoardWatcher start(OfficeAddress office, int index) {
        return start(office, new View("board", ""), Thread.ofPlatform().daemon().name("board-" + index));
    }

    /** Begins to watch as the phone page of a ticket does. */
    static BoardWatcher phone(OfficeAddress office, String token) {
        return start(office, new View("ticket:" + token, ""), Thread.ofVirtual().name("phone"));
    }

    /** Begins to watch as the console of a counter does. */
    static BoardWatcher console(OfficeAddress office, String counter) {
        return start(
                office,
                new View("console:" + counter, office.machineToken()),
                Thread.ofPlatform().daemon().name("console-" + counter));
    }

    private static BoardWatcher start(OfficeAddress office, View view, Thread.Builder thread) {
        try {
            BoardWatcher watcher = new BoardWatcher(HttpLine.connect(office), view);
            thread.start(() -> watcher.watch(office));
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

    private void watch(OfficeAddress office) {
        try (socket) {
            String right = view.token().isEmpty() ? "" : "Authorization: Bearer " + view.token() + "\r\n";
            String request = "GET /api/v1/stream?view=" + view.name() + " HTTP/1.1\r\nHost: " + office.host() + ":"
                    + office.httpPort() + "\r\n" + right + "Accept: text/event-stream\r\n\r\n";
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
        int begin = view.presentOnly() ? snapshot.indexOf(PRESENT) : 0;
        for (int at = begin < 0 ? -1 : snapshot.indexOf(NUMBER, begin);
                at >= 0;
                at = snapshot.indexOf(NUMBER, at + 1)) {
            int from = at + NUMBER.length();
            firstSeenNanos.putIfAbsent(snapshot.substring(from, snapshot.indexOf('"', from)), now);
            if (view.presentOnly()) {
                return;
            }
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
