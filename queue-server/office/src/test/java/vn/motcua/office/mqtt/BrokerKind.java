package vn.motcua.office.mqtt;

import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import vn.motcua.link.LinkSettings;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.protocol.Topics;

/** The two brokers an office can stand on; the same tests hold for both. */
enum BrokerKind {
    EMBEDDED {
        @Override
        TestBroker start(Path folder, Topics topics, DeviceDirectory directory, Map<String, String> secrets) {
            EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0), topics, directory);
            return new TestBroker(broker.uri(), broker.officeLink(), broker::close);
        }
    },
    MOSQUITTO {
        @Override
        TestBroker start(Path folder, Topics topics, DeviceDirectory directory, Map<String, String> secrets) {
            try {
                return mosquitto(folder, topics, secrets);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final String OFFICE_SECRET = "office-secret-for-tests";

    abstract TestBroker start(Path folder, Topics topics, DeviceDirectory directory, Map<String, String> secrets);

    /** A broker that runs. */
    record TestBroker(URI uri, LinkSettings officeLink, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    private static TestBroker mosquitto(Path folder, Topics topics, Map<String, String> secrets) throws IOException {
        Path home = Files.createDirectories(folder.resolve("mosquitto"));
        int port = freePort();
        Path passwords = home.resolve("passwords");
        Files.deleteIfExists(passwords);
        Files.createFile(passwords);
        password(passwords, "office", OFFICE_SECRET);
        secrets.forEach((device, secret) -> password(passwords, device, secret));
        String base = Topics.PREFIX + topics.office() + "/";
        Files.writeString(
                home.resolve("rights"),
                "user office\ntopic readwrite " + base + "#\nuser integrator\ntopic read " + base + "event\n"
                        + "pattern write " + base + "device/%u/up\npattern write " + base + "device/%u/command\n"
                        + "pattern write " + base + "device/%u/status\npattern read " + base + "device/%u/ack\n"
                        + "pattern read " + base + "device/%u/reply\npattern read " + base + "device/%u/config\n"
                        + "pattern read " + base + "queue\npattern read " + base + "counter/+\n"
                        + "pattern read " + base + "board/+\n");
        Files.writeString(
                home.resolve("mosquitto.conf"),
                "listener " + port
                        + " 127.0.0.1\npersistence false\nlog_dest stderr\nuser root\nallow_anonymous false\n"
                        + "use_username_as_clientid true\npassword_file " + passwords + "\nacl_file "
                        + home.resolve("rights") + "\n");
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-c", home.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        Awaitility.await("mosquitto listens").atMost(ONE_MINUTE).until(() -> listens(port));
        Path credential = Files.writeString(home.resolve("credential"), "office:" + OFFICE_SECRET + "\n");
        String url = "tcp://127.0.0.1:" + port;
        return new TestBroker(
                URI.create(url),
                ExternalBroker.link(url, credential),
                () -> process.destroyForcibly().onExit().join());
    }

    private static void password(Path file, String user, String secret) {
        try {
            int code = new ProcessBuilder("mosquitto_passwd", "-b", file.toString(), user, secret)
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (code != 0) {
                throw new IllegalStateException("mosquitto_passwd ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
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
}
