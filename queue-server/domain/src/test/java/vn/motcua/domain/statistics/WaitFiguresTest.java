package vn.motcua.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitFiguresTest {
    private static final Duration TARGET = Duration.ofMinutes(15);

    private static List<Duration> minutes(int... values) {
        return IntStream.of(values).mapToObj(Duration::ofMinutes).toList();
    }

    @Test
    void ofNobodyThereIsNoFigure() {
        assertThat(WaitFigures.of(List.of(), TARGET)).isEqualTo(new WaitFigures(0, null, null, null, null, null));
    }

    @Test
    void aHandMadeCase() {
        WaitFigures figures = WaitFigures.of(minutes(4, 1, 16, 3), TARGET);
        assertThat(figures.mean()).isEqualTo(Duration.ofMinutes(6));
        assertThat(figures.p50()).isEqualTo(Duration.ofSeconds(210));
        assertThat(figures.max()).isEqualTo(Duration.ofMinutes(16));
        assertThat(figures.shareWithin()).isEqualTo(0.75);
    }

    @Test
    void exactlyTheTargetIsWithinIt() {
        assertThat(WaitFigures.of(minutes(15), TARGET).shareWithin()).isEqualTo(1.0);
    }

    @Test
    void nineteenWaitsAreTooFewForANinetyPercentPoint() {
        assertThat(WaitFigures.of(minutes(IntStream.rangeClosed(1, 19).toArray()), TARGET)
                        .p90())
                .isNull();
    }

    @Test
    void theNinetyPercentPointInterpolatesBetweenOrderStatistics() {
        // R: quantile(1:21, .9) = 19
        assertThat(WaitFigures.of(minutes(IntStream.rangeClosed(1, 21).toArray()), TARGET)
                        .p90())
                .isEqualTo(Duration.ofMinutes(19));
    }
}
