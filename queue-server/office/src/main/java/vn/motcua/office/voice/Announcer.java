package vn.motcua.office.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one queue behind what a hall shows and what it says: a call is one item with its picture and its sound, taken out
 * strictly one after another, each held for a while. What cannot be announced any more is reported as dropped. Pure: time
 * comes in, the same snapshots at the same times give the same announcements. {@code web/js/calls.js} is the same queue
 * for browsers; a test plays both side by side.
 *
 * <p>Bound: {@value #MOST_WAITING} calls wait, as many as a snapshot carries. Not safe for use by several threads.
 */
public final class Announcer {
    /** Most calls in line. */
    public static final int MOST_WAITING = 32;

    private final Rules rules;
    private final Deque<HallCall> waiting = new ArrayDeque<>();
    private List<Dropped> dropped = new ArrayList<>();
    private @Nullable Long seen;
    private @Nullable Shown shown;
    private Instant heldUntil = Instant.MIN;

    /**
     * How a hall announces.
     *
     * @param hold how long each call is shown at least
     * @param oldest a call that has waited longer than this for its turn is dropped
     */
    public record Rules(Duration hold, Duration oldest) {}

    /**
     * What is shown.
     *
     * @param call whose
     * @param fresh true when it is announced: lit up and, where the hall has a voice, said
     */
    public record Shown(HallCall call, boolean fresh) {}

    /** Why calls were not announced. */
    public enum Reason {
        /** It waited too long in line. */
        OLD,
        /** The same number was called to the same counter again while it waited in line. */
        REPEATED,
        /** Too many waited in line. */
        FULL,
        /** They were made while this screen was cut off, and are no longer told. */
        GAP
    }

    /**
     * Calls that were not announced.
     *
     * @param from the first one's sequence
     * @param to the last one's; sequences of other boards may lie between
     */
    public record Dropped(long from, long to, Reason reason) {}

    /**
     * A queue that has not seen a call.
     *
     * @param last the sequence of the last call that this screen announced before, null when it never did: it then begins
     *     with the first snapshot, whose newest call is shown but not announced
     */
    public Announcer(Rules rules, @Nullable Long last) {
        this.rules = rules;
        this.seen = last;
    }

    /**
     * Takes a snapshot.
     *
     * @param since every call above this sequence is in {@code calls}
     * @param calls newest last
     */
    public void take(long since, List<HallCall> calls) {
        long newest = calls.isEmpty() ? since : calls.getLast().sequence();
        Long before = seen;
        if (before == null || newest < before) {
            waiting.forEach(call -> drop(call, Reason.GAP));
            waiting.clear();
            shown = calls.isEmpty() ? null : new Shown(calls.getLast(), false);
        } else {
            if (since > before) {
                dropped.add(new Dropped(before + 1, since, Reason.GAP));
            }
            if (shown == null && !calls.isEmpty() && newest == before) {
                shown = new Shown(calls.getLast(), false);
            }
            calls.stream().filter(call -> call.sequence() > before).forEach(this::queue);
        }
        seen = newest;
    }

    private void queue(HallCall call) {
        waiting.removeIf(earlier -> {
            boolean same =
                    earlier.number().equals(call.number()) && earlier.counter().equals(call.counter());
            if (same) {
                drop(earlier, Reason.REPEATED);
            }
            return same;
        });
        waiting.addLast(call);
        if (waiting.size() > MOST_WAITING) {
            drop(waiting.removeFirst(), Reason.FULL);
        }
    }

    private void drop(HallCall call, Reason reason) {
        dropped.add(new Dropped(call.sequence(), call.sequence(), reason));
    }

    /**
     * What to show at an instant.
     *
     * @param speaking whether the last announcement still sounds: nothing new begins then
     */
    public Optional<Shown> at(Instant now, boolean speaking) {
        if (speaking || now.isBefore(heldUntil)) {
            return Optional.ofNullable(shown);
        }
        HallCall next = waiting.pollFirst();
        while (next != null && now.isAfter(next.at().plus(rules.oldest()))) {
            drop(next, Reason.OLD);
            shown = new Shown(next, false);
            next = waiting.pollFirst();
        }
        if (next != null) {
            shown = new Shown(next, true);
            heldUntil = now.plus(rules.hold());
        }
        return Optional.ofNullable(shown);
    }

    /** How many calls wait for their turn: while there are any, nothing is said twice. */
    public int waiting() {
        return waiting.size();
    }

    /** The calls in line, for tests. */
    List<HallCall> line() {
        return List.copyOf(waiting);
    }

    /** The sequence of the latest call that was taken; null before the first snapshot. */
    public @Nullable Long seen() {
        return seen;
    }

    /** What was dropped since this was last asked. */
    public List<Dropped> dropped() {
        List<Dropped> told = dropped;
        dropped = new ArrayList<>();
        return List.copyOf(told);
    }
}
