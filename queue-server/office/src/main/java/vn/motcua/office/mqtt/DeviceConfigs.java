package vn.motcua.office.mqtt;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.domain.queue.Event.SeriesLeased;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.office.access.Device;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.MalformedMessage;
import vn.motcua.protocol.Topics;

/**
 * Keeps every active device's retained configuration true: after new leases, a new definition, an opening or closing
 * hour, a new device, a new connection. Used by the line's thread only; it publishes what has changed and nothing else.
 */
final class DeviceConfigs {

    /** How often opening hours and new devices are looked for, in office time. */
    private static final Duration LOOK = Duration.ofSeconds(15);

    private static final System.Logger LOG = System.getLogger(DeviceConfigs.class.getName());

    private final MqttLink link;
    private final Topics topics;
    private final CommandLoop loop;
    private final DeviceDirectory directory;
    private final Supplier<ConfigContent> content;
    private final ScheduledExecutorService line;
    /** What each device was told last, with version 0; bounded by the directory. */
    private final Map<String, DeviceConfig> told = new HashMap<>();

    private long version;

    DeviceConfigs(
            MqttLink link,
            Topics topics,
            CommandLoop loop,
            DeviceDirectory directory,
            Supplier<ConfigContent> content,
            ScheduledExecutorService line) {
        this.link = link;
        this.topics = topics;
        this.loop = loop;
        this.directory = directory;
        this.content = content;
        this.line = line;
    }

    /** Begins to look at the clock from time to time. */
    void start() {
        double speed = Math.max(1, loop.clock().speed());
        long pause = Math.max(1_000, (long) (LOOK.toMillis() / speed));
        line.scheduleWithFixedDelay(() -> refresh(device -> true), pause, pause, TimeUnit.MILLISECONDS);
    }

    /** The broker may have forgotten everything: all is told again. */
    void again() {
        told.clear();
        refresh(device -> true);
    }

    /** Tells these devices what has changed for them. */
    void refresh(Predicate<String> concerned) {
        try {
            List<Device> devices = directory.all().stream()
                    .filter(device -> device.state() == Device.State.ACTIVE && concerned.test(device.id()))
                    .toList();
            if (!devices.isEmpty()) {
                loop.read(state -> leases(state, devices)).whenComplete((leases, fault) -> {
                    if (fault == null) {
                        line.execute(() -> tell(devices, leases));
                    }
                });
            }
        } catch (RuntimeException e) {
            // Thrown out of here it would end the schedule; the next look tries again.
            LOG.log(Level.WARNING, "Device configurations could not be looked at: {0}", e.getMessage());
        }
    }

    private static Map<String, List<SeriesLeased>> leases(QueueState state, List<Device> devices) {
        Map<String, List<SeriesLeased>> leases = new HashMap<>();
        devices.forEach(device -> leases.put(device.id(), state.leasesOf(new DeviceId(device.id()))));
        return leases;
    }

    private void tell(List<Device> devices, Map<String, List<SeriesLeased>> leases) {
        ConfigContent present;
        try {
            present = content.get();
        } catch (RuntimeException e) {
            // Lost inside the line's executor otherwise; the next look tries again.
            LOG.log(Level.ERROR, "Device configurations cannot be made: {0}", e.getMessage());
            return;
        }
        Instant now = loop.clock().instant();
        for (Device device : devices) {
            try {
                tell(device, present.of(0, device, leases.getOrDefault(device.id(), List.of()), now));
            } catch (MalformedMessage | IllegalArgumentException e) {
                LOG.log(Level.ERROR, "{0} cannot be told its configuration: {1}", device.id(), e.getMessage());
            }
        }
    }

    private void tell(Device device, DeviceConfig config) {
        if (config.equals(told.get(device.id()))) {
            return;
        }
        version = Math.max(version + 1, System.currentTimeMillis());
        byte[] payload = Codec.write(numbered(config, version));
        told.put(device.id(), config);
        link.publish(topics.config(device.id()), payload, PublishOptions.RETAINED)
                .whenComplete((taken, fault) -> {
                    if (!Boolean.TRUE.equals(taken)) {
                        line.execute(() -> told.remove(device.id(), config));
                    }
                });
    }

    private static DeviceConfig numbered(DeviceConfig config, long version) {
        return new DeviceConfig(
                version,
                config.office(),
                config.services(),
                config.groups(),
                config.leases(),
                config.counter(),
                config.settings(),
                config.brand(),
                config.manifest());
    }
}
