package vn.motcua.office.prediction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.HallNow;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.WaitSimulator;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.queue.Waits;
import vn.motcua.office.queue.Waits.Line;

/** Foretells every wait in a hall by playing it forward. Pure: the same hall and model give the same answer. */
final class WaitForecast {
    /** Plays of the hall for each answer; the 90 % bound of 200 differs from that of 2,000 by less than its rounding. */
    static final int REPLICATIONS = 200;

    private static final List<QueueClass> NEWCOMERS = List.of(QueueClass.ORDINARY, QueueClass.PRIORITY);

    private final HallModel model;
    private final KeptPromises promises;

    /** @param promises the quantiles that are announced as what eight and nine of ten are called within */
    WaitForecast(HallModel model, KeptPromises promises) {
        this.model = model;
        this.promises = promises;
    }

    Waits of(Hall hall, Map<ServiceId, Integer> services) {
        if (!hall.complete()) {
            return Waits.UNKNOWN;
        }
        WaitSimulator simulator = new WaitSimulator(model, hall.policy());
        long seed = hall.at().toEpochMilli();
        Map<TicketId, Announcement> tickets = new HashMap<>();
        double[][] waits = simulator.allWaits(hall.now(), REPLICATIONS, seed);
        for (int i = 0; i < waits.length; i++) {
            TicketId ticket = hall.tickets().get(i);
            told(waits[i]).ifPresent(told -> tickets.put(ticket, told));
        }
        Map<Line, Announcement> newcomers = new HashMap<>();
        services.forEach((service, index) -> NEWCOMERS.forEach(queueClass -> {
            HallNow joined = joined(hall.now(), index, queueClass);
            told(simulator.waits(joined, joined.waiting().size() - 1, REPLICATIONS, seed))
                    .ifPresent(told -> newcomers.put(new Line(service, queueClass), told));
        }));
        return new Waits(hall.at(), newcomers, tickets);
    }

    private static HallNow joined(HallNow now, int service, QueueClass queueClass) {
        List<Person> people = new ArrayList<>(now.waiting());
        people.add(new Person(service, queueClass, now.at(), now.at()));
        return new HallNow(now.at(), people, now.desks(), now.booked(), now.appointmentEarly());
    }

    /** Empty where one in ten plays calls nobody before its end: then nothing is known. */
    private Optional<Announcement> told(double[] waits) {
        double[] called = WaitSimulator.called(waits);
        return WaitSimulator.quantile(waits, .9) >= WaitSimulator.HORIZON
                ? Optional.empty()
                : Optional.of(Announcement.of(
                        WaitSimulator.quantile(called, .5),
                        WaitSimulator.quantile(called, promises.high()),
                        WaitSimulator.quantile(called, promises.bound())));
    }
}
