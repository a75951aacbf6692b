package vn.motcua.office.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.Visit;

/** What has ended, for reports and look-ups. Any thread may ask; it sees what was committed. */
public interface History {
    /** Ended transactions whose business day lies within both days, inclusive, in order of day and arrival. */
    List<TransactionRecord> transactions(LocalDate from, LocalDate to);

    /** The newest ended transactions since a business day, at most {@code most}, in order of day and arrival. */
    List<TransactionRecord> lastTransactions(LocalDate from, int most);

    /** Counters that began or ceased to call from {@code from} to before {@code to}, in the order of time. */
    List<CounterChange> counterChanges(Instant from, Instant to);

    /** What was announced to those who arrived on these days, inclusive, in the order of arrival. */
    List<ToldWait> announcements(LocalDate from, LocalDate to);

    /** Bookings of the office itself with slots in {@code [from, to)}, given up ones left out, in the order of booking. */
    List<PastBooking> bookings(Instant from, Instant to);

    /** An ended visit by its ticket. */
    Optional<EndedVisit> visit(TicketId ticket);

    /** An ended visit by the secret of its phone page. */
    Optional<EndedVisit> visitByToken(String token);

    /**
     * A visit that is over.
     *
     * @param state the final state's name: Completed, NoShow or Cancelled
     * @param counter where it was missed, absent otherwise
     * @param visit the visit
     */
    record EndedVisit(String state, @Nullable CounterId counter, Visit visit) {}
}
