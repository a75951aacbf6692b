package vn.motcua.link;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Debian's MQTT broker on a free loopback port, to be killed, frozen and started again. */
final class Mosquitto implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

    private final Path folder;
    private final int port;
    private final String scheme;
    private @Nullable Process process;

    private Mosquitto(Path folder, String scheme, int port) {
        this.folder = folder;
        this.scheme = scheme;
        this.port = port;
    }

    /** A broker that anybody may use. */
    static Mosquitto open(Path folder) throws IOException {
        return start(folder, "tcp", "allow_anonymous true");
    }

    /** A broker with these further lines of configuration. */
    static Mosquitto start(Path folder, String scheme, String configuration) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("These tests need the MQTT broker Mosquitto at " + PROGRAM
                    + ": install the Debian package mosquitto.");
        }
        int port = freePort();
        Files.writeString(
                folder.resolve("mosquitto.conf"),
                "listener " + port + " 127.0.0.1\npersistence false\nlog_dest stderr\nuser root\n" + configuration
                        + "\n");
        Mosquitto broker = new Mosquitto(folder, scheme, port);
        broker.start();
        return broker;
    }

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(12_000 + (int) (ProcessHandle.current().pid() % 8_000));

    private static int freePort() throws IOException {
        // Below the ports that the system gives out by itself: a client elsewhere cannot take it before the broker
        // does.
        while (true) {
            int port = NEXT_PORT.getAndIncrement();
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // The next one.
            }
        }
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-c",
                        folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mosquitto.log").toFile()))
                .start();
        Awaitility.await("mosquitto listens").atMost(Duration.ofSeconds(60)).until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + port);
    }

    /** Kill -9: nothing is said to anybody. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /** The process stands still with its connections open, as a machine that hangs does. */
    void freeze() throws IOException {
        signal("-STOP");
    }

    void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the broker does not run");
        }
        new ProcessBuilder("kill", signal, Long.toString(running.pid()))
                .start()
                .onExit()
                .join();
    }

    @Override
    public void close() {
        kill();
    }
}
