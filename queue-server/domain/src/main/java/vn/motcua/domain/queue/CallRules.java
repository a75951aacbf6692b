package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.policy.Explanation;
import vn.motcua.domain.policy.Policy.Choice;
import vn.motcua.domain.queue.Counter.Status;
import vn.motcua.domain.queue.Refusal.AlreadyMoved;
import vn.motcua.domain.queue.Refusal.CounterClosed;
import vn.motcua.domain.queue.Refusal.NotYourTicket;
import vn.motcua.domain.queue.Refusal.QueueEmpty;
import vn.motcua.domain.queue.Refusal.RecallLimit;
import vn.motcua.domain.queue.Refusal.UnknownService;
import vn.motcua.domain.queue.Refusal.UnknownTicket;
import vn.motcua.domain.queue.Refusal.WrongState;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;

/** Calling: the next ticket, a particular one, the same one again. */
final class CallRules {
    private CallRules() {}

    static Decision callNext(QueueState state, Command.CallNext command, Instant now) {
        Counter counter = state.counter(command.counter());
        if (command.expectedTicket() != null && !command.expectedTicket().equals(counter.present())) {
            return Decision.refused(new AlreadyMoved(counter.id(), counter.present()));
        }
        if (counter.status() != Status.OPEN) {
            return Decision.refused(new CounterClosed(counter.id()));
        }
        Set<ServiceId> only = command.services();
        if (only != null) {
            Set<ServiceId> skills = state.rules().skills().getOrDefault(counter.id(), Set.of());
            Optional<ServiceId> unknown =
                    only.stream().filter(service -> !skills.contains(service)).findFirst();
            if (unknown.isPresent()) {
                return Decision.refused(new UnknownService(unknown.get().value()));
            }
        }
        List<Choice> next = state.preview(counter.id(), only, now, 1);
        return next.isEmpty()
                ? Decision.refused(new QueueEmpty(counter.id()))
                : call(
                        state,
                        counter,
                        next.getFirst().candidate().ticket().id(),
                        next.getFirst().explanation(),
                        now);
    }

    static Decision callTicket(QueueState state, Command.CallTicket command, Instant now) {
        Counter counter = state.counter(command.counter());
        if (counter.status() != Status.OPEN) {
            return Decision.refused(new CounterClosed(counter.id()));
        }
        Ticket ticket = state.ticket(command.ticket()).orElse(null);
        return switch (ticket) {
            case null -> Decision.refused(new UnknownTicket(command.ticket()));
            case Ticket.Waiting w -> callChosen(state, counter, w.id(), command.reason(), now);
            case Ticket.Parked p -> callChosen(state, counter, p.id(), command.reason(), now);
            case Ticket.AtCounter there ->
                Decision.refused(new NotYourTicket(there.visit().id(), there.counter()));
            case Ticket over -> Decision.refused(new WrongState(over.id(), over.stateName()));
        };
    }

    private static Decision callChosen(QueueState state, Counter counter, TicketId ticket, String reason, Instant now) {
        return call(state, counter, ticket, Explanation.chosenByOfficer(reason), now);
    }

    private static Decision call(
            QueueState state, Counter counter, TicketId next, Explanation explanation, Instant now) {
        List<Event> events = new ArrayList<>();
        state.presentAt(counter.id())
                .ifPresent(present -> events.add(new Event.TransactionCompleted(
                        now, present.visit().id(), counter.id(), present instanceof Ticket.Called, false)));
        events.add(new Event.TicketCalled(now, next, counter.id(), counter.officer(), explanation));
        return new Decision.Accepted(events);
    }

    static Decision recall(QueueState state, Command.Recall command, Instant now) {
        return TicketRules.withPresent(state, command.counter(), present -> switch (present) {
            case Ticket.InService serving -> Decision.refused(new WrongState(serving.id(), serving.stateName()));
            case Ticket.Called called -> {
                Instant allowed = called.lastCallAt().plus(state.rules().recallSpacing());
                boolean refused = called.times() >= state.rules().callLimit() || now.isBefore(allowed);
                yield refused
                        ? Decision.refused(new RecallLimit(called.times(), allowed))
                        : Decision.accepted(new Event.TicketRecalled(now, called.id(), called.counter()));
            }
        });
    }
}
