package vn.motcua.office.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.protocol.TicketIssued;

/**
 * Notices a kiosk that lost its database and goes on with its spare series: under its new epoch it gives numbers that
 * were leased to an earlier one. As soon as it gives one of its new leases it is well again, and said to be so an hour
 * later: an administrator who looks in between still learns of it. Any thread.
 *
 * <p>Bound: the devices that the office knows.
 */
final class SparesInUse {
    /** Why an administrator should look. */
    static final String CODE = "spare-in-use";

    /** After so long without a number of the spare it is no news any more. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Epochs that have given a number of their own, by device: nothing need be looked at. */
    private final Map<String, String> own = new ConcurrentHashMap<>();

    private final Map<String, Instant> lastSpare = new ConcurrentHashMap<>();

    /** Whether numbers given under this epoch have to be looked at. */
    boolean unproven(String device, String epoch) {
        return !epoch.equals(own.get(device));
    }

    /** Whose leases these numbers are of; asked of the queue's state. */
    static List<String> epochsOf(QueueState state, DeviceId device, List<TicketIssued> tickets) {
        return tickets.stream()
                .flatMap(ticket -> state.leaseOf(ticket.seriesDay(), TicketNumber.parse(ticket.number())).stream())
                .filter(lease -> lease.device().equals(device))
                .map(lease -> lease.epoch())
                .distinct()
                .toList();
    }

    /** A device gave, under this epoch, numbers leased to those. */
    void gave(String device, String epoch, List<String> leasedTo, Instant now) {
        if (leasedTo.stream().anyMatch(leased -> !leased.equals(epoch))) {
            lastSpare.put(device, now);
        }
        if (leasedTo.contains(epoch)) {
            own.put(device, epoch);
        }
    }

    /** Whether the device's spare is, or was lately, in use. */
    boolean lately(String device, Instant now) {
        Instant last = lastSpare.get(device);
        return last != null && !now.isAfter(last.plus(FORGOTTEN));
    }
}
