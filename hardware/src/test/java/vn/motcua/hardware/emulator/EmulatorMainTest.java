package vn.motcua.hardware.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorMainTest {
    @Test
    void itTellsItsPortObeysScriptAndInputAndLogsThePaper(@TempDir Path folder) throws Exception {
        var script = Files.writeString(folder.resolve("script"), "cover-open # at first\n\nwait 1\n");
        var log = folder.resolve("paper.bin");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmulatorMain.class.getName(),
                        "--log=" + log,
                        "--script=" + script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = program.inputReader();
                var input = program.outputWriter()) {
            var port = Integer.parseInt(said.readLine().replace("port ", ""));
            assertThat(said.readLine()).isEqualTo("done cover-open");
            assertThat(said.readLine()).isEqualTo("done wait 1");
            try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                line.setSoTimeout(30_000);
                assertThat(ask(line, 0x10, 0x04, 2)).isEqualTo(0x16);
                input.write("ok\n");
                input.flush();
                assertThat(said.readLine()).isEqualTo("done ok");
                line.getOutputStream().write('A');
                assertThat(ask(line, 0x1D, 'r', 1)).isZero();
            }
            assertThat(log).hasContent("A");
            program.destroy();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    private static int ask(Socket line, int... question) throws IOException {
        for (var one : question) {
            line.getOutputStream().write(one);
        }
        return line.getInputStream().read();
    }
}
