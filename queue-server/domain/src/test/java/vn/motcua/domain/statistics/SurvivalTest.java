package vn.motcua.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.statistics.Survival.Observation;

class SurvivalTest {
    private static Observation called(int minutes) {
        return new Observation(Duration.ofMinutes(minutes), true);
    }

    private static Observation left(int minutes) {
        return new Observation(Duration.ofMinutes(minutes), false);
    }

    @Test
    void whereEverybodyIsCalledItIsTheUsualMedian() {
        assertThat(Survival.of(List.of(called(1), called(2), called(3), called(4)))
                        .p50())
                .isEqualTo(Duration.ofMinutes(2));
    }

    /** The example of every textbook: 6-MP and leukaemia (Freireich et al. 1963), median 23 weeks. */
    @Test
    void theMedianOfTheTextbookIsFound() {
        List<Observation> remission = new ArrayList<>();
        for (int week : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
            remission.add(called(week));
        }
        for (int week : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
            remission.add(left(week));
        }
        Survival survival = Survival.of(remission);
        assertThat(survival.p50()).isEqualTo(Duration.ofMinutes(23));
        assertThat(survival.p90())
                .as("never reached: twelve of 21 were not called")
                .isNull();
        assertThat(survival.n()).isEqualTo(21);
        assertThat(survival.uncalled()).isEqualTo(12);
    }

    @Test
    void whoLeavesLateMakesTheWaitLongerThanTheCalledAloneTell() {
        List<Observation> waits = List.of(called(5), called(10), left(60), left(60), called(70));
        assertThat(Survival.of(List.of(called(5), called(10), called(70))).p50())
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(Survival.of(waits).p50()).isEqualTo(Duration.ofMinutes(70));
    }

    @Test
    void fewTellNoTailAndNobodyTellsNothing() {
        assertThat(Survival.of(List.of(called(5))).p90()).isNull();
        assertThat(Survival.of(List.of()).p50()).isNull();
    }
}
