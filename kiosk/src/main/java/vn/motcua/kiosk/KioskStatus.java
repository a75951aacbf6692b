package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.kiosk.outbox.KioskStore;
import vn.motcua.kiosk.outbox.Outbox;
import vn.motcua.kiosk.outbox.StoreFault;
import vn.motcua.protocol.DeviceStatus;

/** What a kiosk tells of itself. */
final class KioskStatus {
    private static final System.Logger LOG = System.getLogger(KioskDevice.class.getName());

    private final KioskStore store;
    private final Outbox outbox;
    private final DeviceClock clock;
    private volatile @Nullable String guide;
    private volatile @Nullable String screen;
    private volatile long knownBacklog;

    KioskStatus(KioskStore store, Outbox outbox, DeviceClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of the program. */
    static String version() {
        String version = KioskDevice.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The catalogue of which its screen tells; empty where it tells of none. */
    void tellsOf(String fingerprint) {
        guide = fingerprint.isEmpty() ? null : fingerprint;
    }

    /** How its screen is: {@code differs} from what is set, or null where it does not. */
    void standsBehind(@Nullable String word) {
        screen = word;
    }

    /**
     * Its status now.
     *
     * @param helpSince since when somebody waits there for an officer
     */
    DeviceStatus now(PrinterStatus printer, @Nullable Instant helpSince) {
        return new DeviceStatus(
                true,
                KioskDevice.KIND,
                version(),
                printer.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                clock.now(),
                backlog(),
                store.opened() ? outbox.epoch() : null,
                store.opened() ? outbox.highestSeq() : null,
                store.state().word(),
                helpSince,
                guide,
                screen);
    }

    /** A store in trouble may not tell how much waits in it; the office hears what was known last. */
    private long backlog() {
        try {
            knownBacklog = outbox.backlog();
        } catch (StoreFault unreadable) {
            LOG.log(Level.DEBUG, "The backlog cannot be counted: {0}", unreadable.getMessage());
        }
        return knownBacklog;
    }
}
