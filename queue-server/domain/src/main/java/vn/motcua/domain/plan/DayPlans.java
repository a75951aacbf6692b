package vn.motcua.domain.plan;

import java.time.LocalDate;

/** The plan of openings by days. */
@FunctionalInterface
public interface DayPlans {
    /** The day's plan as it stands. */
    DayPlan on(LocalDate day);
}
