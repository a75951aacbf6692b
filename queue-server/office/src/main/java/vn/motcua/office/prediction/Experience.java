package vn.motcua.office.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.prediction.HallLearner;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.HallNow;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.queue.CounterChange;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.PastBooking;

/** What an office's own past days tell of its hall, today's included as far as they are over. */
public final class Experience {
    /** How far back is looked: eight weeks, so that habits of last season are forgotten. */
    static final int DAYS = 56;

    /** Fewer people served than this tell nothing yet: a new office says nothing rather than something wrong. */
    static final int ENOUGH = 30;

    /** So many visits at most: more would cost memory and time, and tell nothing new. */
    static final int MOST = 12_000;

    /**
     * So many for who comes and how many counters that takes, so that an office of 2,400 a day has its ten days, too: some
     * ten megabytes while it is worked out, of the eighty that an office has.
     */
    public static final int MOST_FOR_STAFFING = 24_000;

    /** The level of those without precedence, see {@link LogTicket#level()}. */
    public static final int ORDINARY = 1;

    private final OfficeDefinition office;
    private final OfficePlan plan;
    private final Map<ServiceId, Integer> services;
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<OfficerId, Integer> officers = new HashMap<>();

    /** Of this office, whose counters meant to be open by this plan. */
    public Experience(OfficeDefinition office, OfficePlan plan) {
        this.office = office;
        this.plan = plan;
        this.services = Hall.services(office);
        office.counters().forEach(counter -> counters.put(counter.id(), counters.size()));
    }

    /** Empty while too few were served. */
    Optional<HallModel> of(History history, LocalDate today) {
        return model(days(history, today));
    }

    /** Officers by their index in what was read so far; whoever is not among them was not seen to serve anybody. */
    Map<OfficerId, Integer> officers() {
        return Map.copyOf(officers);
    }

    private int index(@Nullable OfficerId officer) {
        return officer == null ? Desk.NOBODY_KNOWN : officers.computeIfAbsent(officer, unknown -> officers.size());
    }

    /** What these days tell, in order; empty while too few were served. */
    public Optional<HallModel> model(List<LogDay> days) {
        long served = days.stream()
                .flatMap(day -> day.tickets().stream())
                .filter(ticket -> ticket.outcome() == LogTicket.Outcome.SERVED)
                .count();
        if (served < ENOUGH) {
            return Optional.empty();
        }
        SortedMap<LocalDate, OfficePlan.Planned> plans =
                plan.between(days.getFirst().date(), days.getLast().date());
        return Optional.of(new HallLearner(
                        new HallLearner.Office(services.size(), counters.size(), day -> windows(plans, day), ORDINARY),
                        days)
                .learn());
    }

    /**
     * The last eight weeks with people up to a day, in order, at most {@value #MOST} transactions; services and counters
     * by their place in the definition.
     */
    public List<LogDay> days(History history, LocalDate today) {
        return days(history, today, MOST);
    }

    /** The same of at most so many transactions: the newest whole days of them. */
    public List<LogDay> days(History history, LocalDate today, int most) {
        LocalDate from = today.minusDays(DAYS);
        Map<LocalDate, List<LogTicket>> tickets = new TreeMap<>();
        Map<LocalDate, List<LogDay.Booking>> bookings = new HashMap<>();
        Map<TicketId, PastBooking> booked = booked(history, from, today, bookings);
        List<TransactionRecord> records = history.lastTransactions(from, most);
        for (TransactionRecord record : records) {
            ticket(record, booked.get(record.ticket()))
                    .ifPresent(known -> tickets.computeIfAbsent(record.businessDay(), day -> new ArrayList<>())
                            .add(known));
        }
        Map<LocalDate, List<List<LogDay.Change>>> changes = changes(history, from, today);
        List<LogDay> days = new ArrayList<>();
        tickets.forEach((day, of) -> days.add(new LogDay(
                day, of, changes.getOrDefault(day, noChanges()), bookings.getOrDefault(day, List.of()), List.of())));
        if (records.size() == most && days.size() > 1) {
            // The first one's morning lies beyond the bound: half a day must not pass for a whole one.
            days.removeFirst();
        }
        return days;
    }

    /** When each counter was planned to call on a day, and for what; by its place in the definition. */
    public List<List<HallNow.Window>> planned(LocalDate day) {
        return Hall.windows(office, plan.on(day));
    }

    private List<List<HallNow.Window>> windows(SortedMap<LocalDate, OfficePlan.Planned> plans, LocalDate day) {
        OfficePlan.Planned planned = plans.get(day);
        return Hall.windows(office, planned == null ? DayPlan.CLOSED : planned.plan());
    }

    /** The bookings by their day, and by the tickets that their people got. */
    private Map<TicketId, PastBooking> booked(
            History history, LocalDate from, LocalDate today, Map<LocalDate, List<LogDay.Booking>> byDay) {
        Map<TicketId, PastBooking> byTicket = new HashMap<>();
        for (PastBooking booking : history.bookings(midnight(from), midnight(today))) {
            LocalDate day = booking.slot().atZone(office.timeZone()).toLocalDate();
            Integer service = services.get(booking.service());
            if (service != null) {
                byDay.computeIfAbsent(day, known -> new ArrayList<>())
                        .add(new LogDay.Booking(
                                service, Hall.seconds(midnight(day), booking.slot()), booking.ticket() != null));
            }
            if (booking.ticket() != null) {
                byTicket.put(booking.ticket(), booking);
            }
        }
        return byTicket;
    }

    private Optional<LogTicket> ticket(TransactionRecord record, @Nullable PastBooking booking) {
        Integer service = services.get(record.service());
        if (service == null || record.timeUncertain()) {
            return Optional.empty();
        }
        Instant midnight = midnight(record.businessDay());
        double called = seconds(midnight, record.calledAt());
        double started = seconds(midnight, record.startedAt());
        double ended = Hall.seconds(midnight, record.endedAt());
        double requested = Hall.seconds(midnight, record.requestedAt());
        return Optional.of(new LogTicket(
                service,
                record.queueClass() == QueueClass.ORDINARY ? ORDINARY : 0,
                requested,
                // Only the first transaction of a visit was booked.
                booking == null || record.index() > 0 ? Double.NaN : Hall.seconds(midnight, booking.slot()),
                booking == null || record.index() > 0 ? requested : seconds(midnight, booking.cameAt()),
                called,
                ended,
                ended - started,
                record.counter() == null
                        ? -1
                        : counters.getOrDefault(record.counter().value(), -1),
                index(record.officer()),
                switch (record.outcome()) {
                    case SERVED, TRANSFERRED -> LogTicket.Outcome.SERVED;
                    case NO_SHOW -> LogTicket.Outcome.NO_SHOW;
                    case CANCELLED -> LogTicket.Outcome.LEFT;
                },
                false));
    }

    private Map<LocalDate, List<List<LogDay.Change>>> changes(History history, LocalDate from, LocalDate to) {
        Map<LocalDate, List<List<LogDay.Change>>> changes = new HashMap<>();
        for (CounterChange change : history.counterChanges(midnight(from), midnight(to.plusDays(1)))) {
            Integer counter = counters.get(change.counter().value());
            if (counter != null) {
                LocalDate day = change.at().atZone(office.timeZone()).toLocalDate();
                changes.computeIfAbsent(day, unknown -> noChanges())
                        .get(counter)
                        .add(new LogDay.Change(Hall.seconds(midnight(day), change.at()), change.opened()));
            }
        }
        return changes;
    }

    private List<List<LogDay.Change>> noChanges() {
        List<List<LogDay.Change>> none = new ArrayList<>();
        counters.forEach((id, place) -> none.add(new ArrayList<>()));
        return none;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(office.timeZone()).toInstant();
    }

    private static double seconds(Instant midnight, @Nullable Instant at) {
        return at == null ? Double.NaN : Duration.between(midnight, at).toMillis() / 1_000.0;
    }
}
