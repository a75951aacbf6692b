package vn.motcua.workload.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.prediction.HallLearner;
import vn.motcua.domain.prediction.HallNow;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.prediction.WaitSimulator;
import vn.motcua.domain.ticket.QueueClass;

/**
 * What foretelling costs, in milliseconds of one processor: a hall of {@value #WAITING} waiting at {@value #DESKS}
 * counters, with a log's experience. The hall is made up, our own choice: a full one, one in seven with precedence.
 */
final class QuoteTiming {
    private static final int WAITING = 60;
    private static final int DESKS = 10;
    private static final int REPLICATIONS = 200;
    private static final double NOON = 12 * 3_600;

    private final WaitSimulator simulator;
    private final HallNow hall;

    QuoteTiming(VisitCase visits) {
        int services = visits.services().size();
        HallLearner.Office office =
                new HallLearner.Office(services, visits.counters().size(), visits::planOn, visits.ordinaryLevel());
        simulator = new WaitSimulator(
                new HallLearner(office, visits.in(visits.train())).learn(), new AgingPolicy(2, Duration.ZERO, 2));
        List<Window> open = List.of(new Window(0, 24 * 3_600));
        BitSet all = new BitSet();
        all.set(0, services);
        List<Desk> desks = IntStream.range(0, DESKS)
                .mapToObj(
                        i -> new Desk(i % visits.counters().size(), all, true, i % services, NOON - 30 * i, true, open))
                .toList();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            double since = NOON - 30.0 * (WAITING - i);
            people.add(new Person(i % services, i % 7 == 0 ? QueueClass.PRIORITY : QueueClass.ORDINARY, since, since));
        }
        hall = new HallNow(NOON, people, desks, List.of(), 600);
    }

    /** The processor time of the last one's quote, and of everybody's at once, after warming up. */
    String text(int quotes) {
        double[] one = new double[quotes];
        double[] all = new double[quotes];
        for (int i = -quotes; i < quotes; i++) {
            long seed = i;
            double last = millis(() -> simulator.waits(hall, WAITING - 1, REPLICATIONS, seed));
            double everybody = millis(() -> simulator.allWaits(hall, REPLICATIONS, seed));
            if (i >= 0) {
                one[i] = last;
                all[i] = everybody;
            }
        }
        return String.format(
                Locale.ROOT,
                "%d waiting, %d counters, %d plays: the last one's wait %s; everybody's %s%n",
                WAITING,
                DESKS,
                REPLICATIONS,
                shown(one),
                shown(all));
    }

    private static String shown(double[] millis) {
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "%.1f ms of one processor (p95 %.1f, p99 %.1f)",
                WaitSimulator.quantile(millis, .5),
                WaitSimulator.quantile(millis, .95),
                WaitSimulator.quantile(millis, .99));
    }

    private static double millis(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - begun) / 1e6;
    }
}
