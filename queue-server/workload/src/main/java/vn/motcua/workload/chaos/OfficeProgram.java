package vn.motcua.workload.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The office server as a process of its own, always at the same ports; it can be killed and started again. */
final class OfficeProgram {
    private final World world;
    private final Path home;
    private final Path log;
    private final OfficeHttp http;
    private final Map<String, String> environment = new HashMap<>();
    private List<String> arguments = List.of();
    private @Nullable Program program;

    OfficeProgram(World world, Path home, Path log, int httpPort, int mqttPort) {
        this.world = world;
        this.home = home;
        this.log = log;
        this.http = world.undoing(new OfficeHttp(home, httpPort));
        environment.put("MOTCUA_HOME", home.toString());
        environment.put(
                "MOTCUA_OFFICE",
                world.root().resolve("provisioning/offices/phuong-binh-an.yaml").toString());
        environment.put("MOTCUA_HTTP_HOST", "127.0.0.1");
        environment.put("MOTCUA_HTTP_PORT", Integer.toString(httpPort));
        environment.put("MOTCUA_MQTT_PORT", Integer.toString(mqttPort));
    }

    Path home() {
        return home;
    }

    Path database() {
        return home.resolve("office.db");
    }

    OfficeHttp http() {
        return http;
    }

    /** From the next start on, this is in its environment. */
    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** From the next start on, it has these arguments as well. */
    void arguments(List<String> next) {
        arguments = next;
    }

    Program program() {
        Program running = program;
        if (running == null) {
            throw new ChaosFault("the office does not run");
        }
        return running;
    }

    boolean alive() {
        return program != null && program.alive();
    }

    /** Starts it without waiting. */
    void launch() {
        program = world.start("office", log, false, environment, world.officeCommand(arguments));
    }

    /** Starts it and waits until it serves. */
    void start() throws InterruptedException {
        launch();
        awaitHealthy();
    }

    /** Starts it under a supervisor that plays systemd and waits so long for a sign of life. */
    Supervisor startUnder(Duration patience) throws InterruptedException {
        Program supervised = world.start(
                "office",
                log,
                true,
                environment,
                Supervisor.command(world.root(), patience, world.officeCommand(arguments)));
        program = supervised;
        Supervisor supervisor = Supervisor.of(supervised);
        awaitHealthy();
        return supervisor;
    }

    /** Runs one of the operator's commands on its data to the end, which must be a good one. */
    void operate(String main, String... words) throws InterruptedException {
        Program command = world.start(
                main,
                log,
                false,
                environment,
                world.officeCommand("vn.motcua.office.operations." + main, List.of(words)));
        command.awaitEnd();
        int code = command.process().exitValue();
        ChaosFault.unless(code == 0, main + " ended with " + code + ": " + command.lastWords());
    }

    void awaitHealthy() throws InterruptedException {
        Program running = program();
        boolean served = Patience.eventually(Patience.USUAL, () -> http.healthy() || !running.alive());
        if (!served || !running.alive()) {
            throw new ChaosFault("the office does not serve: " + running.lastWords());
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        program().kill();
    }

    /** SIGTERM. */
    void stop() {
        program().stop();
    }

    /** Whether the office has committed this ticket. */
    boolean has(String ticket) throws Exception {
        return http.get("/api/v1/tickets/" + ticket).status() == 200;
    }

    /** Kills it, starts it again and tells how long the first new ticket took, from the kill on. */
    Duration killAndRecover(List<Kiosk.Shown> acknowledged) throws Exception {
        long killed = System.nanoTime();
        kill();
        launch();
        Program running = program();
        Patience.until("a new ticket after a kill", () -> {
            ChaosFault.unless(running.alive(), "the office ended: " + running.lastWords());
            OfficeHttp.Answer answer = http.post("/api/v1/tickets", "{\"service\":\"ho-tich\"}");
            if (answer.status() == 201) {
                remember(answer, acknowledged);
            }
            return answer.status() == 201;
        });
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    /** A ticket of the office's own desk. */
    static void remember(OfficeHttp.Answer issued, List<Kiosk.Shown> acknowledged) {
        String link = issued.text("link");
        acknowledged.add(new Kiosk.Shown(
                issued.text("ticket"), issued.text("number"), link.substring(link.lastIndexOf('/') + 1)));
    }
}
