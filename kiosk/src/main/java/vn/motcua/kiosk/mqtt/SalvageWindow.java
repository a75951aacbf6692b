package vn.motcua.kiosk.mqtt;

import java.util.Optional;
import vn.motcua.kiosk.outbox.SalvagedEvents;

/**
 * Which salvaged events go next: one message at a time, the next when the office has acknowledged something of them or
 * {@value SendWindow#PATIENCE_MILLIS} ms have passed, round and round until none is left.
 *
 * <p>Safe for several threads.
 */
final class SalvageWindow {
    private String epoch = "";
    private long seq;
    private boolean underWay;
    private long sentAt;

    /** What to send now; empty when nothing is left or an answer is awaited. */
    synchronized Optional<SalvagedEvents.Part> next(SalvagedEvents events, int limit) {
        boolean waits = underWay && System.nanoTime() - sentAt < SendWindow.PATIENCE_MILLIS * 1_000_000L;
        if (waits || events.waiting() == 0) {
            return Optional.empty();
        }
        Optional<SalvagedEvents.Part> part = events.after(epoch, seq, limit);
        return part.isPresent() ? part : events.after("", 0, limit);
    }

    /** Sent up to here. */
    synchronized void sent(String ofEpoch, long upTo) {
        epoch = ofEpoch;
        seq = upTo;
        underWay = true;
        sentAt = System.nanoTime();
    }

    /** The office answered, or the connection is new. */
    synchronized void answered() {
        underWay = false;
    }
}
