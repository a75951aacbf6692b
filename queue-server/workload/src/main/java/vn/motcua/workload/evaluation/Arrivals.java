package vn.motcua.workload.evaluation;

import java.util.function.Predicate;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.staffing.ForetoldDay;

/** Counts who came in a visit log, by half-hour of arrival. */
final class Arrivals {
    private Arrivals() {}

    static DemandHistory by(VisitCase visits, Predicate<LogTicket> wanted, WorkCalendar calendar) {
        return new ForetoldDay.Past(visits.days(), visits.services().size(), calendar, 1, null).arrivals(wanted);
    }
}
