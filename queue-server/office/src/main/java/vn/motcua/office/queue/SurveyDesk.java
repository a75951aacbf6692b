package vn.motcua.office.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.queue.SurveyAnswer.Outcome;

/**
 * Binds an answer to the visit it is about (design, "Surveys"): by the paper's secret, or by the counter. Words
 * beside it count on the day on which they come: what was written in a block of days that is over changes no more.
 */
final class SurveyDesk {
    private static final String SERVED = "Completed";

    private final SurveyStore store;

    SurveyDesk(SurveyStore store) {
        this.store = store;
    }

    /** An answer by the ticket's secret, which may be refused: nothing is kept then. */
    Outcome ofTicket(SurveyAnswer answer, QueueState state, Instant now) {
        Bound bound = byToken(answer, state);
        return bound.outcome() == Outcome.BOUND ? keep(answer, state, bound.ticket(), now) : bound.outcome();
    }

    /** Adds to a ticket's answer; unknown when there is no such ticket, not served when it has no answer. */
    Outcome add(SurveyAnswer.More more, QueueState state, Instant now) {
        TicketId ticket = state.ticketByToken(more.token())
                .map(Ticket::id)
                .or(() -> store.endedByToken(more.token()).map(QueueStore.Ended::ticket))
                .orElse(null);
        if (ticket == null) {
            return Outcome.UNKNOWN;
        }
        return store.add(ticket, more, state.rules().seriesDay(now)) ? Outcome.BOUND : Outcome.NOT_SERVED;
    }

    /** An answer that a device has taken: it is kept, bound where it can be. */
    Outcome ofDevice(SurveyAnswer answer, QueueState state, Instant now) {
        TicketId ticket = answer.token() != null ? byToken(answer, state).ticket() : byCounter(answer, state);
        return keep(answer, state, ticket, now);
    }

    private Outcome keep(SurveyAnswer answer, QueueState state, @Nullable TicketId ticket, Instant now) {
        LocalDate day = state.rules().seriesDay(answer.at());
        if (!store.keep(answer, day, state.rules().seriesDay(now), ticket)) {
            return Outcome.ANSWERED;
        }
        return ticket == null ? Outcome.UNBOUND : Outcome.BOUND;
    }

    private Bound byToken(SurveyAnswer answer, QueueState state) {
        if (answer.token() == null) {
            return new Bound(Outcome.UNKNOWN, null);
        }
        Optional<Ticket> open = state.ticketByToken(answer.token());
        if (open.isPresent()) {
            return open.get() instanceof Ticket.Completed served
                    ? new Bound(Outcome.BOUND, served.id())
                    : new Bound(Outcome.NOT_SERVED, null);
        }
        return store.endedByToken(answer.token())
                .map(ended -> ended.state().equals(SERVED)
                        ? new Bound(Outcome.BOUND, ended.ticket())
                        : new Bound(Outcome.NOT_SERVED, null))
                .orElse(new Bound(Outcome.UNKNOWN, null));
    }

    /** Of a named number only its own visit; else the last that ended there, or one that seems to end just after. */
    private @Nullable TicketId byCounter(SurveyAnswer answer, QueueState state) {
        CounterId counter = answer.counter();
        if (counter == null) {
            return null;
        }
        LocalDate day = state.rules().seriesDay(answer.at());
        Instant at = answer.at();
        String number = answer.number();
        if (number != null) {
            Instant from = at.minus(SurveyAnswer.OF_THE_NUMBER);
            Instant to = at.plus(SurveyAnswer.OF_THE_NUMBER);
            return store.lastServedAt(counter, number, day, from, to).orElse(null);
        }
        return store.lastServedAt(counter, null, day, at.minus(SurveyAnswer.AT_THE_COUNTER), at)
                .or(() -> store.lastServedAt(counter, null, day, at, at.plus(SurveyAnswer.TOO_EARLY)))
                .orElse(null);
    }

    private record Bound(Outcome outcome, @Nullable TicketId ticket) {}
}
