package vn.motcua.domain.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One service asked for during a visit (lượt giao dịch).
 *
 * @param service what is asked for
 * @param requestedAt when its wait began
 * @param rank its place in the queue: the first arrival of the visit, or a booking's due time; a transfer keeps it
 * @param target who alone may call it, absent for any counter with the skill
 * @param outcome how it ended, absent while it is open or pending
 * @param endedAt when it ended
 * @param startAssumed true when nobody pressed start and the start was taken to be the call
 * @param timeUncertain true when the end was set by the close of the day
 */
public record Transaction(
        ServiceId service,
        Instant requestedAt,
        Instant rank,
        @Nullable Target target,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt,
        boolean startAssumed,
        boolean timeUncertain) {

    /** How a transaction ended. */
    public enum Outcome {
        /** Served. */
        SERVED,
        /** Handed on; the next transaction carries the rest. */
        TRANSFERRED,
        /** Called and not there. */
        NO_SHOW,
        /** Given up, by the person or at the close of the day. */
        CANCELLED
    }

    /** Who alone may call a transaction. */
    public sealed interface Target {
        /** One counter. */
        record AtCounter(CounterId counter) implements Target {}

        /** One officer, wherever he or she sits. */
        record WithOfficer(OfficerId officer) implements Target {}
    }

    static Transaction asked(ServiceId service, Instant at, Instant rank, @Nullable Target target) {
        return new Transaction(service, at, rank, target, null, null, false, false);
    }

    Transaction requestedAt(Instant at) {
        return new Transaction(service, at, rank, target, outcome, endedAt, startAssumed, timeUncertain);
    }

    Transaction rankedAt(Instant at) {
        return new Transaction(service, requestedAt, at, target, outcome, endedAt, startAssumed, timeUncertain);
    }

    Transaction beginning(Instant at) {
        return new Transaction(service, at, rank, target, outcome, endedAt, startAssumed, timeUncertain);
    }

    Transaction ended(Outcome how, Instant at) {
        return new Transaction(service, requestedAt, rank, target, how, at, startAssumed, timeUncertain);
    }

    Transaction withStartAssumed() {
        return new Transaction(service, requestedAt, rank, target, outcome, endedAt, true, timeUncertain);
    }

    Transaction withTimeUncertain() {
        return new Transaction(service, requestedAt, rank, target, outcome, endedAt, startAssumed, true);
    }
}
