package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OfficeAddressTest {
    @TempDir
    Path home;

    @Test
    void theEnvironmentOverridesTheFile() throws IOException {
        Files.writeString(home.resolve("motcua.properties"), "http.port=9000\nmqtt.port=9001\n");
        OfficeAddress office = OfficeAddress.from(Map.of("MOTCUA_HOME", home.toString(), "MOTCUA_HTTP_PORT", "9100"));
        assertThat(office.url()).isEqualTo(URI.create("http://127.0.0.1:9100"));
        assertThat(office.brokerUrl()).isEqualTo(URI.create("tcp://127.0.0.1:9001"));
    }

    @Test
    void anOfficeOnAnotherAddressThanLoopbackIsNotDriven() {
        assertThatThrownBy(() ->
                        OfficeAddress.from(Map.of("MOTCUA_HOME", home.toString(), "MOTCUA_HTTP_HOST", "192.168.1.10")))
                .hasMessageContaining("loopback")
                .hasMessageContaining("192.168.1.10");
    }

    @Test
    void aMissingTokenSaysWhatToDo() {
        OfficeAddress office = OfficeAddress.from(Map.of("MOTCUA_HOME", home.toString()));
        assertThatThrownBy(office::machineToken).hasMessageContaining("start one with motcua office");
    }

    @Test
    void withoutAnOfficeLoadEndsWithOneAndASentence() {
        StringWriter said = new StringWriter();
        CommandLine load = LoadMain.commandLine(Map.of("MOTCUA_HOME", home.toString()));
        load.setErr(new PrintWriter(said));
        assertThat(load.execute("--seconds", "1")).isEqualTo(1);
        assertThat(said.toString()).contains("demo-token").doesNotContain("Exception");
    }

    @Test
    void wrongOptionsEndWithTwo() {
        CommandLine load = LoadMain.commandLine(Map.of("MOTCUA_HOME", home.toString()));
        load.setErr(new PrintWriter(new StringWriter()));
        assertThat(load.execute("--seconds", "0")).isEqualTo(2);
        assertThat(load.execute("--clients", "65")).isEqualTo(2);
        assertThat(load.execute("--only", "everything")).isEqualTo(2);
    }
}
