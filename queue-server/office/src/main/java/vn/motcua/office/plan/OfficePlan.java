package vn.motcua.office.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.Opening;
import vn.motcua.office.definition.TimeSpan;
import vn.motcua.office.queue.PlanHistory;
import vn.motcua.office.queue.PlanHistory.Revision;

/**
 * When counters mean to be open on a day: what a manager set for that day, else the weekday's lines of the office's
 * definition; nowhere on a holiday.
 */
public final class OfficePlan {
    private final Supplier<OfficeDefinition> definition;
    private final PlanHistory history;

    /** Over this definition and what was set beside it. */
    public OfficePlan(Supplier<OfficeDefinition> definition, PlanHistory history) {
        this.definition = definition;
        this.history = history;
    }

    /**
     * A day with its plan.
     *
     * @param revision how many times a plan was set for it; 0 while the definition's holds
     */
    public record Planned(DayPlan plan, int revision) {}

    /** The day's plan as it stands. */
    public DayPlan on(LocalDate day) {
        return planned(day).plan();
    }

    /** The day's plan as it stands, with its revision. */
    public Planned planned(LocalDate day) {
        return on(day, history.revisions(day, day));
    }

    /** Every day's plan as it stands, from one day to another, inclusive. */
    public SortedMap<LocalDate, Planned> between(LocalDate from, LocalDate to) {
        List<Revision> revisions = history.revisions(from, to);
        SortedMap<LocalDate, Planned> plans = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> plans.put(day, on(day, revisions)));
        return plans;
    }

    /**
     * Every day's plan as it stood when the day began, from one day to another, inclusive: what was known to nobody
     * before the first hour must not help to foretell it.
     */
    public SortedMap<LocalDate, DayPlan> asDaysBegan(LocalDate from, LocalDate to) {
        OfficeDefinition office = definition.get();
        List<Revision> revisions = history.revisions(from, to).stream()
                .filter(revision -> !revision.at().isAfter(beginning(office, revision.day())))
                .toList();
        SortedMap<LocalDate, DayPlan> plans = new TreeMap<>();
        from.datesUntil(to.plusDays(1))
                .forEach(day -> plans.put(day, on(day, revisions).plan()));
        return plans;
    }

    /** When the office first opens on a day; its end where it does not. */
    private static Instant beginning(OfficeDefinition office, LocalDate day) {
        List<TimeSpan> hours = office.openingHours().getOrDefault(day.getDayOfWeek(), List.of());
        return hours.isEmpty()
                ? day.plusDays(1).atStartOfDay(office.timeZone()).toInstant()
                : day.atTime(hours.getFirst().from()).atZone(office.timeZone()).toInstant();
    }

    private Planned on(LocalDate day, List<Revision> revisions) {
        OfficeDefinition office = definition.get();
        Revision last = revisions.stream()
                .filter(revision -> revision.day().equals(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
        int number = last == null ? 0 : last.number();
        if (office.holidayOn(day).isPresent()) {
            return new Planned(DayPlan.CLOSED, number);
        }
        return new Planned(last == null ? ofDefinition(office, day) : last.plan(), number);
    }

    private static DayPlan ofDefinition(OfficeDefinition office, LocalDate day) {
        return new DayPlan(
                office.plan().stream()
                        .filter(opening -> opening.days().contains(day.getDayOfWeek()))
                        .map(OfficePlan::planned)
                        .toList(),
                List.of());
    }

    private static PlannedOpening planned(Opening opening) {
        return new PlannedOpening(
                new CounterId(opening.counter()),
                opening.services().stream().map(ServiceId::new).toList(),
                hours(opening.span()),
                opening.breaks().stream().map(OfficePlan::hours).toList());
    }

    static Hours hours(TimeSpan span) {
        return new Hours(span.from(), span.to());
    }
}
