package vn.motcua.kiosk.mqtt;

import java.util.UUID;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.QueueSnapshot;

/** Hears what comes from the office. Called on the link's threads; must not block. */
public interface OfficeListener {
    /** A configuration came and is on this kiosk's disk. */
    default void configured(DeviceConfig config) {}

    /** A newer picture of the queue came. */
    default void queueChanged(QueueSnapshot queue) {}

    /** The link to the broker stands or fell. */
    default void connectedChanged(boolean connected) {}

    /** The clock compared itself with the office's. */
    default void clockLearned() {}

    /** The office has committed this ticket. */
    default void acknowledged(UUID ticket) {}

    /** The office wants the paper of a ticket once more. */
    default void reprintAsked(UUID ticket) {}
}
