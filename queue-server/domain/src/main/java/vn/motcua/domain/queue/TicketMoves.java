package vn.motcua.domain.queue;

import vn.motcua.domain.queue.Counter.LastAction;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Ticket.AtCounter;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.Visit;

/** How tickets move on: what an event of a ticket changes in the lines, at the counters and in the list of calls. */
final class TicketMoves {
    private final HeldTickets tickets;
    private final WaitingLines lines;
    private final Counters counters;
    private final CallList calls;

    TicketMoves(HeldTickets tickets, WaitingLines lines, Counters counters, CallList calls) {
        this.tickets = tickets;
        this.lines = lines;
        this.counters = counters;
        this.calls = calls;
    }

    void apply(Event.OfMove event) {
        switch (event) {
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
            case Event.TimesFlagged e -> tickets.put(require(e.ticket()).knownAs(Visit::withTimesFlagged));
            case Event.TicketCancelled e ->
                leaves(e, ((Ticket.Abandonable) require(e.ticket())).cancel(e.reason(), e.at()));
            case Event.ActionUndone e -> undone(e);
        }
    }

    private void called(Event.TicketCalled e) {
        Ticket before = require(e.ticket());
        if (before instanceof Ticket.Waiting waiting) {
            lines.called(waiting, counters.scopes(e.counter(), null));
        }
        Ticket.Called ticket = ((Ticket.Callable) before).call(e.counter(), e.officer(), e.at());
        tickets.put(ticket);
        counters.put(counters.known(e.counter()).with(e.ticket()));
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
        counters.put(counters.known(e.counter()).with(e.ticket()));
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
        Counter counter = counters.known(e.counter());
        LastAction action = counter.lastAction();
        if (action == null) {
            throw new IllegalStateException("nothing to undo: " + e);
        }
        counters.put(counter.withoutUndo());
        tickets.link(action.before().visit().linkToken(), e.ticket());
        if (e.parked()) {
            tickets.putFirst(action.before().park("undo", null, e.at()));
        } else {
            tickets.put((Ticket) action.before());
            counters.put(counters.known(e.counter()).with(e.ticket()));
        }
    }

    /** The ticket moves on, and away from the counter where it stood; that can be undone there. */
    private void leaves(Event.OfTicket e, Ticket after) {
        Ticket before = require(e.ticket());
        tickets.put(after);
        if (before instanceof AtCounter left) {
            String action = e.getClass().getSimpleName();
            LastAction undo = e instanceof Event.TicketReturned ? null : new LastAction(action, left, after, e.at());
            counters.put(counters.known(left.counter()).without(undo));
        }
    }

    private AtCounter present(Event.OfTicket e) {
        if (require(e.ticket()) instanceof AtCounter present) {
            return present;
        }
        throw new IllegalStateException("the ticket is not at a counter: " + e);
    }

    private Ticket require(TicketId id) {
        return tickets.get(id).orElseThrow(() -> new IllegalStateException("no such open ticket: " + id));
    }
}
