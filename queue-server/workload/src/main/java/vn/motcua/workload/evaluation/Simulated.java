package vn.motcua.workload.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /** Plays of the hall for each wait; so many suffice (waiting-science, section 2). */
    private static final int REPLICATIONS = 200;
    /**
     * How long before its slot a booking may be called, in seconds: the rule of office A; no log tells that of its own
     * office.
     */
    private static final double APPOINTMENT_EARLY = 600;

    private final VisitCase visits;
    private final int ordinary;
    private final WaitSimulator simulator;

    Simulated(VisitCase visits, List<LogDay> past) {
        this.visits = visits;
        this.ordinary = visits.ordinaryLevel();
        HallModel model = new HallLearner(
                        new HallLearner.Office(
                                visits.services().size(), visits.counters().size(), visits::planOn, ordinary),
                        past)
                .learn();
        this.simulator = new WaitSimulator(model, new StrictPolicy());
    }

    /** Waits in minutes that the simulation holds possible, rising; empty where the log does not allow it. */
    Optional<double[]> waits(LogDay day, LogTicket ticket) {
        if (!visits.simulable()) {
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
        double[] waits = WaitSimulator.called(simulator.waits(
                now,
                wanted,
                REPLICATIONS,
                Double.doubleToLongBits(at) ^ day.date().toEpochDay()));
        for (int i = 0; i < waits.length; i++) {
            waits[i] /= 60;
        }
        return Optional.of(waits);
    }

    private Person person(LogTicket ticket) {
        QueueClass queueClass = ticket.booked()
                ? QueueClass.APPOINTMENT
                : ticket.level() < ordinary ? QueueClass.PRIORITY : QueueClass.ORDINARY;
        return new Person(ticket.service(), queueClass, ticket.rank(), ticket.arrived());
    }

    private List<Desk> desks(LogDay day, double at) {
        List<List<Window>> plan = visits.planOn(day.date());
        LogTicket[] served = new LogTicket[visits.counters().size()];
        double[] done = new double[served.length];
        for (LogTicket ticket : day.tickets()) {
            if (ticket.counter() >= 0 && ticket.ended() <= at) {
                done[ticket.counter()] = Math.max(done[ticket.counter()], ticket.ended());
            }
            if (ticket.counter() >= 0 && ticket.called() <= at && ticket.ended() > at) {
                served[ticket.counter()] = ticket;
            }
        }
        List<Desk> desks = new ArrayList<>();
        for (int counter = 0; counter < served.length; counter++) {
            LogDay.Change state = day.stateOf(counter, at);
            LogTicket busy = served[counter];
            desks.add(new Desk(
                    counter,
                    visits.skills()[counter],
                    state.opened(),
                    busy == null ? -1 : busy.service(),
                    busy == null ? Math.max(state.at(), done[counter]) : busy.called(),
                    state.opened() || busy != null || state.at() > 0,
                    plan.get(counter)));
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
}
