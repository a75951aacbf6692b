package vn.motcua.workload.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;

/**
 * The rules that others announce by: one number each, without a bound (waiting-science, section 3). They go by seconds
 * and tell minutes; means are of the training days.
 *
 * <ul>
 *   <li>{@code average}: mean service time × people before me ÷ counters open;
 *   <li>{@code last-served}: the wait of whoever was called last for my service and level (LES, Ibrahim and Whitt 2009,
 *       M&amp;SOM 11:397);
 *   <li>{@code head-of-line}: how long the first in my line has waited so far (HOL, the same);
 *   <li>{@code queue-length}: (people before me + 1) ÷ (counters working × rate of service), 0 with a counter idle (QL,
 *       the same).
 * </ul>
 */
final class PointRules {
    private final VisitCase visits;
    private final double meanService;
    private final boolean published;

    private PointRules(VisitCase visits) {
        this.visits = visits;
        this.meanService = visits.in(visits.train()).stream()
                .flatMap(day -> day.tickets().stream())
                .filter(ticket -> ticket.outcome() == LogTicket.Outcome.SERVED && ticket.busy() >= 0)
                .mapToDouble(LogTicket::busy)
                .average()
                .orElse(Double.NaN);
        this.published = Double.isNaN(meanService);
    }

    static List<Method> of(VisitCase visits) {
        PointRules rules = new PointRules(visits);
        return List.of(
                new Rule("average", rules::average),
                new Rule("last-served", rules::lastServed),
                new Rule("head-of-line", rules::headOfLine),
                new Rule("queue-length", rules::queueLength));
    }

    private record Rule(String name, ToDoubleBiFunction<LogDay, LogTicket> seconds) implements Method {
        @Override
        public Optional<Prediction> predict(LogDay day, LogTicket ticket) {
            double foretold = seconds.applyAsDouble(day, ticket);
            return Double.isFinite(foretold) ? Optional.of(Prediction.point(foretold / 60)) : Optional.empty();
        }
    }

    private double average(LogDay day, LogTicket ticket) {
        double ahead = ahead(day, ticket);
        if (published) {
            LogDay.Snapshot told = told(day, ticket);
            return told == null
                    ? Double.NaN
                    : ahead * told.meanServiceMinutes() * 60 / Math.max(1, told.openCounters());
        }
        return ahead * meanService / Math.max(1, counters(day, ticket));
    }

    private double queueLength(LogDay day, LogTicket ticket) {
        if (published) {
            return Double.NaN;
        }
        double at = ticket.arrived();
        double working = serving(day, at);
        double open = counters(day, ticket);
        return working < open ? 0 : (ahead(day, ticket) + 1) * meanService / Math.max(1, working);
    }

    private double lastServed(LogDay day, LogTicket ticket) {
        LogTicket last = null;
        for (LogTicket other : day.tickets()) {
            if (other.service() == ticket.service()
                    && other.level() == ticket.level()
                    && other.called() <= ticket.arrived()
                    && other != ticket
                    && (last == null || other.called() > last.called())) {
                last = other;
            }
        }
        return last == null ? 0 : Math.max(0, last.called() - Math.max(last.arrived(), orArrival(last)));
    }

    /** A booking waits from its slot where its person came earlier. */
    private static double orArrival(LogTicket ticket) {
        return ticket.booked() ? ticket.slot() : ticket.arrived();
    }

    private double headOfLine(LogDay day, LogTicket ticket) {
        return day.tickets().stream()
                .filter(other -> other != ticket
                        && other.service() == ticket.service()
                        && other.waitingAt(ticket.arrived())
                        && other.before(ticket))
                .mapToDouble(other -> ticket.arrived() - other.arrived())
                .max()
                .orElse(0);
    }

    private double ahead(LogDay day, LogTicket ticket) {
        boolean apart = published;
        return day.tickets().stream()
                .filter(other -> other != ticket
                        && (!apart || other.service() == ticket.service())
                        && other.waitingAt(ticket.arrived())
                        && other.before(ticket))
                .count();
    }

    /** Counters open, or, where openings were not recorded, counters that serve somebody. */
    private double counters(LogDay day, LogTicket ticket) {
        return visits.planned() ? day.openAt(ticket.arrived()) : serving(day, ticket.arrived());
    }

    private static long serving(LogDay day, double at) {
        return day.tickets().stream()
                .filter(other -> other.called() <= at && other.ended() > at)
                .count();
    }

    private static LogDay.@Nullable Snapshot told(LogDay day, LogTicket ticket) {
        LogDay.Snapshot last = null;
        for (LogDay.Snapshot snapshot : day.snapshots().get(ticket.service())) {
            if (snapshot.at() > ticket.arrived()) {
                break;
            }
            last = snapshot;
        }
        return last;
    }
}
