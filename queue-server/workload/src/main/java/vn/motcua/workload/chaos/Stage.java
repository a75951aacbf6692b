package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office, its broker, its kiosks and their printers, each a process with a folder of its own. Between a kiosk and the
 * broker stands a {@link FaultProxy}. For one thread.
 */
final class Stage implements AutoCloseable {
    private static final Duration DRAINED = Duration.ofSeconds(180);

    private final Trial trial;
    private final Path folder;
    private final OfficeProgram office;
    private final @Nullable Mosquitto mosquitto;
    private final int brokerPort;
    private final List<Kiosk> kiosks = new ArrayList<>();
    private final List<FaultProxy> proxies = new ArrayList<>();
    private final List<Printer> printers = new ArrayList<>();
    private final List<Kiosk.Shown> desk = new ArrayList<>();

    private Stage(Trial trial, boolean onMosquitto, @Nullable Path officeHome) throws Exception {
        this.trial = trial;
        folder = trial.world().folder(trial.nextStage());
        brokerPort = World.freePort();
        Path home = officeHome == null ? Files.createDirectory(folder.resolve("office")) : officeHome;
        office = new OfficeProgram(trial.world(), home, folder.resolve("office.log"), World.freePort(), brokerPort);
        mosquitto = onMosquitto ? Mosquitto.in(trial.world(), folder, brokerPort) : null;
        if (mosquitto != null) {
            mosquitto.start();
            office.environment("MOTCUA_BROKER_URL", "tcp://127.0.0.1:" + brokerPort);
            office.environment(
                    "MOTCUA_BROKER_CREDENTIAL_FILE",
                    mosquitto.officeCredential().toString());
        }
    }

    /** A stage with the office's own broker; the office is not started yet. */
    static Stage set(Trial trial) throws Exception {
        return new Stage(trial, false, null);
    }

    /** The same with the office's data in that folder. */
    static Stage set(Trial trial, Path officeHome) throws Exception {
        return new Stage(trial, false, officeHome);
    }

    /** A stage with Debian's mosquitto, as the repository configures it. */
    static Stage onMosquitto(Trial trial) throws Exception {
        return new Stage(trial, true, null);
    }

    /** The office serving and one kiosk ready. */
    Stage open() throws Exception {
        office.start();
        kiosk("kiosk-1").startReady();
        return this;
    }

    /** Something was broken once more. */
    void fault() {
        trial.fault();
    }

    Path folder() {
        return folder;
    }

    OfficeProgram office() {
        return office;
    }

    Mosquitto mosquitto() {
        Mosquitto own = mosquitto;
        if (own == null) {
            throw new ChaosFault("this stage has no mosquitto");
        }
        return own;
    }

    Kiosk kiosk() {
        return kiosks.getFirst();
    }

    /** The line of the first kiosk to the broker. */
    FaultProxy line() {
        return proxies.getFirst();
    }

    Printer printer() {
        return printers.getFirst();
    }

    /** Tickets that the office itself has given. */
    List<Kiosk.Shown> desk() {
        return desk;
    }

    /** Sets up a kiosk of that id, not started; it is registered when the office does not know it. */
    Kiosk kiosk(String device) throws Exception {
        return kiosk(device, Files.createDirectories(folder.resolve(device)));
    }

    /** The same with its data in that folder. */
    Kiosk kiosk(String device, Path home) throws Exception {
        Path credential = office.home().resolve("devices").resolve(device + ".json");
        if (!Files.exists(credential)) {
            register(device, credential);
        }
        FaultProxy proxy = trial.world().undoing(FaultProxy.to(brokerPort));
        Printer printer = trial.world().undoing(Printer.start(folder.resolve(device + "-" + kiosks.size() + ".paper")));
        Kiosk kiosk = new Kiosk(
                trial.world(), device, home, folder.resolve(device + "-" + kiosks.size() + ".log"), printer.address());
        kiosk.enrol(credential, "tcp://127.0.0.1:" + proxy.port());
        if (mosquitto != null) {
            mosquitto.admit(credential);
        }
        proxies.add(proxy);
        printers.add(printer);
        kiosks.add(kiosk);
        return kiosk;
    }

    /** The line of that kiosk to the broker. */
    FaultProxy lineOf(Kiosk kiosk) {
        return proxies.get(kiosks.indexOf(kiosk));
    }

    Printer printerOf(Kiosk kiosk) {
        return printers.get(kiosks.indexOf(kiosk));
    }

    private void register(String device, Path credential) throws Exception {
        OfficeHttp.Answer answer = office.http()
                .administer("POST", "/api/v1/devices", "{\"device\":\"" + device + "\",\"kind\":\"kiosk\"}");
        ChaosFault.unless(answer.status() == 201, "the office does not register " + device + ": " + answer);
        String known = Files.readString(office.home().resolve("devices").resolve("kiosk-1.json"));
        Files.writeString(
                credential,
                known.replaceAll("\"device\"\\s*:\\s*\"[^\"]*\"", "\"device\":\"" + device + "\"")
                        .replaceAll("\"secret\"\\s*:\\s*\"[^\"]*\"", "\"secret\":\"" + answer.text("secret") + "\""));
    }

    /** The services that people ask for. */
    static String service(int index) {
        List<String> services = List.of("ho-tich", "chung-thuc", "cu-tru", "dat-dai");
        return services.get(Math.floorMod(index, services.size()));
    }

    /** So many taps at the first kiosk, each of which must give a number. */
    void taps(int count) throws InterruptedException {
        taps(kiosk(), count);
    }

    void taps(Kiosk at, int count) throws InterruptedException {
        for (int tap = 0; tap < count; tap++) {
            at.tap(service(tap));
        }
    }

    /** Waits until every running kiosk's events are all acknowledged and its tickets are printed. */
    void drain() throws Exception {
        proxies.forEach(FaultProxy::heal);
        if (!office.alive()) {
            office.start();
        }
        for (Kiosk kiosk : kiosks) {
            if (kiosk.alive()) {
                printerOf(kiosk).awaitQuiet();
                Patience.until(kiosk.device() + "'s events reach the office", DRAINED, () -> kiosk.backlog() == 0);
            }
        }
    }

    /** Everybody who waits is called and served, so that waits can be judged. */
    void serveAll() throws Exception {
        List<String> counters = new ArrayList<>();
        office.http()
                .get("/api/v1/counters")
                .json()
                .path("counters")
                .forEach(c -> counters.add(c.path("id").asText()));
        for (String counter : counters) {
            String path = "/api/v1/counters/" + counter + "/";
            office.http().post(path + "open", "{}");
            int called = 0;
            while (office.http().post(path + "call-next", "{}").status() == 200 && called < 2_000) {
                office.http().post(path + "start", "{}");
                office.http().post(path + "complete", "{}");
                called++;
            }
        }
    }

    /** Drains, serves everybody and lets the judge look. */
    void judge() throws Exception {
        drain();
        serveAll();
        verdictNow();
    }

    /** Lets the judge look at what there is. */
    void verdictNow() throws Exception {
        List<Path> screens = new ArrayList<>();
        for (Kiosk kiosk : kiosks) {
            screens.add(screen("screen-" + screens.size(), kiosk.shown()));
        }
        screens.add(screen("desk", desk));
        trial.judged(Judge.of(
                trial.world().root(),
                office.database(),
                printers.stream().map(Printer::log).toList(),
                screens));
    }

    private Path screen(String name, List<Kiosk.Shown> shown) throws IOException {
        List<String> lines = shown.stream()
                .map(ticket -> ticket.token() + " " + ticket.number())
                .toList();
        return Files.write(folder.resolve(name + ".shown"), lines);
    }

    /** Ends every process of it. */
    @Override
    public void close() throws IOException {
        for (Kiosk kiosk : kiosks) {
            if (kiosk.alive()) {
                kiosk.program().end();
            }
        }
        if (office.alive()) {
            office.program().end();
        }
        if (mosquitto != null) {
            mosquitto.stop();
        }
        for (FaultProxy proxy : proxies) {
            proxy.close();
        }
        for (Printer printer : printers) {
            printer.close();
        }
    }
}
