package vn.motcua.office.mqtt;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.motcua.domain.plan.DayPlans;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Reprints;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.ReprintRequest;
import vn.motcua.protocol.Topics;

/**
 * The office's line to its devices: one MQTT link, whatever broker is behind it.
 *
 * <p>Threads: the link's inbound thread reads what comes and hands it to the loop; {@code device-line} does everything
 * that follows a commit (acks, replies, configurations, events) and every look into the device directory that may wait
 * for a disk. Neither waits for the loop. What waits for {@code device-line} is bounded by the loop's own queue, one ack
 * per device, and {@link EventPublisher#UNDER_WAY} events.
 */
public final class DeviceLine implements AutoCloseable {

    private final MqttLink link;
    private final Topics topics;
    private final Devices devices;
    private final DeviceGateway gateway;
    private final DeviceConfigs configs;
    private final EventPublisher events;
    private final ScheduledThreadPoolExecutor line;
    private final AtomicBoolean told = new AtomicBoolean();
    private final Supplier<Instant> now;

    /**
     * How the line is to be.
     *
     * @param link where the broker is: {@link EmbeddedBroker#officeLink()} or {@link ExternalBroker#link}
     * @param officeUrl the office's address as citizens' phones reach it, without a slash at its end
     * @param plan when counters mean to be open, today and on the days after it; asked for again at every look
     * @param ignoreHours whether every service counts as open at any hour
     * @param dossiers whether the office can be asked how far a dossier is
     * @param eventsWanted whether anybody reads the topic {@code event}: nobody pays for what nobody hears
     */
    public record Settings(
            LinkSettings link,
            String officeUrl,
            Supplier<DayPlans> plan,
            boolean ignoreHours,
            boolean dossiers,
            BooleanSupplier eventsWanted) {}

    private DeviceLine(
            Settings settings,
            CommandLoop loop,
            Committed committed,
            DeviceDirectory directory,
            Supplier<OfficeDefinition> definition) {
        topics = new Topics(definition.get().id());
        line = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("device-line").factory(), (work, pool) -> {
                    if (!pool.isShutdown()) {
                        throw new RejectedExecutionException("the device line takes no work");
                    }
                });
        line.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        link = MqttLink.open(settings.link());
        devices = new Devices(() -> definition.get().guide().fingerprint());
        now = () -> loop.clock().instant();
        KnownDevices known = new KnownDevices(directory);
        Acks acks = new Acks(link, topics, loop.clock(), line);
        gateway = new DeviceGateway(directory, known, devices, loop, acks, line);
        Intents intents = new Intents(link, topics, loop, gateway, devices, line);
        configs = new DeviceConfigs(
                link,
                topics,
                loop,
                directory,
                () -> new ConfigContent(
                        definition.get(),
                        settings.plan().get(),
                        settings.officeUrl(),
                        settings.ignoreHours(),
                        settings.dossiers()),
                line);
        events = new EventPublisher(link, topics, committed, settings.eventsWanted(), line);
        directory.onBarred(device -> devices.barred(device.id()));
        directory.onAdmitted(device -> devices.settled(device.id()));
        committed.tell(() -> wake(committed));
        link.onConnected(() -> line.execute(configs::again));
        subscribe(intents);
        configs.start();
    }

    /**
     * Connects the office with its devices and keeps it so; returns at once, connected or not.
     *
     * @param settings how the line is to be
     * @param loop takes the facts and intents in
     * @param hub gives the snapshots out
     * @param committed a listener of that loop
     * @param directory who may speak
     * @param definition the office's definition, asked for again at {@link #reload}
     */
    public static DeviceLine start(
            Settings settings,
            CommandLoop loop,
            SnapshotHub hub,
            Committed committed,
            DeviceDirectory directory,
            Supplier<OfficeDefinition> definition) {
        DeviceLine started = new DeviceLine(settings, loop, committed, directory, definition);
        SnapshotPublisher snapshots =
                new SnapshotPublisher(started.link, new Topics(definition.get().id()), started.line);
        hub.listen(snapshots::offer);
        return started;
    }

    /** How the devices are now. */
    public Devices devices() {
        return devices;
    }

    /** Carries the wishes for copies to their kiosks, and the kiosks' words back. */
    public void carry(Reprints reprints) {
        reprints.sendBy((device, asked) -> {
            boolean online =
                    devices.of(device.value()).filter(Devices.View::online).isPresent();
            if (online) {
                link.publish(
                        topics.reply(device.value()),
                        Codec.write(
                                new ReprintRequest(asked.id(), asked.ticket().toString())),
                        PublishOptions.expiringAfter(Topics.COMMAND_EXPIRY));
            }
            return online;
        });
        gateway.onCopies((device, printed) -> reprints.told(
                new DeviceId(device.id()),
                TicketId.of(printed.ticket()),
                new Reprints.Copy(printed.outcome().name().toLowerCase(Locale.ROOT), printed.copy())));
    }

    /** Whether the office has its broker. */
    public boolean connected() {
        return link.connected();
    }

    /** What became of what devices sent. */
    public UpCounts counts() {
        return gateway.counts();
    }

    /** The definition has changed: devices are told. */
    public void reload() {
        line.execute(() -> configs.refresh(device -> true));
    }

    /** Says good-bye to the broker and ends; what was not sent is lost, which devices and screens make up for. */
    @Override
    public void close() {
        link.close();
        line.shutdown();
        try {
            line.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscribe(Intents intents) {
        for (String filter : topics.officeFilters()) {
            if (filter.endsWith("/up")) {
                link.subscribe(filter, gateway::up);
            } else if (filter.endsWith("/command")) {
                link.subscribe(filter, intents::command);
            } else {
                link.subscribe(filter, (topic, payload, retained) -> {
                    gateway.status(topic, payload, retained);
                    intents.clock(topic, payload, retained);
                });
            }
        }
    }

    /** One task at most waits for all commits that happen meanwhile. */
    private void wake(Committed committed) {
        if (told.compareAndSet(false, true)) {
            line.execute(() -> {
                told.set(false);
                Set<String> leased = committed.takeLeased();
                if (!leased.isEmpty()) {
                    configs.refresh(leased::contains);
                }
                committed
                        .takeWithheld()
                        .forEach(device -> devices.needsAttention(device, Devices.MANY_EPOCHS, now.get()));
                events.publish();
            });
        }
    }
}
