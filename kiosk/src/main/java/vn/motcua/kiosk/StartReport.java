package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.kiosk.outbox.KioskStore;
import vn.motcua.kiosk.outbox.Outbox;
import vn.motcua.kiosk.outbox.StorageState;
import vn.motcua.kiosk.outbox.TicketDesk;
import vn.motcua.protocol.DeviceStarted;

/**
 * Says once that the device started, and what became of the tickets before: at the start, or when the store takes it,
 * before any ticket is given.
 */
final class StartReport {
    private static final System.Logger LOG = System.getLogger(KioskDevice.class.getName());

    private final KioskStore store;
    private final Outbox outbox;
    private final TicketDesk desk;
    private final DeviceStarted started;
    private volatile boolean begun;
    private volatile boolean settled;

    StartReport(KioskStore store, Outbox outbox, TicketDesk desk, DeviceClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.desk = desk;
        this.started = new DeviceStarted(KioskDevice.KIND, KioskStatus.version(), clock.bootId());
    }

    /** What a new epoch begins with; it has been said with it. */
    DeviceStarted started() {
        begun = true;
        return started;
    }

    /** It waits for nothing: the store's own thread may call it. */
    void say() {
        if (store.state() != StorageState.OK) {
            return;
        }
        if (!begun) {
            outbox.add(started()).exceptionally(refused -> {
                LOG.log(Level.WARNING, "The office is not told of this start yet: {0}", refused.getMessage());
                begun = false;
                return null;
            });
        }
        if (!settled) {
            settled = true;
            desk.settleUnprinted().whenComplete(this::settled);
        }
    }

    private void settled(@Nullable Integer unprinted, @Nullable Throwable refused) {
        if (refused != null) {
            settled = false;
        } else if (unprinted != null && unprinted > 0) {
            LOG.log(Level.WARNING, "{0} tickets had no known paper when the kiosk stopped.", unprinted);
        }
    }
}
