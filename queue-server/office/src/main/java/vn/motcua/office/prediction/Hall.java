package vn.motcua.office.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.plan.DayPlan;
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
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Visit;
import vn.motcua.office.definition.OfficeDefinition;

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

    /** How long a counter that is open beside its plan is believed to stay, in seconds. */
    private static final double UNPLANNED = Duration.ofHours(4).toSeconds();

    /** A counter closed for longer than this after its planned opening is not waited for, in seconds. */
    private static final double LATE = Duration.ofMinutes(15).toSeconds();

    /** No rule lets a booking count for longer after its slot. */
    private static final Duration LATEST = Duration.ofHours(4);

    /** When a counter that is late is believed to open, in seconds from now. */
    private static final double SOON = Duration.ofMinutes(2).toSeconds();

    /**
     * Read on the loop's thread.
     *
     * @param planned the day's plan of openings
     * @param absencesKnown whether it was learned how long counters stay away; otherwise a paused one is not counted on
     */
    static Hall of(QueueState state, OfficeDefinition office, DayPlan planned, Instant at, boolean absencesKnown) {
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
                List<Window> rest = restOfDay(counter, seconds(midnight, at), midnight, plan.get(i), absencesKnown);
                desks.add(desk(state, counter, i, seconds(midnight, at), midnight, rest, services));
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
            double now,
            Instant midnight,
            List<Window> rest,
            Map<ServiceId, Integer> services) {
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
                present == null ? now : seconds(midnight, calledAt(present.visit())),
                rest);
    }

    /** When the counter is believed to call from now on. */
    private static List<Window> restOfDay(
            Counter counter, double now, Instant midnight, List<Window> planned, boolean absencesKnown) {
        List<Window> rest = new ArrayList<>(
                planned.stream().filter(window -> window.to() > now).toList());
        Window present = rest.isEmpty() || rest.getFirst().from() > now ? null : rest.getFirst();
        Instant until = counter.pauseUntil();
        switch (counter.status()) {
            case OPEN -> {
                if (present == null) {
                    // Open outside its plan: it goes on until its next planned opening, or for the present line.
                    rest.addFirst(new Window(
                            now,
                            rest.isEmpty() ? now + UNPLANNED : rest.getFirst().from()));
                }
            }
            case PAUSED -> {
                if (until != null) {
                    double back = Math.max(now, seconds(midnight, until)) + 1;
                    rest.removeIf(window -> window.from() <= back);
                    rest.addFirst(
                            new Window(back, present != null && present.to() > back ? present.to() : back + UNPLANNED));
                } else if (!absencesKnown) {
                    rest.remove(present);
                }
            }
            case CLOSED -> {
                if (present != null) {
                    rest.removeFirst();
                    if (now - present.from() < LATE) {
                        rest.addFirst(new Window(now + SOON, present.to()));
                    }
                }
            }
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

    /** When each counter means to call, in seconds since midnight. */
    static List<List<Window>> windows(OfficeDefinition office, DayPlan plan) {
        return office.counters().stream()
                .map(counter -> plan.calling(new CounterId(counter.id())).stream()
                        .map(hours -> new Window(
                                hours.from().toSecondOfDay(), hours.to().toSecondOfDay()))
                        .toList())
                .toList();
    }

    static double seconds(Instant midnight, Instant at) {
        return Duration.between(midnight, at).toMillis() / 1_000.0;
    }
}
