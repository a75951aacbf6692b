package vn.motcua.office.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.QueueState;

/**
 * A command on its way into the loop.
 *
 * @param command what is wanted
 * @param key under which the outcome is kept, absent when the command is idempotent by nature
 * @param answer makes the reply; runs on the loop's thread after the events were applied, so it must be quick
 */
public record Request(Command command, @Nullable IdempotencyKey key, Answer answer) {
    /** Makes the reply to a decision. */
    @FunctionalInterface
    public interface Answer {
        /**
         * The reply.
         *
         * @param state the queue after the decision
         * @param decision what was decided
         * @param now the office's time of the decision
         */
        Reply to(QueueState state, Decision decision, Instant now);
    }
}
