package vn.motcua.workload.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallLearner;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.HallNow;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.prediction.WaitSimulator;
import vn.motcua.domain.ticket.QueueClass;

/** Ours: the hall of the log, put together as it was at an arrival, and played forward with the product's own code. */
final class Simulated {
    private static final int REPLICATIONS = 200;
    private static final double APPOINTMENT_EARLY = 600;
    /** A window that usually closes so much later than planned stays open for who waits. */
    private static final double STAYS = 1_800;

    private final VisitCase visits;
    private final List<LogDay> past;
    /** By plan: days with the same plan share one. */
    private final Map<List<List<Window>>, List<List<Window>>> lived = new ConcurrentHashMap<>();

    private final WaitSimulator simulator;

    Simulated(VisitCase visits, List<LogDay> past) {
        this.visits = visits;
        HallModel model = new HallLearner(
                        new HallLearner.Office(
                                visits.services().size(),
                                visits.counters().size(),
                                visits::planOn,
                                visits.ordinaryLevel()),
                        past)
                .learn();
        this.past = past;
        this.simulator = new WaitSimulator(model, new StrictPolicy());
    }

    /** Waits in minutes that the simulation holds possible, rising; empty where the log does not allow it. */
    Optional<double[]> waits(LogDay day, LogTicket ticket) {
        if (!visits.planned()) {
            return Optional.empty();
        }
        double at = ticket.arrived();
        List<Person> waiting = new ArrayList<>();
        int wanted = -1;
        for (LogTicket other : day.tickets()) {
            if (other == ticket) {
                wanted = waiting.size();
                waiting.add(person(other));
            } else if (other.arrived() <= at && other.waitingAt(at)) {
                waiting.add(person(other));
            }
        }
        HallNow now = new HallNow(at, waiting, desks(day, at), booked(day, at), APPOINTMENT_EARLY);
        double[] waits = simulator.waits(
                now,
                wanted,
                REPLICATIONS,
                Double.doubleToLongBits(at) ^ day.date().toEpochDay());
        for (int i = 0; i < waits.length; i++) {
            waits[i] /= 60;
        }
        return Optional.of(waits);
    }

    private Person person(LogTicket ticket) {
        QueueClass queueClass = ticket.booked()
                ? QueueClass.APPOINTMENT
                : ticket.level() < visits.ordinaryLevel() ? QueueClass.PRIORITY : QueueClass.ORDINARY;
        return new Person(ticket.service(), queueClass, ticket.rank(), ticket.arrived());
    }

    private List<Desk> desks(LogDay day, double at) {
        List<List<Window>> plan = lived.computeIfAbsent(visits.planOn(day.date()), this::lived);
        List<Desk> desks = new ArrayList<>();
        for (int counter = 0; counter < visits.counters().size(); counter++) {
            LogDay.Change state = day.stateOf(counter, at);
            LogTicket served = null;
            for (LogTicket ticket : day.tickets()) {
                if (ticket.counter() == counter && ticket.called() <= at && ticket.ended() > at) {
                    served = ticket;
                }
            }
            List<Window> rest = plan.get(counter).stream()
                    .filter(window -> window.to() > at)
                    .toList();
            desks.add(new Desk(
                    counter,
                    visits.skills()[counter],
                    state.opened(),
                    served == null ? -1 : served.service(),
                    served == null ? state.at() : served.called(),
                    rest));
        }
        return desks;
    }

    /** Bookings of the day whose person has not come yet, as far as the office knows. */
    private static List<HallNow.Booked> booked(LogDay day, double at) {
        List<HallNow.Booked> open = new ArrayList<>();
        day.bookings().forEach(booking -> open.add(new HallNow.Booked(booking.service(), booking.slot())));
        for (LogTicket ticket : day.tickets()) {
            if (ticket.booked() && ticket.arrived() <= at) {
                open.remove(new HallNow.Booked(ticket.service(), ticket.slot()));
            }
        }
        return open;
    }

    /** The plan, with the windows made longer that are usually lived longer: who is in the hall at closing is served. */
    private List<List<Window>> lived(List<List<Window>> plan) {
        List<List<Window>> longerPlan = new ArrayList<>();
        for (int counter = 0; counter < plan.size(); counter++) {
            List<Window> windows = plan.get(counter);
            List<Window> longer = new ArrayList<>();
            for (int i = 0; i < windows.size(); i++) {
                Window window = windows.get(i);
                double next = i + 1 < windows.size() ? windows.get(i + 1).from() : 24 * 3_600;
                longer.add(new Window(window.from(), window.to() + stays(past, counter, window.to(), next)));
            }
            longerPlan.add(longer);
        }
        return longerPlan;
    }

    private static double stays(List<LogDay> past, int counter, double to, double next) {
        double[] delays = past.stream()
                .flatMap(day -> day.changes().get(counter).stream()
                        .filter(change -> !change.opened() && change.at() >= to && change.at() < next)
                        .limit(1))
                .mapToDouble(change -> change.at() - to)
                .sorted()
                .toArray();
        double median = delays.length == 0 ? 0 : delays[delays.length / 2];
        return median > STAYS ? median : 0;
    }
}
