package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void helpNamesTheKeys() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--device", "--display", "--keypad").containsPattern("n =\\s+next");
    }

    @Test
    void anUnregisteredDeviceIsToldWhichFileIsMissing() {
        assertThat(run("--device", "counter-unit-nowhere")).isEqualTo(1);
        assertThat(err.toString()).contains("counter-unit-nowhere.json").contains("register the device");
    }

    @Test
    void aWrongKindIsRefused() {
        assertThat(run("--display", "plasma")).isEqualTo(2);
    }

    @Test
    void theHomeFolderComesFromTheEnvironment() {
        assertThat(Main.home(Map.of("MOTCUA_HOME", "/srv/motcua"))).isEqualTo(Path.of("/srv/motcua"));
        assertThat(Main.home(Map.of())).endsWithRaw(Path.of(".motcua"));
    }
}
