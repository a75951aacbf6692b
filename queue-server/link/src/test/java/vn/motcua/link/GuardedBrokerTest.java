package vn.motcua.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers that do not let everybody do everything. */
class GuardedBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    Path folder;

    @Test
    void aPublicationToAForeignTopicIsReportedAsNotTaken() throws IOException {
        Files.writeString(folder.resolve("acl"), "topic readwrite o/own/#\n");
        String rights = "allow_anonymous true\nacl_file " + folder.resolve("acl");
        try (Mosquitto broker = Mosquitto.start(folder, "tcp", rights);
                MqttLink link = MqttLink.open(LinkSettings.of(broker.uri(), "kiosk-1"))) {
            await().atMost(PATIENCE).until(link::connected);

            assertThat(link.publish("o/foreign", new byte[] {1}, PublishOptions.PLAIN)
                            .join())
                    .isFalse();
            assertThat(link.publish("o/own/up", new byte[] {1}, PublishOptions.PLAIN)
                            .join())
                    .isTrue();
            assertThat(link.counts()).isEqualTo(new LinkCounts(1, 1, 1, 0, 0));
        }
    }

    @Test
    void anEncryptedLinkConnectsToTheBrokerItTrustsAndToNoOther() throws Exception {
        Path store = certificate();
        String tls = "allow_anonymous true\ncertfile " + folder.resolve("cert.pem") + "\nkeyfile "
                + folder.resolve("key.pem");
        try (Mosquitto broker = Mosquitto.start(folder, "ssl", tls)) {
            LinkSettings settings = LinkSettings.of(broker.uri(), "kiosk-1");
            Queue<String> heard = new ConcurrentLinkedQueue<>();
            try (MqttLink stranger = MqttLink.open(LinkSettings.of(broker.uri(), "stranger"));
                    MqttLink link =
                            MqttLink.open(settings.withTrustStore(new LinkSettings.TrustStore(store, PASSWORD)))) {
                link.subscribe("o/up", (topic, payload, retained) -> heard.add(new String(payload, UTF_8)));
                await().atMost(PATIENCE).until(link::connected);
                link.publish("o/up", "sealed".getBytes(UTF_8), PublishOptions.PLAIN)
                        .join();

                await().atMost(PATIENCE).until(() -> heard.contains("sealed"));
                // The broker notes each failed handshake: by then the stranger has tried.
                await().atMost(PATIENCE)
                        .until(() -> Files.readString(folder.resolve("mosquitto.log"))
                                .contains("certificate unknown"));
                assertThat(stranger.counts().connects()).isZero();
            }
        }
    }

    @Test
    void anUnreadableTrustStoreIsSaidAtOnce() {
        LinkSettings settings = LinkSettings.of(URI.create("ssl://127.0.0.1:8883"), "kiosk-1")
                .withTrustStore(new LinkSettings.TrustStore(folder.resolve("none.p12"), PASSWORD));

        assertThatThrownBy(() -> MqttLink.open(settings))
                .isInstanceOf(LinkFailure.class)
                .hasMessageContaining("none.p12");
        assertThat(settings.toString()).doesNotContain(PASSWORD);
    }

    /** Makes a key and its certificate for 127.0.0.1, as PEM files for the broker and as a store for the link. */
    private Path certificate() throws IOException, GeneralSecurityException {
        Path store = folder.resolve("broker.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.onExit().join().exitValue()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        pem("CERTIFICATE", keys.getCertificate("broker").getEncoded(), "cert.pem");
        pem("PRIVATE KEY", keys.getKey("broker", PASSWORD.toCharArray()).getEncoded(), "key.pem");
        Path trusted = folder.resolve("trusted.p12");
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("broker", keys.getCertificate("broker"));
        try (var file = Files.newOutputStream(trusted)) {
            trust.store(file, PASSWORD.toCharArray());
        }
        return trusted;
    }

    private void pem(String kind, byte[] content, String name) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
    }
}
