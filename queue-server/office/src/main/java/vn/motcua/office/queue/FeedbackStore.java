package vn.motcua.office.queue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the steps of feedback are kept, beside the queue's log; used by the loop's thread, within its batch. */
public interface FeedbackStore {
    /** Appends a step whose {@code op} is new. */
    void append(FeedbackStep step);

    /** How many steps there are. */
    long steps();

    /** The step that an operation made. */
    Optional<FeedbackStep> byOp(String op);

    /** The steps of a case, in order; none when the code is unknown. */
    List<FeedbackStep> of(String code);

    /**
     * The steps of the newest cases, in order; at most so many cases. They are read from the disk now, and understood
     * by whoever gets them, which any thread may do.
     */
    Supplier<List<FeedbackStep>> newest(int cases);

    /** As {@link #newest}, of cases of which something was published. */
    Supplier<List<FeedbackStep>> everPublished(int cases);
}
