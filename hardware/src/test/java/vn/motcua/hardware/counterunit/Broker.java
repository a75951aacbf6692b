package vn.motcua.hardware.counterunit;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Debian's MQTT broker on a free loopback port; the links of a test keep trying until it listens. */
final class Broker implements AutoCloseable {
    private final Path configuration;
    private final int port;
    private Process process;

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

    Broker(Path folder) throws IOException {
        port = freePort();
        configuration = folder.resolve("mosquitto.conf");
        Files.writeString(
                configuration, "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\nuser root\n");
        process = start();
    }

    private Process start() throws IOException {
        return new ProcessBuilder("/usr/sbin/mosquitto", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    URI uri() {
        return URI.create("tcp://127.0.0.1:" + port);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException {
        process = start();
    }

    @Override
    public void close() {
        kill();
    }
}
