package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.Lane.Scope;
import vn.motcua.domain.policy.Policy.Choice;
import vn.motcua.domain.queue.Counter.LastAction;
import vn.motcua.domain.queue.Event.SeriesLeased;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Ticket.AtCounter;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Visit;

/**
 * The queue of one office as its events made it. One thread owns it: it is changed by {@link #apply} only, and read on
 * the same thread.
 *
 * <p>It holds open tickets, missed ones until the day closes, and other ended ones for as long as they can be undone;
 * the rest is in the log. What an event needs is never forgotten by a rule that an office may change: the log must be
 * readable under tomorrow's definition too.
 */
public final class QueueState {
    private final OfficeRules rules;
    private final WaitingLines lines;
    private final HeldTickets tickets;
    private final Map<CounterId, Counter> counters = new LinkedHashMap<>();
    private final CallList calls = new CallList();
    private final NumberSeries numbers = new NumberSeries();
    private final GivenNumbers given = new GivenNumbers();
    private final VisitRecords records = new VisitRecords();
    private final AppointmentBook appointments;
    private Instant lastEventAt = Instant.MIN;
    private @Nullable LocalDate day;
    private @Nullable LocalDate closed;

    /** An office before its first event: every counter closed, nobody waiting. */
    public QueueState(OfficeRules rules) {
        this.rules = rules;
        this.lines = new WaitingLines(rules);
        this.tickets = new HeldTickets(lines);
        this.appointments = new AppointmentBook(rules);
        rules.skills().keySet().stream()
                .sorted(Comparator.comparing((CounterId id) -> id.value().length())
                        .thenComparing(CounterId::value))
                .forEach(id -> counters.put(id, Counter.closed(id)));
    }

    /** Takes an event in. Events must come in the order in which they were decided. */
    public void apply(Event event) {
        advance(event.at());
        switch (event) {
            case Event.CounterOpened e -> update(known(e.counter()).opened(e.officer()));
            case Event.CounterPaused e -> update(known(e.counter()).paused(e.reason(), e.until()));
            case Event.CounterClosed e -> update(known(e.counter()).shut());
            case SeriesLeased e -> numbers.apply(e);
            case Event.SeriesBurned e -> numbers.apply(e);
            case Event.TicketIssued e -> issued(e);
            case Event.NumberAdmitted e -> admitted(e);
            case Event.NumberConfirmed e -> confirmed(e);
            case Event.NumberDisputed e -> {}
            case Event.LeasesWithheld e -> {}
            case Event.TicketCalled e -> called(e);
            case Event.TicketRecalled e -> recalled(e);
            case Event.ServiceStarted e -> tickets.put(((Ticket.Called) present(e)).start(e.at()));
            case Event.TransactionCompleted e -> completed(e);
            case Event.TicketMissed e -> leaves(e, ((Ticket.Called) present(e)).noShow(e.at()));
            case Event.TicketParked e -> parked(e);
            case Event.TicketReturned e -> returned(e);
            case Event.TicketTransferred e ->
                leaves(e, present(e).transfer(e.service(), e.target(), e.returnTo(), e.at()));
            case Event.ServiceAdded e -> tickets.put(((Ticket.InService) present(e)).alsoAsk(e.service(), e.at()));
            case Event.ServiceContinued e -> continued(e);
            case Event.DossierRecorded e -> records.recorded(e);
            case Event.NoteWritten e -> records.noted(e);
            case Event.PersonalDataErased e -> {
                records.erased(e);
                appointments.erased(e.personalRef());
            }
            case Event.OfAppointment e -> appointments.apply(e);
            case Event.TimesFlagged e -> tickets.put(require(e.ticket()).knownAs(Visit::withTimesFlagged));
            case Event.TicketCancelled e ->
                leaves(e, ((Ticket.Abandonable) require(e.ticket())).cancel(e.reason(), e.at()));
            case Event.ActionUndone e -> undone(e);
            // The plan foretells; the queue goes by what counters really do.
            case Event.DayPlanned e -> {}
            case Event.DayClosed e -> dayClosed(e);
        }
    }

    private void advance(Instant at) {
        if (at.isAfter(lastEventAt)) {
            lastEventAt = at;
        }
        LocalDate reached = rules.seriesDay(lastEventAt);
        if (day == null || reached.isAfter(day)) {
            day = reached;
            calls.dayBegins(reached);
        }
        tickets.forgetEnded(lastEventAt.minus(rules.undoWindow()), records::forget);
    }

    private void issued(Event.TicketIssued e) {
        // One object for all of today's tickets.
        LocalDate of = day != null && e.seriesDay().equals(day) ? day : e.seriesDay();
        Ticket.Waiting ticket = Ticket.issued(
                e.ticket(),
                e.number(),
                of,
                e.service(),
                e.queueClass(),
                e.arrival(),
                e.arrivalError(),
                e.slot(),
                e.device(),
                e.linkToken());
        if (e.device().equals(DeviceId.DESK)) {
            numbers.deskIssued(e.seriesDay(), e.number());
        }
        given.issued(e.seriesDay(), e.number(), e.ticket(), e.service());
        tickets.link(e.linkToken(), e.ticket());
        tickets.put(ticket);
    }

    private void admitted(Event.NumberAdmitted e) {
        given.admitted(e.seriesDay(), e.number(), e.ticket(), e.service());
        tickets.link(e.linkToken(), e.ticket());
        tickets.put(Ticket.admitted(
                e.ticket(),
                e.number(),
                e.seriesDay(),
                e.service(),
                e.at(),
                rules.sinceDayBegan(e.at()),
                e.device(),
                e.linkToken()));
    }

    /** Also of a ticket that has ended: it is held until its issuer's word comes or the day closes. */
    private void confirmed(Event.NumberConfirmed e) {
        given.confirmed(e.seriesDay(), e.number(), e.issued());
        Ticket before = ticket(e.ticket()).orElse(null);
        if (before != null) {
            UnaryOperator<Visit> more =
                    visit -> visit.confirmed(e.queueClass(), e.arrival(), e.arrivalError(), e.device(), e.linkToken())
                            .bookedFor(e.slot());
            tickets.unlink(before.visit().linkToken());
            tickets.link(e.linkToken(), e.ticket());
            counters.replaceAll((id, counter) -> counter.confirmed(e.ticket(), more));
            tickets.put(before.knownAs(more));
        }
    }

    private void called(Event.TicketCalled e) {
        Ticket before = require(e.ticket());
        if (before instanceof Ticket.Waiting waiting) {
            lines.called(waiting, scopes(e.counter(), null));
        }
        Ticket.Called ticket = ((Ticket.Callable) before).call(e.counter(), e.officer(), e.at());
        tickets.put(ticket);
        update(known(e.counter()).with(e.ticket()));
        calls.add(ticket, e.at(), false);
    }

    private void recalled(Event.TicketRecalled e) {
        Ticket.Called again = ((Ticket.Called) present(e)).recall(e.at());
        tickets.put(again);
        calls.add(again, e.at(), true);
    }

    private void completed(Event.TransactionCompleted e) {
        Ticket.InService serving = switch (present(e)) {
            case Ticket.Called called -> called.startAssumed();
            case Ticket.InService inService -> inService;
        };
        leaves(e, serving.complete(e.at(), e.timeUncertain()));
    }

    private void continued(Event.ServiceContinued e) {
        tickets.put(((Ticket.Waiting) require(e.ticket())).continueAt(e.counter(), e.officer(), e.at()));
        update(known(e.counter()).with(e.ticket()));
    }

    private void parked(Event.TicketParked e) {
        if (require(e.ticket()) instanceof AtCounter present) {
            leaves(e, present.park(e.reason(), e.until(), e.at()));
        } else if (require(e.ticket()) instanceof Ticket.Waiting waiting) {
            tickets.put(waiting.setAside(e.reason(), e.until(), e.at()));
        }
    }

    private void returned(Event.TicketReturned e) {
        Ticket back = switch (require(e.ticket())) {
            case Ticket.Parked set -> set.returned(e.at());
            case Ticket.NoShow missed -> missed.bringBack(e.at());
            case Ticket.Called called -> called.returned(e.at());
            case Ticket other -> throw new IllegalStateException(other.stateName() + " cannot return: " + e);
        };
        leaves(e, back);
    }

    private void undone(Event.ActionUndone e) {
        Counter counter = known(e.counter());
        LastAction action = counter.lastAction();
        if (action == null) {
            throw new IllegalStateException("nothing to undo: " + e);
        }
        update(counter.withoutUndo());
        tickets.link(action.before().visit().linkToken(), e.ticket());
        if (e.parked()) {
            tickets.putFirst(action.before().park("undo", null, e.at()));
        } else {
            tickets.put((Ticket) action.before());
            update(known(e.counter()).with(e.ticket()));
        }
    }

    private void dayClosed(Event.DayClosed e) {
        calls.reached(e.callSequence());
        tickets.clear();
        given.clear();
        records.clear();
        appointments.dayClosed(e.day());
        closed = closed == null || e.day().isAfter(closed) ? e.day() : closed;
        counters.replaceAll((id, counter) -> Counter.closed(id));
        numbers.dayClosed(e.day());
    }

    /** The ticket moves on, and away from the counter where it stood; that can be undone there. */
    private void leaves(Event.OfTicket e, Ticket after) {
        Ticket before = require(e.ticket());
        tickets.put(after);
        if (before instanceof AtCounter left) {
            String action = e.getClass().getSimpleName();
            LastAction undo = e instanceof Event.TicketReturned ? null : new LastAction(action, left, after, e.at());
            update(known(left.counter()).without(undo));
        }
    }

    /** A counter of the log, even when the office definition has given it up since. */
    private Counter known(CounterId id) {
        return counters.getOrDefault(id, Counter.closed(id));
    }

    private void update(Counter counter) {
        counters.put(counter.id(), counter);
    }

    private AtCounter present(Event.OfTicket e) {
        if (require(e.ticket()) instanceof AtCounter present) {
            return present;
        }
        throw new IllegalStateException("the ticket is not at a counter: " + e);
    }

    private Ticket require(TicketId id) {
        return ticket(id).orElseThrow(() -> new IllegalStateException("no such open ticket: " + id));
    }

    /** The office's rules. */
    public OfficeRules rules() {
        return rules;
    }

    /** Time of the latest event; the clock never goes behind it. */
    public Instant lastEventAt() {
        return lastEventAt;
    }

    /** The series day the office is in, empty before the first event. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** An open ticket, or one that ended a moment ago. */
    public Optional<Ticket> ticket(TicketId id) {
        return tickets.get(id);
    }

    /** The ticket of a phone page. */
    public Optional<Ticket> ticketByToken(String token) {
        return tickets.byToken(token);
    }

    /** The first ticket that holds a number, also after it has ended; empty when none since the day was closed. */
    public Optional<TicketId> holder(LocalDate seriesDay, TicketNumber number) {
        return given.holder(seriesDay, number).map(GivenNumbers.Holder::ticket);
    }

    /** Whether a series day was closed: what came up in it before is in the log only. */
    public boolean closed(LocalDate seriesDay) {
        return closed != null && !seriesDay.isAfter(closed);
    }

    GivenNumbers given() {
        return given;
    }

    /** The dossiers recorded of an open visit, in the order in which they were recorded. */
    public List<Dossier> dossiers(TicketId ticket) {
        return records.dossiers(ticket);
    }

    /** Where the note on an open visit is kept, empty when it has none. */
    public Optional<PersonalRef> note(TicketId ticket) {
        return records.note(ticket);
    }

    /** The bookings of today and the days to come. */
    public AppointmentBook appointments() {
        return appointments;
    }

    /** How many tickets are held. */
    public int size() {
        return tickets.size();
    }

    /** Every ticket held, in no particular order. */
    public Collection<Ticket> tickets() {
        return tickets.all();
    }

    /**
     * A counter.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Counter counter(CounterId id) {
        Counter counter = counters.get(id);
        if (counter == null) {
            throw new IllegalArgumentException("no such counter: " + id);
        }
        return counter;
    }

    /** Every counter, in the order of its id. */
    public List<Counter> counters() {
        return List.copyOf(counters.values());
    }

    /** The counter's present ticket. */
    public Optional<AtCounter> presentAt(CounterId id) {
        TicketId present = counter(id).present();
        return present == null ? Optional.empty() : ticket(present).map(AtCounter.class::cast);
    }

    /** The last calls, oldest first, at most 32. */
    public List<Call> recentCalls() {
        return calls.latest();
    }

    /** Sequence of the latest call. */
    public long callSequence() {
        return calls.sequence();
    }

    /** People waiting for a service in one class. */
    public int waiting(ServiceId service, QueueClass queueClass) {
        return lines.waitingFor(service, queueClass);
    }

    /** People waiting whom this counter may call. */
    public int waitingFor(CounterId counter) {
        return lines.count(scopes(counter, null));
    }

    /** The first of those whom this counter may call, by rank. */
    public List<Ticket.Waiting> waitingFor(CounterId counter, int limit) {
        return lines.list(scopes(counter, null), limit);
    }

    /** Everybody waiting. */
    public int waiting() {
        return lines.size();
    }

    /** How many of the same service stand before a waiting ticket. */
    public int ahead(Ticket.Waiting ticket) {
        return lines.ahead(ticket);
    }

    /** The first of all who wait, by rank. */
    public List<Ticket.Waiting> waitingList(int limit) {
        return lines.list(null, limit);
    }

    /** Parked tickets, in the order in which they are to be taken up again. */
    public List<Ticket.Parked> parked() {
        return List.copyOf(tickets.parked());
    }

    /** Tickets that were missed and may still be brought back, oldest first. */
    public List<Ticket.NoShow> noShows() {
        return tickets.noShows().stream()
                .filter(missed ->
                        !missed.endedAt().plus(rules.returnTolerance()).isBefore(lastEventAt))
                .toList();
    }

    /** Who a counter would call now, and then. */
    public List<Choice> preview(CounterId counter, @Nullable Set<ServiceId> only, Instant now, int limit) {
        return lines.preview(scopes(counter, only), now, limit);
    }

    /** What a counter may call. */
    Set<Scope> scopes(CounterId id, @Nullable Set<ServiceId> only) {
        Set<Scope> scopes = new HashSet<>();
        for (ServiceId service : rules.skills().getOrDefault(id, Set.of())) {
            if (only == null || only.contains(service)) {
                scopes.add(new Scope.OfService(service));
            }
        }
        scopes.add(new Scope.OfCounter(id));
        if (known(id).officer() instanceof OfficerId officer) {
            scopes.add(new Scope.OfOfficer(officer));
        }
        return scopes;
    }

    /** The leases of a device in its present epoch, by day, letter and series. */
    public List<SeriesLeased> leasesOf(DeviceId device) {
        return numbers.leasesOf(device);
    }

    /** To whom a number's series was leased, empty when to nobody. */
    public Optional<SeriesLeased> leaseOf(LocalDate seriesDay, TicketNumber number) {
        return numbers.leaseOf(seriesDay, number);
    }

    /** The letters of which fewer than so many series are left, today or on a day leased ahead, with the fewest. */
    public Map<Character, Integer> scarceLetters(Instant now, int fewer) {
        Map<Character, Integer> scarce = new TreeMap<>();
        LocalDate today = rules.seriesDay(now);
        for (char letter : rules.letters().values()) {
            for (int ahead = 0; ahead <= IssueRules.DAYS_AHEAD; ahead++) {
                int left = numbers.left(today.plusDays(ahead), letter);
                if (left < fewer) {
                    scarce.merge(letter, left, Math::min);
                }
            }
        }
        return scarce;
    }

    /** The devices that hold leases, with their present epochs. */
    public Map<DeviceId, String> devices() {
        return Map.copyOf(numbers.epochs());
    }

    NumberSeries numbers() {
        return numbers;
    }

    /** When something happens by itself next: a parked ticket returns, a booking becomes due, the day ends. */
    public Optional<Instant> nextDeadline() {
        if (day == null) {
            return Optional.empty();
        }
        Instant next = rules.endOf(day);
        for (Ticket.Parked ticket : tickets.parked()) {
            if (ticket.until() instanceof Instant until && until.isBefore(next)) {
                next = until;
            }
        }
        Instant due = lines.nextDue(lastEventAt);
        return Optional.of(due != null && due.isBefore(next) ? due : next);
    }
}
