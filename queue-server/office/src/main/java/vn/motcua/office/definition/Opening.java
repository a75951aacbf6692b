package vn.motcua.office.definition;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;

/**
 * A line of the plan: when a counter means to be open, and for what.
 *
 * @param counter id of the counter
 * @param days weekdays on which it holds, never empty
 * @param services ids of the services served then, a part of the counter's skills, never empty
 * @param span from opening to closing
 * @param breaks pauses inside the span, in order, not overlapping
 */
public record Opening(
        String counter, Set<DayOfWeek> days, List<String> services, TimeSpan span, List<TimeSpan> breaks) {
    public Opening {
        days = Set.copyOf(days);
        services = List.copyOf(services);
        breaks = List.copyOf(breaks);
    }

    PlannedOpening planned() {
        return new PlannedOpening(
                new CounterId(counter),
                services.stream().map(ServiceId::new).toList(),
                span.hours(),
                breaks.stream().map(TimeSpan::hours).toList());
    }

    boolean overlaps(Opening other) {
        Set<DayOfWeek> common = EnumSet.copyOf(days);
        common.retainAll(other.days);
        return counter.equals(other.counter) && !common.isEmpty() && span.overlaps(other.span);
    }
}
