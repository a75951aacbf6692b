package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.Lane.Scope;
import vn.motcua.domain.policy.Policy.Choice;
import vn.motcua.domain.queue.Event.SeriesLeased;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.Dossier;
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
    private final Counters counters;
    private final CallList calls = new CallList();
    private final TicketMoves moves;
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
        this.counters = new Counters(rules.skills());
        this.moves = new TicketMoves(tickets, lines, counters, calls);
    }

    /** Takes an event in. Events must come in the order in which they were decided. */
    public void apply(Event event) {
        advance(event.at());
        switch (event) {
            case Event.CounterOpened e ->
                counters.put(counters.known(e.counter()).opened(e.officer()));
            case Event.CounterPaused e ->
                counters.put(counters.known(e.counter()).paused(e.reason(), e.until()));
            case Event.CounterClosed e ->
                counters.put(counters.known(e.counter()).shut());
            case SeriesLeased e -> numbers.apply(e);
            case Event.SeriesBurned e -> numbers.apply(e);
            case Event.TicketIssued e -> issued(e);
            case Event.NumberAdmitted e -> admitted(e);
            case Event.NumberConfirmed e -> confirmed(e);
            case Event.NumberDisputed e -> {}
            case Event.LeasesWithheld e -> {}
            case Event.OfMove e -> moves.apply(e);
            case Event.DossierRecorded e -> records.recorded(e);
            case Event.NoteWritten e -> records.noted(e);
            case Event.PersonalDataErased e -> {
                records.erased(e);
                appointments.erased(e.personalRef());
            }
            case Event.OfAppointment e -> appointments.apply(e);
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
            counters.confirmed(e.ticket(), more);
            tickets.put(before.knownAs(more));
        }
    }

    private void dayClosed(Event.DayClosed e) {
        calls.reached(e.callSequence());
        tickets.clear();
        given.clear();
        records.clear();
        appointments.dayClosed(e.day());
        closed = closed == null || e.day().isAfter(closed) ? e.day() : closed;
        counters.closeAll();
        numbers.dayClosed(e.day());
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
        return counters.require(id);
    }

    /** Every counter, in the order of its id. */
    public List<Counter> counters() {
        return counters.all();
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
        return counters.scopes(id, only);
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
