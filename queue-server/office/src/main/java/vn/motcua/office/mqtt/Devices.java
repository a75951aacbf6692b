package vn.motcua.office.mqtt;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.DeviceCondition;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.Stamp;

/**
 * How the office's devices are at this moment, for consoles and alerts. Any thread may read. It holds only devices that
 * the office knows, so it is bounded by the directory; it starts empty, and the broker's retained statuses fill it.
 */
public final class Devices {

    /** The device's clock was held against the office's since it started. */
    static final String COMPARED = "compared";

    /** The device's clock runs by itself. */
    static final String ALONE = "alone";

    /** The device's sequence has gone back within an epoch. */
    static final String OLD_IMAGE = "old-image";

    /** The device began too many databases on one day. */
    static final String MANY_EPOCHS = "many-epochs";

    /** Two events came under one id. */
    static final String TWO_EVENTS = "two-events-one-id";

    /** The device tells of other procedures than the office has. */
    static final String OTHER_GUIDE = "other-guide";

    /** Another screen hangs at the kiosk than is set there. */
    static final String OTHER_SCREEN = "other-screen";

    private static final System.Logger LOG = System.getLogger(Devices.class.getName());

    private final Supplier<String> guide;
    /** The procedures that devices tell of, by their fingerprint. */
    private final Map<String, String> guides = new ConcurrentHashMap<>();

    /** Devices whose screen differs from what is set there. */
    private final Set<String> otherScreens = ConcurrentHashMap.newKeySet();

    private final Map<String, View> views = new ConcurrentHashMap<>();
    /** Since when somebody in front of a device asks for an officer. */
    private final Map<String, Instant> help = new ConcurrentHashMap<>();

    /**
     * A device as it was last heard of.
     *
     * @param device its id
     * @param online whether it has its link, by its own word or its last will
     * @param kind {@code kiosk} or {@code counter-unit}; absent until it has sent a status
     * @param version its program's version, absent likewise
     * @param printer its printer's state in one word, absent for a device without one
     * @param clock {@link #COMPARED} or {@link #ALONE}, absent until it has told
     * @param backlog how many facts wait in its outbox, as it said last
     * @param lastSeen when anything came from it, by the office's clock
     * @param attention why an administrator should look at it, absent when there is no reason
     */
    public record View(
            String device,
            boolean online,
            @Nullable String kind,
            @Nullable String version,
            @Nullable String printer,
            @Nullable String clock,
            long backlog,
            Instant lastSeen,
            @Nullable String attention) {

        private View with(DeviceStatus status, Instant at) {
            Stamp stamp = status.clock();
            return new View(
                    device,
                    status.online(),
                    status.kind(),
                    status.version(),
                    status.printer(),
                    stamp == null ? clock : stamp.offsetMillis() != null ? COMPARED : ALONE,
                    status.backlog(),
                    at,
                    attention);
        }
    }

    /** @param guide fingerprint of the office's own catalogue, empty without one */
    Devices(Supplier<String> guide) {
        this.guide = guide;
    }

    /** Every device that was heard of since the office started, by id. */
    public List<View> all() {
        return views.values().stream()
                .sorted(Comparator.comparing(View::device))
                .toList();
    }

    /** One device; empty when nothing was heard of it yet. */
    public Optional<View> of(String device) {
        return Optional.ofNullable(views.get(device));
    }

    /** A device has said how it is. A retained status keeps the time at which the device was heard itself. */
    void status(String device, DeviceStatus status, boolean retained, Instant now) {
        if (status.online() && status.helpWanted() instanceof Instant since) {
            help.put(device, since);
        } else {
            help.remove(device);
        }
        if (status.online() && status.screen() != null) {
            otherScreens.add(device);
        } else if (status.online()) {
            otherScreens.remove(device);
        }
        if (status.online() && status.guide() == null) {
            guides.remove(device);
        } else if (status.online() && status.guide() instanceof String told) {
            String before = guides.put(device, told);
            if (!told.equals(before) && tellsOthers(device)) {
                LOG.log(
                        Level.WARNING,
                        "{0} tells of other procedures than the office''s catalogue: give both the same file.",
                        device);
            }
        }
        views.compute(device, (id, known) -> {
            View before = known == null ? unheard(id, retained ? Instant.EPOCH : now) : known;
            return before.with(status, retained ? before.lastSeen() : now);
        });
    }

    /** Something came from a device. */
    void heard(String device, Instant now) {
        views.compute(device, (id, known) -> {
            View v = known == null ? unheard(id, now) : known;
            return new View(id, true, v.kind(), v.version(), v.printer(), v.clock(), v.backlog(), now, v.attention());
        });
    }

    /** An administrator should look at the device. */
    void needsAttention(String device, String why, Instant now) {
        views.compute(device, (id, known) -> {
            View v = known == null ? unheard(id, now) : known;
            return new View(
                    id, v.online(), v.kind(), v.version(), v.printer(), v.clock(), v.backlog(), v.lastSeen(), why);
        });
    }

    /** How a device is, for the directory's list. */
    public Optional<DeviceCondition> condition(String device) {
        return of(device)
                .map(v -> new DeviceCondition(
                        v.online(),
                        v.version(),
                        v.printer(),
                        v.clock(),
                        v.backlog(),
                        v.lastSeen(),
                        v.attention() == null ? ofItsOwn(device) : v.attention(),
                        help.get(device)));
    }

    /** What a device says of itself that its administrator should mend; nothing of it harms anybody's number. */
    private @Nullable String ofItsOwn(String device) {
        return tellsOthers(device) ? OTHER_GUIDE : otherScreens.contains(device) ? OTHER_SCREEN : null;
    }

    private boolean tellsOthers(String device) {
        String told = guides.get(device);
        String own = guide.get();
        return told != null && !own.isEmpty() && !told.equals(own);
    }

    /** An administrator has let the device in again: what was the matter is settled. */
    void settled(String device) {
        views.computeIfPresent(
                device,
                (id, v) -> new View(
                        id,
                        v.online(),
                        v.kind(),
                        v.version(),
                        v.printer(),
                        v.clock(),
                        v.backlog(),
                        v.lastSeen(),
                        null));
    }

    /** The device may no longer connect. */
    void barred(String device) {
        help.remove(device);
        views.computeIfPresent(
                device,
                (id, v) -> new View(
                        id,
                        false,
                        v.kind(),
                        v.version(),
                        v.printer(),
                        v.clock(),
                        v.backlog(),
                        v.lastSeen(),
                        v.attention()));
    }

    private static View unheard(String device, Instant at) {
        return new View(device, false, null, null, null, null, 0, at, null);
    }
}
