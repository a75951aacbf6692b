package vn.motcua.domain.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallNow.Booked;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.QueueClass;

/**
 * One play of the hall from now until those who are asked for are called (waiting-science, section 2). From event to
 * event, as of Law 2015, Simulation Modeling and Analysis, section 1.4. Times are seconds.
 */
final class Replication {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final HallModel model;
    private final Attendance attendance;
    private final Policy policy;
    private final HallNow now;
    private final RandomGenerator chance;
    /** Whose calls are asked for. */
    private final Set<Person> wanted;

    private final HallLines lines;
    /** When each desk can call next, by index of {@link HallNow#desks()}. */
    private final double[] free;
    /** When each desk is at work in this play, but for absences. */
    private final List<List<Window>> stays = new ArrayList<>();
    /** When each desk goes away by itself next. */
    private final double[] leaves;

    /**
     * How quickly an idle hall sees who is here now: one chance for all counters, since the quickest one was learned.
     */
    private final double seen;

    private final List<Person> coming = new ArrayList<>();
    private int arrived;

    /** How long each of {@link #coming} takes to be noticed by idle counters: one chance, the quickest one's. */
    private final double[] noticedAfter;

    /** @param wanted people of {@code now}, told apart by identity; taken from as they are called */
    Replication(HallModel model, Policy policy, HallNow now, Set<Person> wanted, RandomGenerator chance) {
        this.model = model;
        this.attendance = model.attendance();
        this.policy = policy;
        this.now = now;
        this.chance = chance;
        this.wanted = wanted;
        this.lines = new HallLines(model.handling().size());
        now.waiting().forEach(lines::add);
        seen = model.notice().nothing() ? 0 : chance.nextDouble();
        free = new double[now.desks().size()];
        leaves = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            stays.add(Stays.of(now.desks().get(i), now.at(), attendance, chance));
            leaves[i] = nextAbsence(now.at());
            free[i] = firstFree(i);
        }
        drawComing();
        noticedAfter = coming.stream().mapToDouble(person -> notice()).toArray();
    }

    /** Tells the moment of each one's first call; at the horizon for who is not called before it. */
    void run(ObjDoubleConsumer<Person> calledAt) {
        double end = now.at() + WaitSimulator.HORIZON;
        while (!wanted.isEmpty()) {
            int next = earliestDesk();
            double at = next < 0 ? end : free[next];
            if (at >= end) {
                wanted.forEach(person -> calledAt.accept(person, end));
                return;
            }
            letArriveUntil(at);
            Person called = call(now.desks().get(next), at);
            if (called != null && wanted.remove(called)) {
                calledAt.accept(called, at);
            }
            free[next] = called == null ? idleUntil(next, at) : ready(next, handled(called, next, at));
        }
    }

    /** -1 in a hall without counters. */
    private int earliestDesk() {
        int earliest = free.length == 0 ? -1 : 0;
        for (int i = 1; i < free.length; i++) {
            if (free[i] < free[earliest]) {
                earliest = i;
            }
        }
        return earliest;
    }

    /** When the desk has done with who was called at {@code at}. */
    private double handled(Person called, int desk, double at) {
        boolean missed = chance.nextDouble() < model.noShowAfter(at - called.since());
        return missed
                ? at + model.missed().draw(chance)
                : at
                        + model.handling().get(called.service()).draw(chance)
                                * model.speedOf(now.desks().get(desk));
    }

    /** When the desk calls after it has done with somebody: who is done before the planned end calls once more. */
    private double ready(int index, double done) {
        double available = available(index, done);
        return available == done ? done + model.pause().draw(chance) : available;
    }

    /** Who is being served takes a time drawn from those longer than what has passed (elapsed service: Whitt 1999). */
    private double firstFree(int index) {
        Desk desk = now.desks().get(index);
        if (desk.service() < 0) {
            double there = available(index, now.at());
            return there > now.at() ? there : noticed(desk);
        }
        double speed = model.speedOf(desk);
        double elapsed = now.at() - desk.since();
        double total = model.handling().get(desk.service()).drawAbove(elapsed / speed, chance) * speed;
        return ready(index, Math.max(now.at(), desk.since() + total));
    }

    /**
     * When an idle desk calls whoever is here, given that it has not done so by now. Who came to an idle desk has to be
     * noticed; a desk that became free while they waited is between two people.
     */
    private double noticed(Desk desk) {
        double since = model.notice().nothing() ? NEVER : lines.since(desk, now.at(), now.appointmentEarly());
        if (since == NEVER) {
            return now.at();
        }
        return since > desk.since()
                ? since + model.notice().above(now.at() - since, seen)
                : desk.since() + model.pause().drawAbove(now.at() - desk.since(), chance);
    }

    /** The first moment from {@code at} on at which the desk calls: while it is there, and not away. */
    private double available(int index, double at) {
        double from = at;
        double away = from >= leaves[index] ? attendance.absence().draw(chance) : 0;
        for (Window stay : stays.get(index)) {
            if (at >= stay.to()) {
                continue;
            }
            if (stay.from() > at) {
                leaves[index] = nextAbsence(stay.from());
                return stay.from();
            }
            if (away == 0) {
                return from;
            }
            from += away;
            leaves[index] = nextAbsence(from);
            if (from < stay.to()) {
                return from;
            }
        }
        return NEVER;
    }

    /** A Poisson process while the desk is there: the time to the next is −ln(1 − U) ÷ rate, by inversion. */
    private double nextAbsence(double from) {
        return attendance.absencesPerHour() <= 0
                ? NEVER
                : from - Math.log(1 - chance.nextDouble()) * 3_600 / attendance.absencesPerHour();
    }

    /** Nobody here for this desk: it looks again when somebody comes or a booking is due. */
    private double idleUntil(int index, double at) {
        double next = arrived < coming.size() ? coming.get(arrived).since() + noticedAfter[arrived] : NEVER;
        Desk desk = now.desks().get(index);
        next = Math.min(next, lines.nextDue(desk, at, now.appointmentEarly()));
        next = Math.min(next, desk.nextServices(at));
        return next == NEVER ? NEVER : available(index, Math.max(next, at + 1));
    }

    private double notice() {
        return model.notice().nothing() ? 0 : model.notice().draw(chance);
    }

    private void letArriveUntil(double at) {
        while (arrived < coming.size() && coming.get(arrived).since() <= at) {
            lines.add(coming.get(arrived++));
        }
    }

    /**
     * Who may still come and be called before the person: bookings, and others with precedence. That a booking without
     * its person still brings one is, by Bayes' rule, s·L ÷ (s·L + 1 − s), with s the share who come and L the share of
     * those who come later than now.
     */
    private void drawComing() {
        Samples checkIn = model.checkIn();
        if (checkIn != null) {
            for (Booked booked : now.booked()) {
                double gone = now.at() - booked.slot();
                double still = model.showRate() * checkIn.shareAbove(gone);
                if (chance.nextDouble() < still / (still + 1 - model.showRate())) {
                    double arrival = booked.slot() + checkIn.drawAbove(gone, chance);
                    coming.add(new Person(booked.service(), QueueClass.APPOINTMENT, booked.slot(), arrival));
                }
            }
        }
        for (HallModel.WalkIns walkIns : model.walkIns()) {
            drawWalkIns(walkIns);
        }
        coming.sort(Comparator.comparingDouble(Person::since));
    }

    /**
     * People with precedence who may yet come: a Poisson process whose rate is constant in each half-hour, by
     * exponential times between them (Lewis and Shedler 1979, Naval Research Logistics 26:403, on rates that change;
     * nothing is thinned where a rate is constant).
     */
    private void drawWalkIns(HallModel.WalkIns walkIns) {
        for (int half = (int) (now.at() / HallModel.HALF_HOUR); half < walkIns.expected().length; half++) {
            double rate = walkIns.expected()[half] / HallModel.HALF_HOUR;
            double begin = Math.max(now.at(), half * HallModel.HALF_HOUR);
            double end = (half + 1) * HallModel.HALF_HOUR;
            for (double t = next(begin, rate); t < end; t = next(t, rate)) {
                coming.add(new Person(walkIns.service(), QueueClass.PRIORITY, t, t));
            }
        }
    }

    private double next(double from, double rate) {
        return rate <= 0 ? NEVER : from - Math.log(1 - chance.nextDouble()) / rate;
    }

    private @Nullable Person call(Desk desk, double at) {
        lines.look(desk, at, now.appointmentEarly());
        return lines.size() == 0 ? null : lines.take(policy.pick(lines, Math.round(at * 1_000)), policy, desk);
    }
}
