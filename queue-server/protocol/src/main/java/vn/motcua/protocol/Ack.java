package vn.motcua.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The office has committed events of a device, topic {@code …/ack}. Sent only after the commit; a broker's PUBACK says
 * nothing of the kind. A dead-lettered event counts as received.
 *
 * @param epoch the epoch the numbers below belong to; a device ignores an ack of another epoch
 * @param upTo every event up to and including this one is committed, 0 for none
 * @param ranges what is committed above {@code upTo}, rising, at most {@value #MAX_RANGES}; more are left unsaid
 * @param resend what the office misses and asks for, rising, likewise bounded
 * @param clock the answer to the batch's {@code sentAtMono}, absent when it had none
 */
public record Ack(
        String epoch,
        long upTo,
        List<SeqRange> ranges,
        List<SeqRange> resend,
        @Nullable ClockEcho clock) implements Message {

    /** The most ranges of one kind; what is beyond comes with a later ack. */
    public static final int MAX_RANGES = 100;

    /** Copies the ranges and checks that they rise and do not overlap. */
    public Ack {
        Check.id("epoch", epoch);
        Check.atLeast("upTo", upTo, 0);
        ranges = Check.list("ranges", ranges, MAX_RANGES);
        resend = Check.list("resend", resend, MAX_RANGES);
        rising("ranges", ranges, upTo);
        rising("resend", resend, 0);
    }

    /**
     * The highest sequence number it says is committed, 0 for none. A device that never gave it in this epoch runs from
     * an old image of its storage: it must begin a new epoch and give no number of its old leases.
     */
    public long reaches() {
        return ranges.isEmpty() ? upTo : ranges.getLast().last();
    }

    /** Whether this ack says that the event of that sequence number is committed. */
    public boolean covers(long seq) {
        return seq <= upTo || ranges.stream().anyMatch(range -> range.contains(seq));
    }

    private static void rising(String name, List<SeqRange> ranges, long above) {
        long last = above;
        for (SeqRange range : ranges) {
            if (range.first() <= last) {
                throw new IllegalArgumentException(
                        name + " must rise above " + last + ", but one starts at " + range.first());
            }
            last = range.last();
        }
    }

    /**
     * The office's half of comparing clocks. With the moment the device received the ack these are the four timestamps
     * of RFC 5905, section 8: offset = ((receivedAt − sentAtMono) + (sentAt − now)) / 2, and half of the round trip is
     * its error bound.
     *
     * @param sentAtMono the batch's own
     * @param receivedAt when the office took the batch from the wire
     * @param sentAt when the office sent the ack
     */
    public record ClockEcho(long sentAtMono, Instant receivedAt, Instant sentAt) {

        /** Checks that all three are there. */
        public ClockEcho {
            Check.atLeast("sentAtMono", sentAtMono, 0);
            Check.present("receivedAt", receivedAt);
            Check.present("sentAt", sentAt);
        }
    }
}
