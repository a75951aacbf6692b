package vn.motcua.workload.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Everything a run needs and leaves behind: the product's jars, a temporary folder, and all that has to be undone at the
 * end, whichever way the end comes. Thread-safe where the end may come from a signal.
 */
final class World implements AutoCloseable {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 12_000;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final Path root;
    private final Path folder;
    private final List<String> officeOptions;
    private final Deque<AutoCloseable> toUndo = new ArrayDeque<>();

    /**
     * @param environment {@code MOTCUA_ROOT} (this repository) and {@code MOTCUA_OFFICE_JVM} (the launcher's options of
     *     an office's JVM), as the launcher sets them
     */
    World(Map<String, String> environment) {
        root = Path.of(environment.getOrDefault("MOTCUA_ROOT", "."))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(root.resolve("provisioning/chaos/judge.py"))) {
            throw new ChaosFault("MOTCUA_ROOT is not this repository: " + root + "; use the launcher, motcua chaos");
        }
        officeOptions = List.of(environment
                        .getOrDefault("MOTCUA_OFFICE_JVM", "")
                        .strip()
                        .split("\\s+"))
                .stream()
                .filter(option -> !option.isEmpty())
                .toList();
        try {
            folder = Files.createTempDirectory("motcua-chaos-");
        } catch (IOException full) {
            throw new ChaosFault("no temporary folder: " + full.getMessage(), full);
        }
    }

    Path root() {
        return root;
    }

    /** A new empty folder of that name. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException full) {
            throw new ChaosFault("no folder " + name + ": " + full.getMessage(), full);
        }
    }

    /** Has this closed at the end, the latest first. */
    synchronized <T extends AutoCloseable> T undoing(T thing) {
        toUndo.push(thing);
        return thing;
    }

    /** Starts a program that does not outlive this run. */
    Program start(String name, Path log, boolean piped, Map<String, String> environment, List<String> command) {
        Program program = Program.start(name, log, piped, environment, command);
        undoing(program::stop);
        return program;
    }

    /** The command that starts the office as the launcher does. */
    List<String> officeCommand(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("--demo"));
        all.addAll(arguments);
        return officeCommand("vn.motcua.office.Main", all);
    }

    /** The command that starts a main class of the office's. */
    List<String> officeCommand(String main, List<String> arguments) {
        Path target = root.resolve("queue-server/office/target");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(officeOptions);
        command.addAll(List.of(
                "-cp", target.resolve("office-" + VERSION + ".jar") + ":" + target.resolve("lib") + "/*", main));
        command.addAll(arguments);
        return command;
    }

    /** The command that starts a main class of this program's own class path, as a kiosk's JVM is. */
    static List<String> ownCommand(String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * A port that nobody listens on now and that no other stage of this run gets. Below those that Linux gives to
     * connections that go out: while its office is dead, nobody else takes it.
     */
    static int freePort() {
        for (int tried = 0; tried < PORTS; tried++) {
            int port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException taken) {
                // The next one, then.
            }
        }
        throw new ChaosFault("no free port from " + FIRST_PORT + " on");
    }

    /** Whether a program is installed. */
    static boolean has(String program) {
        return Stream.of("/usr/sbin", "/sbin", "/usr/bin", "/bin", "/usr/local/bin")
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** Deletes a folder with all that is in it, as far as that is possible. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException left) {
            System.getLogger(World.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} could not be deleted: {1}", folder, left.getMessage());
        }
    }

    /** Ends every process, unmounts and deletes; a second time changes nothing. */
    @Override
    public synchronized void close() {
        while (!toUndo.isEmpty()) {
            try {
                toUndo.pop().close();
            } catch (Exception stubborn) {
                System.getLogger(World.class.getName())
                        .log(System.Logger.Level.WARNING, "Something did not end: {0}", stubborn.getMessage());
            }
        }
        if (Files.exists(folder)) {
            delete(folder);
        }
    }
}
