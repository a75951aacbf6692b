package vn.motcua.office.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.TicketId;

/** Where answers are kept; used by the loop's thread, within its batch. */
public interface SurveyStore {
    /**
     * Keeps an answer. The same answer again gets what it lacks of reasons and words.
     *
     * @param day the business day it counts on
     * @param today the present business day, on which words that come with it count
     * @param ticket the visit it is about, absent when unbound
     * @return false when the visit has another answer
     */
    boolean keep(SurveyAnswer answer, LocalDate day, LocalDate today, @Nullable TicketId ticket);

    /**
     * Adds reasons and words to the answer of a visit, where it lacks them; false when it has no answer.
     *
     * @param today the present business day, on which the words count
     */
    boolean add(TicketId ticket, SurveyAnswer.More more, LocalDate today);

    /** The visit that is over whose paper has this secret. */
    Optional<QueueStore.Ended> endedByToken(String token);

    /**
     * The ticket served last at a counter between two moments, inclusive, on a business day.
     *
     * @param number only a ticket of this number; absent for any
     */
    Optional<TicketId> lastServedAt(
            CounterId counter, @Nullable String number, LocalDate day, Instant from, Instant to);
}
