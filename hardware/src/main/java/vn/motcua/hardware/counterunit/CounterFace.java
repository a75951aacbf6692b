package vn.motcua.hardware.counterunit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.CounterDisplay;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.CounterState;

/**
 * What the counter's display should say at an instant of the unit's monotonic clock (nanoseconds). It owns no thread and
 * no device; the {@link CounterUnit} asks it under its own lock.
 */
final class CounterFace {
    /** News older than this is not shown as truth: somebody may be standing at the wrong counter because of it. */
    static final Duration STALE_AFTER = Duration.ofSeconds(60);

    /** How long an answer to a key stands over the number. */
    static final Duration NOTICE = Duration.ofSeconds(2);

    /** Said when the office did not answer a key. */
    static final String NO_CONNECTION = "NO CONN";

    private boolean connected;
    private @Nullable String counter;
    private @Nullable CounterSnapshot snapshot;
    private long receivedAt;
    private String notice = "";
    private long noticeEnd;

    void linkIs(boolean up) {
        connected = up;
    }

    @Nullable
    String counter() {
        return counter;
    }

    /** Moves the unit to another counter; what was known of the old one is forgotten. */
    void standsAt(@Nullable String newCounter) {
        if (newCounter == null || !newCounter.equals(counter)) {
            snapshot = null;
        }
        counter = newCounter;
    }

    /** Takes the counter's news; news of another counter is late mail for the place where the unit stood before. */
    void hear(CounterSnapshot news, long now) {
        if (news.counter().equals(counter)) {
            snapshot = news;
            receivedAt = now;
        }
    }

    void say(String words, long now) {
        notice = words;
        noticeEnd = now + NOTICE.toNanos();
    }

    void sayNoMore() {
        notice = "";
    }

    /** Words for a refusal of the office, in letters that seven segments can show. */
    static String wordsFor(String refusal) {
        return switch (refusal) {
            case "QueueEmpty" -> "NOBODY";
            case "CounterClosed", "CounterNotOpen" -> "CLOSED";
            case "Expired" -> "LATE";
            default -> "NO";
        };
    }

    String text(long now) {
        if (!notice.isEmpty() && noticeEnd - now > 0) {
            return notice;
        }
        var known = snapshot;
        if (!connected || known == null || now - receivedAt > STALE_AFTER.toNanos()) {
            return CounterDisplay.DASHES;
        }
        var number = known.number();
        return number == null || known.state() == CounterState.CLOSED ? "" : number;
    }
}
