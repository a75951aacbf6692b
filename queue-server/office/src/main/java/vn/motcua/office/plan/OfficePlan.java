package vn.motcua.office.plan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.DayPlans;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.queue.Event;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.TimeSpan;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.PlanHistory;
import vn.motcua.office.queue.PlanHistory.Revision;
import vn.motcua.office.queue.QueueStore;

/**
 * When counters mean to be open on a day: what a manager set for that day, else the weekday's lines of the office's
 * definition; nowhere on a holiday.
 */
public final class OfficePlan implements DayPlans, CommandLoop.CommitListener {
    /** Days ahead that are kept at hand: what can be planned, and what can be booked or opens next. */
    private static final int AT_HAND_DAYS = PlanChecks.MOST_DAYS_AHEAD + 1;

    private static final Logger LOG = System.getLogger(OfficePlan.class.getName());

    private final Supplier<OfficeDefinition> definition;
    private final PlanHistory history;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable AtHand atHand;

    /** Plans that were set for the days from one on, read after so many changes. */
    private record AtHand(LocalDate from, int changes, Map<LocalDate, Revision> last) {}

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

    /** Days were planned: what is at hand is old. */
    @Override
    public void committed(List<Event> events) {
        if (events.stream().anyMatch(Event.DayPlanned.class::isInstance)) {
            changes.incrementAndGet();
        }
    }

    /**
     * Today and the days after it as they stand. They are read once and kept until a plan is set, if the loop tells of
     * that; days that cannot be planned yet are like their weekday. While they cannot be read, those read last hold.
     */
    public DayPlans ahead(Instant at) {
        LocalDate from = LocalDate.ofInstant(at, definition.get().timeZone());
        int now = changes.get();
        AtHand known = atHand;
        if (known == null || known.changes() != now || !known.from().equals(from)) {
            known = read(from, now);
        }
        Map<LocalDate, Revision> last = known.last();
        return day -> on(day, last.get(day)).plan();
    }

    /** A sick disk must not take the tiles, the leases told with them, and the slots away as well. */
    private AtHand read(LocalDate from, int now) {
        try {
            Map<LocalDate, Revision> last = new HashMap<>();
            history.revisions(from, from.plusDays(AT_HAND_DAYS)).forEach(each -> last.put(each.day(), each));
            AtHand fresh = new AtHand(from, now, last);
            atHand = fresh;
            return fresh;
        } catch (QueueStore.StorageFault sick) {
            LOG.log(Level.WARNING, "Plans of single days cannot be read, those read last hold: {0}", sick.getMessage());
            AtHand before = atHand;
            return before == null ? new AtHand(from, now, Map.of()) : before;
        }
    }

    /** The day's plan as it stands. */
    @Override
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
        List<TimeSpan> hours = office.hoursOn(day);
        return hours.isEmpty()
                ? day.plusDays(1).atStartOfDay(office.timeZone()).toInstant()
                : day.atTime(hours.getFirst().from()).atZone(office.timeZone()).toInstant();
    }

    private Planned on(LocalDate day, List<Revision> revisions) {
        return on(
                day,
                revisions.stream()
                        .filter(revision -> revision.day().equals(day))
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    private Planned on(LocalDate day, @Nullable Revision last) {
        OfficeDefinition office = definition.get();
        int number = last == null ? 0 : last.number();
        if (office.holidayOn(day).isPresent()) {
            return new Planned(DayPlan.CLOSED, number);
        }
        return new Planned(last == null ? office.usualPlan(day) : possible(last.plan(), office), number);
    }

    /** What was set, as far as the definition of now still has its counters and skills: nobody else could call. */
    private static DayPlan possible(DayPlan set, OfficeDefinition office) {
        List<PlannedOpening> openings = set.openings().stream()
                .map(opening -> new PlannedOpening(
                        opening.counter(),
                        opening.services().stream()
                                .filter(service -> office.counter(
                                                opening.counter().value())
                                        .filter(counter -> counter.services().contains(service.value()))
                                        .isPresent())
                                .toList(),
                        opening.hours(),
                        opening.breaks()))
                .filter(opening -> !opening.services().isEmpty())
                .toList();
        return new DayPlan(openings, set.absences());
    }
}
