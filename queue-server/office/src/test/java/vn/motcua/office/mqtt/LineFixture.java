package vn.motcua.office.mqtt;

import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.link.LinkSettings;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.AccessSettings;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.mqtt.BrokerKind.TestBroker;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.OfficeClock;
import vn.motcua.office.queue.QueueViews;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.office.sqlite.SqliteQueueStore;
import vn.motcua.protocol.Topics;

/** An office without its web server: broker, loop, SQLite and the devices' line, in a folder of its own. */
final class LineFixture implements AutoCloseable {

    static final Path SHIPPED = shipped("phuong-binh-an.yaml");

    final OfficeDefinition definition = OfficeDefinitionFile.load(SHIPPED);
    final Topics topics = new Topics(definition.id());
    final Access access;
    final TestBroker broker;
    final Map<String, String> secrets = new HashMap<>();
    final Path folder;

    CommandLoop loop;
    DeviceLine line;
    private SqliteQueueStore store;
    private SnapshotHub hub;

    LineFixture(BrokerKind kind, Path folder) {
        this.folder = folder;
        access = Access.open(folder, AccessSettings.usual(false, false), Clock.systemUTC());
        register("kiosk-1", "kiosk", null);
        register("kiosk-2", "kiosk", null);
        register("counter-unit-1", "counter-unit", "1");
        secrets.put("integrator", "integrator-secret-for-tests");
        broker = kind.start(folder, topics, access.devices(), secrets);
        startOffice();
    }

    private void startOffice() {
        store = SqliteQueueStore.open(folder.resolve("office.db"));
        hub = new SnapshotHub();
        Committed committed = new Committed(store.lastSequence());
        loop = new CommandLoop(
                () -> OfficeRulesOf.definition(definition), store, OfficeClock.system(), List.of(hub, committed));
        hub.start(new QueueViews(loop, () -> definition, officer -> officer));
        line = DeviceLine.start(
                new DeviceLine.Settings(
                        broker.officeLink(),
                        "http://127.0.0.1:8080",
                        () -> definition::usualPlan,
                        true,
                        true,
                        () -> true),
                loop,
                hub,
                committed,
                access.devices(),
                () -> definition);
        Awaitility.await("the office has its broker").atMost(ONE_MINUTE).until(line::connected);
    }

    /** The office's process ends and a new one starts on its file; the broker stays. */
    void restartOffice() {
        stopOffice();
        startOffice();
    }

    /** The office ends, its file is kept as it is now, and it starts again. */
    void backUp() throws IOException {
        stopOffice();
        Files.copy(folder.resolve("office.db"), folder.resolve("older.db"), StandardCopyOption.REPLACE_EXISTING);
        startOffice();
    }

    /** The office ends and starts again on the older file. */
    void restore() throws IOException {
        stopOffice();
        for (String rest : List.of("office.db-wal", "office.db-shm")) {
            Files.deleteIfExists(folder.resolve(rest));
        }
        Files.copy(folder.resolve("older.db"), folder.resolve("office.db"), StandardCopyOption.REPLACE_EXISTING);
        startOffice();
    }

    void stopOffice() {
        line.close();
        hub.close();
        loop.close();
        store.close();
    }

    private void register(String device, String kind, @Nullable String counter) {
        DeviceDirectory.Registration registration = access.devices().register(device, kind, counter);
        secrets.put(device, ((DeviceDirectory.Registration.Registered) registration).secret());
    }

    TestDevice device(String id) {
        return TestDevice.connected(topics, id, linkOf(id, Objects.requireNonNull(secrets.get(id))));
    }

    LinkSettings linkOf(String id, String secret) {
        return LinkSettings.of(broker.uri(), id).withCredential(id, secret);
    }

    void openCounter(String counter) {
        submit(new Command.OpenCounter(new CounterId(counter), null));
    }

    void submit(Command command) {
        loop.submit(new Request(command, null, (state, decision, now) -> new Reply(200, "{}")))
                .join();
    }

    <T> T read(Function<QueueState, T> reader) {
        return loop.read(reader).join();
    }

    int waiting() {
        return read(QueueState::waiting);
    }

    private static Path shipped(String name) {
        return Optional.of(Path.of("../../provisioning/offices/" + name))
                .filter(Files::exists)
                .orElseThrow();
    }

    @Override
    public void close() {
        stopOffice();
        broker.close();
        access.close();
    }
}
