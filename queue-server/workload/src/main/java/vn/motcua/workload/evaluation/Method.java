package vn.motcua.workload.evaluation;

import java.util.Optional;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;

/** A way to foretell waits. It has learned from days before the one it is asked about, and sees only what is past. */
interface Method {
    /** As it stands in the table: {@code average}, {@code last-served}, {@code head-of-line}, … */
    String name();

    /** What it foretells for a ticket at its arrival; empty where the log does not allow the method. */
    Optional<Prediction> predict(LogDay day, LogTicket ticket);
}
