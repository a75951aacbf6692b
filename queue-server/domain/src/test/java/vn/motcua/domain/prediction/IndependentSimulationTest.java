package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.QueueClass;

/**
 * The product's simulator against SSJ (L'Ecuyer, Université de Montréal), which shares no line of code with it: the same
 * hall, exponential times, both with fixed seeds, means and shares within four standard errors of their difference.
 */
class IndependentSimulationTest {
    private static final int PLAYS = 6_000;
    private static final double NOW = 9 * 3_600;
    private static final double MEAN = 600;
    private static final double FOUR = 4;

    /** A hall of counters that are all busy, some ordinary people and the one who asks behind them. */
    private record Hall(int counters, int ahead, double priorityRate) {}

    /** Waits by SSJ's event list and random streams, precedence without preemption. */
    private static double[] independent(Hall hall) {
        MRG32k3a stream = new MRG32k3a();
        stream.setSeed(new long[] {11, 22, 33, 44, 55, 66});
        double[] waits = new double[PLAYS];
        for (int play = 0; play < PLAYS; play++) {
            waits[play] = new Play(hall, stream).wait;
        }
        return waits;
    }

    private static final class Play {
        private final Simulator time = new Simulator();
        private final Hall hall;
        private final MRG32k3a stream;
        private int free;
        private int passing;
        private int ordinary;
        private double wait = Double.NaN;

        Play(Hall hall, MRG32k3a stream) {
            this.hall = hall;
            this.stream = stream;
            this.ordinary = hall.ahead() + 1;
            time.init();
            for (int counter = 0; counter < hall.counters(); counter++) {
                leave();
            }
            if (hall.priorityRate() > 0) {
                arrive();
            }
            time.start();
        }

        private double drawn(double rate) {
            return ExponentialGen.nextDouble(stream, rate);
        }

        private void leave() {
            new Event(time) {
                @Override
                public void actions() {
                    free++;
                    serve();
                }
            }.schedule(drawn(1 / MEAN));
        }

        private void arrive() {
            new Event(time) {
                @Override
                public void actions() {
                    passing++;
                    serve();
                    arrive();
                }
            }.schedule(drawn(hall.priorityRate()));
        }

        private void serve() {
            if (free == 0 || passing + ordinary == 0) {
                return;
            }
            free--;
            if (passing > 0) {
                passing--;
            } else if (--ordinary == 0) {
                // The last of the ordinary ones is the one who asks.
                wait = time.time();
                time.stop();
            }
            leave();
        }
    }

    private static double[] ours(Hall hall) {
        Samples exponential = Samples.of(IntStream.range(0, 20_000)
                .mapToDouble(i -> -MEAN * Math.log(1 - (i + .5) / 20_000))
                .toArray());
        Samples none = Samples.of(new double[] {0});
        double[] usual = new double[hall.counters()];
        Arrays.fill(usual, 1);
        double[] halfHours = new double[48];
        Arrays.fill(halfHours, hall.priorityRate() * HallModel.HALF_HOUR);
        HallModel model = new HallModel(
                List.of(exponential),
                none,
                usual,
                none,
                new double[] {0},
                Attendance.punctual(hall.counters()),
                1,
                null,
                List.of(new HallModel.WalkIns(0, halfHours)));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i <= hall.ahead(); i++) {
            people.add(new Person(0, QueueClass.ORDINARY, NOW - 100 + i, NOW - 100 + i));
        }
        List<Desk> desks = IntStream.range(0, hall.counters())
                .mapToObj(counter -> new Desk(counter, 1, true, 0, NOW - 50, List.of(new Window(0, 24 * 3_600))))
                .toList();
        return new WaitSimulator(model, new StrictPolicy())
                .waits(new HallNow(NOW, people, desks, List.of(), 0), hall.ahead(), PLAYS, 3);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    private static double share(double[] waits, double above) {
        return Arrays.stream(waits).filter(wait -> wait > above).count() / (double) waits.length;
    }

    private static void agree(Hall hall, double... thresholds) {
        double[] ours = ours(hall);
        double[] theirs = independent(hall);
        double error = Math.sqrt((variance(ours) + variance(theirs)) / PLAYS);
        assertThat(mean(ours)).as("mean wait").isCloseTo(mean(theirs), within(FOUR * error));
        for (double threshold : thresholds) {
            double share = (share(ours, threshold) + share(theirs, threshold)) / 2;
            assertThat(share).as("a threshold that tells something").isBetween(.02, .98);
            assertThat(share(ours, threshold))
                    .as("share above " + threshold + " s")
                    .isCloseTo(share(theirs, threshold), within(FOUR * Math.sqrt(2 * share * (1 - share) / PLAYS)));
        }
    }

    @Test
    void aLineAtSeveralCountersAgrees() {
        agree(new Hall(3, 7, 0), 900, 1_500, 2_400);
    }

    @Test
    void aLineThatOthersWithPrecedencePassAgrees() {
        agree(new Hall(2, 3, .6 * 2 / MEAN), 1_200, 3_000, 6_000);
    }
}
