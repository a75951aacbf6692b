package vn.motcua.domain.plan;

import java.util.List;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;

/**
 * A counter means to be open for a part of the day.
 *
 * @param counter the counter
 * @param services what it serves then, a part of its skills
 * @param hours from opening to closing
 * @param breaks pauses within
 */
public record PlannedOpening(CounterId counter, List<ServiceId> services, Hours hours, List<Hours> breaks) {
    /** Copies the lists. */
    public PlannedOpening {
        services = List.copyOf(services);
        breaks = List.copyOf(breaks);
    }
}
