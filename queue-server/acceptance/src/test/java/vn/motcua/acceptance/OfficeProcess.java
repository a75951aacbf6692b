package vn.motcua.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An office server as a process of its own, which can be killed. */
final class OfficeProcess implements AutoCloseable {
    private static final Pattern SERVES = Pattern.compile("The office serves at (http://[0-9.:]+)");

    private final Process process;
    private final RunningOffice.HttpAsker asker;

    private OfficeProcess(Process process, RunningOffice.HttpAsker asker) {
        this.process = process;
        this.asker = asker;
    }

    static OfficeProcess start(Path home) throws IOException {
        Path log = home.resolve("office.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.motcua.office.Main",
                        "--demo")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(RunningOffice.environment(home));
        Process process = builder.start();
        try {
            await("the office serves")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> address(log).isPresent() || !process.isAlive());
            return new OfficeProcess(
                    process, new RunningOffice.HttpAsker(address(log).orElseThrow(), home));
        } catch (RuntimeException failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static Optional<String> address(Path log) {
        try {
            Matcher found = SERVES.matcher(Files.readString(log));
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningOffice.HttpAsker http() {
        return asker;
    }

    /** SIGKILL: it gets no chance to tidy up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        asker.close();
    }
}
