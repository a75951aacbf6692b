package vn.motcua.domain.prediction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.QueueClass;

/**
 * One play of a past day: the people come when they came, whoever did not come to the call does not, whoever left
 * leaves at the same time if not called before; who is next and when is up to the desks and the policy given. How long
 * a service takes is drawn from what was seen, for each person the same under any desks and policy with the same seed
 * (common random numbers, as of {@link DayReplay}). Seconds of the day.
 *
 * <p>After the last window of the day the desks go on until the hall is empty.
 */
final class ReplayedDay {
    private final HallModel model;
    private final List<Visitor> visitors;
    private final List<Desk> desks;
    private final Policy policy;
    private final double early;
    private final HallLines lines;
    private final double[] waits;
    private final double[][] drawn;
    private final Map<Person, Integer> places = new IdentityHashMap<>();
    /** When each desk can call next. */
    private final double[] free;
    /** The end of the day's last window. */
    private final double closing;

    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparingDouble(Moment::at).thenComparing(Moment::kind));

    /**
     * Somebody who came.
     *
     * @param came when
     * @param outcome how the visit ended
     * @param gone when it ended
     */
    record Visitor(Person person, double came, LogTicket.Outcome outcome, double gone) {}

    private enum Kind {
        COMES,
        LOOK,
        GOES
    }

    /** Somebody comes or goes, or it is time to look whether a desk can call. */
    private record Moment(double at, Kind kind, int place) {}

    /** @param seed of what services take */
    ReplayedDay(HallModel model, List<Visitor> visitors, List<Desk> desks, Policy policy, double early, long seed) {
        this.model = model;
        this.visitors = visitors;
        this.desks = desks;
        this.policy = policy;
        this.early = early;
        this.lines = new HallLines(model.handling().size());
        this.waits = new double[visitors.size()];
        this.drawn = drawn(seed);
        this.free = new double[desks.size()];
        this.closing = desks.stream()
                .flatMap(desk -> desk.plan().stream())
                .mapToDouble(Window::to)
                .max()
                .orElse(0);
    }

    /** By visitor: how long the service, or the vain call, and the pause after it take. */
    private double[][] drawn(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        double[][] times = new double[visitors.size()][];
        for (int i = 0; i < times.length; i++) {
            double service =
                    model.handling().get(visitors.get(i).person().service()).draw(chance);
            times[i] = new double[] {
                service, model.missed().draw(chance), model.pause().draw(chance)
            };
        }
        return times;
    }

    /** Seconds that each visitor waited, until the call or until leaving. */
    double[] waits() {
        Arrays.fill(waits, Double.NaN);
        for (int place = 0; place < visitors.size(); place++) {
            Visitor visitor = visitors.get(place);
            places.put(visitor.person(), place);
            moments.add(new Moment(visitor.came(), Kind.COMES, place));
            if (visitor.person().queueClass() == QueueClass.APPOINTMENT) {
                look(visitor.person().rank() - early);
            }
            if (visitor.outcome() == LogTicket.Outcome.LEFT) {
                moments.add(new Moment(Math.max(visitor.gone(), visitor.came()), Kind.GOES, place));
            }
        }
        desks.forEach(desk -> desk.plan().forEach(window -> look(window.from())));
        look(closing);
        while (!moments.isEmpty()) {
            Moment moment = moments.remove();
            happen(moment);
            if (moments.isEmpty() || moments.peek().at() > moment.at()) {
                call(moment.at());
            }
        }
        // Whom nobody could serve waits until the doors close.
        for (int place = 0; place < waits.length; place++) {
            if (Double.isNaN(waits[place])) {
                waits[place] = waited(place, closing);
            }
        }
        return waits;
    }

    private double waited(int place, double at) {
        return Math.max(0, at - visitors.get(place).person().since());
    }

    private void look(double at) {
        moments.add(new Moment(at, Kind.LOOK, -1));
    }

    private void happen(Moment moment) {
        switch (moment.kind()) {
            case COMES -> lines.add(visitors.get(moment.place()).person());
            case GOES -> {
                if (Double.isNaN(waits[moment.place()])) {
                    lines.remove(visitors.get(moment.place()).person());
                    waits[moment.place()] = waited(moment.place(), moment.at());
                }
            }
            case LOOK -> {}
        }
    }

    /**
     * Every desk that is free and open calls, the one that has been free the longest first: own rule, because the log
     * does not tell who would have pressed the key first.
     */
    private void call(double at) {
        boolean called = true;
        while (called) {
            called = false;
            int longest = -1;
            for (int desk = 0; desk < free.length; desk++) {
                if (free[desk] <= at
                        && open(desks.get(desk), at)
                        && (longest < 0 || free[desk] < free[longest])
                        && somebodyFor(desks.get(desk), at)) {
                    longest = desk;
                }
            }
            if (longest >= 0) {
                serve(longest, at);
                called = true;
            }
        }
    }

    private boolean open(Desk desk, double at) {
        if (at >= closing) {
            return !desk.plan().isEmpty();
        }
        for (Window window : desk.plan()) {
            if (at >= window.from() && at < window.to()) {
                return true;
            }
        }
        return false;
    }

    private boolean somebodyFor(Desk desk, double at) {
        lines.look(desk, at, early);
        return lines.size() > 0;
    }

    private void serve(int desk, double at) {
        Desk by = desks.get(desk);
        lines.look(by, at, early);
        Person person = lines.take(policy.pick(lines, Math.round(at * 1_000)), policy, by);
        int place = Objects.requireNonNull(places.get(person));
        waits[place] = waited(place, at);
        double[] times = drawn[place];
        boolean missed = visitors.get(place).outcome() == LogTicket.Outcome.NO_SHOW;
        free[desk] = at + times[2] + (missed ? times[1] : times[0] * model.speedOf(by));
        look(free[desk]);
    }
}
