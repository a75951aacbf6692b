package vn.motcua.office.mqtt;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.motcua.office.access.Device;
import vn.motcua.office.access.DeviceDirectory;

/**
 * Which devices may speak, asked for every message: the directory's answer is kept for two seconds, or until the device
 * is barred. Holds active devices only, so it is bounded by the directory.
 */
final class KnownDevices {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final DeviceDirectory directory;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    KnownDevices(DeviceDirectory directory) {
        this.directory = directory;
        directory.onBarred(device -> kept.remove(device.id()));
    }

    /** The device, when it is known and active. */
    Optional<Device> active(String id) {
        Kept known = kept.get(id);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) {
            return Optional.of(known.device());
        }
        Optional<Device> found = directory.find(id).filter(device -> device.state() == Device.State.ACTIVE);
        found.ifPresentOrElse(device -> kept.put(id, new Kept(device, System.nanoTime())), () -> kept.remove(id));
        return found;
    }

    private record Kept(Device device, long since) {}
}
