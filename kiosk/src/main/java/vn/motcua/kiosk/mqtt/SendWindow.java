package vn.motcua.kiosk.mqtt;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Up;

/**
 * Which events are on their way, and which come next: live before backlog, never more than {@value #MOST} without an
 * ack. Everything is sent again when the oldest has waited {@value #PATIENCE_MILLIS} ms, and after a new connection.
 *
 * <p>Safe for several threads.
 */
final class SendWindow {
    static final int MOST = 100;
    static final int PATIENCE_MILLIS = 5_000;

    private final TreeMap<Long, Long> sentAtNanos = new TreeMap<>();
    private boolean up;
    private long boundary;
    private long liveDone;
    private long backlogDone;
    private boolean backlogEmpty;
    private boolean liveEmpty;

    /**
     * A stretch of the outbox to look into.
     *
     * @param lane how to send what is found
     * @param after begin after this sequence
     * @param upTo look no further
     * @param room the most events
     */
    record Stretch(Up.Lane lane, long after, long upTo, int room) {}

    /** A connection stands; {@code lastSeq} was committed before it, so all up to there is backlog. */
    synchronized void connected(long lastSeq) {
        up = true;
        boundary = lastSeq;
        startAgain();
    }

    synchronized void disconnected() {
        up = false;
        sentAtNanos.clear();
    }

    /** Events before the ones on their way wait for an ack once more. */
    synchronized void reopened() {
        startAgain();
    }

    private void startAgain() {
        sentAtNanos.clear();
        liveDone = boundary;
        backlogDone = 0;
        backlogEmpty = boundary == 0;
        liveEmpty = false;
    }

    /** What to look at next; null when the window is full or both lanes were found empty since the last call said so. */
    synchronized @Nullable Stretch next() {
        if (!up) {
            return null;
        }
        if (!sentAtNanos.isEmpty()) {
            long oldest = sentAtNanos.values().stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(0);
            if (System.nanoTime() - oldest > PATIENCE_MILLIS * 1_000_000L) {
                startAgain();
            }
        }
        int room = MOST - sentAtNanos.size();
        if (room <= 0) {
            return null;
        }
        if (!liveEmpty) {
            return new Stretch(Up.Lane.LIVE, liveDone, Long.MAX_VALUE, room);
        }
        liveEmpty = false;
        return backlogEmpty ? null : new Stretch(Up.Lane.BACKLOG, backlogDone, boundary, room);
    }

    synchronized void nothingIn(Stretch stretch) {
        if (stretch.lane() == Up.Lane.LIVE) {
            liveEmpty = true;
        } else {
            backlogEmpty = true;
        }
    }

    /** These of the stretch are on their way now; rising, not empty. */
    synchronized void sent(Stretch stretch, List<Long> seqs) {
        long now = System.nanoTime();
        seqs.forEach(seq -> sentAtNanos.put(seq, now));
        long last = seqs.getLast();
        if (stretch.lane() == Up.Lane.LIVE) {
            liveDone = Math.max(liveDone, last);
        } else {
            backlogDone = Math.max(backlogDone, last);
        }
    }

    synchronized void acked(Ack ack) {
        sentAtNanos.keySet().removeIf(ack::covers);
    }
}
