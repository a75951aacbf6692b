package vn.motcua.hardware.counterunit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's MQTT broker on a free loopback port; the links of a test keep trying until it listens. */
final class Broker implements AutoCloseable {
    private final Path configuration;
    private final int port;
    private Process process;

    Broker(Path folder) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
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
