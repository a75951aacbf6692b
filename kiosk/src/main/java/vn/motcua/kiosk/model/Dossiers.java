package vn.motcua.kiosk.model;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/** The office's look into the province's registry of dossiers. */
public interface Dossiers {
    /** A registry that nobody can be asked about. */
    Dossiers NOT_REACHABLE = (_, done) -> done.accept(new Answer.NotReachable<>());

    /** What is to be done now, as far as it changes what the kiosk offers. */
    enum Turn {
        /** Nothing: the office works on it. */
        WAIT,
        /** Come to a counter: something is missing, or the result is there. */
        COME,
        /** Ask at a counter: it is late, stopped or refused. */
        ASK,
        /** Nothing any more. */
        OVER
    }

    /**
     * How far a dossier is; nothing of whose it is.
     *
     * @param code its code
     * @param name its state in words
     * @param advice what its owner is to do
     * @param turn the same for the machine
     * @param receivedOn when it was taken in, absent when not said
     * @param dueOn when its result is due, absent when not said
     * @param doneOn when its result was ready, absent until then
     * @param timing whether that is early or late, absent when not said
     */
    record Status(
            String code,
            Text name,
            Text advice,
            Turn turn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable Timing timing) {
        /** Nothing: a code leads to a person. */
        @Override
        public String toString() {
            return "Status[" + turn + "]";
        }
    }

    /** Before, on or after the day that was promised. */
    enum Timing {
        /** The result came before its day. */
        EARLY,
        /** The day is not over, or the result came on it. */
        ON_TIME,
        /** The day has passed. */
        LATE
    }

    /**
     * How far the dossier with this code is. Returns at once; {@code done} gets the answer exactly once, on the thread the
     * model lives on, within seconds. Refused with {@code dossier-unknown}, or {@code registry-none} where the office has
     * no registry.
     */
    void status(String code, Consumer<Answer<Status>> done);
}
