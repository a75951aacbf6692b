package vn.motcua.office.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.domain.plan.DayPlan;

/** Plans of openings that were set for single days. Any thread may ask; it sees what was committed. */
@FunctionalInterface
public interface PlanHistory {
    /** Every plan that was set for these days, inclusive, in order of day and time. */
    List<Revision> revisions(LocalDate from, LocalDate to);

    /**
     * A plan as it was set.
     *
     * @param number 1 for the first one of its day
     */
    record Revision(LocalDate day, int number, Instant at, DayPlan plan) {}
}
