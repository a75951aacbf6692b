package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the office's clock cannot be right: it lies behind what has happened already, or it has jumped against
 * the machine's running time. The queue itself never goes back (its time is the later of clock and last event), so that
 * no wait is negative; but a clock that was years ahead would hold it there, and somebody must be told.
 *
 * <p>Thread-safe.
 */
public final class ClockWatch {
    /** A clock that is set right by this little is no trouble. */
    static final Duration TOLERATED = Duration.ofMinutes(1);

    /** A jump beyond this is told. */
    static final Duration JUMP = Duration.ofMinutes(5);

    /** How long a jump is told. */
    static final Duration TOLD = Duration.ofHours(24);

    private final LongSupplier nanos;
    private Instant wall;
    private long at;
    private @Nullable Trouble jump;
    private long jumpAt;

    /**
     * Something is wrong with the clock.
     *
     * @param code {@code clock-behind} or {@code clock-jumped}
     * @param detail one sentence
     */
    public record Trouble(String code, String detail) {}

    /** Watches from this moment on. */
    public ClockWatch(Instant now) {
        this(now, System::nanoTime);
    }

    ClockWatch(Instant now, LongSupplier nanos) {
        this.nanos = nanos;
        wall = now;
        at = nanos.getAsLong();
    }

    /**
     * What is wrong, if anything.
     *
     * @param now what the clock says
     * @param lastEventAt the latest thing that has happened
     */
    public synchronized Optional<Trouble> look(Instant now, Instant lastEventAt) {
        long nano = nanos.getAsLong();
        Duration jumped = Duration.between(wall.plusNanos(nano - at), now);
        if (jumped.abs().compareTo(JUMP) > 0) {
            jump = new Trouble(
                    "clock-jumped",
                    "the office's clock has jumped by " + jumped.toMinutes() + " min at " + now
                            + "; check the machine's time");
            jumpAt = nano;
        }
        wall = now;
        at = nano;
        if (now.plus(TOLERATED).isBefore(lastEventAt)) {
            return Optional.of(new Trouble(
                    "clock-behind",
                    "the office's clock says " + now + ", but things have happened up to " + lastEventAt
                            + ": the queue's time stands still until then"));
        }
        return jump != null && nano - jumpAt < TOLD.toNanos() ? Optional.of(jump) : Optional.empty();
    }
}
