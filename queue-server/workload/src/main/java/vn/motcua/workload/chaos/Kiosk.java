package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A kiosk as a process of its own, in a folder of its own; it can be killed and started again. For one thread. */
final class Kiosk {
    private static final Duration ANSWER = Duration.ofSeconds(90);

    private final World world;
    private final String device;
    private final Path home;
    private final Path log;
    private String printer;
    private final List<Shown> shown = new ArrayList<>();
    private @Nullable Program program;
    private @Nullable Writer in;
    private BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Map<String, String> environment = Map.of();

    /**
     * What the screen showed.
     *
     * @param ticket id
     * @param number as it is called
     * @param token of its link
     */
    record Shown(String ticket, String number, String token) {}

    Kiosk(World world, String device, Path home, Path log, String printer) {
        this.world = world;
        this.device = device;
        this.home = home;
        this.log = log;
        this.printer = printer;
    }

    /** Takes over a credential as the office wrote it, with another broker address. */
    void enrol(Path credential, String brokerUrl) throws IOException {
        ObjectNode json = (ObjectNode) new JsonMapper().readTree(credential.toFile());
        json.put("brokerUrl", brokerUrl);
        Path devices = Files.createDirectories(home.resolve("devices"));
        Files.writeString(devices.resolve(device + ".json"), json.toString());
    }

    String device() {
        return device;
    }

    Path home() {
        return home;
    }

    /** The folder of its database. */
    Path store() {
        return home.resolve("kiosk").resolve(device);
    }

    List<Shown> shown() {
        return shown;
    }

    /** From the next start on, these are in its environment. */
    void environment(Map<String, String> next) {
        environment = next;
    }

    /** From the next start on, it prints there. */
    void printer(String address) {
        printer = address;
    }

    Program program() {
        Program running = program;
        if (running == null) {
            throw new ChaosFault(device + " does not run");
        }
        return running;
    }

    boolean alive() {
        return program != null && program.alive();
    }

    /** Starts it and waits until its store is open; not until it is connected. */
    void start(String... options) throws InterruptedException {
        tryStart(options);
        String first = answer();
        if (!first.equals("opened")) {
            throw new ChaosFault(
                    device + " did not start: " + first + " " + program().lastWords());
        }
    }

    /** Starts it without waiting for anything. */
    void tryStart(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--device", device, "--home", home.toString(), "--printer", printer));
        arguments.addAll(List.of(options));
        Program started =
                world.start(device, log, true, environment, World.ownCommand(TrialKiosk.class.getName(), arguments));
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        BufferedReader out = started.process().inputReader();
        Thread.ofVirtual().start(() -> {
            try (out) {
                out.lines().forEach(answers::add);
            } catch (java.io.UncheckedIOException | IOException killed) {
                // The pipe broke with the process; what it said before counts.
            }
            answers.add("");
        });
        program = started;
        in = started.process().outputWriter();
        lines = answers;
    }

    /** Starts it and waits until it can give numbers. */
    void startReady(String... options) throws InterruptedException {
        start(options);
        awaitReady();
    }

    void awaitReady() throws InterruptedException {
        String answer = ask("ready 60").orElse("");
        if (!answer.equals("ready true")) {
            throw new ChaosFault(device + " has no numbers to give: " + answer + " "
                    + program().lastWords());
        }
    }

    /** Sends a line and waits for its answer; empty when the kiosk died meanwhile. */
    Optional<String> ask(String line) throws InterruptedException {
        send(line);
        String answer = answer();
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    /** Sends a line and does not wait. */
    void send(String line) {
        Writer to = in;
        try {
            if (to != null) {
                to.write(line + "\n");
                to.flush();
            }
        } catch (IOException killed) {
            // It has died; the answer says so.
        }
    }

    private String answer() throws InterruptedException {
        String line = lines.poll(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new ChaosFault(device + " does not answer: " + program().lastWords());
        }
        return line;
    }

    /** A tap that must give a number. */
    Shown tap(String service) throws InterruptedException {
        String answer = ask("tap " + service).orElse("died");
        return taken(answer).orElseThrow(() -> new ChaosFault(device + " gave no number: " + answer));
    }

    /** A tap whose outcome is not foreseen: empty when it was refused or the kiosk died. */
    Optional<Shown> tryTap(String service) throws InterruptedException {
        return ask("tap " + service).flatMap(this::taken);
    }

    /** What the screen showed before the kiosk died: answers to lines that were sent without waiting. */
    void collect() throws InterruptedException {
        for (String line = answer(); !line.isEmpty(); line = answer()) {
            taken(line);
        }
    }

    /** Waits for the answers to lines that were sent without waiting. */
    void awaitAnswers(int count) throws InterruptedException {
        for (int line = 0; line < count; line++) {
            taken(answer());
        }
    }

    private Optional<Shown> taken(String answer) {
        String[] words = answer.split(" ");
        if (!words[0].equals("issued") || words.length != 4) {
            return Optional.empty();
        }
        Shown ticket = new Shown(words[1], words[2], words[3]);
        shown.add(ticket);
        return Optional.of(ticket);
    }

    /** Events that the office has not acknowledged. */
    long backlog() throws InterruptedException {
        return Long.parseLong(state()[2]);
    }

    boolean connected() throws InterruptedException {
        return state()[1].equals("true");
    }

    private String[] state() throws InterruptedException {
        String answer = ask("state").orElse("");
        if (!answer.startsWith("state ")) {
            throw new ChaosFault(device + " does not say how it is: " + answer);
        }
        return answer.split(" ");
    }

    /** SIGKILL. What it had answered before is still read. */
    void kill() throws InterruptedException {
        program().kill();
        collect();
    }

    /** Ends it in order. */
    void stop() {
        send("quit");
        program().stop();
    }
}
