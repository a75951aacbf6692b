package vn.motcua.office.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.plan.Absence;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.PlanFault.Kind;

/** What the plan of one day must fit: the office's counters, their skills, its hours, and itself. */
public final class PlanChecks {
    /** The last day that can be planned, in days from today. */
    public static final int MOST_DAYS_AHEAD = 62;

    private final OfficeDefinition office;
    private final LocalDate day;

    private PlanChecks(OfficeDefinition office, LocalDate day) {
        this.office = office;
        this.day = day;
    }

    /** Whether the day can be planned at all. */
    public static Optional<PlanFault> day(OfficeDefinition office, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return fault(Kind.DAY_PAST, "", day.toString());
        }
        if (day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            return fault(Kind.DAY_TOO_FAR, "", day.toString());
        }
        boolean closed =
                office.holidayOn(day).isPresent() || office.hoursOn(day).isEmpty();
        return closed ? fault(Kind.DAY_CLOSED, "", day.toString()) : Optional.empty();
    }

    /** The first thing that is wrong with a day's plan; empty when it can be taken. */
    public static Optional<PlanFault> of(OfficeDefinition office, LocalDate day, DayPlan plan) {
        PlanChecks checks = new PlanChecks(office, day);
        for (int i = 0; i < plan.openings().size(); i++) {
            Optional<PlanFault> fault =
                    checks.opening(plan.openings().get(i), plan.openings().subList(0, i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return plan.absences().stream()
                .map(checks::absence)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PlanFault> absence(Absence absence) {
        String counter = absence.counter().value();
        return office.counter(counter).isEmpty() ? fault(Kind.UNKNOWN_COUNTER, counter, counter) : Optional.empty();
    }

    private Optional<PlanFault> opening(PlannedOpening opening, List<PlannedOpening> above) {
        String id = opening.counter().value();
        CounterDefinition counter = office.counter(id).orElse(null);
        if (counter == null) {
            return fault(Kind.UNKNOWN_COUNTER, id, id);
        }
        for (ServiceId service : opening.services()) {
            if (office.service(service.value()).isEmpty()) {
                return fault(Kind.UNKNOWN_SERVICE, id, service.value());
            }
            if (!counter.services().contains(service.value())) {
                return fault(Kind.NO_SKILL, id, service.value());
            }
        }
        if (!withinDay(opening.hours())) {
            return fault(Kind.OUTSIDE_HOURS, id, opening.hours().toString());
        }
        boolean twice = above.stream()
                .anyMatch(other -> other.counter().equals(opening.counter())
                        && other.hours().overlaps(opening.hours()));
        return twice ? fault(Kind.OVERLAP, id, opening.hours().toString()) : breaks(opening);
    }

    private static Optional<PlanFault> breaks(PlannedOpening opening) {
        for (int i = 0; i < opening.breaks().size(); i++) {
            Hours pause = opening.breaks().get(i);
            boolean meets = opening.breaks().subList(0, i).stream().anyMatch(pause::overlaps);
            if (meets || !opening.hours().contains(pause)) {
                return fault(Kind.BREAK_OUTSIDE, opening.counter().value(), pause.toString());
            }
        }
        return Optional.empty();
    }

    /** The office may close at noon, so only the outer ends must lie inside its day. */
    private boolean withinDay(Hours hours) {
        var spans = office.hoursOn(day);
        return !spans.isEmpty()
                && new Hours(spans.getFirst().from(), spans.getLast().to()).contains(hours);
    }

    private static Optional<PlanFault> fault(Kind kind, String counter, String what) {
        return Optional.of(new PlanFault(kind, counter, what));
    }
}
