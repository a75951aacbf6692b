package vn.motcua.office.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;

/**
 * Where the loop keeps what it has decided. Only the loop's thread uses it. Everything written between {@link #begin}
 * and {@link #commit} becomes durable together, or not at all.
 */
public interface QueueStore extends AutoCloseable {
    /** Where answers to the survey are kept, in the same batches. */
    SurveyStore surveys();

    /** Where opinions and feedback are followed, in the same batches. */
    FeedbackStore feedback();

    /** Brings an empty state to where the log ends, by today's events. */
    void replayInto(QueueState state);

    /** Starts a batch. */
    void begin();

    /** Appends an event and updates what is derived from it; the state has already taken it in. */
    void append(Event event, QueueState state);

    /** The outcome kept under a key, also one of the present batch. */
    Optional<Kept> kept(IdempotencyKey key);

    /** Keeps an outcome. */
    void keep(IdempotencyKey key, Reply reply, Instant now);

    /** How many outcomes are kept, about. */
    long keptCount();

    /**
     * Forgets outcomes kept before one time or, under a clock that was wrong, after another; at most {@code limit} of
     * them.
     *
     * @return how many
     */
    int forgetKept(Instant before, Instant after, int limit);

    /** The visit that is over of a ticket, empty when it is open or unknown. */
    Optional<Ended> ended(TicketId ticket);

    /** A visit that is over and had this number. */
    Optional<Ended> ended(LocalDate seriesDay, TicketNumber number);

    /** Writes a fact into the inbox and says what became of it. */
    Fact.Reception receive(Fact fact, Instant now);

    /** Keeps a fact that the queue cannot take. */
    void bury(Fact fact, String reason, Instant now);

    /** A dead letter by its id. */
    Optional<IntakeLog.DeadLetter> deadLetter(long id);

    /** Why a dead letter still cannot be taken in. */
    void reason(long id, String reason);

    /** A dead letter has been taken in after all: it is no longer listed. */
    void settle(long id);

    /** What has been received of a device's epoch, as closed ranges in order. */
    List<long[]> received(String device, String epoch);

    /** What is personal and therefore in no event. */
    PersonalStore personal();

    /** The place of the log's last event, one of the present batch included; 0 for an empty log. */
    long lastSequence();

    /** Writes a page and commits it: a read proves nothing about a disk that is full or read-only. */
    void proveWritable();

    /** Makes the batch durable. After this returns, it survives a power cut. */
    void commit();

    /** Gives the batch up. */
    void rollback();

    @Override
    void close();

    /**
     * An outcome kept.
     *
     * @param bodyHash hash of the request it answered
     * @param reply the outcome
     */
    record Kept(String bodyHash, Reply reply) {}

    /**
     * A visit that is over, as far as the intake must know.
     *
     * @param ticket whose
     * @param seriesDay the day of its number
     * @param number its number
     * @param state the final state's name
     * @param token the secret of its phone page
     * @param provisional whether its issuer's word is still missing
     */
    record Ended(
            TicketId ticket,
            LocalDate seriesDay,
            TicketNumber number,
            String state,
            String token,
            boolean provisional) {}

    /** The store could not be read or written: nothing of the batch is acknowledged. */
    class StorageFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** A fault that was reported before. */
        public StorageFault(String message) {
            super(message);
        }

        /** A fault with its cause. */
        public StorageFault(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
