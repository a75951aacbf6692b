package vn.motcua.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's stay with one ticket number: transactions in order and an append-only list of segments.
 *
 * @param id the ticket's identity
 * @param number the printed number
 * @param seriesDay the day whose series the number comes from
 * @param queueClass how the policy weighs it
 * @param arrival when the number was taken, rebuilt from the issuer's clock
 * @param arrivalError how far {@code arrival} may be off; zero when the office took the time itself
 * @param slot the booked time, absent for walk-ins
 * @param issuer who gave the number
 * @param linkToken the secret of the phone page
 * @param transactions at least one; the first without an outcome is the current one
 * @param segments in order of time
 * @param calls how often it was called or recalled
 * @param provisional true while only an officer has read the number off the paper and its issuer's word is missing
 */
public record Visit(
        TicketId id,
        TicketNumber number,
        LocalDate seriesDay,
        QueueClass queueClass,
        Instant arrival,
        Duration arrivalError,
        @Nullable Instant slot,
        DeviceId issuer,
        String linkToken,
        List<Transaction> transactions,
        List<Segment> segments,
        int calls,
        boolean provisional) {

    /** @throws IllegalArgumentException when there is no transaction */
    public Visit {
        if (transactions.isEmpty()) {
            throw new IllegalArgumentException("a visit has at least one transaction");
        }
        transactions = List.copyOf(transactions);
        segments = List.copyOf(segments);
    }

    /** Index of the transaction that is open, or of the last one when all have ended. */
    public int currentIndex() {
        for (int i = 0; i < transactions.size(); i++) {
            if (transactions.get(i).outcome() == null) {
                return i;
            }
        }
        return transactions.size() - 1;
    }

    /** The transaction that is open, or the last one when all have ended. */
    public Transaction current() {
        return transactions.get(currentIndex());
    }

    /** The service now asked for. */
    public ServiceId service() {
        return current().service();
    }

    /** Where and since when the person is; the last segment. */
    public Segment lastSegment() {
        return segments.getLast();
    }

    /**
     * Waiting time of the whole visit: the sum of its waiting segments, for a booking counted from
     * max(slot, check-in) (design, "The domain in its own words").
     */
    public Duration waitingTime(Instant now) {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < transactions.size(); i++) {
            sum = sum.plus(waitingTime(i, now));
        }
        return sum;
    }

    /** Waiting time of one transaction: all its time waiting before service begins; never negative. */
    public Duration waitingTime(int transaction, Instant now) {
        Duration sum = Duration.ZERO;
        for (Segment segment : segments) {
            if (segment.transaction() == transaction && segment.kind() == Segment.Kind.IN_SERVICE) {
                break;
            }
            if (segment.transaction() == transaction && segment.kind() == Segment.Kind.WAITING) {
                sum = sum.plus(countedFromSlot(segment).length(now));
            }
        }
        return sum;
    }

    private Segment countedFromSlot(Segment waiting) {
        if (slot == null || !slot.isAfter(waiting.from())) {
            return waiting;
        }
        Instant end = waiting.to();
        Instant from = end != null && end.isBefore(slot) ? end : slot;
        return new Segment(waiting.kind(), from, end, waiting.transaction(), waiting.service(), null, null);
    }

    Visit begin(Segment.Kind kind, Instant at, @Nullable CounterId counter, @Nullable OfficerId officer) {
        List<Segment> next = closedSegments(at);
        Instant from = next.isEmpty() ? at : laterOf(at, next.getLast().to());
        next.add(new Segment(kind, from, null, currentIndex(), service(), counter, officer));
        return with(transactions, next, calls);
    }

    Visit endOpenSegment(Instant at) {
        return with(transactions, closedSegments(at), calls);
    }

    Visit calledOnceMore() {
        return with(transactions, segments, calls + 1);
    }

    Visit replaceCurrent(Transaction transaction) {
        List<Transaction> next = new ArrayList<>(transactions);
        next.set(currentIndex(), transaction);
        return with(next, segments, calls);
    }

    Visit append(Transaction transaction) {
        List<Transaction> next = new ArrayList<>(transactions);
        next.add(transaction);
        return with(next, segments, calls);
    }

    Visit insertAfter(int index, List<Transaction> added) {
        List<Transaction> next = new ArrayList<>(transactions);
        next.addAll(index + 1, added);
        return with(next, segments, calls);
    }

    /** An officer said that the times of the present transaction are wrong. */
    public Visit withTimesFlagged() {
        return replaceCurrent(current().withTimeUncertain());
    }

    /** Asks once more, right behind it, for what the person missed. */
    Visit askMissedAgain(Instant at) {
        int missed = transactions.size() - 1;
        while (missed > 0 && transactions.get(missed).outcome() != Transaction.Outcome.NO_SHOW) {
            missed--;
        }
        Transaction before = transactions.get(missed);
        return insertAfter(missed, List.of(Transaction.asked(before.service(), at, before.rank(), before.target())));
    }

    /** Transactions that have not ended: the current one and those behind it. */
    public long openTransactions() {
        return transactions.stream().filter(t -> t.outcome() == null).count();
    }

    private Visit with(List<Transaction> newTransactions, List<Segment> newSegments, int newCalls) {
        return new Visit(
                id,
                number,
                seriesDay,
                queueClass,
                arrival,
                arrivalError,
                slot,
                issuer,
                linkToken,
                newTransactions,
                newSegments,
                newCalls,
                provisional);
    }

    Visit awaitingConfirmation() {
        return as(queueClass, arrival, arrivalError, issuer, linkToken, transactions, segments, true);
    }

    /**
     * What the issuer says of a number that was admitted before. Its owner came before the admission, so a later
     * arrival counts as the admission itself: no segment becomes negative.
     *
     * @param issuedClass how the policy weighs it
     * @param issuedAt when the number was taken, rebuilt from the issuer's clock
     * @param error how far {@code issuedAt} may be off
     * @param by who gave the number
     * @param token the secret on the paper
     */
    public Visit confirmed(QueueClass issuedClass, Instant issuedAt, Duration error, DeviceId by, String token) {
        Instant came = issuedAt.isBefore(arrival) ? issuedAt : arrival;
        List<Transaction> known = new ArrayList<>(transactions);
        known.replaceAll(asked -> asked.rank().equals(arrival) ? asked.rankedAt(came) : asked);
        known.set(0, known.getFirst().requestedAt(came));
        List<Segment> lived = new ArrayList<>(segments);
        lived.set(0, lived.getFirst().begunAt(came));
        return as(issuedClass, came, error, by, token, known, lived, false);
    }

    /** The same, taken for a booking of this slot; null for a walk-in. */
    public Visit bookedFor(@Nullable Instant booked) {
        return new Visit(
                id,
                number,
                seriesDay,
                queueClass,
                arrival,
                arrivalError,
                booked,
                issuer,
                linkToken,
                transactions,
                segments,
                calls,
                provisional);
    }

    private Visit as(
            QueueClass newClass,
            Instant came,
            Duration error,
            DeviceId by,
            String token,
            List<Transaction> newTransactions,
            List<Segment> newSegments,
            boolean awaiting) {
        return new Visit(
                id,
                number,
                seriesDay,
                newClass,
                came,
                error,
                slot,
                by,
                token,
                newTransactions,
                newSegments,
                calls,
                awaiting);
    }

    private List<Segment> closedSegments(Instant at) {
        List<Segment> next = new ArrayList<>(segments);
        if (!next.isEmpty() && next.getLast().to() == null) {
            next.set(next.size() - 1, next.getLast().endedAt(at));
        }
        return next;
    }

    private static Instant laterOf(Instant a, @Nullable Instant b) {
        return b != null && b.isAfter(a) ? b : a;
    }

    /** How often its citizen stepped out of the queue in this transaction: the times away that no counter asked for. */
    public int timesSteppedOut() {
        return (int) segments.stream()
                .filter(segment -> segment.kind() == Segment.Kind.PARKED
                        && segment.counter() == null
                        && segment.transaction() == currentIndex())
                .count();
    }

    /** Its identity; the secret of its phone page is nothing for a log. */
    @Override
    public String toString() {
        return "Visit[" + id + ", " + number + ", " + arrival + "]";
    }
}
