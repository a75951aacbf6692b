package vn.motcua.kiosk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Debian's MQTT broker on a free loopback port, to be killed and started again. */
public final class TestBroker implements AutoCloseable {
    private final Path configuration;
    private final int port;
    private @Nullable Process process;

    private TestBroker(Path configuration, int port) {
        this.configuration = configuration;
        this.port = port;
    }

    /** A running broker that anybody may use. */
    public static TestBroker start(Path folder) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path configuration = folder.resolve("mosquitto.conf");
        Files.writeString(
                configuration,
                "listener " + port + " 127.0.0.1\npersistence false\nlog_dest none\nuser root\nallow_anonymous true\n");
        TestBroker broker = new TestBroker(configuration, port);
        broker.restart();
        return broker;
    }

    /** Starts it again at the same place; it has forgotten everything. */
    public void restart() throws IOException {
        process = new ProcessBuilder("/usr/sbin/mosquitto", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
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

    /** Its address. */
    public URI uri() {
        return URI.create("tcp://127.0.0.1:" + port);
    }

    /** Kill -9. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
