package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileTreesTest {
    private static final QuantileTrees.Effort EFFORT = new QuantileTrees.Effort(80, 3, .15, 100, .7);

    private final double[][] features = new double[4_000][];
    private final double[] truth = new double[features.length];

    /** Exponential waits with a mean of 1 + the first feature; the second tells nothing, the third is sometimes unknown. */
    private void waits() {
        SplittableRandom chance = new SplittableRandom(2);
        for (int i = 0; i < truth.length; i++) {
            double line = chance.nextInt(10);
            features[i] = new double[] {line, chance.nextDouble(), chance.nextInt(5) == 0 ? Double.NaN : line};
            truth[i] = -(1 + line) * Math.log(1 - chance.nextDouble());
        }
    }

    @Test
    void theQuantileOfEveryLengthOfLineIsFound() {
        waits();
        QuantileTrees half = QuantileTrees.learn(features, truth, .5, EFFORT, 1);
        QuantileTrees most = QuantileTrees.learn(features, truth, .9, EFFORT, 1);
        for (int line : new int[] {1, 5, 9}) {
            assertThat(mean(half, line)).as("median, line %d", line).isCloseTo(seen(line, .5), withinPercentage(15));
            assertThat(mean(most, line)).as(".9, line %d", line).isCloseTo(seen(line, .9), withinPercentage(15));
        }
    }

    /** The quantile of the waits that were seen with this line. */
    private double seen(int line, double level) {
        double[] waits = IntStream.range(0, truth.length)
                .filter(i -> features[i][0] == line)
                .mapToDouble(i -> truth[i])
                .sorted()
                .toArray();
        return waits[(int) (level * waits.length)];
    }

    /** Whatever the feature says that tells nothing. */
    private static double mean(QuantileTrees trees, int line) {
        return IntStream.range(0, 40)
                .mapToDouble(i -> trees.of(new double[] {line, (i + .5) / 40, line}))
                .average()
                .orElseThrow();
    }

    @Test
    void theShareBelowIsTheLevel() {
        waits();
        QuantileTrees most = QuantileTrees.learn(features, truth, .8, EFFORT, 1);
        double below = 0;
        for (int i = 0; i < truth.length; i++) {
            below += truth[i] <= most.of(features[i]) ? 1 : 0;
        }
        assertThat(below / truth.length).isCloseTo(.8, within(.03));
    }

    @Test
    void theSameSeedLearnsTheSame() {
        waits();
        double[] at = {4, .1, Double.NaN};
        assertThat(QuantileTrees.learn(features, truth, .5, EFFORT, 7).of(at))
                .isEqualTo(QuantileTrees.learn(features, truth, .5, EFFORT, 7).of(at));
    }
}
