package vn.motcua.kiosk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.QueueSnapshot;

/** Hears what happens at a kiosk. Called on the device's own threads; must not block. */
public interface KioskListener {
    /** The office's configuration came, or was known from before at the start. */
    default void configured(DeviceConfig config) {}

    /** A newer picture of the queue came. */
    default void queueChanged(QueueSnapshot queue) {}

    /** The link to the office stands or fell. */
    default void connectedChanged(boolean connected) {}

    /** The paper of a ticket did not come out. */
    default void paperMissing(UUID ticket, PrinterFault fault) {}

    /** The printer is in another state than before. */
    default void printerChanged(PrinterStatus status) {}

    /** The office's broker took the report of a printer at fault. */
    default void officeTold(Instant at) {}

    /** The office has committed this ticket: the end of the way from the touch. */
    default void acknowledged(UUID ticket) {}

    /** The office's broker took the call for an officer at this time; null: the call could not leave the machine. */
    default void helpTold(@Nullable Instant at) {}
}
