package vn.motcua.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.Transaction.Outcome;
import vn.motcua.domain.ticket.Transaction.Target;

/**
 * A ticket in one of its states; this list is the state diagram. A transition is a method of the state that allows
 * it, so that a wrong one does not compile.
 *
 * <pre>
 *              call                 start
 *   Waiting ─────────▶ Called ─────────────▶ InService ──complete──▶ Completed
 *     ▲ ▲ ▲              │ │ │ no-show          │ │ │        (or Waiting, when another transaction is pending)
 *     │ │ └──returned────┘ │ └──────▶ NoShow    │ │ └──transfer──▶ Waiting
 *     │ └──────bring back──┼───────────┘        │ │
 *     └──return── Parked ◀─┴───────park─────────┘ └──cancel──▶ Cancelled
 * </pre>
 */
public sealed interface Ticket {
    /** The stay this ticket stands for. */
    Visit visit();

    /** The ticket's identity. */
    default TicketId id() {
        return visit().id();
    }

    /** The printed number. */
    default TicketNumber number() {
        return visit().number();
    }

    /** The name of the state as interfaces show it: the type's simple name. */
    default String stateName() {
        return getClass().getSimpleName();
    }

    /** The same state, with more known about the visit. */
    default Ticket knownAs(UnaryOperator<Visit> more) {
        return switch (this) {
            case Waiting w -> new Waiting(more.apply(w.visit));
            case Called c -> new Called(more.apply(c.visit), c.counter, c.officer, c.calledAt, c.lastCallAt, c.times);
            case InService s -> new InService(more.apply(s.visit), s.counter, s.officer);
            case Parked p -> new Parked(more.apply(p.visit), p.counter, p.reason, p.until);
            case Completed c -> new Completed(more.apply(c.visit), c.endedAt);
            case NoShow n -> new NoShow(more.apply(n.visit), n.counter, n.endedAt);
            case Cancelled c -> new Cancelled(more.apply(c.visit), c.reason, c.endedAt);
        };
    }

    /** In the hall, to be called. */
    record Waiting(Visit visit) implements Ticket, Callable, Abandonable {
        /** The person stands at a counter already: the next service begins there without a call. */
        public InService continueAt(CounterId counter, @Nullable OfficerId officer, Instant at) {
            return new InService(visit.begin(Segment.Kind.IN_SERVICE, at, counter, officer), counter, officer);
        }

        /** Sets it aside before it was ever called: it reached the office late. */
        public Parked setAside(String reason, @Nullable Instant until, Instant at) {
            return new Parked(visit.begin(Segment.Kind.PARKED, at, null, null), null, reason, until);
        }
    }

    /**
     * Called to a counter.
     *
     * @param visit the stay
     * @param counter where to
     * @param officer by whom, absent where nobody signed in
     * @param calledAt when first
     * @param lastCallAt when last
     * @param times how often to this counter, the first call included
     */
    record Called(
            Visit visit,
            CounterId counter,
            @Nullable OfficerId officer,
            Instant calledAt,
            Instant lastCallAt,
            int times)
            implements Ticket, AtCounter, Abandonable {

        /** Called again. */
        public Called recall(Instant at) {
            return new Called(visit.calledOnceMore(), counter, officer, calledAt, at, times + 1);
        }

        /** The person is there. */
        public InService start(Instant at) {
            return new InService(visit.begin(Segment.Kind.IN_SERVICE, at, counter, officer), counter, officer);
        }

        /** Nobody pressed start: the service is taken to have begun with the call, and marked so. */
        public InService startAssumed() {
            Visit marked = visit.replaceCurrent(visit.current().withStartAssumed());
            return new InService(marked.begin(Segment.Kind.IN_SERVICE, calledAt, counter, officer), counter, officer);
        }

        /** The person is not there. */
        public NoShow noShow(Instant at) {
            Visit ended =
                    visit.endOpenSegment(at).replaceCurrent(visit.current().ended(Outcome.NO_SHOW, at));
            return new NoShow(ended, counter, at);
        }

        /** Back to the hall at its rank: the counter closed before the person came. */
        public Waiting returned(Instant at) {
            return new Waiting(visit.begin(Segment.Kind.WAITING, at, null, null));
        }
    }

    /** At the counter, being served. */
    record InService(
            Visit visit, CounterId counter, @Nullable OfficerId officer) implements Ticket, AtCounter, Abandonable {

        /** Ends the transaction; with another pending the person waits again, else the visit is over. */
        public Ticket complete(Instant at, boolean timeUncertain) {
            Transaction served = visit.current().ended(Outcome.SERVED, at);
            Visit ended = visit.endOpenSegment(at).replaceCurrent(timeUncertain ? served.withTimeUncertain() : served);
            if (ended.openTransactions() == 0) {
                return new Completed(ended, at);
            }
            Visit next = ended.replaceCurrent(ended.current().beginning(at));
            return new Waiting(next.begin(Segment.Kind.WAITING, at, null, null));
        }

        /** Another service is asked for during the visit; it waits for its turn after this one. */
        public InService alsoAsk(ServiceId service, Instant at) {
            Transaction asked = Transaction.asked(service, at, visit.current().rank(), null);
            return new InService(visit.append(asked), counter, officer);
        }
    }

    /** Set aside with a reason, perhaps until a time. */
    record Parked(
            Visit visit,
            @Nullable CounterId counter,
            String reason,
            @Nullable Instant until) implements Ticket, Callable, Abandonable {

        /** Back in the queue at its rank. */
        public Waiting returned(Instant at) {
            return new Waiting(visit.begin(Segment.Kind.WAITING, at, null, null));
        }
    }

    /** Every transaction was served or handed on. */
    record Completed(Visit visit, Instant endedAt) implements Ticket {}

    /** Called and not there; may be brought back within a tolerance. */
    record NoShow(Visit visit, CounterId counter, Instant endedAt) implements Ticket {
        /** The person came after all: waits again at the old rank, in a transaction of its own. */
        public Waiting bringBack(Instant at) {
            return new Waiting(visit.askMissedAgain(at).begin(Segment.Kind.WAITING, at, null, null));
        }
    }

    /** Given up by the person, by the office, or at the close of the day. */
    record Cancelled(Visit visit, String reason, Instant endedAt) implements Ticket {}

    /** A ticket that a counter may call. */
    sealed interface Callable permits Waiting, Parked {
        /** The stay this ticket stands for. */
        Visit visit();

        /** Calls it to a counter. */
        default Called call(CounterId counter, @Nullable OfficerId officer, Instant at) {
            Visit called =
                    visit().begin(Segment.Kind.CALLED, at, counter, officer).calledOnceMore();
            return new Called(called, counter, officer, at, at, 1);
        }
    }

    /** A ticket that stands at a counter: the counter's present ticket. */
    sealed interface AtCounter permits Called, InService {
        /** The stay this ticket stands for. */
        Visit visit();

        /** Where. */
        CounterId counter();

        /** By whom; absent where nobody signed in. */
        @Nullable
        OfficerId officer();

        /** Sets it aside. */
        default Parked park(String reason, @Nullable Instant until, Instant at) {
            return new Parked(visit().begin(Segment.Kind.PARKED, at, counter(), officer()), counter(), reason, until);
        }

        /**
         * Hands it on: ends this transaction and starts one whose wait begins now and whose rank keeps the first
         * arrival.
         *
         * @param returnTo who gets the person back afterwards, absent when nobody
         */
        default Waiting transfer(ServiceId service, @Nullable Target target, @Nullable Target returnTo, Instant at) {
            Transaction from = visit().current();
            List<Transaction> added = new ArrayList<>();
            added.add(Transaction.asked(service, at, from.rank(), target));
            if (returnTo != null) {
                added.add(Transaction.asked(from.service(), at, from.rank(), returnTo));
            }
            Visit next = visit().endOpenSegment(at)
                    .insertAfter(visit().currentIndex(), added)
                    .replaceCurrent(from.ended(Outcome.TRANSFERRED, at));
            return new Waiting(next.begin(Segment.Kind.WAITING, at, null, null));
        }
    }

    /** A ticket that can be given up. */
    sealed interface Abandonable permits Waiting, Called, InService, Parked {
        /** The stay this ticket stands for. */
        Visit visit();

        /** Gives it up, with every transaction that is still open. */
        default Cancelled cancel(String reason, Instant at) {
            Visit ended = visit().endOpenSegment(at);
            while (ended.openTransactions() > 0) {
                ended = ended.replaceCurrent(ended.current().ended(Outcome.CANCELLED, at));
            }
            return new Cancelled(ended, reason, at);
        }
    }

    /**
     * A new ticket, waiting since its arrival.
     *
     * @param slot booked time or absent; a booking's rank is max(slot, arrival)
     */
    static Waiting issued(
            TicketId id,
            TicketNumber number,
            LocalDate seriesDay,
            ServiceId service,
            QueueClass queueClass,
            Instant arrival,
            Duration arrivalError,
            @Nullable Instant slot,
            DeviceId issuer,
            String linkToken) {
        Instant rank = slot != null && slot.isAfter(arrival) ? slot : arrival;
        Visit visit = new Visit(
                id,
                number,
                seriesDay,
                queueClass,
                arrival,
                arrivalError,
                slot,
                issuer,
                linkToken,
                List.of(Transaction.asked(service, arrival, rank, null)),
                List.of(),
                0,
                false);
        return new Waiting(visit.begin(Segment.Kind.WAITING, arrival, null, null));
    }

    /**
     * A number that was read off the paper before its issuer's word came: it waits from now on, and when its owner
     * really came is not known better than since the day began.
     *
     * @param at when it was admitted
     * @param arrivalError how much earlier its owner may have come
     */
    static Waiting admitted(
            TicketId id,
            TicketNumber number,
            LocalDate seriesDay,
            ServiceId service,
            Instant at,
            Duration arrivalError,
            DeviceId issuer,
            String linkToken) {
        Waiting waiting =
                issued(id, number, seriesDay, service, QueueClass.ORDINARY, at, arrivalError, null, issuer, linkToken);
        return new Waiting(waiting.visit().awaitingConfirmation());
    }
}
