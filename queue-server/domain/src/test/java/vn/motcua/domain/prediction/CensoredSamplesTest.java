package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CensoredSamplesTest {
    /** The 6-MP arm of Freireich et al. 1963 as in Kaplan–Meier textbooks: 21 patients, weeks of remission. */
    private static final CensoredSamples REMISSION = CensoredSamples.of(
            new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});

    @Test
    void theEstimateIsThatOfTheTextbook() {
        assertThat(REMISSION.shareAbove(5)).isEqualTo(1);
        assertThat(REMISSION.shareAbove(6)).isCloseTo(.857, within(5e-4));
        assertThat(REMISSION.shareAbove(10)).isCloseTo(.753, within(5e-4));
        assertThat(REMISSION.shareAbove(22)).isCloseTo(.538, within(5e-4));
        assertThat(REMISSION.never()).isCloseTo(.448, within(5e-4));
    }

    @Test
    void drawsFollowTheEstimateAlsoAfterSomeTime() {
        SplittableRandom chance = new SplittableRandom(1);
        int n = 50_000;
        double never = IntStream.range(0, n)
                        .filter(i -> REMISSION.draw(chance) == CensoredSamples.NEVER)
                        .count()
                / (double) n;
        assertThat(never).isCloseTo(.448, within(.01));
        double neverAfterTen = IntStream.range(0, n)
                        .mapToDouble(i -> REMISSION.drawAbove(10, chance))
                        .peek(drawn -> assertThat(drawn).isGreaterThan(10))
                        .filter(drawn -> drawn == CensoredSamples.NEVER)
                        .count()
                / (double) n;
        assertThat(neverAfterTen).isCloseTo(.448 / .753, within(.01));
    }

    @Test
    void beyondAllThatWasSeenThereIsNoEnd() {
        SplittableRandom chance = new SplittableRandom(1);
        assertThat(CensoredSamples.always(60).draw(chance)).isEqualTo(60);
        assertThat(CensoredSamples.always(60).drawAbove(60, chance)).isEqualTo(CensoredSamples.NEVER);
        assertThat(CensoredSamples.of(new double[0], new double[] {3}).draw(chance))
                .isEqualTo(CensoredSamples.NEVER);
        assertThatThrownBy(() -> CensoredSamples.of(new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
