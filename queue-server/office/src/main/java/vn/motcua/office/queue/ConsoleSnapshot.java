package vn.motcua.office.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/**
 * All that an officer's console shows of one counter, whole and versioned.
 *
 * @param version grows with each snapshot
 * @param computedAt office time of the view
 * @param counter the counter
 * @param current its present ticket, absent when it has none
 * @param waiting who waits whom it may call
 * @param parked tickets set aside, in the order to take them up again
 * @param noShows tickets missed that may still be brought back, newest first
 * @param next who would be called now, and why; absent when nobody
 * @param then the numbers after that
 * @param undo what can be taken back, absent when nothing
 * @param targetMinutes the waiting target in force
 * @param counters every counter of the office, to hand people on to
 * @param services every service of the office, to hand people on to
 * @param officers who sits at another counter, to hand people on to
 * @param returnMinutes how long after a miss a person may be brought back
 * @param waits what somebody who takes a number now may expect, by service; services of which nothing is known are left out
 * @param lease which browser works at this counter, absent when none does
 */
public record ConsoleSnapshot(
        long version,
        Instant computedAt,
        CounterView counter,
        @Nullable Current current,
        WaitingList waiting,
        List<Parked> parked,
        List<Missed> noShows,
        @Nullable Next next,
        List<String> then,
        @Nullable Undo undo,
        long targetMinutes,
        List<Place> counters,
        List<Named> services,
        List<Seat> officers,
        long returnMinutes,
        List<Expected> waits,
        @Nullable Lease lease) {

    /** An id and its name. */
    public record Named(String id, Text name) {}

    /** A counter to hand people on to; {@code state} is open, paused or closed. */
    public record Place(String id, Text name, String state) {}

    /** The counter itself. */
    public record CounterView(
            String id,
            Text name,
            String state,
            @Nullable String officer,
            List<Named> services,
            @Nullable String reason,
            @Nullable Instant until) {}

    /** The wait announced for a service: a range, and within how many minutes nine of ten are called. */
    public record Expected(String service, int low, int high, int bound90) {}

    /** An officer at another counter. */
    public record Seat(String officer, String name, Text counterName) {}

    /** The browser that works at this counter: a name for it that is no secret, and who sits there. */
    public record Lease(String id, String officer, Instant since) {}

    /**
     * The present ticket.
     *
     * @param calls counts the first call, to any counter
     * @param waitedSeconds its transaction's wait
     * @param recallFrom when it may be called again, absent when it may no more or is being served
     * @param callLimit how often it may be called to one counter
     * @param also what the person asked for besides, in this visit
     * @param timeFlagged whether an officer said that its times are wrong
     * @param dossiers the dossiers recorded in this visit
     * @param note where the note on this ticket is kept, absent when it has none
     */
    public record Current(
            String ticket,
            String number,
            String service,
            Text serviceName,
            String state,
            boolean priority,
            Instant arrivedAt,
            Instant calledAt,
            @Nullable Instant startedAt,
            int calls,
            long waitedSeconds,
            @Nullable Instant recallFrom,
            int callLimit,
            List<Text> also,
            boolean timeFlagged,
            List<Recorded> dossiers,
            @Nullable String note) {}

    /** A dossier recorded in this visit: its code, how many papers it has and how many the person need not hand in again. */
    public record Recorded(String code, int papers, int reused) {}

    /** The first of those who wait, and how many wait in all. */
    public record WaitingList(int count, List<Item> items) {}

    /** Somebody waiting; {@code servable} when this counter may call the ticket. */
    public record Item(
            String ticket,
            String number,
            String service,
            Text serviceName,
            boolean priority,
            @Nullable Instant slot,
            Instant waitingSince,
            boolean servable) {}

    /** A ticket set aside. */
    public record Parked(
            String ticket,
            String number,
            Text serviceName,
            String reason,
            @Nullable Instant until,
            @Nullable String counter) {}

    /** A ticket that was called and not there. */
    public record Missed(String ticket, String number, Text serviceName, int calls, Instant at) {}

    /** Who would be called now. */
    public record Next(String ticket, String number, Why explanation) {}

    /** Why, in sentences. */
    public record Why(String policy, List<Text> points) {}

    /** What can be taken back, and until when. */
    public record Undo(String action, String number, Instant until) {}
}
