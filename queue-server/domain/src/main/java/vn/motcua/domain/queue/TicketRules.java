package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.domain.queue.Refusal.Expired;
import vn.motcua.domain.queue.Refusal.NoPresentTicket;
import vn.motcua.domain.queue.Refusal.UnknownCounter;
import vn.motcua.domain.queue.Refusal.UnknownService;
import vn.motcua.domain.queue.Refusal.UnknownTicket;
import vn.motcua.domain.queue.Refusal.WrongState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Transaction.Target;

/** What happens to a ticket at a counter, and to one that is away from it. */
final class TicketRules {
    private TicketRules() {}

    static Decision withPresent(QueueState state, CounterId counter, Function<Ticket.AtCounter, Decision> decision) {
        return state.presentAt(counter).map(decision).orElseGet(() -> Decision.refused(new NoPresentTicket(counter)));
    }

    static Decision start(QueueState state, Command.Start command, Instant now) {
        return withPresent(state, command.counter(), present -> switch (present) {
            case Ticket.Called called ->
                Decision.accepted(new Event.ServiceStarted(now, called.id(), called.counter()));
            case Ticket.InService serving -> wrongState(serving);
        });
    }

    static Decision complete(QueueState state, Command.Complete command, Instant now) {
        return withPresent(
                state,
                command.counter(),
                present -> Decision.accepted(new Event.TransactionCompleted(
                        now, present.visit().id(), present.counter(), present instanceof Ticket.Called, false)));
    }

    static Decision noShow(QueueState state, Command.MarkNoShow command, Instant now) {
        return withPresent(state, command.counter(), present -> switch (present) {
            case Ticket.Called called -> Decision.accepted(new Event.TicketMissed(now, called.id(), called.counter()));
            case Ticket.InService serving -> wrongState(serving);
        });
    }

    static Decision park(QueueState state, Command.Park command, Instant now) {
        return withPresent(
                state,
                command.counter(),
                present -> Decision.accepted(new Event.TicketParked(
                        now, present.visit().id(), present.counter(), command.reason(), command.until())));
    }

    static Decision transfer(QueueState state, Command.Transfer command, Instant now) {
        if (command.service() != null && !state.rules().letters().containsKey(command.service())) {
            return Decision.refused(new UnknownService(command.service().value()));
        }
        if (command.target() instanceof Target.AtCounter(CounterId to)
                && !state.rules().skills().containsKey(to)) {
            return Decision.refused(new UnknownCounter(to));
        }
        return withPresent(state, command.counter(), present -> {
            ServiceId service = command.service() != null
                    ? command.service()
                    : present.visit().service();
            Target back = command.returnToMe() ? new Target.AtCounter(command.counter()) : null;
            return Decision.accepted(new Event.TicketTransferred(
                    now, present.visit().id(), present.counter(), service, command.target(), back));
        });
    }

    static Decision alsoAsk(QueueState state, Command.AlsoAsk command, Instant now) {
        if (!state.rules().letters().containsKey(command.service())) {
            return Decision.refused(new UnknownService(command.service().value()));
        }
        return withPresent(state, command.counter(), present -> switch (present) {
            case Ticket.Called called -> wrongState(called);
            case Ticket.InService serving ->
                Decision.accepted(new Event.ServiceAdded(now, serving.id(), command.service()));
        });
    }

    /** Without another service asked for there is nothing to go on with; one that others serve needs their counter. */
    static Decision continueVisit(QueueState state, Command.ContinueVisit command, Instant now) {
        return withPresent(state, command.counter(), present -> switch (present) {
            case Ticket.Called called -> wrongState(called);
            case Ticket.InService serving -> continueVisit(state, serving, now);
        });
    }

    private static Decision continueVisit(QueueState state, Ticket.InService serving, Instant now) {
        List<Transaction> rest = serving.visit().transactions().stream()
                .skip(serving.visit().currentIndex() + 1L)
                .filter(transaction -> transaction.outcome() == null)
                .toList();
        if (rest.isEmpty()) {
            return wrongState(serving);
        }
        Transaction next = rest.getFirst();
        boolean here = next.target() == null
                ? state.rules()
                        .skills()
                        .getOrDefault(serving.counter(), Set.of())
                        .contains(next.service())
                : next.target().equals(new Target.AtCounter(serving.counter()));
        if (!here) {
            return Decision.refused(new UnknownService(next.service().value()));
        }
        return Decision.accepted(
                new Event.TransactionCompleted(now, serving.id(), serving.counter(), false, false),
                new Event.ServiceContinued(now, serving.id(), serving.counter(), serving.officer()));
    }

    static Decision flagTimes(QueueState state, Command.FlagTimes command, Instant now) {
        return withPresent(
                state,
                command.counter(),
                present -> present.visit().current().timeUncertain()
                        ? Decision.accepted()
                        : Decision.accepted(
                                new Event.TimesFlagged(now, present.visit().id(), present.counter())));
    }

    static Decision cancelPresent(QueueState state, Command.CancelPresent command, Instant now) {
        return withPresent(
                state,
                command.counter(),
                present -> Decision.accepted(
                        new Event.TicketCancelled(now, present.visit().id(), command.reason())));
    }

    static Decision cancel(QueueState state, Command.CancelTicket command, Instant now) {
        return switch (state.ticket(command.ticket()).orElse(null)) {
            case null -> Decision.refused(new UnknownTicket(command.ticket()));
            case Ticket.Waiting w -> Decision.accepted(new Event.TicketCancelled(now, w.id(), command.reason()));
            case Ticket.Parked p -> Decision.accepted(new Event.TicketCancelled(now, p.id(), command.reason()));
            case Ticket.Called c
            when givenUp(state, c) -> Decision.accepted(new Event.TicketCancelled(now, c.id(), command.reason()));
            case Ticket.InService s
            when givenUp(state, s) -> Decision.accepted(new Event.TicketCancelled(now, s.id(), command.reason()));
            case Ticket other -> wrongState(other);
        };
    }

    static Decision bringBack(QueueState state, Command.BringBack command, Instant now) {
        return switch (state.ticket(command.ticket()).orElse(null)) {
            case null -> Decision.refused(new UnknownTicket(command.ticket()));
            case Ticket.Parked p -> Decision.accepted(new Event.TicketReturned(now, p.id()));
            case Ticket.Called c when givenUp(state, c) -> Decision.accepted(new Event.TicketReturned(now, c.id()));
            case Ticket.NoShow missed -> {
                Instant limit = missed.endedAt().plus(state.rules().returnTolerance());
                yield now.isAfter(limit)
                        ? Decision.refused(new Expired(limit))
                        : Decision.accepted(new Event.TicketReturned(now, missed.id()));
            }
            case Ticket other -> wrongState(other);
        };
    }

    /** No officer can act there any more: the office definition has given the counter up while the ticket stood there. */
    private static boolean givenUp(QueueState state, Ticket.AtCounter ticket) {
        return !state.rules().skills().containsKey(ticket.counter());
    }

    private static Decision wrongState(Ticket ticket) {
        return Decision.refused(new WrongState(ticket.id(), ticket.stateName()));
    }
}
