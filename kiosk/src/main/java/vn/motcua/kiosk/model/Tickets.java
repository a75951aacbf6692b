package vn.motcua.kiosk.model;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/** What the office knows of a number whose paper was scanned: the same that it tells its citizen's phone. */
public interface Tickets {
    /** An office that cannot be asked. */
    Tickets NOT_REACHABLE = (_, done) -> done.accept(new Answer.NotReachable<>());

    /** How far its citizen is. */
    enum Turn {
        /** In the queue. */
        WAITING,
        /** Asked to a counter. */
        CALLED,
        /** At a counter. */
        IN_SERVICE,
        /** Set aside for a while. */
        PARKED,
        /** Served: now the survey may be answered. */
        SERVED,
        /** Called and not come. */
        MISSED,
        /** Given up or ended with its day. */
        OVER
    }

    /**
     * Where a number stands now.
     *
     * @param number as printed
     * @param turn how far its citizen is
     * @param service what it was taken for
     * @param ahead how many stand before it; absent unless it waits
     * @param expected how long until its call; absent when not known
     * @param counter where to go; absent unless it is called or served there
     * @param zone where to sit; absent when the office has not said
     * @param until when a number that was set aside is back in the queue; absent when nobody knows
     * @param rated whether its survey is answered, here or on a phone
     */
    record Stand(
            String number,
            Turn turn,
            Text service,
            @Nullable Integer ahead,
            @Nullable WaitRange expected,
            @Nullable Text counter,
            @Nullable Text zone,
            @Nullable Instant until,
            boolean rated) {
        /** Not whose it is. */
        @Override
        public String toString() {
            return "Stand[" + turn + "]";
        }
    }

    /**
     * Where the ticket with this secret stands. Returns at once; {@code done} gets the answer exactly once, on the thread the
     * model lives on, within seconds. Refused with {@code unknown-ticket}.
     */
    void find(String token, Consumer<Answer<Stand>> done);
}
