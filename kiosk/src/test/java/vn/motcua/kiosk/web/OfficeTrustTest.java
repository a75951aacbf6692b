package vn.motcua.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.model.Answer;

/** An office that signed its certificate itself, for another name than it is asked by. */
class OfficeTrustTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private Path folder;

    private KeyStore store() throws Exception {
        Path file = folder.resolve("office.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-genkeypair",
                        "-alias",
                        "office",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        // Over for years, as it looks to a kiosk whose clock is wrong.
                        "-startdate",
                        "-3y",
                        "-validity",
                        "30",
                        "-dname",
                        "CN=office",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static HttpsServer serving(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static Answer<JsonNode> ask(HttpsServer server, @Nullable String fingerprint) throws Exception {
        DeviceCredential credential = new DeviceCredential(
                "binh-an",
                "kiosk-1",
                "secret",
                URI.create("tcp://x:1"),
                URI.create("https://127.0.0.1:" + server.getAddress().getPort()),
                fingerprint);
        try (OfficeWeb web = OfficeWeb.of(credential, Duration.ofSeconds(30))) {
            return web.ask(WebQuestion.get("/")).get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void onlyTheCertificateThatTheCredentialFileNamesIsTrusted() throws Exception {
        KeyStore store = store();
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(store.getCertificate("office").getEncoded());
        String right = HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        HttpsServer server = serving(store);
        try {
            assertThat(ask(server, right)).isInstanceOf(Answer.Told.class);
            assertThat(ask(server, right.replaceFirst("^..", right.startsWith("00") ? "01" : "00")))
                    .isEqualTo(new Answer.NotReachable<>());
            assertThat(ask(server, null)).as("no authority knows it").isEqualTo(new Answer.NotReachable<>());
        } finally {
            server.stop(0);
        }
    }
}
