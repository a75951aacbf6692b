package vn.motcua.workload.evaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;

/** Counts who came in a visit log, by half-hour of arrival. */
final class Arrivals {
    private Arrivals() {}

    static DemandHistory by(VisitCase visits, Predicate<LogTicket> wanted, Set<LocalDate> holidays) {
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (LogDay day : visits.days()) {
            double[] people = new double[DemandHistory.HALF_HOURS];
            day.tickets().stream()
                    .filter(wanted)
                    .forEach(ticket ->
                            people[(int) Math.clamp(ticket.arrived() / 1_800, 0, DemandHistory.HALF_HOURS - 1.0)]++);
            days.put(day.date(), people);
        }
        return new DemandHistory(days, holidays);
    }
}
