package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.domain.queue.Counter.LastAction;
import vn.motcua.domain.queue.Counter.Status;
import vn.motcua.domain.queue.Refusal.AlreadyMoved;
import vn.motcua.domain.queue.Refusal.Expired;
import vn.motcua.domain.queue.Refusal.NoPresentTicket;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;

/** Opening, pausing, closing a counter, and taking its last action back. */
final class CounterRules {
    private CounterRules() {}

    static Decision open(QueueState state, Command.OpenCounter command, Instant now) {
        Counter counter = state.counter(command.counter());
        boolean already = counter.status() == Status.OPEN
                && (command.officer() == null || Objects.equals(counter.officer(), command.officer()));
        return already
                ? Decision.accepted()
                : Decision.accepted(new Event.CounterOpened(
                        now, counter.id(), command.officer() != null ? command.officer() : counter.officer()));
    }

    static Decision pause(QueueState state, Command.PauseCounter command, Instant now) {
        Counter counter = state.counter(command.counter());
        if (counter.status() == Status.CLOSED) {
            return Decision.refused(new Refusal.CounterClosed(counter.id()));
        }
        boolean already = counter.status() == Status.PAUSED
                && command.reason().equals(counter.pauseReason())
                && Objects.equals(command.until(), counter.pauseUntil());
        return already
                ? Decision.accepted()
                : Decision.accepted(new Event.CounterPaused(now, counter.id(), command.reason(), command.until()));
    }

    static Decision close(QueueState state, Command.CloseCounter command, Instant now) {
        Counter counter = state.counter(command.counter());
        if (counter.status() == Status.CLOSED) {
            return Decision.accepted();
        }
        List<Event> events = new ArrayList<>();
        state.presentAt(counter.id()).ifPresent(present -> events.add(leaving(present, now)));
        events.add(new Event.CounterClosed(now, counter.id()));
        return new Decision.Accepted(events);
    }

    private static Event leaving(Ticket.AtCounter present, Instant now) {
        TicketId id = present.visit().id();
        return switch (present) {
            case Ticket.Called called -> new Event.TicketReturned(now, id);
            case Ticket.InService serving -> new Event.TransactionCompleted(now, id, serving.counter(), false, false);
        };
    }

    static Decision undo(QueueState state, Command.Undo command, Instant now) {
        Counter counter = state.counter(command.counter());
        LastAction action = counter.lastAction();
        if (action == null) {
            return Decision.refused(new NoPresentTicket(counter.id()));
        }
        if (now.isAfter(action.at().plus(state.rules().undoWindow()))) {
            return Decision.refused(new Expired(action.at().plus(state.rules().undoWindow())));
        }
        TicketId id = action.before().visit().id();
        boolean untouched = state.ticket(id).filter(action.after()::equals).isPresent();
        if (!untouched) {
            return Decision.refused(new AlreadyMoved(counter.id(), id));
        }
        return Decision.accepted(new Event.ActionUndone(now, id, counter.id(), counter.present() != null));
    }
}
