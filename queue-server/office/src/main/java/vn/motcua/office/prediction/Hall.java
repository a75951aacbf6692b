package vn.motcua.office.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallNow;
import vn.motcua.domain.prediction.HallNow.Booked;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.queue.AppointmentBook;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Visit;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.queue.CounterChange;

/**
 * The queue at one moment in the terms of the simulation: services and counters by their place in the definition, times
 * in seconds since midnight.
 *
 * @param at the moment
 * @param now the hall
 * @param tickets of {@link HallNow#waiting()}, in its order
 * @param policy who is next
 * @param complete false when more wait than are looked at
 */
record Hall(Instant at, HallNow now, List<TicketId> tickets, Policy policy, boolean complete) {
    /** Most people whose waits are foretold one by one. */
    static final int MOST_PEOPLE = 400;

    /** Services beyond this place in the definition are not foretold: a counter's skills are a word of 64 bits. */
    static final int MOST_SERVICES = 64;

    /** How long a counter that comes back beside its plan is believed to stay, in seconds. */
    private static final double UNPLANNED = Duration.ofHours(4).toSeconds();

    /** No rule lets a booking count for longer after its slot. */
    private static final Duration LATEST = Duration.ofHours(4);

    /**
     * Read on the loop's thread.
     *
     * @param planned the day's plan of openings
     * @param today openings, pauses and closings of the day so far
     * @param officers those of whom the model knows something, by their index in it
     */
    static Hall of(
            QueueState state,
            OfficeDefinition office,
            DayPlan planned,
            Instant at,
            List<CounterChange> today,
            Map<OfficerId, Integer> officers) {
        ZonedDateTime local = at.atZone(office.timeZone());
        Instant midnight = local.toLocalDate().atStartOfDay(office.timeZone()).toInstant();
        Map<ServiceId, Integer> services = services(office);
        List<Person> people = new ArrayList<>();
        List<TicketId> tickets = new ArrayList<>();
        for (Ticket.Waiting waiting : state.waitingList(MOST_PEOPLE)) {
            Visit visit = waiting.visit();
            Integer service = services.get(visit.service());
            if (service != null) {
                Transaction asked = visit.current();
                people.add(new Person(
                        service,
                        visit.queueClass(),
                        seconds(midnight, asked.rank()),
                        seconds(midnight, asked.requestedAt())));
                tickets.add(waiting.id());
            }
        }
        List<Desk> desks = new ArrayList<>();
        List<List<Window>> plan = windows(office, planned);
        for (int i = 0; i < office.counters().size(); i++) {
            String id = office.counters().get(i).id();
            Counter counter = state.counters().stream()
                    .filter(known -> known.id().value().equals(id))
                    .findFirst()
                    .orElse(null);
            if (counter != null) {
                List<Window> meant = plan(counter, seconds(midnight, at), midnight, plan.get(i));
                desks.add(desk(state, counter, i, midnight, meant, services, changes(today, counter.id()))
                        .by(officer(counter, officers)));
            }
        }
        double early = state.rules().appointmentEarly().toSeconds();
        return new Hall(
                at,
                new HallNow(seconds(midnight, at), people, desks, booked(state, services, at, midnight), early),
                tickets,
                state.rules().policy(),
                state.waiting() <= MOST_PEOPLE);
    }

    /** Who has booked for the rest of the day and may still come in time. */
    private static List<Booked> booked(
            QueueState state, Map<ServiceId, Integer> services, Instant at, Instant midnight) {
        return state
                .appointments()
                .between(at.minus(LATEST), state.rules().endOf(state.rules().seriesDay(at)))
                .stream()
                .filter(entry -> entry.state() == AppointmentState.BOOKED)
                .map(AppointmentBook.Entry::appointment)
                .filter(booking -> !booking.atHome() && !booking.over(at) && services.containsKey(booking.service()))
                .map(booking ->
                        new Booked(services.getOrDefault(booking.service(), 0), seconds(midnight, booking.slot())))
                .toList();
    }

    private static Desk desk(
            QueueState state,
            Counter counter,
            int place,
            Instant midnight,
            List<Window> plan,
            Map<ServiceId, Integer> services,
            List<CounterChange> changes) {
        long skills = 0;
        for (ServiceId service : state.rules().skills().getOrDefault(counter.id(), Set.of())) {
            Integer index = services.get(service);
            skills |= index == null ? 0 : 1L << index;
        }
        Ticket.AtCounter present = state.presentAt(counter.id()).orElse(null);
        Integer served = present == null ? null : services.get(present.visit().service());
        return new Desk(
                place,
                skills,
                counter.status() == Counter.Status.OPEN,
                served == null ? -1 : served,
                present != null ? seconds(midnight, calledAt(present.visit())) : idleSince(counter, midnight, changes),
                present != null
                        || counter.status() == Counter.Status.OPEN
                        || changes.stream().anyMatch(CounterChange::opened),
                plan);
    }

    private static double idleSince(Counter counter, Instant midnight, List<CounterChange> changes) {
        double changed =
                changes.isEmpty() ? 0 : seconds(midnight, changes.getLast().at());
        Counter.LastAction done = counter.lastAction();
        return done == null ? changed : Math.max(changed, seconds(midnight, done.at()));
    }

    /** Who sits there; whoever has gone tells nothing of who comes next. */
    private static int officer(Counter counter, Map<OfficerId, Integer> officers) {
        OfficerId officer = counter.officer();
        boolean there = counter.status() != Counter.Status.CLOSED || counter.present() != null;
        return officer == null || !there ? Desk.NOBODY_KNOWN : officers.getOrDefault(officer, Integer.MAX_VALUE);
    }

    private static List<CounterChange> changes(List<CounterChange> today, CounterId counter) {
        return today.stream().filter(change -> change.counter().equals(counter)).toList();
    }

    /** When the counter means to call; one that said when it will be back is not there before. */
    private static List<Window> plan(Counter counter, double now, Instant midnight, List<Window> planned) {
        Instant until = counter.pauseUntil();
        if (counter.status() != Counter.Status.PAUSED || until == null) {
            return planned;
        }
        double back = Math.max(now, seconds(midnight, until)) + 1;
        List<Window> rest = new ArrayList<>();
        planned.stream()
                .filter(window -> window.to() > back)
                .map(window -> new Window(Math.max(back, window.from()), window.to(), window.services()))
                .forEach(rest::add);
        if (rest.isEmpty() || rest.getFirst().from() > back) {
            // Beyond its plan it means to come back all the same.
            double to = rest.isEmpty() ? back + UNPLANNED : rest.getFirst().from();
            rest.addFirst(new Window(back, to));
        }
        return List.copyOf(rest);
    }

    /** When the call was made that its counter is busy with. */
    private static Instant calledAt(Visit visit) {
        int transaction = visit.currentIndex();
        return visit.segments().stream()
                .filter(segment -> segment.transaction() == transaction && segment.kind() == Segment.Kind.CALLED)
                .map(Segment::from)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> visit.lastSegment().from());
    }

    static Map<ServiceId, Integer> services(OfficeDefinition office) {
        Map<ServiceId, Integer> places = new HashMap<>();
        office.services().stream()
                .limit(MOST_SERVICES)
                .forEach(service -> places.put(new ServiceId(service.id()), places.size()));
        return places;
    }

    /** When each counter means to call, and for what, in seconds since midnight. */
    static List<List<Window>> windows(OfficeDefinition office, DayPlan plan) {
        Map<ServiceId, Integer> places = services(office);
        return office.counters().stream()
                .map(counter -> plan.openings().stream()
                        .filter(opening -> opening.counter().value().equals(counter.id()))
                        .flatMap(opening -> plan.calling(opening).stream()
                                .map(hours -> new Window(
                                        hours.from().toSecondOfDay(),
                                        hours.to().toSecondOfDay(),
                                        served(opening, places))))
                        .sorted(Comparator.comparingDouble(Window::from))
                        .toList())
                .toList();
    }

    /** Absent where the opening names none. */
    private static @Nullable BitSet served(PlannedOpening opening, Map<ServiceId, Integer> places) {
        BitSet served = new BitSet();
        opening.services().stream().map(places::get).filter(Objects::nonNull).forEach(served::set);
        return opening.services().isEmpty() ? null : served;
    }

    static double seconds(Instant midnight, Instant at) {
        return Duration.between(midnight, at).toMillis() / 1_000.0;
    }
}
