package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.webserver.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.problem.ProblemErrors;

class TlsTest {
    @TempDir
    Path home;

    @Test
    void onTheLoopbackAddressPlainHttpIsEnough() {
        assertThat(TlsSettings.resolve(home, "127.0.0.1", null, null)).isEmpty();
        assertThat(TlsSettings.resolve(home, "localhost", null, null)).isEmpty();
        assertThat(home.resolve("tls")).doesNotExist();
    }

    @Test
    void oneSettingWithoutTheOtherIsRefused() {
        assertThatThrownBy(() -> TlsSettings.resolve(home, "127.0.0.1", home.resolve("k.p12"), null))
                .hasMessageContaining("MOTCUA_TLS_PASSWORD_FILE");
    }

    @Test
    void elsewhereTheOfficeSignsItsOwnCertificateOnceAndServesHttpsWithSafeCookies() throws Exception {
        TlsSettings tls = TlsSettings.resolve(home, "0.0.0.0", null, null).orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tls.keystore())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tls.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(TlsSettings.resolve(home, "0.0.0.0", null, null)
                        .orElseThrow()
                        .fingerprint())
                .isEqualTo(tls.fingerprint())
                .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        try (Access access = Access.open(home, AccessSettings.usual(true, true), InstantSource.system())) {
            WebServer server = WebServer.builder()
                    .port(0)
                    .tls(tls.serverTls())
                    .routing(routing -> routing.addFilter(access.filter((request, problem) -> "page " + problem.code()))
                            .addFeature(new ProblemErrors((request, problem) -> "page " + problem.code()))
                            .register(access.signInRoutes((request, view) -> "")))
                    .build()
                    .start();
            try {
                signInOver(tls, server.port());
            } finally {
                server.stop();
            }
        }
    }

    private static void signInOver(TlsSettings tls, int port) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(tls)).build();
        HttpRequest signIn = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .header("Origin", "https://localhost:" + port)
                .POST(BodyPublishers.ofString("{\"user\":\"canbo1\",\"password\":\"motcua-demo-2026\"}"))
                .build();
        HttpResponse<String> answer = client.send(signIn, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-motcua-session=")
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    private static SSLContext trusting(TlsSettings tls) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("office", tls.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
