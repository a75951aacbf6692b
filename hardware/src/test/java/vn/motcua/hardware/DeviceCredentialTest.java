package vn.motcua.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceCredentialTest {

    @TempDir
    private Path home;

    @Test
    void aFileIsReadAndUnknownFieldsAreIgnored() throws IOException {
        var credential = DeviceCredential.read(written("""
                {"office": "binh-an", "device": "kiosk-1", "secret": "s3cret", "brokerUrl": "tcp://10.0.0.2:1883",
                 "officeUrl": "http://10.0.0.2:8080", "later": true}"""));
        assertThat(credential)
                .isEqualTo(new DeviceCredential(
                        "binh-an",
                        "kiosk-1",
                        "s3cret",
                        URI.create("tcp://10.0.0.2:1883"),
                        URI.create("http://10.0.0.2:8080")));
        assertThat(credential.toString()).doesNotContain("s3cret");
    }

    @Test
    void aMissingFileAMissingFieldAndBrokenJsonAreNamed() throws IOException {
        assertThatThrownBy(() -> DeviceCredential.read(home.resolve("no.json")))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("register the device");
        var lacking = written("{\"office\": \"binh-an\", \"device\": \"kiosk-1\", \"secret\": \"s3cret\"}");
        assertThatThrownBy(() -> DeviceCredential.read(lacking)).hasMessageContaining("lacks \"brokerUrl\"");
        var broken = written("{\"secret\": s3cret}");
        assertThatThrownBy(() -> DeviceCredential.read(broken))
                .hasMessageContaining("is not JSON")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void theCertificateToTrustIsReadAndMustBeAFingerprint() throws IOException {
        String known = "AB:".repeat(31) + "0F";
        String file = """
                {"office": "binh-an", "device": "kiosk-1", "secret": "s3cret", "brokerUrl": "ssl://10.0.0.2:8883",
                 "officeUrl": "https://10.0.0.2:8443", "officeFingerprint": "%s"}""";
        assertThat(DeviceCredential.read(written(file.formatted(known))).officeFingerprint())
                .isEqualTo(known);
        var wrong = written(file.formatted("ab:cd"));
        assertThatThrownBy(() -> DeviceCredential.read(wrong)).isInstanceOf(HardwareFault.class);
    }

    private Path written(String json) throws IOException {
        var file = DeviceCredential.fileOf(home, "kiosk-1");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, json);
    }
}
