package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.model.IssuedTicket;

/** A whole office on Debian's Mosquitto, set up as {@code provisioning/mosquitto/README.md} says. */
class ExternalBrokerTest {
    private static final Path SHIPPED = RunningOffice.REPOSITORY.resolve("provisioning/mosquitto");
    private static final String OFFICE_SECRET = "office-secret-for-tests";

    @TempDir
    private Path folder;

    @Test
    void aKioskIssuesThroughMosquittoWithTheShippedRights() throws Exception {
        int port = freePort();
        Path passwords = folder.resolve("motcua.passwords");
        Files.createFile(passwords);
        password(passwords, "office", OFFICE_SECRET);
        Process mosquitto = mosquitto(port, passwords);
        try (RunningOffice office = RunningOffice.with(
                folder.resolve("home"),
                Map.of(
                        "MOTCUA_BROKER_URL",
                        "tcp://127.0.0.1:" + port,
                        "MOTCUA_BROKER_CREDENTIAL_FILE",
                        credential().toString()))) {
            DeviceCredential device = office.credential(HallKiosk.DEVICE);
            assertThat(device.brokerUrl().getPort()).isEqualTo(port);
            password(passwords, device.device(), device.secret());
            run("kill", "-HUP", Long.toString(mosquitto.pid()));
            try (HallKiosk kiosk = HallKiosk.at(office, folder.resolve("home"))) {
                IssuedTicket ticket = kiosk.tapAndArrive("ho-tich");
                assertThat(office.http()
                                .json("/api/v1/tickets/" + ticket.ticket())
                                .get("number")
                                .asText())
                        .isEqualTo(ticket.number());
                await("nothing is left to send")
                        .atMost(ONE_MINUTE)
                        .until(() -> kiosk.device().backlog() == 0);
            }
        } finally {
            mosquitto.destroy();
            mosquitto.onExit().join();
        }
    }

    /** The shipped files, with this test's port and folder in place of those of /etc. */
    private Process mosquitto(int port, Path passwords) throws IOException {
        String rights = Files.readString(SHIPPED.resolve("motcua.acl"));
        Path acl = Files.writeString(folder.resolve("motcua.acl"), rights.replace("OFFICE", "phuong-binh-an"));
        String settings = Files.readString(SHIPPED.resolve("mosquitto.conf"));
        Path conf = Files.writeString(
                folder.resolve("motcua.conf"),
                settings.replace("listener 1883", "listener " + port)
                                .replace("/etc/mosquitto/motcua.passwords", passwords.toString())
                                .replace("/etc/mosquitto/motcua.acl", acl.toString())
                        + "\nuser " + System.getProperty("user.name") + "\nlog_dest stderr\n");
        Process process = new ProcessBuilder("/usr/sbin/mosquitto", "-c", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        await("Mosquitto listens").atMost(ONE_MINUTE).until(() -> listens(port));
        return process;
    }

    private Path credential() throws IOException {
        return Files.writeString(folder.resolve("broker-credential"), "office:" + OFFICE_SECRET + "\n");
    }

    private static void password(Path file, String user, String secret) throws IOException {
        run("mosquitto_passwd", "-b", file.toString(), user, secret);
    }

    private static void run(String... command) throws IOException {
        assertThat(new ProcessBuilder(command).start().onExit().join().exitValue())
                .as(command[0])
                .isZero();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
