package vn.motcua.domain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;

/**
 * The plan of openings of one day.
 *
 * @param openings when counters mean to be open, and for what
 * @param absences when they cannot be, all the same
 */
public record DayPlan(List<PlannedOpening> openings, List<Absence> absences) {
    /** A day on which no counter opens. */
    public static final DayPlan CLOSED = new DayPlan(List.of(), List.of());

    /** Copies the lists. */
    public DayPlan {
        openings = List.copyOf(openings);
        absences = List.copyOf(absences);
    }

    /** When a counter means to call: its openings without breaks and absences, in order. */
    public List<Hours> calling(CounterId counter) {
        return openings.stream()
                .filter(opening -> opening.counter().equals(counter))
                .flatMap(opening -> calling(opening).stream())
                .sorted(Comparator.comparing(Hours::from))
                .toList();
    }

    /** What is left of one of its openings without breaks and absences, in order. */
    public List<Hours> calling(PlannedOpening opening) {
        List<Hours> away = absences.stream()
                .filter(absence -> absence.counter().equals(opening.counter()))
                .map(Absence::hours)
                .toList();
        return without(without(List.of(opening.hours()), opening.breaks()), away);
    }

    /** When some counter means to call for a service, in order; parts that meet are one. */
    public List<Hours> serving(ServiceId service) {
        List<Hours> together = new ArrayList<>();
        openings.stream()
                .filter(opening -> opening.services().contains(service))
                .flatMap(opening -> calling(opening).stream())
                .sorted(Comparator.comparing(Hours::from))
                .forEach(next -> {
                    Hours last = together.isEmpty() ? null : together.getLast();
                    if (last == null || last.to().isBefore(next.from())) {
                        together.add(next);
                    } else if (last.to().isBefore(next.to())) {
                        together.set(together.size() - 1, new Hours(last.from(), next.to()));
                    }
                });
        return together;
    }

    private static List<Hours> without(List<Hours> whole, List<Hours> parts) {
        List<Hours> left = whole;
        for (Hours part : parts) {
            left = left.stream().flatMap(hours -> hours.without(part).stream()).toList();
        }
        return left;
    }

    /** The same with one more absence; the same plan when it is known already. */
    public DayPlan with(Absence absence) {
        if (absences.contains(absence)) {
            return this;
        }
        List<Absence> more = new ArrayList<>(absences);
        more.add(absence);
        return new DayPlan(openings, more);
    }

    /** The same openings with everybody there: what is copied to another week. */
    public DayPlan withoutAbsences() {
        return new DayPlan(openings, List.of());
    }
}
