package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process: started, killed, ended. Its words lie in a file. */
final class Program {
    private static final int STOP_SECONDS = 8;

    private final String name;
    private final Path log;
    private final Process process;

    private Program(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it; what it writes to its error output (and its output, unless that is piped) is appended to a log.
     *
     * @param piped whether its standard output is read by {@link #process()}
     */
    static Program start(String name, Path log, boolean piped, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("MOTCUA_"));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (!piped) {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        }
        try {
            return new Program(name, log, builder.start());
        } catch (IOException missing) {
            throw new ChaosFault(name + " cannot be started: " + missing.getMessage(), missing);
        }
    }

    /** Runs a short command to its end and answers its exit code; its words are appended to the log. */
    static int run(Path log, List<String> command) throws InterruptedException {
        return start(command.getFirst(), log, false, Map.of(), command).process.waitFor();
    }

    Process process() {
        return process;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL, and wait until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGKILL, without ado: its row is over. */
    void end() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(Patience.USUAL.toSeconds(), TimeUnit.SECONDS)) {
            throw new ChaosFault(name + " did not end");
        }
    }

    /** SIGTERM, then SIGKILL. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends it a signal such as {@code STOP}, {@code CONT} or {@code HUP}. */
    void signal(String signal) throws InterruptedException {
        signal(signal, pid());
    }

    /** Sends one of its children a signal. */
    void signal(String signal, long child) throws InterruptedException {
        run(log, List.of("kill", "-" + signal, Long.toString(child)));
    }

    /** Everything it has said so far. */
    String words() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Its last lines, for a message about what went wrong. */
    String lastWords() {
        List<String> lines =
                words().lines().filter(line -> !line.startsWith("\tat ")).toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }
}
