package vn.motcua.office.mqtt;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator is told of a device only as long as it lasts: two machines under one credential, a spare in use.
 * The former hides the latter; what stays until somebody has looked hides both. Any thread.
 */
final class PassingTroubles {
    private static final System.Logger LOG = System.getLogger(PassingTroubles.class.getName());
    private static final Set<String> CODES = Set.of(Twins.CLONED, Twins.CREDENTIAL_TWICE, SparesInUse.CODE);

    private final Devices devices;
    private final Twins twins = new Twins();
    private final SparesInUse spares = new SparesInUse();

    PassingTroubles(Devices devices) {
        this.devices = devices;
    }

    /** A device has said how it is, itself and now. */
    void spoke(String device, String bootId, @Nullable String epoch, Instant now) {
        twins.spoke(device, bootId, epoch, now);
        tell(device, now);
    }

    /** Whether the leases of numbers given under this epoch have to be looked at. */
    boolean unproven(String device, String epoch) {
        return spares.unproven(device, epoch);
    }

    /** A device gave, under this epoch, numbers leased to those epochs. */
    void gave(String device, String epoch, List<String> leasedTo, Instant now) {
        spares.gave(device, epoch, leasedTo, now);
        tell(device, now);
    }

    private synchronized void tell(String device, Instant now) {
        Optional<String> known = devices.of(device).map(Devices.View::attention);
        if (known.filter(code -> !CODES.contains(code)).isPresent()) {
            return;
        }
        Optional<String> why = twins.found(device, now)
                .or(() -> spares.lately(device, now) ? Optional.of(SparesInUse.CODE) : Optional.empty());
        if (why.isEmpty() && known.isPresent()) {
            devices.settled(device);
        } else if (why.isPresent() && !why.equals(known)) {
            devices.needsAttention(device, why.get(), now);
            LOG.log(Level.ERROR, "{0} needs an administrator''s look ({1}).", device, why.get());
        }
    }
}
