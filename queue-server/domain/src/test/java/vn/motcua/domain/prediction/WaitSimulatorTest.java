package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.QueueClass;

class WaitSimulatorTest {
    private static final double NOW = 9 * 3_600;
    private static final double MEAN = 600;
    private static final List<Window> ALL_DAY = List.of(new Window(0, 24 * 3_600));

    /** Quantiles of an exponential distribution stand for having seen thousands of services. */
    private static final Samples EXPONENTIAL = Samples.of(IntStream.range(0, 20_000)
            .mapToDouble(i -> -MEAN * Math.log(1 - (i + .5) / 20_000))
            .toArray());

    private static HallModel model(Samples handling, int counters) {
        double[] speed = new double[counters];
        Arrays.fill(speed, 1);
        Samples none = Samples.of(new double[] {0});
        return new HallModel(
                List.of(handling, handling),
                none,
                speed,
                none,
                new double[] {0},
                Attendance.punctual(counters),
                1,
                null,
                List.of());
    }

    private static List<Desk> busy(int desks, List<Window> plan) {
        return IntStream.range(0, desks)
                .mapToObj(counter -> new Desk(counter, 1, true, 0, NOW - 100, plan))
                .toList();
    }

    private static List<Person> people(int ordinary) {
        return new ArrayList<>(IntStream.range(0, ordinary)
                .mapToObj(i -> new Person(0, QueueClass.ORDINARY, NOW - 1_000 + i, NOW - 1_000 + i))
                .toList());
    }

    private static double mean(double[] waits) {
        return Arrays.stream(waits).average().orElseThrow();
    }

    @Test
    void withServiceThatForgetsTheMeanWaitIsThatOfTheFormula() {
        // (people ahead + 1) × mean ÷ counters, exact for exponential service (Ibrahim and Whitt 2009, QL).
        HallNow now = new HallNow(NOW, people(6), busy(3, ALL_DAY), List.of(), 0);
        double[] waits = new WaitSimulator(model(EXPONENTIAL, 3), new StrictPolicy()).waits(now, 5, 4_000, 1);
        assertThat(mean(waits)).isCloseTo(6 * MEAN / 3, withinPercentage(4));
    }

    @Test
    void whoLetsOthersWithPrecedencePassWaitsAsInTheTextbook() {
        // M/G/1 with precedence: the work ahead ÷ (1 − load of those with precedence) (Cobham 1954; Conway et al.
        // 1967).
        double[] everyHalfHour = new double[48];
        Arrays.fill(everyHalfHour, .3 * HallModel.HALF_HOUR / MEAN);
        HallModel plain = model(EXPONENTIAL, 1);
        HallModel model = new HallModel(
                plain.handling(),
                plain.missed(),
                plain.speed(),
                plain.pause(),
                plain.noShow(),
                plain.attendance(),
                1,
                null,
                List.of(new HallModel.WalkIns(0, everyHalfHour)));
        HallNow now = new HallNow(NOW, people(4), busy(1, ALL_DAY), List.of(), 0);
        double[] waits = new WaitSimulator(model, new StrictPolicy()).waits(now, 3, 4_000, 1);
        assertThat(mean(waits)).isCloseTo(4 * MEAN / (1 - .3), withinPercentage(5));
    }

    @Test
    void theSameSeedGivesTheSameWaits() {
        HallNow now = new HallNow(NOW, people(4), busy(2, ALL_DAY), List.of(), 0);
        WaitSimulator simulator = new WaitSimulator(model(EXPONENTIAL, 2), new StrictPolicy());
        assertThat(simulator.waits(now, 3, 50, 7)).containsExactly(simulator.waits(now, 3, 50, 7));
    }

    @Test
    void everybodyAtOnceIsToldWhatEachOneAloneIsTold() {
        HallNow now = new HallNow(NOW, people(8), busy(3, ALL_DAY), List.of(), 0);
        WaitSimulator simulator = new WaitSimulator(model(EXPONENTIAL, 3), new StrictPolicy());
        double[][] all = simulator.allWaits(now, 3_000, 5);
        for (int person = 0; person < 8; person++) {
            assertThat(mean(all[person])).isCloseTo(mean(simulator.waits(now, person, 3_000, 6)), withinPercentage(6));
        }
    }

    @Test
    void inAHallWithoutCountersNobodyIsCalled() {
        HallNow now = new HallNow(NOW, people(1), List.of(), List.of(), 0);
        double[][] all = new WaitSimulator(model(EXPONENTIAL, 1), new StrictPolicy()).allWaits(now, 1, 1);
        assertThat(all[0]).containsExactly(WaitSimulator.HORIZON);
    }

    @Test
    void aBreakIsWaitedOut() {
        List<Window> morningAndAfternoon = List.of(new Window(0, NOW + 60), new Window(NOW + 7_200, 24 * 3_600));
        HallNow now = new HallNow(NOW, people(2), busy(1, morningAndAfternoon), List.of(), 0);
        double[] waits =
                new WaitSimulator(model(Samples.of(new double[] {MEAN}), 1), new StrictPolicy()).waits(now, 1, 20, 1);
        assertThat(waits[0]).isGreaterThanOrEqualTo(7_200);
    }

    @Test
    void whoNobodyCanServeWaitsToTheHorizon() {
        List<Person> waiting = List.of(new Person(1, QueueClass.ORDINARY, NOW, NOW));
        HallNow now = new HallNow(NOW, waiting, busy(2, ALL_DAY), List.of(), 0);
        assertThat(new WaitSimulator(model(EXPONENTIAL, 2), new StrictPolicy()).waits(now, 0, 5, 1))
                .containsOnly(WaitSimulator.HORIZON);
    }

    @Test
    void thePolicyOfTheOfficeDecidesWhoComesFirst() {
        List<Person> waiting = people(1);
        for (int i = 0; i < 10; i++) {
            waiting.add(new Person(0, QueueClass.PRIORITY, NOW, NOW));
        }
        HallNow now = new HallNow(NOW, waiting, busy(1, ALL_DAY), List.of(), 0);
        HallModel model = model(Samples.of(new double[] {MEAN}), 1);
        double strict = mean(new WaitSimulator(model, new StrictPolicy()).waits(now, 0, 5, 1));
        double capped =
                mean(new WaitSimulator(model, new AgingPolicy(100, java.time.Duration.ZERO, 2)).waits(now, 0, 5, 1));
        assertThat(strict).isEqualTo(500 + 10 * MEAN);
        assertThat(capped).as("after at most two with precedence").isLessThanOrEqualTo(500 + 2 * MEAN);
    }

    @Test
    void aCounterServesFirstWhatItsPlanSaysForThatTimeOfDay() {
        BitSet first = BitSet.valueOf(new long[] {1});
        BitSet both = BitSet.valueOf(new long[] {3});
        List<Window> plan = List.of(new Window(0, NOW + 3_600, first), new Window(NOW + 3_600, 24 * 3_600, both));
        List<Person> waiting = List.of(
                new Person(1, QueueClass.ORDINARY, NOW - 60, NOW - 60), new Person(0, QueueClass.ORDINARY, NOW, NOW));
        Desk desk = new Desk(0, 3, true, -1, NOW - 100, plan);
        WaitSimulator simulator = new WaitSimulator(model(Samples.of(new double[] {MEAN}), 1), new StrictPolicy());
        double[] planned = simulator.waits(new HallNow(NOW, waiting, List.of(desk), List.of(), 0), 0, 20, 1);
        double[] always =
                simulator.waits(new HallNow(NOW, waiting, List.of(desk.planned(ALL_DAY)), List.of(), 0), 0, 20, 1);
        assertThat(planned).containsOnly(MEAN);
        assertThat(always).containsOnly(0);
    }
}
