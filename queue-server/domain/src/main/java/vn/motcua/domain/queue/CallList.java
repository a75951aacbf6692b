package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.motcua.domain.ticket.Ticket;

/** The latest calls, and the sequence that grows with every one: it never goes back, over days and restarts. */
final class CallList {
    private static final int KEPT = 32;
    /** Room for the calls of one day, so that sequences grow from day to day without being stored. */
    private static final long CALLS_A_DAY = 1_000_000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private long sequence;

    void add(Ticket.Called ticket, Instant at, boolean recall) {
        calls.addLast(new Call(
                ++sequence,
                ticket.id(),
                ticket.number(),
                ticket.counter(),
                ticket.visit().service(),
                at,
                recall));
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    /** Oldest first, at most {@value #KEPT}. */
    List<Call> latest() {
        return List.copyOf(calls);
    }

    /** Of the latest call. */
    long sequence() {
        return sequence;
    }

    void dayBegins(LocalDate day) {
        reached(day.toEpochDay() * CALLS_A_DAY);
    }

    /** No call after this has a sequence up to it. */
    void reached(long given) {
        sequence = Math.max(sequence, given);
    }
}
