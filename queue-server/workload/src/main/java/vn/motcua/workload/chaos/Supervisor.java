package vn.motcua.workload.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * {@code provisioning/chaos/supervisor.py}, which plays systemd for one program: it starts it, hears its signs of life,
 * kills it when they stop, and starts it again. What it says is a line each.
 */
final class Supervisor {
    private final Program program;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Supervisor(Program program) {
        this.program = program;
    }

    /** The command that runs another one under a supervisor that waits so long for a sign of life. */
    static List<String> command(Path root, Duration patience, List<String> supervised) {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                root.resolve("provisioning/chaos/supervisor.py").toString(),
                "--watchdog",
                Long.toString(patience.toSeconds()),
                "--"));
        command.addAll(supervised);
        return command;
    }

    /** Listens to a supervisor whose output is piped. */
    static Supervisor of(Program program) {
        Supervisor supervisor = new Supervisor(program);
        BufferedReader out = program.process().inputReader();
        Thread.ofVirtual().start(() -> {
            try (out) {
                out.lines().forEach(supervisor.lines::add);
            } catch (UncheckedIOException | IOException ended) {
                // The pipe broke with the process.
            }
        });
        return supervisor;
    }

    private List<String> said(String word) {
        return lines.stream().filter(line -> line.split(" ")[0].equals(word)).toList();
    }

    /** The program that lives now. */
    long pid() {
        String last = said("started").getLast();
        return Long.parseLong(last.substring(last.indexOf(' ') + 1));
    }

    /** How often it has killed a program that gave no sign of life. */
    int killed() {
        return said("silent").size();
    }

    /** Waits until so many starts have been reported as ready. */
    void awaitReady(int starts) throws InterruptedException {
        Patience.until("start " + starts + " is ready", () -> said("ready").size() >= starts);
    }

    /** Waits until it has killed so many. */
    void awaitKilled(int times) throws InterruptedException {
        Patience.until("the supervisor misses a sign of life", () -> killed() >= times);
    }

    /** Sends the supervised program a signal. */
    void signal(String signal) throws InterruptedException {
        program.signal(signal, pid());
    }
}
