package vn.motcua.domain.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Visit;

/**
 * One ended transaction as reports count it, derived from the visit's segments alone.
 *
 * @param ticket whose visit
 * @param index which transaction of the visit
 * @param number the printed number
 * @param businessDay local date of the arrival
 * @param service what was asked for
 * @param queueClass how the policy weighed it
 * @param arrival when the visit began
 * @param requestedAt when this transaction's wait began
 * @param calledAt its first call, absent when it never was called
 * @param startedAt when service began, absent when it never did
 * @param endedAt when it ended
 * @param waitingTime all its time waiting before service begins
 * @param counter where it was last called, absent when it never was
 * @param officer who called it, absent where nobody signed in
 * @param outcome how it ended
 * @param startAssumed true when the start was taken to be the call
 * @param timeUncertain true when its times are estimates
 */
public record TransactionRecord(
        TicketId ticket,
        int index,
        TicketNumber number,
        LocalDate businessDay,
        ServiceId service,
        QueueClass queueClass,
        Instant arrival,
        Instant requestedAt,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        Instant endedAt,
        Duration waitingTime,
        @Nullable CounterId counter,
        @Nullable OfficerId officer,
        Transaction.Outcome outcome,
        boolean startAssumed,
        boolean timeUncertain) {

    /** An arrival known less exactly than this is an estimate; own rule, because waits are told in minutes. */
    public static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    /**
     * Derives the record of an ended transaction.
     *
     * @throws IllegalArgumentException when it has not ended
     */
    public static TransactionRecord of(Visit visit, int index, ZoneId zone) {
        Transaction transaction = visit.transactions().get(index);
        Transaction.Outcome outcome = transaction.outcome();
        Instant endedAt = transaction.endedAt();
        if (outcome == null || endedAt == null) {
            throw new IllegalArgumentException("transaction " + index + " of " + visit.id() + " has not ended");
        }
        List<Segment> segments = visit.segments().stream()
                .filter(segment -> segment.transaction() == index)
                .toList();
        Segment called = last(segments, Segment.Kind.CALLED);
        // A visit that goes on at its counter begins its next service without a call.
        Segment lastCall = called != null ? called : last(segments, Segment.Kind.IN_SERVICE);
        return new TransactionRecord(
                visit.id(),
                index,
                visit.number(),
                LocalDate.ofInstant(visit.arrival(), zone),
                transaction.service(),
                visit.queueClass(),
                visit.arrival(),
                transaction.requestedAt(),
                begin(segments, Segment.Kind.CALLED),
                begin(segments, Segment.Kind.IN_SERVICE),
                endedAt,
                visit.waitingTime(index, endedAt),
                lastCall == null ? null : lastCall.counter(),
                lastCall == null ? null : lastCall.officer(),
                outcome,
                transaction.startAssumed(),
                transaction.timeUncertain() || visit.arrivalError().compareTo(EXACT_ENOUGH) > 0);
    }

    private static @Nullable Instant begin(List<Segment> segments, Segment.Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() == kind)
                .map(Segment::from)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Segment last(List<Segment> segments, Segment.Kind kind) {
        return segments.reversed().stream()
                .filter(segment -> segment.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
