package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;

/** Debian's mosquitto with the files of {@code provisioning/mosquitto}, in a folder and at a port of its own. */
final class Mosquitto {
    private static final String SECRET = "chaos-secret";
    private static final String OFFICE_ID = "phuong-binh-an";

    private final World world;
    private final Path folder;
    private final int port;
    private @Nullable Program program;

    private Mosquitto(World world, Path folder, int port) {
        this.world = world;
        this.folder = folder;
        this.port = port;
    }

    /** Sets it up, not started. */
    static Mosquitto in(World world, Path folder, int port) throws IOException, InterruptedException {
        if (!World.has("mosquitto") || !World.has("mosquitto_passwd")) {
            throw new RowSkipped("needs Debian's mosquitto, which is not installed");
        }
        Mosquitto broker = new Mosquitto(world, folder, port);
        broker.configure();
        return broker;
    }

    private void configure() throws IOException, InterruptedException {
        Path shipped = world.root().resolve("provisioning/mosquitto");
        Files.writeString(
                folder.resolve("acl"),
                Files.readString(shipped.resolve("motcua.acl")).replace("OFFICE", OFFICE_ID)
                        + "\nuser meddler\ntopic readwrite #\n");
        Files.writeString(
                folder.resolve("conf"),
                Files.readString(shipped.resolve("mosquitto.conf"))
                                .replace("listener 1883", "listener " + port)
                                .replace(
                                        "/etc/mosquitto/motcua.passwords",
                                        folder.resolve("passwords").toString())
                                .replace(
                                        "/etc/mosquitto/motcua.acl",
                                        folder.resolve("acl").toString())
                        + "\nuser " + System.getProperty("user.name") + "\nlog_dest stderr\n");
        Files.createFile(folder.resolve("passwords"));
        password("office", SECRET);
        password("meddler", SECRET);
        Files.writeString(folder.resolve("office-credential"), "office:" + SECRET + "\n");
    }

    Path officeCredential() {
        return folder.resolve("office-credential");
    }

    /** Where its rights stand; read again on {@link #reload}. */
    Path rights() {
        return folder.resolve("acl");
    }

    private void password(String user, String secret) throws InterruptedException {
        int code = Program.run(
                folder.resolve("mosquitto.log"),
                List.of("mosquitto_passwd", "-b", folder.resolve("passwords").toString(), user, secret));
        ChaosFault.unless(code == 0, "mosquitto_passwd ended with " + code);
    }

    /** Lets a device in by the secret in its file. */
    void admit(Path credential) throws IOException, InterruptedException {
        JsonNode json = new JsonMapper().readTree(credential.toFile());
        password(json.path("device").asText(), json.path("secret").asText());
        reload();
    }

    /** Has it read its passwords and rights again. */
    void reload() throws InterruptedException {
        if (program != null && program.alive()) {
            program.signal("HUP");
        }
    }

    /** Adds a line to its settings; for the next start. */
    void setting(String line) throws IOException {
        Files.writeString(folder.resolve("conf"), line + "\n", StandardOpenOption.APPEND);
    }

    void start() throws InterruptedException {
        program = world.start(
                "mosquitto",
                folder.resolve("mosquitto.log"),
                false,
                Map.of(),
                List.of("/usr/sbin/mosquitto", "-c", folder.resolve("conf").toString()));
        Program started = program;
        Patience.until("mosquitto listens", () -> listens() || !started.alive());
        ChaosFault.unless(started.alive(), "mosquitto ended: " + started.lastWords());
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    Program program() {
        Program running = program;
        if (running == null) {
            throw new ChaosFault("mosquitto does not run");
        }
        return running;
    }

    /** SIGKILL and a new start. */
    void killAndStart() throws InterruptedException {
        program().kill();
        start();
    }

    void stop() {
        if (program != null) {
            program.stop();
        }
    }

    /** A client that may read and write everything. */
    MqttLink meddler(String clientId) {
        return world.undoing(MqttLink.open(
                LinkSettings.of(URI.create("tcp://127.0.0.1:" + port), clientId).withCredential("meddler", SECRET)));
    }

    /** The first part of every topic. */
    static String topic(String rest) {
        return "motcua/v1/" + OFFICE_ID + "/" + rest;
    }
}
