package vn.motcua.office.queue;

import java.util.List;
import java.util.Optional;

/** Where the steps of feedback are kept, beside the queue's log; used by the loop's thread, within its batch. */
public interface FeedbackStore {
    /** Appends a step whose {@code op} is new. */
    void append(FeedbackStep step);

    /** The step that an operation made. */
    Optional<FeedbackStep> byOp(String op);

    /** The steps of a case, in order; none when the code is unknown. */
    List<FeedbackStep> of(String code);

    /** The steps of the newest cases, in order; at most so many cases. */
    List<FeedbackStep> newest(int cases);

    /** The steps of cases of which something was published, in order; the newest so many cases. */
    List<FeedbackStep> everPublished(int cases);
}
