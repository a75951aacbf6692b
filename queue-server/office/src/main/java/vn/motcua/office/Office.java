package vn.motcua.office;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.link.LinkSettings;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.AccessSettings;
import vn.motcua.office.access.CounterLeases;
import vn.motcua.office.access.DeviceFiles;
import vn.motcua.office.access.TlsSettings;
import vn.motcua.office.backup.Backup;
import vn.motcua.office.backup.HomeLock;
import vn.motcua.office.backup.IntegrityWatch;
import vn.motcua.office.backup.NightlyBackup;
import vn.motcua.office.backup.Restore;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.http.EventCounts;
import vn.motcua.office.http.HealthProblems;
import vn.motcua.office.http.HttpServer;
import vn.motcua.office.http.SeriesWatch;
import vn.motcua.office.mqtt.BrokerSettings;
import vn.motcua.office.mqtt.Committed;
import vn.motcua.office.mqtt.DeviceLine;
import vn.motcua.office.mqtt.EmbeddedBroker;
import vn.motcua.office.mqtt.ExternalBroker;
import vn.motcua.office.personal.ErasureJournal;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.prediction.WaitForecaster;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.ConsoleSnapshot;
import vn.motcua.office.queue.OfficeClock;
import vn.motcua.office.queue.QueueViews;
import vn.motcua.office.queue.Reprints;
import vn.motcua.office.queue.SimulatedClock;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.office.queue.Waits;
import vn.motcua.office.sqlite.DatabaseCopy;
import vn.motcua.office.sqlite.SqliteHistory;
import vn.motcua.office.sqlite.SqliteIntakeLog;
import vn.motcua.office.sqlite.SqlitePlanHistory;
import vn.motcua.office.sqlite.SqliteQueueStore;
import vn.motcua.office.sqlite.SqliteSurveyHistory;
import vn.motcua.protocol.Topics;

/** A running office: every part of it, put together and taken apart in order. */
public final class Office implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Office.class.getName());

    /** Closed in reverse order of their start. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final HttpServer server;
    private final String scheme;
    private final String host;
    private final String broker;
    private final CommandLoop commands;

    /**
     * How an office is run.
     *
     * @param demo with users whose password is printed, for a demonstration
     * @param ignoreHours whether every service counts as open at any hour
     * @param simulatedClock whether its time is set from outside
     */
    public record Mode(boolean demo, boolean ignoreHours, boolean simulatedClock) {}

    /** The data folder cannot be served from; the message says why and what to do. */
    public static final class UnusableData extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableData(String message) {
            super(message);
        }
    }

    private Office(OfficeSettings settings, Mode mode) {
        started(soleUser(settings.home()));
        DefinitionSource definition = new DefinitionSource(settings.definition());
        Optional<TlsSettings> tls = TlsSettings.resolve(
                settings.home(),
                settings.httpHost(),
                settings.tlsKeystore().orElse(null),
                settings.tlsPasswordFile().orElse(null));
        scheme = tls.isPresent() ? "https" : "http";
        host = settings.httpHost();
        SimulatedClock simulated = mode.simulatedClock() ? new SimulatedClock() : null;
        OfficeClock clock = simulated != null ? simulated : OfficeClock.system();
        Access access = started(
                Access.open(settings.home(), AccessSettings.usual(tls.isPresent(), mode.demo()), Clock.systemUTC()));
        Path file = settings.home().resolve("office.db");
        SqliteQueueStore store = started(SqliteQueueStore.open(file));
        SnapshotHub hub = new SnapshotHub();
        EventCounts counts = new EventCounts();
        HealthProblems problems = new HealthProblems();
        problems.put(HealthProblems.STARTING, "The office is starting.");
        Committed committed = new Committed(store.lastSequence());
        ErasureJournal erasures = new ErasureJournal(settings.home());
        SeriesWatch series = new SeriesWatch(problems);
        OfficePlan plan = new OfficePlan(definition, new SqlitePlanHistory(file));
        CommandLoop loop = started(new CommandLoop(
                () -> OfficeRulesOf.definition(definition.get()),
                store,
                clock,
                List.of(hub, committed, counts, erasures, series, plan)));
        commands = loop;
        series.start(loop);
        if (simulated != null) {
            Instant latest = loop.read(QueueState::lastEventAt).join();
            simulated.set(latest.isAfter(SimulatedClock.BEGINNING) ? latest : SimulatedClock.BEGINNING, 1);
        }
        PersonalData personal = started(new PersonalData(settings.home(), loop, erasures));
        personal.start().ifPresent(detail -> problems.put("personal-key", detail));
        started(hub);
        QueueViews views = new QueueViews(
                loop,
                definition,
                access::displayName,
                counter -> access.leases().holder(counter).map(lease -> lease(lease, access)));
        access.leases().onChange(() -> hub.committed(List.of()));
        EmbeddedBroker embedded = settings.brokerUrl().isPresent() ? null : embedded(settings, definition, access);
        broker = embedded != null
                ? embedded.uri().toString()
                : settings.brokerUrl().orElseThrow();
        Reprints reprints = new Reprints();
        Routes routes = new Routes(
                new Routes.Parts(
                        loop,
                        new SqliteHistory(file),
                        definition,
                        access,
                        hub,
                        views,
                        counts,
                        new SqliteIntakeLog(file),
                        problems,
                        HallVoices.of(settings, definition),
                        reprints,
                        personal,
                        new SqliteSurveyHistory(file),
                        plan,
                        DossierRegistries.of(settings, clock, parts::push)),
                mode,
                simulated);
        server = started(HttpServer.start(
                new HttpServer.Listener(host, settings.httpPort(), tls), access, routes.problemPage(), routes.all()));
        // Closed before the server, so that it need not wait for readers of streams.
        started((AutoCloseable) hub::close);
        DeviceLine line = started(DeviceLine.start(
                new DeviceLine.Settings(
                        link(settings, embedded),
                        settings.publicUrl().orElseGet(this::url),
                        () -> plan.ahead(clock.instant()),
                        mode.ignoreHours(),
                        settings.registryUrl().isPresent(),
                        () -> embedded == null
                                || embedded.hasReader(
                                        new Topics(definition.get().id()).event())),
                loop,
                hub,
                committed,
                access.devices(),
                definition));
        line.carry(reprints);
        access.conditionsFrom(line.devices()::condition);
        routes.onDefinitionReplaced(line::reload);
        provideDevices(settings, definition.get(), access, tls);
        hub.start(views);
        Consumer<Waits> foretold = waits -> {
            views.waits(waits);
            hub.refresh();
        };
        started(WaitForecaster.start(loop, definition, plan, new SqliteHistory(file), foretold, WaitForecaster.EVERY));
        problems.clear(HealthProblems.STARTING);
        if (simulated == null) {
            started(IntegrityWatch.start(
                    settings.home(), Clock.system(definition.get().timeZone()), told(problems, "integrity")));
            started(NightlyBackup.start(settings.home(), definition.get().timeZone(), told(problems, "backup")));
        }
    }

    private static Consumer<Optional<String>> told(HealthProblems problems, String code) {
        return told -> told.ifPresentOrElse(detail -> problems.put(code, detail), () -> problems.clear(code));
    }

    private static ConsoleSnapshot.Lease lease(CounterLeases.Lease lease, Access access) {
        return new ConsoleSnapshot.Lease(lease.id(), access.displayName(lease.user()), lease.since());
    }

    /** Takes the data folder, if its databases are whole. */
    private static HomeLock soleUser(Path home) {
        HomeLock lock = HomeLock.take(home)
                .orElseThrow(() -> new UnusableData("An office or a command works on " + home + " already."));
        try {
            requireWhole(home);
            return lock;
        } catch (UnusableData e) {
            lock.close();
            throw e;
        }
    }

    private static void requireWhole(Path home) {
        if (Restore.unfinishedIn(home)) {
            throw new UnusableData("A restore of " + home + " was broken off: run motcua restore --from FILE --yes.");
        }
        for (String database : Backup.DATABASES) {
            Path file = home.resolve(database);
            List<String> faults = Files.exists(file) ? DatabaseCopy.faultsAtStart(file) : List.of();
            if (!faults.isEmpty()) {
                throw new UnusableData(file + " is damaged (" + faults.getFirst() + "). It is left as it is. Bring the"
                        + " newest backup back: motcua restore --from FILE --yes; motcua doctor names the backups.");
            }
        }
    }

    /**
     * Starts an office; it serves when this returns.
     *
     * @throws RuntimeException when a part cannot start; those that had started are stopped again
     */
    public static Office start(OfficeSettings settings, Mode mode) {
        Office office = new Office(settings, mode);
        LOG.log(Level.INFO, "The office serves at {0}, its devices at {1}.", office.url(), office.broker);
        return office;
    }

    private EmbeddedBroker embedded(OfficeSettings settings, DefinitionSource definition, Access access) {
        return started(EmbeddedBroker.start(
                new BrokerSettings(settings.mqttHost(), settings.mqttPort(), Optional.empty()),
                new Topics(definition.get().id()),
                access.devices()));
    }

    private static LinkSettings link(OfficeSettings settings, @Nullable EmbeddedBroker embedded) {
        return embedded != null
                ? embedded.officeLink()
                : ExternalBroker.link(
                        settings.brokerUrl().orElseThrow(),
                        settings.brokerCredentialFile()
                                .orElseThrow(() -> new OfficeSettings.UnusableSetting(
                                        "MOTCUA_BROKER_URL needs MOTCUA_BROKER_CREDENTIAL_FILE beside it")));
    }

    private void provideDevices(
            OfficeSettings settings, OfficeDefinition office, Access access, Optional<TlsSettings> tls) {
        DeviceFiles files = new DeviceFiles(
                settings.home(),
                access.devices(),
                new DeviceFiles.Addresses(
                        office.id(),
                        broker,
                        url(),
                        tls.flatMap(TlsSettings::pin).orElse(null)));
        office.devices()
                .forEach(device -> files.provide(
                        device.id(), device.kind().word(), device.counter().orElse(null)));
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    /** Where its pages are, without a slash at the end. */
    public String url() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create(scheme + "://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + server.port())
                .toString();
    }

    /** How long ago its command loop last came round. */
    public Duration sinceLoopTurned() {
        return commands.sinceTurn();
    }

    /** Where its devices connect. */
    public String brokerUrl() {
        return broker;
    }

    /** Stops taking requests, finishes what was taken, closes the files. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "A part of the office did not stop in order.", e);
            }
        }
        LOG.log(Level.INFO, "The office has stopped.");
    }
}
